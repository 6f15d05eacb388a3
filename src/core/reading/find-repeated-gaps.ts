import type {ReadingGroup, ReadingRow} from '#core/model/reading-view.ts'

/**
 * Finds empty cells of which the row before has said already why they are empty: a run of paragraphs that one
 * edition has alone says it once.
 *
 * @param groups groups of a text in reading order.
 * @returns rows whose empty cell need not say anything.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findRepeatedGaps} from '#core/reading/find-repeated-gaps.ts'
 * const rows = [{cells: ['Rain.', null]}, {cells: ['Snow.', null]}]
 * const repeated = findRepeatedGaps([{id: 'p1', kind: 'paragraph', depth: 0, labels: ['1.'], rows}])
 * assert.deepEqual([...repeated], [rows[1]])
 * ```
 */
export function findRepeatedGaps(groups: readonly ReadingGroup[]): ReadonlySet<ReadingRow> {
  const repeated = new Set<ReadingRow>()
  let last = ''
  for (const {rows, omission} of groups) {
    for (const row of rows) {
      const column = row.cells.indexOf(null)
      const gap = column === -1 ? '' : JSON.stringify([column, omission, row.reason])
      if (gap !== '' && gap === last) repeated.add(row)
      last = gap
    }
  }
  return repeated
}
