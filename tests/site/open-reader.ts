import type {BrowserContextOptions, Page} from 'playwright-core'
import {expect} from 'vitest'
import {openSample} from '#tests/site/open-sample.ts'

/** The text that is opened. */
export const text = 'sco-security-councils-2024-protocol'
export const phone: BrowserContextOptions = {
  viewport: {width: 360, height: 740},
  hasTouch: true,
  isMobile: true,
}

/** What to open, and how. */
export interface Visit {
  readonly root?: string
  /** Behind the address of the text; with a slash: of another page of the language. */
  readonly path?: string
  readonly language?: string
  readonly options?: BrowserContextOptions
}

/** Opens the sample site before the tests of a file, for tests of what a page does when it is read. */
export function openReader() {
  const sample = openSample()
  const {browser, http} = sample
  const open = async ({
    root = http(),
    path = '',
    language = 'en',
    options = {},
  }: Visit = {}): Promise<Page> => {
    const context = await browser().newContext({viewport: {width: 1280, height: 800}, ...options})
    const page = await context.newPage()
    page.setDefaultTimeout(8000)
    const place = path.startsWith('/') ? path.slice(1) : `${text}/index.html${path}`
    await page.goto(`${root}${language}/${place}`)
    return page
  }
  return {...sample, open}
}

export const peek = (page: Page) => page.locator('.peek')
export const help = (page: Page) => page.locator('dialog.keys[open]')
export const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('href'))
export const told = (page: Page) => page.locator('.told').evaluateAll((rows) => rows.map(({id}) => id))
export const top = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => element.getBoundingClientRect().top)

/** Scrolls a place to the middle of the window; what is far from it has guessed heights until it comes near. */
export async function show(page: Page, selector: string): Promise<void> {
  const place = page.locator(selector).first()
  let last = NaN
  await expect.poll(settle, {timeout: 8000}).toBe(true)

  async function settle(): Promise<boolean> {
    await place.evaluate((element) => element.scrollIntoView({block: 'center'}))
    const before = last
    last = await place.evaluate((element) => element.getBoundingClientRect().top)
    return last === before
  }
}

/** Taps words in the middle of a place, where it stands. */
export async function tap(page: Page, selector: string): Promise<void> {
  const box = await page.locator(selector).boundingBox()
  if (box === null) throw new Error(`no ${selector}`)
  await page.touchscreen.tap(box.x + 40, box.y + box.height / 2)
}

/** Presses a key that leads to a row. */
export async function move(page: Page, key: string, to: string): Promise<void> {
  await page.keyboard.press(key)
  await expect.poll(() => focused(page), {timeout: 8000}).toBe(to)
}
