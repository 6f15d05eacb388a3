/** Rough path through long inputs, from tokens that are rare on both sides. */
import type {WordTable} from '#core/align/read-words.ts'
import type {TranslationPair} from '#core/align/translation-table.ts'

/** Points a chain loses per unit of drift, and at most, when it leaves its diagonal. */
const DRIFT_CHARGE = 0.2
const GREATEST_CHARGE = 8
/** A token that occurs more often on a side is no anchor. */
const MOST_OCCURRENCES = 4
/** Points looked back upon; keeps long texts linear. */
const REACH = 400

interface Point {
  readonly from: number
  readonly to: number
}

/** Units of the occurrences of each rare token, in order; nothing for a frequent one. */
function locateRare(table: WordTable): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>()
  for (let unit = 0; unit < table.size; unit++) {
    for (let at = table.starts[unit] ?? 0; at < (table.starts[unit + 1] ?? 0); at++) {
      const id = table.tokens[at] ?? 0
      if ((table.vocabulary.counts[id] ?? 0) > MOST_OCCURRENCES) continue
      const known = places.get(id)
      if (known) known.push(unit)
      else places.set(id, [unit])
    }
  }
  return places
}

/** Pairs the occurrences of tokens that occur equally often on both sides, first with first and so on. */
function pairOccurrences(
  from: WordTable,
  to: WordTable,
  pairs: readonly TranslationPair[],
): readonly Point[] {
  const left = locateRare(from)
  const right = locateRare(to)
  return pairs.flatMap((pair) => {
    const rows = left.get(pair.from) ?? []
    const columns = right.get(pair.to) ?? []
    if (rows.length !== columns.length) return []
    return rows.map((row, at) => ({from: row, to: columns[at] ?? 0}))
  })
}

/**
 * Best chain of points that rises on both sides: one for each point, less a charge for leaving the
 * diagonal of the texts, so that a run of false friends cannot lead the path away and back.
 */
function chainPoints(points: readonly Point[], slope: number): readonly Point[] {
  const sorted = [...points].sort((a, b) => a.from - b.from || a.to - b.to)
  const drift = ({from, to}: Point): number => to - slope * from
  const charge = (a: Point, b: Point): number =>
    Math.min(DRIFT_CHARGE * Math.abs(drift(a) - drift(b)), GREATEST_CHARGE)
  const best = new Float64Array(sorted.length)
  const before = new Int32Array(sorted.length).fill(-1)
  let end = -1
  sorted.forEach((point, index) => {
    best[index] = 1 - charge({from: 0, to: 0}, point)
    for (let at = Math.max(0, index - REACH); at < index; at++) {
      const other = sorted[at]
      if (!other || other.to > point.to) continue
      const value = (best[at] ?? 0) + 1 - charge(other, point)
      if (value <= (best[index] ?? 0)) continue
      best[index] = value
      before[index] = at
    }
    if (end < 0 || (best[index] ?? 0) > (best[end] ?? 0)) end = index
  })
  const chain: Point[] = []
  for (let at = end; at >= 0; at = before[at] ?? -1) {
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
 * Draws a rough path: through tokens that are rare on both sides, else along the diagonal.
 *
 * The idea of anchors is that of Simard & Plamondon 1998; only points on the best rising chain count.
 * With the longest chain instead, the path through Genesis was up to 270 verses off; with this one, up to 17.
 *
 * @param pairs seed translations.
 * @param corners places the path must visit, first and last included.
 * @param from words of the base.
 * @param to words of the other side.
 * @returns column for each of the `size + 1` rows, never falling.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {drawRoughPath} from '#core/align/find-anchors.ts'
 * import {readWords} from '#core/align/read-words.ts'
 * const ru = readWords([{text: 'мост'}, {text: 'река'}, {text: '1912'}, {text: 'лодка'}])
 * const en = readWords([{text: 'bridge'}, {text: '1912'}, {text: 'boat'}])
 * const pairs = [{from: 2, to: 1, backward: 0.9, forward: 0.9}]
 * assert.deepEqual([...drawRoughPath(ru, en, pairs, [{from: 4, to: 3}])], [0, 0.5, 1, 2, 3])
 * ```
 */
export function drawRoughPath(
  from: WordTable,
  to: WordTable,
  pairs: readonly TranslationPair[],
  corners: readonly Point[],
): Float64Array {
  const points = pairOccurrences(from, to, pairs)
  const chain = chainPoints(points, to.size / Math.max(from.size, 1))
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
