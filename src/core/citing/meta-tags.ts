import type {CitedWork} from '../model/cited-work.ts'
import type {LanguageTag} from '../model/corpus-document.ts'
import {chooseWords} from '../text/choose-words.ts'

/** A `meta` element of the head. */
export interface MetaTag {
  readonly name: string
  readonly content: string
}

/**
 * Lists the Highwire tags of a text, by which Zotero files it as a report. Zotero tells a report by its
 * institution alone, so there always is one: who issued the text, else who publishes it, else the site. There
 * is no `citation_publisher`: for a report Zotero takes it as the institution, too (translators “Embedded
 * Metadata” and “RDF”).
 *
 * @param work the text.
 * @param language language of the interface.
 * @returns tags in order, in that language as far as the text has words in it.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {listMetaTags} from '#core/citing/meta-tags.ts'
 * const tags = listMetaTags({
 *   id: 'x', kind: 'law', date: '2024-04-03', titles: {en: 'Rain'}, authenticLanguages: [],
 *   editions: [], site: {names: {en: 'Weather'}}, hash: '0123456789ab',
 * }, 'en')
 * assert.deepEqual(tags.map(({content}) => content), ['Rain', 'Weather', '2024/04/03', 'en'])
 * ```
 */
export function listMetaTags(work: CitedWork, language: LanguageTag): MetaTag[] {
  const {id, date, titles, issuer, number, site} = work
  const title = chooseWords(titles, language)
  const institution = chooseWords(issuer ?? site.publisher ?? site.names, language)
  // Of a stretch of days the first; `0000` is what the importer writes where it finds no date.
  const day = /^(?!0000)\d{4}(?:-\d\d){0,2}/.exec(date)?.[0].replaceAll('-', '/')
  const tags = {
    title: title?.text ?? id,
    technical_report_institution: institution?.text,
    technical_report_number: number,
    publication_date: day,
    language: title?.language ?? language,
    public_url: site.url && `${site.url}${language}/${id}/`,
  }
  return Object.entries(tags).flatMap(([name, content]) =>
    content === undefined ? [] : {name: `citation_${name}`, content},
  )
}
