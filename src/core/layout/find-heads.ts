import type {LineHint} from '#core/ingest/received-document.ts'
import {hasGapBefore, isCentred} from './opens-block.ts'
import type {Edges, TextMeasure} from './measure-text.ts'
import type {TextRow} from './text-row.ts'

/** A head is larger than the text by this share. */
const largerShare = 1.12
/** A head has no more lines. */
const mostLines = 4
/** What begins with a number is numbered by the importer, large or bold as it may be. */
const numbered = /^(?:\(?\d{1,3}|[IVXLC]{1,5})(?:\.\d{1,3}){0,4}[.)]/

const isLarge = (row: TextRow, measure: TextMeasure) => row.size >= largerShare * measure.bodySize

/** Lines of one font that follow each other closely. */
function groupStyles(column: readonly TextRow[], measure: TextMeasure): readonly (readonly TextRow[])[] {
  const groups: TextRow[][] = []
  for (const row of column) {
    const previous = groups.at(-1)?.at(-1)
    const isSame =
      previous?.size === row.size &&
      previous.isBold === row.isBold &&
      row.table === undefined &&
      !hasGapBefore(row, previous, measure)
    if (isSame) groups.at(-1)?.push(row)
    else groups.push([row])
  }
  return groups
}

/**
 * Finds headings: up to four lines in a larger font, or bold and centred, that stand by themselves.
 * A line with a number is left to the importer.
 *
 * @param column lines of a column.
 * @param edges edges of the column.
 * @param measure how the text is set.
 * @returns the hint of each line of a heading.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findHeads} from '#core/layout/find-heads.ts'
 * import {makeRow} from '#core/layout/make-row.ts'
 * const piece = {x: 0, end: 50, isBold: false, isTurned: false, isArtifact: false, hasSpaceBefore: false}
 * const rows = [makeRow([{...piece, text: 'Rain', y: 14, size: 14}]), makeRow([{...piece, text: 'It fell.', y: 40, size: 10}])]
 * const measure = {bodySize: 10, pitch: 12, edges: new Map(), indent: undefined, hasGaps: true}
 * assert.deepEqual([...findHeads(rows, {left: 0, right: 90}, measure).keys()].map((row) => row.text), ['Rain'])
 * ```
 */
export function findHeads(
  column: readonly TextRow[],
  edges: Edges,
  measure: TextMeasure,
): ReadonlyMap<TextRow, LineHint> {
  const heads = groupStyles(column, measure).filter((group) => {
    const [first] = group
    if (first === undefined || first.table !== undefined || group.length > mostLines) return false
    if (numbered.test(first.text) || !/\p{L}/u.test(first.text)) return false
    return isLarge(first, measure) || (first.isBold && group.every((row) => isCentred(row, edges)))
  })
  return new Map(
    heads.flatMap((group) =>
      group.map((row, index): [TextRow, LineHint] => [row, {kind: 'heading', opensBlock: index === 0}]),
    ),
  )
}
