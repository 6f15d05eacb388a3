import type {LanguageTag} from '../model/corpus-document.ts'
import {element, onLines, printXml, toXmlText} from './xml.ts'

/** A search page that browsers may offer. */
export interface SearchDescription {
  /** What the site is called; browsers show the first 16 characters. */
  readonly name: string
  /** Public address of the search page in the language, without a query. */
  readonly search: string
  /** Public address of this description. */
  readonly address: string
  readonly language: LanguageTag
}

/** Most characters of a name, by OpenSearch 1.1, draft 6. */
const mostCharacters = {ShortName: 16, LongName: 48, Description: 1024} as const

/**
 * Describes the search page for browsers (OpenSearch 1.1, draft 6).
 *
 * @param description see {@link SearchDescription}.
 * @returns XML; `{searchTerms}` stands where a browser puts the query.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {writeOpenSearch} from '#core/exchange/open-search.ts'
 * const search = 'https://example.org/en/search/'
 * const xml = writeOpenSearch({name: 'Weather', search, address: 'https://example.org/opensearch.en.xml', language: 'en'})
 * assert.ok(xml.includes(`${search}?q={searchTerms}`))
 * ```
 */
export function writeOpenSearch({name, search, address, language}: SearchDescription): string {
  const clean = toXmlText(name)
  const root = element(
    'OpenSearchDescription',
    {xmlns: 'http://a9.com/-/spec/opensearch/1.1/'},
    ...onLines([
      ...Object.entries(mostCharacters).map(([name, most]) => element(name, {}, shorten(clean, most))),
      element('Url', {type: 'text/html', template: `${search}?q={searchTerms}`}),
      element('Url', {type: 'application/opensearchdescription+xml', rel: 'self', template: address}),
      element('Language', {}, language),
      element('InputEncoding', {}, 'UTF-8'),
      element('OutputEncoding', {}, 'UTF-8'),
    ]),
  )
  return printXml(root)
}

/** As many whole words as fit; of one long word, its beginning. */
function shorten(name: string, most: number): string {
  const start = [...name.trim()].slice(0, most + 1)
  const end = start.length > most ? start.lastIndexOf(' ') : start.length
  return start
    .slice(0, end > 0 ? end : most)
    .join('')
    .trim()
}
