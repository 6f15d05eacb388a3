import type {ClauseFamily, PlacedFamily} from '../model/clause-family.ts'
import type {DocumentId} from '../model/corpus-document.ts'

/**
 * Lists the families by the texts their clauses stand in.
 *
 * @param families all families.
 * @returns for each text its addresses and the families they belong to, in the order of the families.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {placeFamilies} from '#core/families/place-families.ts'
 * const family = {id: 'rain', titles: {en: 'Rain'}, relation: 'near' as const, clauses: [{text: 'x', at: 'p1'}], absent: []}
 * assert.deepEqual(placeFamilies([family]).get('x'), [{id: 'rain', titles: {en: 'Rain'}, count: 1, at: 'p1'}])
 * ```
 */
export function placeFamilies(
  families: readonly ClauseFamily[],
): ReadonlyMap<DocumentId, readonly PlacedFamily[]> {
  const placed = families.flatMap(({id, titles, clauses}) =>
    clauses.map(({text, at}) => ({text, family: {id, titles, count: clauses.length, at}})),
  )
  return new Map(
    [...Map.groupBy(placed, ({text}) => text)].map(([text, list]) => [text, list.map(({family}) => family)]),
  )
}
