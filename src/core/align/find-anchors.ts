/** Rough path through long inputs, from tokens that are rare on both sides. */
import type {FormTable} from '#core/align/read-forms.ts'
import type {WordTable} from '#core/align/read-words.ts'
import type {TranslationPair} from '#core/align/translation-table.ts'

/** Points a chain loses per unit of drift, and at most, when it leaves the line of equal lengths. */
const DRIFT_CHARGE = 0.2
const GREATEST_CHARGE = 8
/** A token that occurs more often on a side is no anchor. */
const MOST_OCCURRENCES = 4
/** Translations are no more unequal in length; beyond it one side is an extract. */
const MOST_UNEQUAL = 1.5
/** Units between the drifts of two neighbouring points that still make one way. */
const MOST_DRIFT = 20
/** Places searched between points that are no way; a third of what a window of 3,000 units has otherwise. */
const MOST_OPEN = 100_000
/** Points looked back upon; keeps long texts linear. */
const REACH = 400

interface Point {
  readonly from: number
  readonly to: number
}

interface WeighedPoint extends Point {
  readonly weight: number
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

/** Pairs the occurrences of tokens: first with first and so on where there are as many, all with all where not. */
function pairOccurrences(
  from: WordTable,
  to: WordTable,
  pairs: readonly TranslationPair[],
): readonly WeighedPoint[] {
  const left = locateRare(from)
  const right = locateRare(to)
  return pairs.flatMap((pair) => {
    const rows = left.get(pair.from) ?? []
    const columns = right.get(pair.to) ?? []
    if (rows.length === columns.length)
      return rows.map((row, at) => ({from: row, to: columns[at] ?? 0, weight: 1}))
    const weight = 1 / Math.max(rows.length, columns.length)
    return rows.flatMap((row) => columns.map((column) => ({from: row, to: column, weight})))
  })
}

interface Chain {
  readonly chain: readonly Point[]
  /** Points less charges. */
  readonly worth: number
  /** The line it keeps to. */
  readonly line: Float64Array
}

/**
 * Best chain of points that rises on both sides: one for each point, less a charge for leaving the
 * line of equal lengths, so that a run of false friends cannot lead the path away and back.
 */
function chainPoints(points: readonly WeighedPoint[], line: Float64Array): Chain {
  const sorted = [...points].sort((a, b) => a.from - b.from || a.to - b.to)
  const drift = ({from, to}: Point): number => to - (line[from] ?? 0)
  const charge = (a: Point, b: Point): number =>
    Math.min(DRIFT_CHARGE * Math.abs(drift(a) - drift(b)), GREATEST_CHARGE)
  const best = new Float64Array(sorted.length)
  const before = new Int32Array(sorted.length).fill(-1)
  let end = -1
  sorted.forEach((point, index) => {
    best[index] = point.weight - charge({from: 0, to: 0}, point)
    for (let at = Math.max(0, index - REACH); at < index; at++) {
      const other = sorted[at]
      if (!other || other.to > point.to) continue
      const value = (best[at] ?? 0) + point.weight - charge(other, point)
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
  return {chain: chain.reverse(), worth: best[end] ?? 0, line}
}

/**
 * Column of each row at which both texts have run through the same share of their characters.
 *
 * @param isExtract one of them may be an extract of the other: through as many characters, and past the end.
 */
function drawEqualLengths(
  from: FormTable,
  to: FormTable,
  corners: readonly Point[],
  isExtract: boolean,
): Float64Array {
  const line = new Float64Array(from.size + 1)
  let last: Point = {from: 0, to: 0}
  for (const corner of corners) {
    const [startFrom = 0, startTo = 0] = [from.lengths[last.from], to.lengths[last.to]]
    const [endFrom = 0, endTo = 0] = [from.lengths[corner.from], to.lengths[corner.to]]
    const scale = (endTo - startTo) / Math.max(endFrom - startFrom, 1)
    const isUnequal = scale < 1 / MOST_UNEQUAL || scale > MOST_UNEQUAL
    const average = (endTo - startTo) / Math.max(corner.to - last.to, 1)
    let column = last.to
    for (let row = last.from; row <= corner.from; row++) {
      const reached = startTo + (isExtract && isUnequal ? 1 : scale) * ((from.lengths[row] ?? 0) - startFrom)
      while (column < corner.to && (to.lengths[column + 1] ?? 0) <= reached) column++
      line[row] = column + Math.max(0, reached - endTo) / Math.max(average, 1)
    }
    last = corner
  }
  return line
}

/** Columns that each row may lie at, both ends included. */
export interface RoughPath {
  readonly lowest: Float64Array
  readonly highest: Float64Array
}

/**
 * Bends the line so that it runs through the points; it still never falls. Where the drift changes much between two points
 * something is missing on one side, and nothing tells where: the whole box between them is open.
 */
function bend(line: Float64Array, points: readonly Point[]): RoughPath {
  const path = {lowest: new Float64Array(line.length), highest: new Float64Array(line.length)}
  let open = MOST_OPEN
  let last: Point = {from: 0, to: 0}
  for (const point of points) {
    const offset = last.to - (line[last.from] ?? 0)
    const next = point.to - (line[point.from] ?? 0)
    const run = Math.max(point.from - last.from, 1)
    const box = run * (point.to - last.to)
    const isOpen = Math.abs(next - offset) > MOST_DRIFT && box <= open
    if (isOpen) open -= box
    for (let row = last.from; row <= point.from; row++) {
      const wanted = (line[row] ?? 0) + offset + ((next - offset) * (row - last.from)) / run
      const bent = Math.max(wanted, path.highest[row - 1] ?? 0)
      // The row of a point ends one box and starts the next: its start is set by the first; that of row 0 is 0.
      if (row > last.from) path.lowest[row] = isOpen ? last.to : bent
      path.highest[row] = isOpen && row < point.from ? point.to : bent
    }
    last = point
  }
  return path
}

/**
 * Draws a rough path: through tokens that are rare on both sides, else along the line of equal lengths.
 *
 * The idea of anchors is that of Simard & Plamondon 1998; only points on the best rising chain count.
 * With the longest chain instead, the path through Genesis was up to 270 verses off; with this one, up to 17.
 *
 * @param forms forms of both sides.
 * @param words words of both sides.
 * @param pairs seed translations.
 * @param corners places the path must visit; the last is the end.
 * @returns columns for each of the `size + 1` rows, never falling.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {drawRoughPath} from '#core/align/find-anchors.ts'
 * import {readForms} from '#core/align/read-forms.ts'
 * import {readWords} from '#core/align/read-words.ts'
 * const ru = ['мост', 'река', '1912', 'лодка'].map((text) => ({text}))
 * const en = ['bridge', '1912', 'boat'].map((text) => ({text}))
 * const forms = {from: readForms(ru), to: readForms(en)}
 * const words = {from: readWords(ru), to: readWords(en)}
 * const pairs = [{from: 2, to: 1, backward: 0.9, forward: 0.9}]
 * const path = drawRoughPath(forms, words, pairs, [{from: 4, to: 3}])
 * assert.deepEqual([path.lowest[2], path.highest[2]], [1, 1])
 * ```
 */
export function drawRoughPath(
  forms: {readonly from: FormTable; readonly to: FormTable},
  words: {readonly from: WordTable; readonly to: WordTable},
  pairs: readonly TranslationPair[],
  corners: readonly Point[],
): RoughPath {
  const points = pairOccurrences(words.from, words.to, pairs)
  const follow = (isExtract: boolean): Chain =>
    chainPoints(points, drawEqualLengths(forms.from, forms.to, corners, isExtract))
  const [first, second] = [follow(false), follow(true)]
  const {chain, line} = first.worth >= second.worth ? first : second
  return bend(line, mergeCorners(chain, corners))
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
