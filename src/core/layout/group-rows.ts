import type {TextPiece} from './page-content.ts'
import {makeRow} from './make-row.ts'
import type {TextRow} from './text-row.ts'

/** Baselines this near, em of the smaller font, are one line. */
const sameBaseline = 0.3
/** Scripts (footnote marks, indices) are at most this share of the size of their line. */
const scriptShare = 0.86
/** How far a script stands above or below its baseline, em of the line. */
const scriptRise = 0.75
const scriptDrop = 0.35
/** A script follows or precedes its word at this distance, em of the line. */
const scriptGap = 0.4
/** Same letters this near, em, are bold print made by painting twice. */
const overprint = 0.15

type Group = TextPiece[]

function isOverprint(piece: TextPiece, other: TextPiece): boolean {
  const near = overprint * piece.size
  return piece.text === other.text && Math.abs(piece.x - other.x) < near && Math.abs(piece.y - other.y) < near
}

function groupBaselines(pieces: readonly TextPiece[]): Group[] {
  const groups: Group[] = []
  for (const piece of pieces.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const group = groups.at(-1)
    const [first] = group ?? []
    const near = first === undefined ? 0 : sameBaseline * Math.min(first.size, piece.size)
    if (group === undefined || first === undefined || piece.y - first.y > near) groups.push([piece])
    else if (!group.some((other) => isOverprint(piece, other))) group.push(piece)
  }
  return groups
}

function isScriptOf(piece: TextPiece, word: TextPiece): boolean {
  const rise = word.y - piece.y
  const gap = Math.max(piece.x - word.end, word.x - piece.end)
  return (
    piece.size <= scriptShare * word.size &&
    rise <= scriptRise * word.size &&
    rise >= -scriptDrop * word.size &&
    Math.abs(gap) <= scriptGap * word.size
  )
}

/**
 * Groups the pieces of a page into lines by their baselines. Footnote marks and indices join the line
 * of the word they stand at. Of letters painted twice in one place, to look bold, one copy stays.
 *
 * @param pieces upright pieces in any order.
 * @returns lines from the top; pieces side by side in two columns are one line still.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {groupRows} from '#core/layout/group-rows.ts'
 * const piece = {isBold: false, isTurned: false, isArtifact: false, hasSpaceBefore: false}
 * const rows = groupRows([
 *   {...piece, text: '1', x: 30, end: 33, y: 6, size: 6},
 *   {...piece, text: 'rain', x: 10, end: 30, y: 10, size: 10},
 * ])
 * assert.deepEqual(rows.map((row) => row.text), ['rain1'])
 * ```
 */
export function groupRows(pieces: readonly TextPiece[]): readonly TextRow[] {
  const groups = groupBaselines(pieces)
  const kept: Group[] = groups.map(() => [])
  for (const [index, group] of groups.entries()) {
    for (const piece of group) {
      const around = [index + 1, index - 1, index + 2, index - 2]
      const host = around.find((at) => groups[at]?.some((word) => isScriptOf(piece, word)))
      kept[host ?? index]?.push(piece)
    }
  }
  return kept
    .filter((group) => group.length > 0)
    .map(makeRow)
    .toSorted((a, b) => a.y - b.y)
}
