import {parseHTML} from 'linkedom'
import {publicAddress} from '#core/exchange/page-addresses.ts'

/** A page that leaves its site, and what goes with it. */
export interface LeavingPage {
  /** Where it stood, from `/`. */
  readonly path: string
  /** Site paths of what stays within reach. */
  readonly kept: ReadonlySet<string>
  /** Where the site is published, ending in `/`; absent: not known. */
  readonly url?: string | undefined
}

/** Only `new URL` sees it. */
const nowhere = 'https://nowhere.invalid'

/**
 * Makes a page of a site fit to stand without the rest of it: links to what does not go with it lead to where the
 * site is published or, where that is not known, become plain words; the search box goes.
 *
 * @param html the page.
 * @param page see {@link LeavingPage}.
 * @returns its document.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {rewritePage} from '#io/rewrite-page.ts'
 * const html = '<p><a href="../snow/index.html#p1">Snow</a></p>'
 * const page = {path: '/en/rain/index.html', kept: new Set<string>()}
 * assert.equal(rewritePage(html, page).toString(), '<p><span>Snow</span></p>')
 * const published = rewritePage(html, {...page, url: 'https://example.org/'}).toString()
 * assert.ok(published.includes('https://example.org/en/snow/#p1'))
 * ```
 */
export function rewritePage(html: string, page: LeavingPage): Document {
  const {document} = parseHTML(html)
  for (const gone of document.querySelectorAll('[role=search], link[rel=search]')) gone.remove()
  for (const element of document.querySelectorAll('a[href], link[href], template[data-at]')) {
    const name = element.matches('template') ? 'data-at' : 'href'
    const address = leadOut(element.getAttribute(name) ?? '', page)
    if (address === undefined) cutLink(element)
    else element.setAttribute(name, address)
  }
  // Cards are written by a script, which asks where the pages of names are.
  const language = document.documentElement?.getAttribute('lang') ?? ''
  const entities = page.url === undefined ? '' : `${page.url}${language}/entities/`
  document.querySelector('[data-cards]')?.setAttribute('data-entities', entities)
  return document
}

/** Where a link of the page leads from now on; `undefined`: nowhere. */
function leadOut(href: string, {path, kept, url}: LeavingPage): string | undefined {
  if (/^(?:[a-z][a-z\d+.-]*:|#)/i.test(href)) return href
  const {pathname, search, hash} = new URL(href, nowhere + path)
  const target = pathname.endsWith('/') ? `${pathname}index.html` : pathname
  if (kept.has(decodeURI(target))) return href
  return url === undefined ? undefined : publicAddress(url, target) + search + hash
}

/** A name stays one: its card is there without its page. */
function cutLink(link: Element): void {
  if (!link.matches('a')) return link.remove()
  const words = link.ownerDocument.createElement('span')
  const [, entity] = /\/entities\/([^/]+)\//.exec(link.getAttribute('href') ?? '') ?? []
  for (const name of ['lang', 'data-e', ...(entity === undefined ? [] : ['class'])]) {
    const value = link.getAttribute(name)
    if (value !== null) words.setAttribute(name, value)
  }
  if (entity !== undefined && link.matches('.e')) words.setAttribute('data-e', entity)
  words.append(...link.childNodes)
  link.replaceWith(words)
}
