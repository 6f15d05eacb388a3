import type {Publication} from '../citing/to-cited-work.ts'
import type {CorpusDocument, Edition, LanguageTag} from '../model/corpus-document.ts'
import {element, onLines, printXml, toXmlText, type XmlNode} from './xml.ts'

/**
 * Writes the header of a TEI document: titles, who, when, sources with roles and terms, languages.
 *
 * The statements of edition and publication are not in it, for they change with each release:
 * {@link publicationStatement} writes them, and {@link publicationPlace} finds where they go.
 *
 * @param document the text.
 * @param editions those in the document.
 * @returns the `teiHeader`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {teiHeader} from '#core/exchange/tei-header.ts'
 * const document = {id: 'rain', kind: 'other' as const, date: '2024', titles: {en: 'Rain'}, authenticLanguages: [], editions: [], alignments: []}
 * assert.equal(teiHeader(document, []).name, 'teiHeader')
 * ```
 */
export function teiHeader(document: CorpusDocument, editions: readonly Edition[]): XmlNode {
  const {titles, issuer = {}, date, number, id} = document
  const idno = [element('idno', {type: 'text'}, id), ...(number === undefined ? [] : [numberOf(number)])]
  const title = element(
    'titleStmt',
    {},
    ...onLines([...inEach('title', titles), ...inEach('author', issuer)]),
  )
  const work = element('bibl', {type: 'work'}, ...onLines([...inEach('title', titles), ...idno]))
  const sources = element('sourceDesc', {}, ...onLines([work, ...editions.map(sourceOf)]))
  const day = /^\d{4}(?:-\d\d){0,2}$/.test(date) ? date : undefined
  const profile = [
    element('creation', {}, element('date', {when: day}, toXmlText(date))),
    element('langUsage', {}, ...editions.map(({language}) => element('language', {ident: language}))),
  ]
  return element(
    'teiHeader',
    {},
    ...onLines([
      element('fileDesc', {}, ...onLines([title, sources])),
      element('profileDesc', {}, ...onLines(profile)),
    ]),
  )
}

/**
 * Finds where the statements of edition and publication go.
 *
 * @param tei a document of `#core/exchange/tei.ts`.
 * @returns UTF-16 offset.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {publicationPlace} from '#core/exchange/tei-header.ts'
 * assert.equal(publicationPlace('<titleStmt>x</titleStmt><sourceDesc>'), 24)
 * ```
 */
export function publicationPlace(tei: string): number {
  return tei.indexOf('<sourceDesc>')
}

/**
 * Writes the statements of edition and publication.
 *
 * @param publication the site and its current release.
 * @param hash first 12 hexadecimal digits of the SHA-256 of the words of the text.
 * @returns the elements as XML.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {publicationStatement} from '#core/exchange/tei-header.ts'
 * const xml = publicationStatement({site: {names: {en: 'Rain'}}}, '0123456789ab')
 * assert.match(xml, /<publisher xml:lang="en">Rain<\/publisher>/)
 * ```
 */
export function publicationStatement({site, release}: Publication, hash: string): string {
  const {names, publisher = names, place = {}, url} = site
  const edition =
    release === undefined
      ? []
      : [
          element(
            'editionStmt',
            {},
            element('edition', {n: release.name}, element('date', {when: release.date}, release.date)),
          ),
        ]
  const statement = element(
    'publicationStmt',
    {},
    ...onLines([
      ...inEach('publisher', publisher),
      ...inEach('pubPlace', place),
      ...(url === undefined ? [] : [element('ptr', {target: toXmlText(url)})]),
      element('idno', {type: 'sha256-12'}, hash),
    ]),
  )
  return [...edition, statement].map((node) => `${bare(node)}\n`).join('')
}

/** The element without the declaration of a document. */
function bare(node: XmlNode): string {
  return printXml(node).split('\n').slice(1, -1).join('\n')
}

function sourceOf({language, role, witness}: Edition): XmlNode {
  const {source, url, rights} = witness
  return element(
    'bibl',
    {'xml:id': `source-${language}`, type: 'edition'},
    ...onLines([
      element('textLang', {mainLang: language}),
      element('note', {type: 'role'}, role),
      element('note', {type: 'source'}, toXmlText(source)),
      ...(url === undefined ? [] : [element('ptr', {target: toXmlText(url)})]),
      element('availability', {}, element('licence', {}, toXmlText(rights))),
    ]),
  )
}

function numberOf(number: string): XmlNode {
  return element('idno', {type: 'number'}, toXmlText(number))
}

function inEach(name: string, words: Readonly<Record<LanguageTag, string>>): XmlNode[] {
  return Object.entries(words).map(([language, value]) =>
    element(name, {'xml:lang': language}, toXmlText(value)),
  )
}
