import type {TextPiece} from './page-content.ts'

/** A break between words is looked for this near the line, em. */
const nearest = 1.5
/** A piece that reaches over a line by less, em, does so by the slant of its last letter. */
const slight = 0.2

/**
 * Parts a piece at a ruling line that runs through it: readers of the format run letters of two cells
 * together where little space parts them. Widths of letters are estimated, so only a space near the
 * line is taken.
 *
 * @param piece the piece.
 * @param at the line, points from the left.
 * @returns the piece as it was, or two pieces with the letters of the one.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {splitPiece} from '#core/layout/split-piece.ts'
 * const piece = {y: 9, size: 10, isBold: false, isTurned: false, isArtifact: false, hasSpaceBefore: false}
 * const parts = splitPiece({...piece, text: '12 rain', x: 10, end: 45}, 24)
 * assert.deepEqual(parts.map((part) => part.text), ['12', 'rain'])
 * ```
 */
export function splitPiece(piece: TextPiece, at: number): readonly TextPiece[] {
  const {text, x, end, size} = piece
  if (piece.isTurned || at - x < slight * size || end - at < slight * size) return [piece]
  const place = (index: number) => x + ((end - x) * index) / text.length
  const [best] = [...text.matchAll(/\s+/g)]
    .map((match) => ({from: match.index, to: match.index + match[0].length}))
    .map((space) => ({...space, miss: Math.abs(place((space.from + space.to) / 2) - at)}))
    .filter((space) => space.miss <= nearest * size)
    .toSorted((a, b) => a.miss - b.miss)
  if (best === undefined) return [piece]
  return [
    {...piece, text: text.slice(0, best.from), end: Math.min(place(best.from), at)},
    {...piece, text: text.slice(best.to), x: Math.max(place(best.to), at), hasSpaceBefore: true},
  ]
}
