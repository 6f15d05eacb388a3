import axe from 'axe-core'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, inject, it} from 'vitest'
import {launch} from '#tests/site/browser.ts'

const site = inject('site')
const paths = [
  'index.html',
  'ru/index.html',
  'en/about/index.html',
  'ru/cite/index.html',
  'en/cite/index.html',
  'ru/persistence/index.html',
  'en/persistence/index.html',
  'ru/search/index.html',
  'en/sco-security-councils-2024-protocol/index.html',
]

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

describe.each(['light', 'dark'] as const)('%s theme', (colorScheme) => {
  it.each(paths)('%s has no fault that axe knows', async (path) => {
    // The policy of the page would keep axe out.
    const context = await browser.newContext({
      colorScheme,
      bypassCSP: true,
      viewport: {width: 1280, height: 900},
    })
    const page = await context.newPage()
    await page.goto(pathToFileURL(join(site, path)).href)
    await page.evaluate(axe.source)
    // Axe has put itself into the page; this is what its `run` resolves to.
    const {violations} = (await page.evaluate('axe.run()')) as axe.AxeResults
    expect(
      violations.map(({id, nodes}) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
    ).toEqual([])
    await context.close()
  })
})
