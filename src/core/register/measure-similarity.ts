import type {Words} from './fingerprint.ts'

/** Cells of a table of comparison; above it texts are cut at words that both have once. */
const mostCells = 1_000_000

/** Equal words count 1, words alike in their first or last letters a half: a misprint, an inflection. */
function weigh(a: number, b: number): number {
  if (a === b) return 1
  return a >> 12 === b >> 12 || ((a ^ b) & 0xfc0) === 0 ? 0.5 : 0
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
      // Words of no weight need no look: what stands left and above is never less than what stands in between.
      const weight = word === other ? 2 : word >> 12 === other >> 12 || ((word ^ other) & 0xfc0) === 0 ? 1 : 0
      if (weight > 0 && before + weight > best) best = before + weight
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
  const size = whole.length + 1
  let [scores, weights, starts] = [new Float64Array(size), new Float64Array(size), new Uint32Array(size)]
  let [newScores, newWeights, newStarts] = [
    new Float64Array(size),
    new Float64Array(size),
    new Uint32Array(size),
  ]
  for (let at = 0; at < size; at++) starts[at] = at
  for (const word of part) {
    newScores[0] = (scores[0] ?? 0) - 0.5
    for (let at = 1; at < size; at++) {
      const weight = weigh(whole[at - 1] ?? 0, word)
      const joined = (scores[at - 1] ?? 0) + (weight || -0.5)
      const withoutWord = (scores[at] ?? 0) - 0.5
      const withGap = (newScores[at - 1] ?? 0) - 0.5
      const best = Math.max(joined, withoutWord, withGap)
      newScores[at] = best
      const isJoined = best === joined
      const from = isJoined || best !== withoutWord ? at - 1 : at
      const isOld = isJoined || best === withoutWord
      newWeights[at] = ((isOld ? weights : newWeights)[from] ?? 0) + (isJoined ? weight : 0)
      newStarts[at] = (isOld ? starts : newStarts)[from] ?? 0
    }
    ;[scores, newScores] = [newScores, scores]
    ;[weights, newWeights] = [newWeights, weights]
    ;[starts, newStarts] = [newStarts, starts]
  }
  let best = 0
  for (let at = 1; at < size; at++) if ((scores[at] ?? 0) > (scores[best] ?? 0)) best = at
  return {share: (weights[best] ?? 0) / part.length, start: starts[best] ?? 0}
}

/** Of long texts the share is that of the whole comparison, the place that of the first word both have once. */
function findLongPart(whole: Words, part: Words): Containment {
  const places = findSingles(whole)
  const first = [...findSingles(part)].find(([word]) => places.has(word))
  const start = first === undefined ? 0 : Math.max(0, (places.get(first[0]) ?? 0) - first[1])
  return {share: weighMatches(whole, part) / part.length, start}
}
