import type {TextPiece} from './page-content.ts'
import type {TextRow} from './text-row.ts'

/** From this gap on, em, two pieces are two words. Kerning stays below 0.12, spaces of tight lines above 0.2. */
const wordGap = 0.18
/** From this gap on, em, more than a space stands there: a column or a tabulator. */
const wideGap = 1.5

const letterSpaced = /^\p{L}(?: \p{L})*$/u

function gapText(previous: TextPiece, piece: TextPiece): string {
  const gap = (piece.x - previous.end) / Math.min(previous.size, piece.size)
  const isSpaced = letterSpaced.test(previous.text) && letterSpaced.test(piece.text) && gap > wordGap
  if (gap > wideGap || isSpaced) return '   '
  return gap > wordGap || piece.hasSpaceBefore ? ' ' : ''
}

function findMainSize(pieces: readonly TextPiece[]): number {
  const sizes = new Map<number, number>()
  for (const {size, text} of pieces) sizes.set(size, (sizes.get(size) ?? 0) + text.length)
  const [main] = [...sizes].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])
  return main?.[0] ?? 0
}

/**
 * Makes a line of pieces that stand beside each other. A gap becomes a space, a wide gap (1.5 em, or
 * between two letter-spaced words) three.
 *
 * @param pieces pieces of one line, in any order, at least one.
 * @returns the line.
 * @throws {RangeError} when there are no pieces.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {makeRow} from '#core/layout/make-row.ts'
 * const piece = {y: 10, size: 10, isBold: false, isTurned: false, isArtifact: false, hasSpaceBefore: false}
 * const row = makeRow([{...piece, text: 'rain', x: 33, end: 50}, {...piece, text: 'The', x: 10, end: 30}])
 * assert.equal(row.text, 'The rain')
 * ```
 */
export function makeRow(pieces: readonly TextPiece[]): TextRow {
  const sorted = pieces.toSorted((a, b) => a.x - b.x)
  const [first] = sorted
  if (first === undefined) throw new RangeError('Unexpected row of `0` pieces, expected at least one')
  const size = findMainSize(sorted)
  const text = sorted.map((piece, index) => {
    const previous = sorted[index - 1]
    return (previous === undefined ? '' : gapText(previous, piece)) + piece.text
  })
  return {
    pieces: sorted,
    text: text.join(''),
    x: first.x,
    end: sorted.reduce((end, piece) => Math.max(end, piece.end), first.end),
    y: sorted.find((piece) => piece.size === size)?.y ?? first.y,
    size,
    isBold: sorted.every((piece) => piece.isBold),
  }
}
