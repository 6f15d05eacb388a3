import {appendFileSync, mkdirSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {chooseWords} from '#core/text/choose-words.ts'
import {pageLanguages} from '#core/exchange/api-paths.ts'
import {writeAtom} from '#core/exchange/atom.ts'
import {writeOpenSearch} from '#core/exchange/open-search.ts'
import {defaultPath, publicAddress} from '#core/exchange/page-addresses.ts'
import {followMoves, listRedirects, writeServerRules} from '#core/exchange/redirects.ts'
import {leadScript, writeMovedPages, writeShortPage} from '#core/exchange/short-page.ts'
import {writeSitemap, type SitemapPage} from '#core/exchange/sitemap.ts'
import type {DocumentId, LanguageTag} from '#core/model/corpus-document.ts'
import {sha256} from './content-digest.ts'
import {listPaths} from './list-files.ts'
import {readSite, type Site} from './read-site.ts'
import type {Settings} from './settings.ts'
import type {ListedText} from './text-cache.ts'
import {writeCards} from './write-cards.ts'

/** A text as these files name it. */
type SiteText = Pick<ListedText, 'id' | 'head'>

/** Writes a file of the site by its path from the root, with or without `/`. */
type Write = (path: string, content: string) => void

/**
 * Writes what stands beside the pages of a finished site: pages at the short addresses and at those that were,
 * redirects for servers; and where the site has an address, sitemap, feeds, descriptions of the search and the
 * cards of previews.
 *
 * @param settings `out` is the site, whose pages are all there but those that are written here.
 * @param texts all texts of the site.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {existsSync, mkdtempSync} from 'node:fs'
 * import {tmpdir} from 'node:os'
 * import {join} from 'node:path'
 * import {findSettings} from '#io/settings.ts'
 * import {writeSiteFiles} from '#io/write-site-files.ts'
 * const out = mkdtempSync(join(tmpdir(), 'diglot-'))
 * writeSiteFiles({...findSettings(), out, content: join(out, 'none')}, [])
 * assert.ok(existsSync(join(out, 'redirects.json')))
 * ```
 */
export function writeSiteFiles(settings: Settings, texts: readonly SiteText[]): void {
  const {out, content} = settings
  const site = readSite(content)
  const pages = listPaths(out).flatMap((path) => (path.endsWith('.html') ? [`/${path}`] : []))
  const write: Write = (path, words) => {
    mkdirSync(dirname(join(out, path)), {recursive: true})
    writeFileSync(join(out, path), words)
  }
  writeAddresses(site, texts, write)
  const {url} = site.site
  if (url === undefined) return
  appendFileSync(join(out, 'robots.txt'), `Sitemap: ${url}sitemap.xml\n`)
  for (const {name, xml} of writeSitemap(listPages(site, url, texts, pages), url)) write(name, xml)
  for (const language of pageLanguages) writeDescriptions(site, url, texts, language, write)
  writeCards(settings, site.site, texts)
}

/** Pages at addresses that lead elsewhere, and what servers need to do the same. */
function writeAddresses({site, releases}: Site, texts: readonly SiteText[], write: Write): void {
  const frame = {
    names: site.names,
    url: site.url,
    scriptHash: sha256(leadScript, 'base64'),
  }
  const shown = new Set(texts.map(({id}) => id))
  const gone = listGone(releases.texts, shown)
  for (const {id, head} of texts) write(`${id}/index.html`, writeShortPage(id, head.titles, frame))
  const moves = followMoves(releases.texts, (id) => shown.has(id) || gone.includes(id))
  for (const {from, to} of moves) {
    for (const [path, html] of writeMovedPages(from, to, frame)) write(path, html)
  }
  const redirects = listRedirects(moves, gone)
  write('redirects.json', `${JSON.stringify(redirects, null, 2)}\n`)
  const base = site.url === undefined ? '/' : new URL(site.url).pathname
  for (const {name, text} of writeServerRules(redirects, base)) write(`redirects/${name}`, text)
}

function listGone(published: Site['releases']['texts'], shown: ReadonlySet<DocumentId>): DocumentId[] {
  return published.flatMap(({id, withdrawn}) => (withdrawn === undefined || shown.has(id) ? [] : [id]))
}

/** Pages that search engines shall find: not `404.html`, and none of a text that was withdrawn. */
function listPages(
  {releases}: Site,
  url: string,
  texts: readonly SiteText[],
  paths: readonly string[],
): SitemapPage[] {
  const there = new Set(paths)
  const shown = new Set(texts.map(({id}) => id))
  const gone = new Set(listGone(releases.texts, shown))
  const days = new Map(listDays(releases).map(({id, published, changed}) => [id, changed ?? published]))
  return paths.flatMap((path): SitemapPage | [] => {
    const [, language = '', id = ''] = /^\/(?:(ru|en)\/)?([^/]+)\/index\.html$/.exec(path) ?? []
    if (path === '/404.html' || gone.has(id)) return []
    const isText = language !== '' && shown.has(id)
    const own = listAlternates(path, there)
    const fallback = defaultPath(own, isText)
    const all = fallback === undefined ? own : {...own, 'x-default': fallback}
    const alternates = Object.fromEntries(
      Object.entries(all).map(([tag, other]) => [tag, publicAddress(url, other)]),
    )
    const changed = isText ? days.get(id) : undefined
    return {address: publicAddress(url, path), alternates, ...(changed === undefined ? {} : {changed})}
  })
}

/** The same page in the languages of the interface; the door stands for home in either. */
function listAlternates(path: string, there: ReadonlySet<string>): Record<LanguageTag, string> {
  const rest = path === '/index.html' ? path : path.replace(/^\/(?:ru|en)(?=\/)/, '')
  const pairs = pageLanguages.map((language) => [language, `/${language}${rest}`] as const)
  return Object.fromEntries(pairs.filter(([, other]) => there.has(other)))
}

/** Days of the texts that a release brought. */
function listDays({
  releases,
  texts,
}: Site['releases']): {id: DocumentId; published: string; changed?: string}[] {
  const dates = new Map(releases.map(({name, date}) => [name, date]))
  return texts.flatMap(({id, since, changed}) => {
    const published = dates.get(since)
    return published === undefined ? [] : {id, published, ...(changed === undefined ? {} : {changed})}
  })
}

/** Description of the search, and the feed once there was a release. */
function writeDescriptions(
  {site, release, releases}: Site,
  url: string,
  texts: readonly SiteText[],
  language: LanguageTag,
  write: Write,
): void {
  const name = chooseWords(site.names, language)?.text ?? ''
  const home = `${url}${language}/`
  const description = {name, language, search: `${home}search/`, address: `${url}opensearch.${language}.xml`}
  write(`opensearch.${language}.xml`, writeOpenSearch(description))
  if (release === undefined) return
  const titles = new Map(texts.map(({id, head}) => [id, chooseWords(head.titles, language)?.text ?? id]))
  const entries = listDays(releases).flatMap((days) => {
    const title = titles.get(days.id)
    return title === undefined ? [] : {...days, id: `${url}${days.id}/`, address: `${home}${days.id}/`, title}
  })
  const author = chooseWords(site.publisher ?? {}, language)?.text ?? name
  const address = `${url}feed.${language}.xml`
  write(
    `feed.${language}.xml`,
    writeAtom({address, home, language, name, author, released: release.date, entries}),
  )
}
