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

/** Most characters of a short name, by OpenSearch 1.1, draft 6. */
const mostCharacters = 16

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
      element('ShortName', {}, [...clean].slice(0, mostCharacters).join('').trim()),
      element('Description', {}, [...clean].slice(0, 1024).join('')),
      element('Url', {type: 'text/html', template: `${search}?q={searchTerms}`}),
      element('Url', {type: 'application/opensearchdescription+xml', rel: 'self', template: address}),
      element('Language', {}, language),
      element('InputEncoding', {}, 'UTF-8'),
      element('OutputEncoding', {}, 'UTF-8'),
    ]),
  )
  return printXml(root)
}
