import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Browser} from 'playwright-core'
import {settle} from '#tests/site/measure-page.ts'
import {samplePages, views, type SamplePage} from '#tests/site/templates.ts'

/** Built sites by the name that templates give them. */
export type Folders = Readonly<Record<SamplePage['site'], string>>

/** One picture to take. */
export interface Shot {
  /** Page, language, view, width and theme; the file is called so. */
  readonly name: string
  readonly page: SamplePage
  readonly query: string
  readonly width: number
  readonly colorScheme: 'light' | 'dark'
}

/** A picture longer than this says nothing new, in CSS px. */
const maxHeight = 2000

/** All pictures of the pages whose name contains `only`. */
export function planShots(only: string): Shot[] {
  return ['ru', 'en'].flatMap((language) =>
    samplePages(language)
      .filter(({name}) => name.includes(only))
      .flatMap((page) => (page.hasViews ? views : [undefined]).map((view) => ({page, view})))
      .flatMap(({page, view}) =>
        [360, 768, 1440].flatMap((width) =>
          (['light', 'dark'] as const).map((colorScheme) => ({
            name: [page.name, language, view, width, colorScheme].filter(Boolean).join('.'),
            page,
            query: view === undefined ? '' : `?view=${view}`,
            width,
            colorScheme,
          })),
        ),
      ),
  )
}

/** Takes one picture, of the page from its head. */
export async function takeShot(browser: Browser, folders: Folders, shot: Shot, out: string): Promise<void> {
  const {name, page: sample, query, width, colorScheme} = shot
  const page = await browser.newPage({viewport: {width, height: 900}, colorScheme, bypassCSP: true})
  await page.goto(pathToFileURL(join(folders[sample.site], sample.path)).href + query)
  // What is out of sight would be left out of the picture.
  await page.addStyleTag({content: 'main * {content-visibility: visible !important}'})
  await settle(page)
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  const clip = {x: 0, y: 0, width, height: Math.min(height, maxHeight)}
  await page.screenshot({path: join(out, `${name}.png`), fullPage: true, clip})
  await page.close()
}
