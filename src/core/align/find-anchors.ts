/** Rough path through long inputs, from tokens and labels that occur once on each side. */
import type {UnitTable} from '#core/align/read-units.ts'
import type {TranslationPair} from '#core/align/translation-table.ts'

interface Point {
  readonly from: number
  readonly to: number
}

/** Unit of the only occurrence of each token, -1 for a token that returns. */
function locateSingles(table: UnitTable): Int32Array {
  const places = new Int32Array(table.vocabulary.keys.length).fill(-1)
  for (let unit = 0; unit < table.size; unit++) {
    for (let at = table.starts[unit] ?? 0; at < (table.starts[unit + 1] ?? 0); at++) {
      const id = table.tokens[at] ?? 0
      if (table.vocabulary.counts[id] === 1) places[id] = unit
    }
  }
  return places
}

/** Longest chain of points that rises on both sides (patience sorting, n log n). */
function chainPoints(points: readonly Point[]): readonly Point[] {
  const sorted = [...points].sort((a, b) => a.from - b.from || b.to - a.to)
  const tails: number[] = []
  const before = new Int32Array(sorted.length).fill(-1)
  sorted.forEach(({to}, index) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[tails[middle] ?? 0]?.to ?? 0) < to) low = middle + 1
      else high = middle
    }
    before[index] = low > 0 ? (tails[low - 1] ?? -1) : -1
    tails[low] = index
  })
  const chain: Point[] = []
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const point = sorted[at]
    if (point) chain.push(point)
  }
  return chain.reverse()
}

/** Column of each row on the broken line through the points. */
function interpolate(points: readonly Point[], rows: number): Float64Array {
  const centre = new Float64Array(rows)
  let previous: Point = {from: 0, to: 0}
  for (const point of points) {
    const run = Math.max(point.from - previous.from, 1)
    for (let row = previous.from; row <= point.from; row++) {
      centre[row] = previous.to + ((point.to - previous.to) * (row - previous.from)) / run
    }
    previous = point
  }
  return centre
}

/**
 * Draws a rough path: through pairs of tokens that occur once on each side, else the diagonal.
 *
 * The idea of anchors is that of Simard & Plamondon 1998; only points on the longest rising chain
 * count, so single false friends fall out.
 *
 * @param pairs seed translations.
 * @param corners places the path must visit, first and last included.
 * @returns column for each of the `size + 1` rows, never falling.
 */
export function drawRoughPath(
  from: UnitTable,
  to: UnitTable,
  pairs: readonly TranslationPair[],
  corners: readonly Point[],
): Float64Array {
  const left = locateSingles(from)
  const right = locateSingles(to)
  const points: Point[] = []
  for (const pair of pairs) {
    const row = left[pair.from] ?? -1
    const column = right[pair.to] ?? -1
    if (row >= 0 && column >= 0) points.push({from: row, to: column})
  }
  const chain = chainPoints(points)
  const merged = mergeCorners(chain, corners)
  return interpolate(merged, from.size + 1)
}

/** Keeps the points of the chain that agree with the corners, and adds the corners. */
function mergeCorners(chain: readonly Point[], corners: readonly Point[]): readonly Point[] {
  const merged: Point[] = []
  let at = 0
  let previous: Point = {from: 0, to: 0}
  for (const corner of corners) {
    for (; at < chain.length && (chain[at]?.from ?? 0) < corner.from; at++) {
      const point = chain[at]
      if (point && point.to >= previous.to && point.to <= corner.to) merged.push(point)
    }
    merged.push(corner)
    previous = corner
  }
  return merged
}
