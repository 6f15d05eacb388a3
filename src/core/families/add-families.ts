import type {FamilyLink, PlacedFamily} from '../model/clause-family.ts'
import type {ReadingGroup} from '../model/reading-view.ts'
import {holdsAddress} from '../reading/find-cells.ts'

/**
 * Adds families to the groups that hold their clauses.
 *
 * @param groups groups of the page.
 * @param families families of the text with their addresses; one whose address the page has not is left out.
 * @returns the groups; a run of groups of one family names it at its end only.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {addFamilies} from '#core/families/add-families.ts'
 * const group = {id: 'p1', kind: 'paragraph' as const, depth: 0, labels: ['1.'], rows: []}
 * const [first] = addFamilies([group], [{id: 'rain', titles: {en: 'Rain'}, count: 2, at: 'p1'}])
 * assert.deepEqual(first?.families, [{id: 'rain', titles: {en: 'Rain'}, count: 2}])
 * ```
 */
export function addFamilies(
  groups: readonly ReadingGroup[],
  families: readonly PlacedFamily[],
): readonly ReadingGroup[] {
  if (families.length === 0) return groups
  const byGroup = Map.groupBy(families, ({at}) => groups.findIndex((group) => holdsAddress(group, at)))
  return groups.map((group, index) => {
    const next = new Set(byGroup.get(index + 1)?.map(({id}) => id))
    const ending = byGroup.get(index)?.filter(({id}) => !next.has(id)) ?? []
    const own = new Map(ending.map(({at: _, ...link}): [string, FamilyLink] => [link.id, link]))
    return own.size === 0 ? group : {...group, families: [...own.values()]}
  })
}
