import type {DocumentId, LanguageTag} from '../model/corpus-document.ts'
import {relativeHref} from '../offline/relative-href.ts'

/** Languages of the interface: a text has a page in each. */
export const pageLanguages = ['ru', 'en'] as const
export type PageLanguage = (typeof pageLanguages)[number]

/**
 * Writes the site path of the data of a text, or of a paragraph in it.
 *
 * @param id the text.
 * @param address of the paragraph; absent: the text as a whole.
 * @returns a site path from `/`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {apiPath} from '#core/exchange/api-paths.ts'
 * assert.equal(apiPath('rain', 'p9'), '/api/v1/texts/rain/p9.json')
 * ```
 */
export function apiPath(id: DocumentId, address?: string): string {
  return `/api/v1/texts/${id}/${address === undefined ? 'index.json' : dataFile(address)}`
}

/**
 * Writes the site path of the deadlines of a text as a table for programs.
 *
 * @param id the text.
 * @returns a site path from `/`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {deadlinesPath} from '#core/exchange/api-paths.ts'
 * assert.equal(deadlinesPath('rain'), '/api/v1/texts/rain/deadlines.csv')
 * ```
 */
export function deadlinesPath(id: DocumentId): string {
  return `/api/v1/texts/${id}/deadlines.csv`
}

/** Names that Windows keeps for devices, with any ending, and our own. */
const reserved = /^(?:con|nul|aux|prn|com\d|lpt\d|index)(?:\.|$)/

/**
 * Names the data file of a paragraph.
 *
 * @param address of the paragraph: lower-case letters, digits, stops and hyphens.
 * @returns a file name that every file system takes: the address, behind `_` where it is a reserved word.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {dataFile} from '#core/exchange/api-paths.ts'
 * assert.deepEqual(['annex1.p7', 'con'].map(dataFile), ['annex1.p7.json', '_con.json'])
 * ```
 */
export function dataFile(address: string): string {
  return `${reserved.test(address) ? '_' : ''}${address}.json`
}

/**
 * Writes the links from a data file to the pages of a text.
 *
 * @param fromPath site path of the data file, from `/`.
 * @param id the text.
 * @returns one relative link per language of the interface.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {apiPath, pageLinks} from '#core/exchange/api-paths.ts'
 * assert.equal(pageLinks(apiPath('rain'), 'rain')['ru'], '../../../../ru/rain/index.html')
 * ```
 */
export function pageLinks(fromPath: string, id: DocumentId): Readonly<Record<LanguageTag, string>> {
  return Object.fromEntries(
    pageLanguages.map((language) => [language, relativeHref(fromPath, `/${language}/${id}/`)]),
  )
}

/**
 * Writes the links from a data file to the TEI documents of a text.
 *
 * @param fromPath site path of the data file, from `/`.
 * @param id the text.
 * @param languages of its editions.
 * @returns relative links: `all` to all editions side by side, then one per language.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {apiPath, teiLinks} from '#core/exchange/api-paths.ts'
 * assert.equal(teiLinks(apiPath('rain'), 'rain', ['en'])['en'], '../../../../dts/v1/document/rain.en.xml')
 * ```
 */
export function teiLinks(
  fromPath: string,
  id: DocumentId,
  languages: readonly LanguageTag[],
): Readonly<Record<LanguageTag | 'all', string>> {
  const link = (name: string) => relativeHref(fromPath, `/dts/v1/document/${name}.xml`)
  return {
    all: link(id),
    ...Object.fromEntries(languages.map((language) => [language, link(`${id}.${language}`)])),
  }
}
