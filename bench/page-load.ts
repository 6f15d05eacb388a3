import {gzipSync} from 'node:zlib'
import type {Browser, Page} from 'playwright-core'
import {measureAnchor, settle} from '#tests/site/measure-page.ts'

/** What a page asks a browser for before anything is used, in bytes at gzip level 6; fonts are as they are. */
export interface LoadWeight {
  readonly html: number
  readonly css: number
  /** Scripts with an address, and those in the page. */
  readonly scripts: number
  readonly fonts: number
  readonly origins: number
}

/** What a page costs a browser. */
export interface LoadCost {
  /** Time spent in layout until fonts were there and two frames painted, in milliseconds. */
  readonly layout: number
  /** Sum of what tasks took beyond 50 ms each, in milliseconds. */
  readonly blocking: number
  /** Cumulative layout shift. */
  readonly shift: number
}

/** Weigh what a page loads, window 1280 px wide. */
export async function weighLoad(browser: Browser, url: string): Promise<LoadWeight> {
  const page = await browser.newPage({viewport: {width: 1280, height: 900}})
  const parts: {type: string; bytes: number; origin: string}[] = []
  const reads: Promise<void>[] = []
  page.on('response', (response) => {
    const read = async (): Promise<void> => {
      const body = await response.body()
      const type = response.request().resourceType()
      const bytes = type === 'font' ? body.length : gzipSync(body).length
      parts.push({type, bytes, origin: new URL(response.url()).origin})
    }
    reads.push(read())
  })
  await page.goto(url, {waitUntil: 'networkidle'})
  await settle(page)
  await Promise.all(reads)
  const inline = await page
    .locator('script:not([src])')
    .evaluateAll((scripts) => scripts.map((script) => script.textContent).join('\n'))
  await page.close()
  const sum = (kind: string): number =>
    parts.filter(({type}) => type === kind).reduce((total, {bytes}) => total + bytes, 0)
  return {
    html: sum('document'),
    css: sum('stylesheet'),
    scripts: sum('script') + (inline === '' ? 0 : gzipSync(inline).length),
    fonts: sum('font'),
    origins: new Set(parts.map(({origin}) => origin)).size,
  }
}

/** Load a page in a window of its own and tell what it cost. */
export async function measureLoad(browser: Browser, url: string): Promise<LoadCost> {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}})
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Performance.enable')
  await page.goto(url)
  await settle(page)
  const {metrics} = await session.send('Performance.getMetrics')
  const {blocking, shift} = await observe(page)
  await context.close()
  const layout = metrics.find(({name}) => name === 'LayoutDuration')?.value ?? NaN
  return {layout: layout * 1000, blocking, shift}
}

/** How far an address lands from its place, in CSS px. */
export async function measureLanding(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage({viewport: {width: 1280, height: 900}})
  await page.goto(url)
  await settle(page)
  const miss = await measureAnchor(page)
  await page.close()
  return miss
}

/** What the browser has noted so far of long tasks and of shifts. */
async function observe(page: Page): Promise<Pick<LoadCost, 'blocking' | 'shift'>> {
  return page.evaluate(async () => {
    const read = async (type: string): Promise<PerformanceEntryList> =>
      new Promise((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries())).observe({type, buffered: true})
        setTimeout(() => resolve([]), 500)
      })
    const tasks = await read('longtask')
    const shifts = await read('layout-shift')
    return {
      blocking: tasks.reduce((sum, {duration}) => sum + Math.max(0, duration - 50), 0),
      shift: shifts.reduce((sum, entry) => sum + ('value' in entry ? Number(entry.value) : 0), 0),
    }
  })
}
