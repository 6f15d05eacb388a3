import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, inject} from 'vitest'
import {launch, serve} from '#tests/site/browser.ts'

/** The sample site as its readers have it, with a browser; all is there once the tests of a file run. */
export interface OpenSample {
  readonly browser: () => Browser
  /** Where it begins under a sub-path of a server, ending in `/`. */
  readonly http: () => string
  /** Where it begins in the unzipped bundle, ending in `/`. */
  readonly folder: () => string
}

/** Opens the sample site before the tests of a file, and closes it behind them. */
export function openSample(): OpenSample {
  let browser: Browser
  let served: Awaited<ReturnType<typeof serve>>
  beforeAll(async () => {
    browser = await launch()
    served = await serve(inject('site'), '/a/b/')
  })
  afterAll(async () => {
    await browser.close()
    served.server.close()
  })
  return {
    browser: () => browser,
    http: () => `${served.origin}/a/b/`,
    folder: () => `${pathToFileURL(join(inject('archive'), 'site')).href}/`,
  }
}
