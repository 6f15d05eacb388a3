import type {AuthorityRecord} from '../entities/authority-record.ts'
import type {EntityId} from '../model/corpus-document.ts'
import type {RelationLink} from './entity-page.ts'

/**
 * Reads the relations of all records from both of their ends.
 *
 * @param records all records; a relation to a record that is not among them is left out.
 * @returns relations by record: its own in the order written, then those of others to it.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {linkRelations} from '#core/indexes/link-relations.ts'
 * const records = [
 *   {id: 'a', type: 'body', labels: {en: 'A'}, aliases: {}, relations: [{type: 'part-of', to: 'b'}]},
 *   {id: 'b', type: 'body', labels: {en: 'B'}, aliases: {}},
 * ] as const
 * assert.deepEqual(linkRelations(records).get('b'), [
 *   {type: 'part-of', isInverse: true, entity: 'a', labels: {en: 'A'}},
 * ])
 * ```
 */
export function linkRelations(
  records: readonly AuthorityRecord[],
): ReadonlyMap<EntityId, readonly RelationLink[]> {
  const byId = new Map(records.map((record) => [record.id, record]))
  const ends = records.flatMap((record) =>
    (record.relations ?? []).flatMap(({to, ...relation}) => {
      const target = byId.get(to)
      return target === undefined ? [] : [{record, target, relation}]
    }),
  )
  const own = ends.map(({record, target, relation}) => linkTo(record.id, target, false, relation))
  const inverse = ends.map(({record, target, relation}) => linkTo(target.id, record, true, relation))
  const grouped = Map.groupBy([...own, ...inverse], ({owner}) => owner)
  return new Map([...grouped].map(([owner, list]) => [owner, list.map(({link}) => link)]))
}

function linkTo(
  owner: EntityId,
  {id, labels}: AuthorityRecord,
  isInverse: boolean,
  relation: Omit<RelationLink, 'isInverse' | 'entity' | 'labels'>,
): {readonly owner: EntityId; readonly link: RelationLink} {
  return {owner, link: {...relation, isInverse, entity: id, labels}}
}
