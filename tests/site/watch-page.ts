import type {Browser, Page} from 'puppeteer-core'

/** A page of a browser, and what it complained about so far. */
export interface WatchedPage {
  readonly page: Page
  readonly faults: string[]
}

/**
 * Opens a page that collects console errors and warnings, errors of scripts, files that were not had, and requests
 * that leave the site; `start` is where its addresses begin. Firefox tells nothing of requests to `file:`, so the page
 * itself tells what was not loaded.
 */
export async function watchPage(browser: Browser, start: string): Promise<WatchedPage> {
  const page = await browser.newPage()
  const faults: string[] = []
  const note = (fault: string): void => void faults.push(`${page.url()}: ${fault}`)
  page.on('console', (message) => {
    if (/^(?:error|warn|assert)/.test(message.type())) note(message.text())
  })
  page.on('pageerror', (error) => note(String(error)))
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(start) && !/^(?:data|blob|pf):/.test(url) && !isOfBrowser(url)) note(`foreign ${url}`)
  })
  page.on('requestfailed', (request) => {
    // A page that is left while its fonts load has not failed.
    const reason = request.failure()?.errorText ?? ''
    if (!/ABORTED/.test(reason)) note(`${reason} ${request.url()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400 && !isOfBrowser(response.url()))
      note(`${response.status()} ${response.url()}`)
  })
  await page.evaluateOnNewDocument(tellNotLoaded)
  return {page, faults}
}

/** Going back to a page that it has kept, Firefox asks for this whatever icon the page names. */
function isOfBrowser(url: string): boolean {
  return new URL(url).pathname === '/favicon.ico'
}

/** Runs in the page. */
function tellNotLoaded(): void {
  const tell = ({target}: Event): void => {
    // A page that is left while its fonts load has not failed; those that are missing are told by `visit`.
    if (!(target instanceof Element) || target.matches('link[rel=preload]')) return
    console.error(`not loaded: ${target.outerHTML}`)
  }
  addEventListener('error', tell, true)
}

/** Opens an address and waits for its fonts too. */
export async function visit({page, faults}: WatchedPage, url: string): Promise<void> {
  await page.goto(url)
  const missing = await page.evaluate(async () => {
    await document.fonts.ready
    const missing = [...document.fonts].filter(({status}) => status === 'error')
    // `Georgia as Source Serif` is made of a font of the reader's own, who need not have it.
    return missing.map(({family}) => family).filter((family) => !family.includes(' as '))
  })
  faults.push(...missing.map((family) => `${url}: font not loaded: ${family}`))
}
