import {expect, it} from 'vitest'
import {findRepeatedGaps} from '#core/reading/find-repeated-gaps.ts'
import type {ReadingGroup, ReadingRow} from '#core/model/reading-view.ts'

const group = (rows: readonly ReadingRow[], more: Partial<ReadingGroup> = {}): ReadingGroup => ({
  id: 'p1',
  kind: 'paragraph',
  depth: 0,
  labels: ['1.'],
  rows,
  ...more,
})

it('finds the further gaps of a run, across groups, until side, reason or nature changes', () => {
  const [left, right]: ReadingRow[] = [{cells: ['Rain.', null]}, {cells: [null, 'Rain.']}] as const
  const rows = Array.from(
    {length: 9},
    (_, index): ReadingRow => ({...(index === 3 ? right : left)}) as ReadingRow,
  )
  const full: ReadingRow = {cells: ['Rain.', 'Rain.']}
  const told: ReadingRow = {cells: ['Rain.', null], reason: {en: 'Lost.'}}
  const again: ReadingRow = {cells: ['Rain.', null], reason: {en: 'Lost.'}}
  const at = (index: number): ReadingRow => rows[index] ?? full
  const repeated = findRepeatedGaps([
    group([at(0), at(1)]),
    group([at(2)]),
    group([at(3)]),
    group([at(4), full, at(5)]),
    group([told, again]),
    group([at(6)], {omission: 'omitted'}),
    group([at(7)], {omission: 'omitted'}),
  ])
  expect([...repeated]).toEqual([at(1), at(2), again, at(7)])
  expect(repeated.has(at(0))).toBe(false)
  expect(repeated.has(at(5))).toBe(false)
})

it('knows no gaps in a text of one edition', () => {
  expect(findRepeatedGaps([group([{cells: ['Rain.']}, {cells: ['Snow.']}])]).size).toBe(0)
})
