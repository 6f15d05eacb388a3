import type {AuthorityType, RelationType} from './authority-record.ts'

const groups: readonly AuthorityType[] = ['state', 'organisation', 'body']
const actors: readonly AuthorityType[] = [...groups, 'person']
const doings: readonly AuthorityType[] = ['event', 'operation']

/** Which types may be so related: each line gives the types that have the relation, and those it may lead to. */
const fitting: Readonly<
  Record<RelationType, readonly (readonly [readonly AuthorityType[], readonly AuthorityType[]])[]>
> = {
  'member-of': [[actors, ['organisation', 'body', 'state']]],
  'part-of': [
    [
      ['organisation', 'body'],
      ['organisation', 'body', 'state'],
    ],
    [
      ['state', 'place'],
      ['place', 'state'],
    ],
    [['instrument'], ['instrument']],
    [doings, doings],
  ],
  'located-in': [
    [
      ['state', 'place', 'organisation', 'body'],
      ['place', 'state'],
    ],
  ],
  'successor-of': [
    [groups, groups],
    [['instrument'], ['instrument']],
    [['place'], ['place']],
    [['person'], ['person']],
    [doings, doings],
  ],
  'adopted-by': [[['instrument'], [...actors, 'event']]],
  'office-in': [[['person'], groups]],
  'held-by': [[doings, actors]],
  'held-in': [[doings, ['place', 'state']]],
  amends: [[['instrument'], ['instrument']]],
}

/**
 * Tells whether records of two types can be related so.
 *
 * @param relation what the one is to the other.
 * @param from type of the record that has the relation.
 * @param to type of the record it leads to.
 * @returns `false` for what makes no sense, as a person who succeeds a place.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {fitsRelation} from '#core/entities/fits-relation.ts'
 * assert.equal(fitsRelation('held-in', 'event', 'place'), true)
 * assert.equal(fitsRelation('successor-of', 'person', 'place'), false)
 * ```
 */
export function fitsRelation(relation: RelationType, from: AuthorityType, to: AuthorityType): boolean {
  return fitting[relation].some(([having, led]) => having.includes(from) && led.includes(to))
}
