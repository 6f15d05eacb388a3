import type {DocumentId, LanguageTag} from '../model/corpus-document.ts'
import type {SearchHit} from '../model/search.ts'
import {chooseWords} from '../text/choose-words.ts'
import {compareCodes} from '../text/compare-codes.ts'
import type {CatalogueText} from './catalogue-text.ts'
import type {FacetContext, FacetValues} from './facet.ts'
import {narrowHits} from './narrow-hits.ts'

/** Orders of the catalogue; the first is the default. */
export const textOrders = ['newest', 'oldest', 'title'] as const
export type TextOrder = (typeof textOrders)[number]

/** All texts as what a search for everything would find, so that they are narrowed and counted as hits are. */
export interface TextHits {
  /** One per text. */
  readonly hits: readonly SearchHit[]
  readonly context: FacetContext
}

/**
 * Makes a hit of each text: all its editions were found.
 *
 * @param texts all texts.
 * @returns hits in the same order, and what is known of them: a text of one edition stands alone in its language.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {countFacets} from '#core/search/count-facets.ts'
 * import {fillFacets} from '#core/search/facet.ts'
 * import {toTextHits} from '#core/search/list-texts.ts'
 * const rain = {
 *   id: 'rain', kind: 'report', date: '2024', titles: {en: 'Rain'}, authenticLanguages: [],
 *   editions: [{language: 'en', role: 'authentic'}],
 * } as const
 * const {hits, context} = toTextHits([rain])
 * assert.deepEqual(countFacets(hits, fillFacets(), context, 'en').counterpart, [{value: 'en', name: 'en', count: 1}])
 * ```
 */
export function toTextHits(texts: readonly CatalogueText[]): TextHits {
  const catalogue = new Map(texts.map((text) => [text.id, text]))
  const hits = texts.map(({id, editions}) => ({
    document: id,
    group: 0,
    spans: editions.map(({language}) => ({slot: 0, language, start: 0, length: 0})),
    score: 1,
  }))
  const aloneIn = (document: DocumentId): LanguageTag | undefined => {
    const [first, ...others] = catalogue.get(document)?.editions ?? []
    return others.length === 0 ? first?.language : undefined
  }
  return {hits, context: {catalogue, aloneIn}}
}

/**
 * Lists the texts that have a chosen value of each facet with a choice.
 *
 * @param texts see {@link toTextHits}.
 * @param choices chosen values; without one a facet lets all pass.
 * @param order of the list.
 * @param language of the reader, by whose rules titles are sorted; a title it has not is taken in another one.
 * @returns ids; texts of one date, and those of one title, by id.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {fillFacets} from '#core/search/facet.ts'
 * import {listTexts, toTextHits} from '#core/search/list-texts.ts'
 * const text = (id: string, title: string) =>
 *   ({id, kind: 'law' as const, date: '2024', titles: {ru: title}, authenticLanguages: [], editions: []})
 * const texts = toTextHits([text('a', 'Жить'), text('b', 'Ёлка'), text('c', '«Ель»')])
 * assert.deepEqual(listTexts(texts, fillFacets(), 'title', 'ru'), ['b', 'c', 'a'])
 * ```
 */
export function listTexts(
  {hits, context}: TextHits,
  choices: FacetValues,
  order: TextOrder,
  language: LanguageTag,
): readonly DocumentId[] {
  // Quotation marks do not lead a title to the top.
  const {compare: compareTitles} = new Intl.Collator(language, {numeric: true, ignorePunctuation: true})
  const keys = new Map(
    [...context.catalogue.values()].map(({id, date, titles}) => [
      id,
      order === 'title' ? (chooseWords(titles, language)?.text ?? '') : date,
    ]),
  )
  const keyOf = (id: DocumentId): string => keys.get(id) ?? ''
  const compareKeys = {
    newest: (a: string, b: string) => compareCodes(b, a),
    oldest: compareCodes,
    title: compareTitles,
  }[order]
  return narrowHits(hits, choices, context)
    .map(({document}) => document)
    .sort((a, b) => compareKeys(keyOf(a), keyOf(b)) || compareCodes(a, b))
}
