import type {LocatorStep, OutlineGroup} from '../model/cited-work.ts'

/** Address of a row or a cell of a table: `t1r2`, `annex1.t1r2c3`. */
const tablePlace = /(?:^|\.)(?<table>t\d+)(?<row>r\d+)(?<cell>c\d+)?(?:-[a-z]{2}|-\d+)*$/

/**
 * Counts tables, rows and cells as they stand: rows that were put in later, or moved, are counted at their place.
 *
 * @param groups groups of one division, in reading order.
 * @returns the table, its row and the cell by address, those of empty cells and of rows included.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {numberCells} from '#core/citing/number-cells.ts'
 * const cell = (id: string) => ({id, kind: 'cell' as const, depth: 0, rows: []})
 * const steps = numberCells([cell('t1r1c1'), cell('t1r3c1')]).get('t1r3c1')
 * assert.deepEqual(steps?.map(({ordinal}) => ordinal), [1, 2, 1])
 * ```
 */
export function numberCells(groups: readonly OutlineGroup[]): ReadonlyMap<string, readonly LocatorStep[]> {
  const found = new Map<string, readonly LocatorStep[]>()
  const counts = new Map<string, number>()
  const ranks = new Map<string, number>()
  /** Place of a unit among those of its parent, from 1, in the order they are met. */
  const rank = (parent: string, unit: string): number => {
    const known = ranks.get(parent + unit)
    const next = known ?? (counts.get(parent) ?? 0) + 1
    if (known === undefined) counts.set(parent, next)
    ranks.set(parent + unit, next)
    return next
  }
  for (const {id, kind, anchors = []} of groups) {
    for (const address of kind === 'cell' ? [...anchors, id] : []) {
      const {table, row, cell} = tablePlace.exec(address)?.groups ?? {}
      if (table === undefined || row === undefined) continue
      found.set(address, [
        {unit: 'table', ordinal: rank('', table)},
        {unit: 'row', ordinal: rank(table, row)},
        ...(cell === undefined ? [] : [{unit: 'cell' as const, ordinal: rank(table + row, cell)}]),
      ])
    }
  }
  return found
}
