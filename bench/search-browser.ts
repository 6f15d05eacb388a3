import {statSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import type {Page} from 'puppeteer-core'
import {openBrowser, type BrowserName} from '#tests/browser/open-browser.ts'

/** How fast the search page of a site answers. */
export interface SearchTiming {
  readonly first: QueryTiming
  /** Scripts read up to the first answer, those of the page included. */
  readonly files: number
  /** Their length. */
  readonly bytes: number
  /** In the order of the queries. */
  readonly later: readonly QueryTiming[]
}

/** One query, in milliseconds. */
export interface QueryTiming {
  /** From the key that sends it to the frame that shows the first hit. */
  readonly answer: number
  /** The longest time without a frame meanwhile: the page answered to nothing. */
  readonly gap: number
}

/** What to ask, and where. */
export interface SearchTask {
  /** Folder of a built site. */
  readonly site: string
  readonly browser: BrowserName
  /** Language of the page that is asked. */
  readonly language: 'ru' | 'en'
  /** Each must have hits; the first opens the index. */
  readonly queries: readonly [string, ...string[]]
}

/** What the page itself notes down; made by `watchPage` before any script of the page runs. */
interface Watch {
  /** Addresses of the scripts that were loaded. */
  scripts: string[]
  sent: number
  gap: number
  /** Undefined while a query is not answered. */
  answer: number | undefined
}

declare global {
  var searchWatch: Watch
}

const mostMilliseconds = 60_000

/**
 * Opens the search page from its folder in a browser without a profile, and asks it one query after another.
 * @throws Error if a query has no hit within a minute
 */
export async function timeSearchPage({site, browser, language, queries}: SearchTask): Promise<SearchTiming> {
  const opened = await openBrowser(browser)
  try {
    const page = await opened.newPage()
    await page.evaluateOnNewDocument(watchPage)
    await page.goto(pathToFileURL(join(site, language, 'search/index.html')).href)
    const [query, ...others] = queries
    const first = await timeQuery(page, query)
    const scripts = new Set(await page.evaluate(() => globalThis.searchWatch.scripts))
    const lengths = [...scripts].map((url) => statSync(fileURLToPath(url)).size)
    const later: QueryTiming[] = []
    for (const other of others) later.push(await timeQuery(page, other))
    return {first, files: lengths.length, bytes: lengths.reduce((sum, length) => sum + length, 0), later}
  } finally {
    await opened.close()
  }
}

async function timeQuery(page: Page, query: string): Promise<QueryTiming> {
  const box = await page.waitForSelector('main input[type=search]')
  // Typing each letter would time the page's own suggestions too.
  await box?.evaluate((input, typed) => {
    input.value = typed
    input.focus()
  }, query)
  await page.keyboard.press('Enter')
  try {
    await page.waitForFunction(() => globalThis.searchWatch.answer !== undefined, {timeout: mostMilliseconds})
  } catch (cause) {
    throw new Error(`Unexpected silence to \`${query}\`, expected a hit within a minute`, {cause})
  }
  return page.evaluate(() => {
    const {sent, answer = NaN, gap} = globalThis.searchWatch
    return {answer: answer - sent, gap}
  })
}

/** Runs in the page. */
function watchPage(): void {
  const watch: Watch = {scripts: [], sent: 0, gap: 0, answer: undefined}
  globalThis.searchWatch = watch
  const hit = 'main a[href*="index.html#"]'
  const isHit = (node: Node): boolean =>
    node instanceof Element && (node.matches(hit) || node.querySelector(hit) !== null)
  document.addEventListener(
    'load',
    ({target}) => {
      if (target instanceof HTMLScriptElement && target.src !== '') watch.scripts.push(target.src)
    },
    true,
  )
  document.addEventListener(
    'submit',
    () => {
      let last = performance.now()
      Object.assign(watch, {sent: last, gap: 0, answer: undefined})
      let isShown = false
      const observer = new MutationObserver((changes) => {
        isShown ||= changes.some(({addedNodes}) => [...addedNodes].some(isHit))
      })
      observer.observe(document, {childList: true, subtree: true})
      const tick = (): void => {
        const now = performance.now()
        watch.gap = Math.max(watch.gap, now - last)
        last = now
        if (!isShown) return void requestAnimationFrame(tick)
        observer.disconnect()
        watch.answer = now
      }
      requestAnimationFrame(tick)
    },
    true,
  )
}
