import type {SearchHit} from '../model/search.ts'
import {facets, prepareFacets, type Facet, type FacetContext, type FacetValues} from './facet.ts'

/**
 * Keeps the hits that have a chosen value of each facet with a choice.
 *
 * @param hits all hits.
 * @param choices chosen values; without one a facet lets all pass.
 * @param context what is known of the hits.
 * @returns the hits that pass, in their order.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {fillFacets} from '#core/search/facet.ts'
 * import {narrowHits} from '#core/search/narrow-hits.ts'
 * const text = (id: string, date: string) => ({id, date, kind: 'report' as const, titles: {}, authenticLanguages: [], editions: []})
 * const catalogue = new Map([['a', text('a', '2023')], ['b', text('b', '2024')]])
 * const hits = ['a', 'b'].map((document) => ({document, group: 0, spans: [], score: 1}))
 * const narrowed = narrowHits(hits, fillFacets({year: ['2024']}), {catalogue, aloneIn: () => undefined})
 * assert.deepEqual(narrowed.map(({document}) => document), ['b'])
 * ```
 */
export function narrowHits(
  hits: readonly SearchHit[],
  choices: FacetValues,
  context: FacetContext,
): readonly SearchHit[] {
  const read = prepareFacets(context)
  const misses = prepareMisses(choices, context)
  return hits.filter((hit) => misses(read(hit)).length === 0)
}

/**
 * Makes the test of values against choices.
 *
 * @param choices chosen values.
 * @param context with or without places: without, `entity` lets all pass.
 * @returns lists the facets in which values have none of those chosen.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {fillFacets} from '#core/search/facet.ts'
 * import {prepareMisses} from '#core/search/narrow-hits.ts'
 * const misses = prepareMisses(fillFacets({kind: ['law']}), {})
 * assert.deepEqual(misses(fillFacets({kind: ['report']})), ['kind'])
 * ```
 */
export function prepareMisses(
  choices: FacetValues,
  {places}: Pick<FacetContext, 'places'>,
): (values: FacetValues) => readonly Facet[] {
  const chosen = facets.flatMap((facet) => {
    const isOpen = choices[facet].length === 0 || (facet === 'entity' && places === undefined)
    return isOpen ? [] : [[facet, new Set(choices[facet])] as const]
  })
  return (values) =>
    chosen.flatMap(([facet, set]) => (values[facet].some((value) => set.has(value)) ? [] : [facet]))
}
