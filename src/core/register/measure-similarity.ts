import type {Words} from './fingerprint.ts'

/** Cells of a table of comparison; above it texts are cut at words that both have once. */
const mostCells = 1_000_000

/** In halves: equal words count 2, words alike in their first or last letters 1: a misprint, an inflection. */
function weigh(a: number, b: number): number {
  if (a === b) return 2
  return a >> 12 === b >> 12 || ((a ^ b) & 0xfc0) === 0 ? 1 : 0
}

/** Weighted longest common subsequence of two short texts, in half words, in one row. */
function weighTable(a: Words, b: Words): number {
  const row = new Uint16Array(b.length)
  for (const word of a) {
    let [before, left] = [0, 0]
    for (let at = 0; at < row.length; at++) {
      const above = row[at] ?? 0
      const other = b[at] ?? 0
      let best = above > left ? above : left
      const joined = before + weigh(word, other)
      if (joined > best) best = joined
      row[at] = left = best
      before = above
    }
  }
  return (row[row.length - 1] ?? 0) / 2
}

/** Places of the words that occur once. */
function findSingles(words: Words): ReadonlyMap<number, number> {
  const places = new Map<number, number>()
  for (const [at, word] of words.entries()) places.set(word, places.has(word) ? -1 : at)
  for (const [word, at] of places) if (at === -1) places.delete(word)
  return places
}

/**
 * Finds the longest run of numbers that grows, not necessarily side by side (patience sorting).
 *
 * @param numbers all different.
 * @returns indexes into `numbers`, in order.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findRising} from '#core/register/measure-similarity.ts'
 * assert.deepEqual(findRising([5, 1, 2, 9, 3]), [1, 2, 4])
 * ```
 */
export function findRising(numbers: readonly number[]): readonly number[] {
  const tops: number[] = []
  const before: number[] = []
  for (const [index, number] of numbers.entries()) {
    let [low, high] = [0, tops.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[tops[middle] ?? 0] ?? 0) < number) low = middle + 1
      else high = middle
    }
    before[index] = tops[low - 1] ?? -1
    tops[low] = index
  }
  const rising: number[] = []
  for (let at = tops.at(-1) ?? -1; at !== -1; at = before[at] ?? -1) rising.push(at)
  return rising.reverse()
}

/** Cuts long texts at the words that both have once and in the same order, as patience diff does. */
function weighParts(a: Words, b: Words): number {
  const singles = findSingles(b)
  const shared = [...findSingles(a)].flatMap(([word, at]) => {
    const to = singles.get(word)
    return to === undefined ? [] : [{at, to}]
  })
  const cuts = findRising(shared.map(({to}) => to)).flatMap((index) => shared[index] ?? [])
  // Without such words nothing is known about the order: long texts of that kind are not compared.
  if (cuts.length === 0) return 0
  let weight = cuts.length
  let [from, start] = [0, 0]
  for (const {at, to} of [...cuts, {at: a.length, to: b.length}]) {
    weight += weighMatches(a.subarray(from, at), b.subarray(start, to))
    ;[from, start] = [at + 1, to + 1]
  }
  return weight
}

/**
 * Weighs the words that two texts share in the same order: 1 for equal words, 0.5 for words alike.
 *
 * @param a words of one text.
 * @param b words of the other.
 * @returns 0 to the number of words of the shorter one; a lower bound where both have over 1,000 words.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {printWords} from '#core/register/fingerprint.ts'
 * import {weighMatches} from '#core/register/measure-similarity.ts'
 * assert.equal(weighMatches(printWords('it rains in May'), printWords('it rains')), 2)
 * ```
 */
export function weighMatches(a: Words, b: Words): number {
  const shorter = Math.min(a.length, b.length)
  let head = 0
  while (head < shorter && a[head] === b[head]) head += 1
  let tail = 0
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1
  const left = a.subarray(head, a.length - tail)
  const right = b.subarray(head, b.length - tail)
  if (left.length === 0 || right.length === 0) return head + tail
  const isShort = left.length * right.length <= mostCells
  return head + tail + (isShort ? weighTable(left, right) : weighParts(left, right))
}

/**
 * Measures how alike two texts are: the words they share in the same order, twice, by all words of both.
 *
 * @param a words of one text.
 * @param b words of the other.
 * @returns 0 to 1; 1 for two texts without words.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {printWords} from '#core/register/fingerprint.ts'
 * import {measureSimilarity} from '#core/register/measure-similarity.ts'
 * assert.equal(measureSimilarity(printWords('the river rises'), printWords('The river – rises')), 1)
 * ```
 */
export function measureSimilarity(a: Words, b: Words): number {
  const all = a.length + b.length
  return all === 0 ? 1 : (2 * weighMatches(a, b)) / all
}

/** What a word costs that only one of two texts has, in words found. */
const leftOut = 0.5

/** Where the words of one text are found in another. */
export interface Containment {
  /** Weight of the words found by all words looked for, 0 to 1. */
  readonly share: number
  /** Index of the first word of the place in the other text. */
  readonly start: number
}

/**
 * Finds the place in a text that holds most of another one, more or less in one piece: an alignment of all
 * words of `part` with a stretch of `whole`, in which words left out cost as much as half a word found.
 *
 * @param whole words of the longer text.
 * @param part words looked for.
 * @returns the best place; share 0 where `part` is empty, or both have over 1,000 words and differ in all.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {printWords} from '#core/register/fingerprint.ts'
 * import {findContained} from '#core/register/measure-similarity.ts'
 * const place = findContained(printWords('it rains, the river rises, they leave'), printWords('the river rises'))
 * assert.deepEqual(place, {share: 1, start: 2})
 * ```
 */
export function findContained(whole: Words, part: Words): Containment {
  if (part.length === 0) return {share: 0, start: 0}
  if (whole.length * part.length > mostCells) return findLongPart(whole, part)
  let [row, next] = [openRow(whole.length + 1), openRow(whole.length + 1)]
  for (const at of row.starts.keys()) row.starts[at] = at
  for (const word of part) {
    addWord(word, whole, row, next)
    ;[row, next] = [next, row]
  }
  let best = 0
  for (const [at, score] of row.scores.entries()) if (score > (row.scores[best] ?? 0)) best = at
  return {share: (row.weights[best] ?? 0) / part.length, start: row.starts[best] ?? 0}
}

/** Row of an alignment: by number of words of the whole the best score, its weight and where it starts. */
interface Row {
  readonly scores: Float64Array
  readonly weights: Float64Array
  readonly starts: Uint32Array
}

const openRow = (size: number): Row => ({
  scores: new Float64Array(size),
  weights: new Float64Array(size),
  starts: new Uint32Array(size),
})

/** Fills the row of a further word of the part: it joins a word of the whole, or one of both is left out. */
function addWord(word: number, whole: Words, row: Row, next: Row): void {
  next.scores[0] = (row.scores[0] ?? 0) - leftOut
  for (let at = 1; at <= whole.length; at++) {
    const weight = weigh(whole[at - 1] ?? 0, word) / 2
    const joined = (row.scores[at - 1] ?? 0) + (weight || -leftOut)
    const withoutWord = (row.scores[at] ?? 0) - leftOut
    const best = Math.max(joined, withoutWord, (next.scores[at - 1] ?? 0) - leftOut)
    const isJoined = best === joined
    const source = isJoined || best === withoutWord ? row : next
    const from = isJoined || source === next ? at - 1 : at
    next.scores[at] = best
    next.weights[at] = (source.weights[from] ?? 0) + (isJoined ? weight : 0)
    next.starts[at] = source.starts[from] ?? 0
  }
}

/** Of long texts the share is that of the whole comparison, the place that of the first word both have once. */
function findLongPart(whole: Words, part: Words): Containment {
  const places = findSingles(whole)
  const first = [...findSingles(part)].find(([word]) => places.has(word))
  const start = first === undefined ? 0 : Math.max(0, (places.get(first[0]) ?? 0) - first[1])
  return {share: weighMatches(whole, part) / part.length, start}
}
