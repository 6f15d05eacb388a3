import type {ReadingRow, ReadingView} from '../model/reading-view.ts'
import {plainCell} from './plain-cell.ts'

/** Words of a cell that can be read at a glance and still say something, in UTF-16 code units. */
const shortest = 90
const longest = 260
/** Confidence from which a pair may stand for the corpus. */
const sure = 0.8

/**
 * Chooses the place of a text that shows at a glance what parallel reading is.
 *
 * @param view a text laid out.
 * @returns address of its first clause of moderate length, matched with confidence to one of moderate length in each
 *   further language; `undefined` when it has none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {chooseExcerpt} from '#core/reading/choose-excerpt.ts'
 * const group = {id: 'p1', kind: 'paragraph' as const, depth: 0, labels: ['1.'], rows: [{cells: ['It rains. '.repeat(12)]}]}
 * assert.equal(chooseExcerpt({languages: ['en'], groups: [group], entities: []}), 'p1')
 * ```
 */
export function chooseExcerpt({groups}: ReadingView): string | undefined {
  for (const group of groups.filter(({kind}) => kind === 'paragraph' || kind === 'item')) {
    // A row without its own address is its whole group, or has none to itself.
    const row = group.rows.find(
      (each) => isTelling(each) && (each.id !== undefined || group.rows.length === 1),
    )
    if (row !== undefined) return row.id ?? group.id
  }
  return undefined
}

function isTelling({cells, score = 1}: ReadingRow): boolean {
  const lengths = cells.map((cell) => (cell === null ? 0 : plainCell(cell).length))
  return score >= sure && lengths.every((length) => length >= shortest && length <= longest)
}
