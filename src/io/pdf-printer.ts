import {existsSync, readFileSync, statSync} from 'node:fs'
import {extname, join, resolve, sep} from 'node:path'
import {launch, type Browser, type HTTPRequest, type Page} from 'puppeteer-core'
import packageJson from '../../package.json' with {type: 'json'}
import {chromiumPlaces, findProgram} from './find-program.ts'
import {InputError} from './problem.ts'

/** Sizes of paper that a print can have. */
export const paperSizes = ['a4', 'letter'] as const
export type PaperSize = (typeof paperSizes)[number]

/** A built site as its pages are printed. */
export interface PrintedSite {
  readonly site: string
  /** Where it is published, ending in `/`; absent: links that leave a page lead nowhere in print. */
  readonly url: string | undefined
}

/** Milliseconds that the browser may take to start. */
const longestStart = 60_000
/** Milliseconds that it may take to load or to print: 2,800 paragraphs on 614 sheets took 300,000 on a busy machine. */
const longestPrint = 1_200_000

/** Where a site without an address is printed: a name that no one can have (RFC 2606). */
const nowhere = 'https://site.invalid/'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/**
 * Prints pages of a built site with the Chromium of this machine. The browser asks for the public addresses and is
 * answered from the folder alone: links are right as they stand, no path of this machine gets into a file, and nothing
 * comes from a network.
 */
export class PdfPrinter {
  readonly #browser: Browser
  readonly #page: Page
  readonly #site: string
  readonly #url: string

  private constructor(browser: Browser, page: Page, {site, url}: PrintedSite) {
    this.#browser = browser
    this.#page = page
    this.#site = resolve(site)
    this.#url = url ?? nowhere
  }

  /**
   * Starts the browser.
   *
   * @param site see {@link PrintedSite}.
   * @param environment variables; `CHROME_PATH` names the browser.
   * @param timeout milliseconds that the start may take.
   * @returns the printer, to be closed.
   * @throws {InputError} `no-browser` when there is none, `not-printed` when it does not start.
   * @example
   * ```ts
   * import assert from 'node:assert/strict'
   * import {PdfPrinter} from '#io/pdf-printer.ts'
   * await assert.rejects(PdfPrinter.open({site: 'dist', url: undefined}, {CHROME_PATH: 'no-such-file'}), {
   *   name: 'InputError',
   * })
   * ```
   */
  static async open(
    site: PrintedSite,
    environment: Readonly<Record<string, string | undefined>> = process.env,
    timeout = longestStart,
  ): Promise<PdfPrinter> {
    const path = findProgram(chromiumPlaces, environment)
    if (path === undefined) throw noBrowser(environment[chromiumPlaces.variable])
    try {
      const browser = await launch({
        browser: 'chrome',
        executablePath: path,
        timeout,
        protocolTimeout: longestPrint,
        args: flags(),
      })
      const page = await browser.newPage()
      const printer = new PdfPrinter(browser, page, site)
      page.setDefaultTimeout(longestPrint)
      await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: 'light'}])
      await page.setRequestInterception(true)
      page.on('request', (request) => void printer.#answer(request))
      return printer
    } catch (error) {
      throw notPrinted(path, error)
    }
  }

  /**
   * Prints a page: tagged, with an outline of its headings, at the size of the paper.
   *
   * @param path file of the page in the site, as `ru/rain/index.html`.
   * @param query what the page is asked for, as `?view=ru`; may be empty.
   * @param format size of the paper.
   * @returns the bytes of the PDF, with the moment of printing in it.
   * @throws {InputError} `not-printed` when the browser fails or takes too long.
   */
  async print(path: string, query: string, format: PaperSize): Promise<Uint8Array> {
    try {
      const address = this.#url + path.replace(/(?<=^|\/)index\.html$/, '') + query
      const response = await this.#page.goto(address)
      if (response?.ok() !== true) throw new Error(`no page at ${path}`)
      await this.#page.evaluate(tagParts)
      if (this.#url === nowhere) await this.#page.evaluate(dropLinks)
      return await this.#page.pdf({format, tagged: true, outline: true, printBackground: true, timeout: 0})
    } catch (error) {
      throw notPrinted(join(this.#site, path), error)
    }
  }

  /** Ends the browser. */
  async close(): Promise<void> {
    await this.#browser.close()
  }

  /** Gives the browser a file of the site, or the answer that there is none. */
  async #answer(request: HTTPRequest): Promise<void> {
    const file = this.#find(request.url())
    if (file === undefined) await request.respond({status: 404, body: ''})
    else
      await request.respond({
        contentType: types[extname(file)] ?? 'application/octet-stream',
        body: readFileSync(file),
      })
  }

  #find(address: string): string | undefined {
    const {href, pathname} = new URL(address)
    const {pathname: start} = new URL(this.#url)
    if (!href.startsWith(this.#url)) return undefined
    const path = resolve(this.#site, decodeURIComponent(pathname.slice(start.length)))
    const file = pathname.endsWith('/') ? join(path, 'index.html') : path
    const isInside = file.startsWith(this.#site + sep)
    return isInside && existsSync(file) && statSync(file).isFile() ? file : undefined
  }
}

/** What keeps the browser quiet; its sandbox does not work for root. */
function flags(): string[] {
  const quiet = [
    // Stands in the file as its creator; the browser's own name changes with each version of it.
    `--user-agent=Diglot ${packageJson.version}`,
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
  return process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet
}

/**
 * Runs in the page: says what its parts are where their elements do not, for the tags of the PDF. The numbers of
 * paragraphs become headings, for the outline is made of headings and many texts have no other.
 */
function tagParts(): void {
  const level = document.querySelector('.text h2') === null ? '2' : '3'
  for (const number of document.querySelectorAll('.text .n:not(.sub)')) {
    const heading = document.createElement('div')
    heading.className = number.className
    heading.setAttribute('role', 'heading')
    heading.setAttribute('aria-level', level)
    number.removeAttribute('class')
    number.replaceWith(heading)
    heading.append(number)
  }
  for (const cell of document.querySelectorAll('.text div.c')) cell.setAttribute('role', 'paragraph')
}

/** Runs in the page: links that leave it lead nowhere, those within it stay. */
function dropLinks(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    if (link.origin === location.origin && link.pathname !== location.pathname) link.removeAttribute('href')
  }
}

function noBrowser(own: string | undefined): InputError {
  return new InputError('export', {
    rule: 'no-browser',
    reason: `Unexpected absence of a browser${own === undefined ? '' : ` at \`${own}\``}, expected a Chromium`,
    remedy:
      'Install Chromium, Chrome or Edge (on Debian `apt-get install chromium`), or set `CHROME_PATH` to it.',
  })
}

function notPrinted(path: string, error: unknown): InputError {
  const said = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error)
  return new InputError(path, {
    rule: 'not-printed',
    reason: `Unexpected failure of the browser \`${said}\`, expected a PDF`,
    remedy: 'Run the command again; if it fails again, set `CHROME_PATH` to another Chromium.',
  })
}
