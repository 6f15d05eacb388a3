import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {pageLanguages, type PageLanguage} from '#core/exchange/api-paths.ts'
import type {DocumentId} from '#core/model/corpus-document.ts'
import {siteFile, textFile, type BundleFile} from './complete-bundle.ts'
import {listPaths} from './list-files.ts'
import {rewritePage} from './rewrite-page.ts'

/** A text of a built site. */
export interface SiteText {
  /** Folder of the site. */
  readonly site: string
  readonly id: DocumentId
  /** Where the site is published, ending in `/`; absent: not known. */
  readonly url?: string | undefined
}

/** What a page of a text needs beside it, but the records of names. */
const shared =
  /^(?:favicon\.svg|fonts\/.+|assets\/[^/]+\.css|assets\/(?:cite|reader)\/.+|assets\/cards\/[^.]+\.\w+|schemas\/api\/v1\/text\.schema\.json)$/
/** As `src/pages/assets/cards/[name].js.ts` writes them. */
const cardChunk = /^(\(window\.diglotCards\?\?=\{\}\)\[\d+\]=)(.*)$/s

/**
 * Takes one text out of a site: its pages in both languages of the interface, its short page, its data, and what
 * the pages need. The data are those of the site to the byte, so that one sum holds for both: their links to TEI and
 * to the list of texts are for the web, where `url` says what they are relative to.
 *
 * @param text see {@link SiteText}; it is there.
 * @returns files below `site/`, where they have the paths of the site.
 * @throws whatever the file system throws.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {singleTextFiles} from '#io/single-text.ts'
 * assert.throws(() => singleTextFiles({site: 'no-such-folder', id: 'rain'}), {code: 'ENOENT'})
 * ```
 */
export function singleTextFiles(text: SiteText): BundleFile[] {
  const {site, id, url} = text
  const assets = listPaths(site).filter((path) => shared.test(path))
  const own = [`${id}/index.html`, `api/v1/texts/${id}/index.json`]
  const pages = pageLanguages.map((language) => `${language}/${id}/index.html`)
  const kept = new Set([...assets, ...own, ...pages].map((path) => `/${path}`))
  const rewritten = pages.map((path) => {
    const html = readFileSync(join(site, path), 'utf8')
    return {path, html: rewritePage(html, {path: `/${path}`, kept, url}).toString()}
  })
  const names = namesIn(rewritten.map(({html}) => html).join('\n'))
  return [
    ...[...assets, ...own].map((path) => siteFile(site, path)),
    ...rewritten.map(({path, html}) => textFile(`site/${path}`, html)),
    ...pageLanguages.flatMap((language) =>
      readCards(site, language, names).map(({path, script}) => textFile(`site/${path}`, script)),
    ),
  ]
}

/**
 * Finds the records that a page has cards of.
 *
 * @param html the page.
 * @returns their ids.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {namesIn} from '#io/single-text.ts'
 * const html = '<a href="../entities/org-a/index.html"></a><span data-e="org-b org-c"></span>'
 * assert.deepEqual([...namesIn(html)], ['org-a', 'org-b', 'org-c'])
 * ```
 */
export function namesIn(html: string): ReadonlySet<string> {
  const links = [...html.matchAll(/\/entities\/([^/"]+)\//g)].map(([, id = '']) => id)
  const marks = [...html.matchAll(/ data-e="([^"]*)"/g)].flatMap(([, ids = '']) => ids.split(' '))
  return new Set([...links, ...marks])
}

/**
 * Reads the cards of names, without those that nobody asks for.
 *
 * @param site folder of the site.
 * @param language of the interface.
 * @param names records that are asked for.
 * @returns scripts with their paths from the root of the site; chunks without such a record are left out.
 * @throws whatever the file system throws.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readCards} from '#io/single-text.ts'
 * assert.deepEqual(readCards('no-such-folder', 'en', new Set(['org-a'])), [])
 * ```
 */
export function readCards(
  site: string,
  language: PageLanguage,
  names: ReadonlySet<string>,
): {readonly path: string; readonly script: string}[] {
  const folder = join(site, 'assets', 'cards')
  if (!existsSync(folder)) return []
  return listPaths(folder).flatMap((name) => {
    if (!/^\w+\.\d+\.js$/.test(name) || !name.startsWith(`${language}.`)) return []
    const [, start, json = '{}'] = cardChunk.exec(readFileSync(join(folder, name), 'utf8')) ?? []
    // Written by `JSON.stringify` there.
    const cards = Object.entries(JSON.parse(json) as Readonly<Record<string, unknown>>)
    const asked = cards.filter(([id]) => names.has(id))
    if (start === undefined || asked.length === 0) return []
    const script = `${start}${JSON.stringify(Object.fromEntries(asked))}\n`
    return {path: `assets/cards/${name}`, script}
  })
}
