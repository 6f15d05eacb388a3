import type {Column} from './order-columns.ts'
import type {Rule} from './page-content.ts'
import type {TextRow} from './text-row.ts'

/** Notes are set in at most this share of the size of the text. */
const noteShare = 0.92
/** A rule above notes stands this near above their first line, em of the note. */
const ruleGap = 3
const noteMark = /^(?:\d{1,3}[.)]?|\*{1,3}|[†‡])(?=[\s\p{L}"«“])/u

/**
 * Finds footnotes: the last lines of a column in a smaller font, under a level rule or with a mark
 * before the first.
 *
 * @param column lines of the column without running feet.
 * @param rules ruling lines of the page.
 * @param bodySize size of the font of the text, points.
 * @returns lines of the notes and whether each begins a note; none where the column ends in text, or
 *   is small print altogether.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findNotes} from '#core/layout/find-notes.ts'
 * import {makeRow} from '#core/layout/make-row.ts'
 * const piece = {x: 0, end: 50, isBold: false, isTurned: false, isArtifact: false, hasSpaceBefore: false}
 * const rows = [makeRow([{...piece, text: 'Rain', y: 10, size: 10}]), makeRow([{...piece, text: '1 Of May', y: 90, size: 8}])]
 * assert.deepEqual([...findNotes(rows, [], 10).values()], [true])
 * ```
 */
export function findNotes(
  column: Column,
  rules: readonly Rule[],
  bodySize: number,
): ReadonlyMap<TextRow, boolean> {
  const isSmall = (row: TextRow) => row.table === undefined && row.size <= noteShare * bodySize
  const start = column.findLastIndex((row) => !isSmall(row)) + 1
  const notes = start === 0 ? [] : column.slice(start)
  const [first] = notes
  if (first === undefined) return new Map()
  const above = column[start - 1]?.y ?? 0
  const hasRule = rules.some(
    (rule) =>
      rule.y1 === rule.y2 &&
      rule.y1 > above &&
      rule.y1 < first.y &&
      rule.y1 > first.y - ruleGap * first.size &&
      rule.x1 < first.end &&
      rule.x2 > first.x,
  )
  if (!hasRule && !noteMark.test(first.text)) return new Map()
  return new Map(notes.map((row) => [row, row === first || noteMark.test(row.text)]))
}
