import type {LanguageTag} from '../model/corpus-document.ts'
import {element, onLines, printXml, type XmlNode} from './xml.ts'

/** A page that search engines shall find. */
export interface SitemapPage {
  /** Public address. */
  readonly address: string
  /** Public addresses of the same page by language of the interface, and under `x-default`. */
  readonly alternates: Readonly<Record<LanguageTag, string>>
  /** Day it last changed, ISO 8601, where it is known. */
  readonly changed?: string
}

/** A file to be written. */
export interface SitemapFile {
  readonly name: string
  readonly xml: string
}

/** Most addresses of one sitemap, by the protocol (sitemaps.org). */
const mostPages = 50_000

/**
 * Writes the sitemap; of a large site an index and its parts.
 *
 * @param pages in the order they are to be listed.
 * @param url where the site is published, ending in `/`.
 * @param most addresses of one file, 1 or more; default: as many as the protocol allows.
 * @returns files for the root of the site, `sitemap.xml` first.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {writeSitemap} from '#core/exchange/sitemap.ts'
 * const url = 'https://example.org/'
 * const pages = ['ru/', 'en/'].map((path) => ({address: url + path, alternates: {}}))
 * assert.deepEqual(writeSitemap(pages, url).map(({name}) => name), ['sitemap.xml'])
 * assert.deepEqual(writeSitemap(pages, url, 1).map(({name}) => name), ['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml'])
 * ```
 */
export function writeSitemap(pages: readonly SitemapPage[], url: string, most = mostPages): SitemapFile[] {
  if (pages.length <= most) return [{name: 'sitemap.xml', xml: writePart(pages)}]
  const parts = Array.from({length: Math.ceil(pages.length / most)}, (_, index) => ({
    name: `sitemap-${index + 1}.xml`,
    xml: writePart(pages.slice(index * most, (index + 1) * most)),
  }))
  const items = parts.map(({name}) => element('sitemap', {}, element('loc', {}, url + name)))
  const index = element(
    'sitemapindex',
    {xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9'},
    ...onLines(items),
  )
  return [{name: 'sitemap.xml', xml: printXml(index)}, ...parts]
}

function writePart(pages: readonly SitemapPage[]): string {
  const attributes = {
    xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
    'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
  }
  return printXml(element('urlset', attributes, ...onLines(pages.map(toItem))))
}

function toItem({address, alternates, changed}: SitemapPage): XmlNode {
  const links = Object.entries(alternates).map(([hreflang, href]) =>
    element('xhtml:link', {rel: 'alternate', hreflang, href}),
  )
  const lastmod = changed === undefined ? [] : [element('lastmod', {}, changed)]
  return element('url', {}, element('loc', {}, address), ...lastmod, ...links)
}
