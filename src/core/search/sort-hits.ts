import type {DocumentId} from '../model/corpus-document.ts'
import type {SearchHit} from '../model/search.ts'
import {compareCodes} from '../text/compare-codes.ts'
import type {CatalogueText} from './catalogue-text.ts'

/** Orders of hits; the first is the default. */
export const hitOrders = ['relevance', 'oldest', 'newest'] as const
export type HitOrder = (typeof hitOrders)[number]

/**
 * Sorts hits.
 *
 * @param hits best first.
 * @param order by relevance, as they come; or by the date of the text, with its hits in the order of the page.
 * @param catalogue all texts.
 * @returns the hits in that order; a text without a place in the catalogue comes first by `oldest`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {sortHits} from '#core/search/sort-hits.ts'
 * const hits = [7, 3].map((group) => ({document: 'x', group, spans: [], score: group}))
 * assert.deepEqual(sortHits(hits, 'newest', new Map()).map(({group}) => group), [3, 7])
 * ```
 */
export function sortHits(
  hits: readonly SearchHit[],
  order: HitOrder,
  catalogue: ReadonlyMap<DocumentId, Pick<CatalogueText, 'date'>>,
): readonly SearchHit[] {
  if (order === 'relevance') return hits
  const sign = order === 'oldest' ? 1 : -1
  const dateOf = ({document}: SearchHit): string => catalogue.get(document)?.date ?? ''
  return hits.toSorted(
    (a, b) =>
      sign * compareCodes(dateOf(a), dateOf(b)) || compareCodes(a.document, b.document) || a.group - b.group,
  )
}
