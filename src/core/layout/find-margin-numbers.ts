import type {TextPiece} from './page-content.ts'
import type {TextRow} from './text-row.ts'

/** Fewer numbers in the margin may be anything. */
const leastNumbers = 3
/** Distance from the text, em. */
const marginGap = 0.8

/** Numbers count lines by one step: `5, 10, 15`, or one by one beside every line. */
function countsLines(rows: readonly TextRow[], numbered: readonly (readonly [number, TextPiece])[]): boolean {
  const [first, second] = numbered
  if (numbered.length < leastNumbers || first === undefined || second === undefined) return false
  const step = Number(second[1].text) - Number(first[1].text)
  const isEven = numbered.slice(1).every(([row, piece], index) => {
    const before = numbered[index]
    if (before === undefined || Number(piece.text) - Number(before[1].text) !== step) return false
    return step === 1 ? row - before[0] === 1 : row > before[0]
  })
  return isEven && (step > 1 || (step === 1 && numbered.length >= rows.length / 2))
}

function findSide(rows: readonly TextRow[], side: 'left' | 'right'): readonly TextPiece[] {
  const numbered = rows.flatMap((row, index): readonly (readonly [number, TextPiece])[] => {
    const piece = side === 'left' ? row.pieces[0] : row.pieces.at(-1)
    return piece !== undefined && row.pieces.length > 1 && /^\d{1,4}$/.test(piece.text)
      ? [[index, piece]]
      : []
  })
  if (!countsLines(rows, numbered)) return []
  const numbers = new Set(numbered.map(([, piece]) => piece))
  const text = rows.flatMap((row) => row.pieces.filter((piece) => !numbers.has(piece)))
  const isOutside = (piece: TextPiece) =>
    side === 'left'
      ? text.every((other) => other.x - piece.end >= marginGap * piece.size)
      : text.every((other) => piece.x - other.end >= marginGap * piece.size)
  return [...numbers].every(isOutside) ? [...numbers] : []
}

/**
 * Finds numbers in the margin that count the lines of a page. Numbers of paragraphs in the margin, one
 * by one beside some lines only, are text.
 *
 * @param rows lines of the page as wide as the page, from the top, without tables.
 * @returns the numbers; none unless all of them stand clear of all text.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findMarginNumbers} from '#core/layout/find-margin-numbers.ts'
 * import {makeRow} from '#core/layout/make-row.ts'
 * const piece = {size: 10, isBold: false, isTurned: false, isArtifact: false, hasSpaceBefore: false}
 * const rows = [5, 10, 15].map((n) =>
 *   makeRow([{...piece, text: 'Rain', x: 0, end: 50, y: n}, {...piece, text: String(n), x: 80, end: 90, y: n}]),
 * )
 * assert.equal(findMarginNumbers(rows).length, 3)
 * ```
 */
export function findMarginNumbers(rows: readonly TextRow[]): readonly TextPiece[] {
  return [...findSide(rows, 'left'), ...findSide(rows, 'right')]
}
