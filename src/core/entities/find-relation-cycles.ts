import type {EntityId} from '../model/corpus-document.ts'
import type {AuthorityRecord, RelationType} from './authority-record.ts'

/** Relations that lead back to where they begin. */
export interface RelationCycle {
  readonly type: RelationType
  /** Indices of its records, from 0, the first few. */
  readonly records: readonly number[]
  /** How many records it has. */
  readonly length: number
  /** The relation that closes it: index of the record, and of the relation in the record. */
  readonly record: number
  readonly relation: number
}

/** Relations that order: nothing comes before itself, or lies within itself. */
const ordering: readonly RelationType[] = ['successor-of', 'part-of', 'located-in']

/**
 * Finds circles of successors, parts and places: depth-first search with a stack of its own, since a chain
 * may be longer than the call stack (Cormen et al., "Introduction to Algorithms", section 20.3).
 *
 * @param records the whole authority file.
 * @param byId index of each id in `records`.
 * @param most how many records of a circle are named: a whole one for each relation that closes one could be quadratic.
 * @returns one circle for each relation that closes one; empty when there is none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findRelationCycles} from '#core/entities/find-relation-cycles.ts'
 * const ring = {id: 'a', type: 'body', labels: {}, aliases: {}, relations: [{type: 'part-of', to: 'a'}]} as const
 * assert.deepEqual(findRelationCycles([ring], new Map([['a', 0]]), 5), [
 *   {type: 'part-of', records: [0], length: 1, record: 0, relation: 0},
 * ])
 * ```
 */
export function findRelationCycles(
  records: readonly AuthorityRecord[],
  byId: ReadonlyMap<EntityId, number>,
  most: number,
): readonly RelationCycle[] {
  return ordering.flatMap((type) => findCycles(records, byId, type, most))
}

function findCycles(
  records: readonly AuthorityRecord[],
  byId: ReadonlyMap<EntityId, number>,
  type: RelationType,
  most: number,
): readonly RelationCycle[] {
  const found: RelationCycle[] = []
  const seen = new Set<number>()
  /** The way from a start: each step holds the relation that is being followed. */
  const path: {readonly record: number; relation: number}[] = []
  /** Index in the way, of the records on it. */
  const depths = new Map<number, number>()
  for (const [start, {relations}] of records.entries()) {
    if (seen.has(start) || relations?.some((relation) => relation.type === type) !== true) continue
    seen.add(start)
    depths.set(start, 0)
    path.push({record: start, relation: -1})
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      top.relation += 1
      const relation = records[top.record]?.relations?.[top.relation]
      if (relation === undefined) {
        depths.delete(top.record)
        path.pop()
        continue
      }
      const next = relation.type === type ? byId.get(relation.to) : undefined
      const depth = depths.get(next ?? -1)
      if (depth !== undefined) {
        const named = path.slice(depth, depth + most).map(({record}) => record)
        found.push({type, records: named, length: path.length - depth, ...top})
      } else if (next !== undefined && !seen.has(next)) {
        seen.add(next)
        depths.set(next, path.length)
        path.push({record: next, relation: -1})
      }
    }
  }
  return found
}
