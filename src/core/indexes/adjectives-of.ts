import type {AuthorityRecord} from '../entities/authority-record.ts'
import type {EntityId} from '../model/corpus-document.ts'

/**
 * Collects the relational adjectives of all records ("казахстанский", "Uzbek").
 *
 * @param records all records.
 * @returns tells whether a name of a record, as its author wrote it, is such an adjective.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {adjectivesOf} from '#core/indexes/adjectives-of.ts'
 * const aliases = {en: [{text: 'Uzbek', isAdjective: true}]}
 * const isAdjective = adjectivesOf([{id: 'state-uz', type: 'state', labels: {en: 'Uzbekistan'}, aliases}])
 * assert.equal(isAdjective('state-uz', 'Uzbek'), true)
 * ```
 */
export function adjectivesOf(
  records: readonly AuthorityRecord[],
): (entity: EntityId, name: string) => boolean {
  const known = new Set(
    records.flatMap(({id, aliases}) =>
      Object.values(aliases).flatMap((list) =>
        list.filter(({isAdjective}) => isAdjective === true).map(({text}) => `${id} ${text}`),
      ),
    ),
  )
  return (entity, name) => known.has(`${entity} ${name}`)
}
