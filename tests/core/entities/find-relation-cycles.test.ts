import {describe, expect, it} from 'vitest'
import type {AuthorityRecord, Relation} from '#core/entities/authority-record.ts'
import {findRelationCycles} from '#core/entities/find-relation-cycles.ts'

/** Records 0 to `count - 1`, each with what `relate` gives it. */
function find(count: number, relate: (index: number) => readonly Relation[]) {
  const records = Array.from({length: count}, (_, index): AuthorityRecord => ({
    id: `b${index}`,
    type: 'body',
    labels: {},
    aliases: {},
    relations: relate(index),
  }))
  return findRelationCycles(records, new Map(records.map(({id}, index) => [id, index])), 3)
}
const after = (index: number): Relation => ({type: 'successor-of', to: `b${index}`})

describe('findRelationCycles', () => {
  it('takes a chain of 100,000 successors', () => {
    expect(find(100_000, (index) => [after(index + 1)])).toEqual([])
  })

  it('takes a circle of 100,000 successors, and lists its first records', () => {
    expect(find(100_000, (index) => [after((index + 1) % 100_000)])).toEqual([
      {type: 'successor-of', records: [0, 1, 2], length: 100_000, record: 99_999, relation: 0},
    ])
  })

  it('takes 100,000 relations that each close a circle', () => {
    expect(find(100_000, (index) => [after(0), after(index + 1)])).toHaveLength(100_000)
  })

  it('tells the circles of one type from those of another', () => {
    const found = find(2, (index) => [after(1 - index), {type: 'located-in', to: `b${1 - index}`}])
    expect(found.map(({type, length}) => [type, length])).toEqual([
      ['successor-of', 2],
      ['located-in', 2],
    ])
  })
})
