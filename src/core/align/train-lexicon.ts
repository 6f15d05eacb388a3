/** IBM model 1 in both directions, trained on weighted beads of the very text. */
import type {WeighedLexicon} from '#core/align/merge-lexicons.ts'
import type {WordTable} from '#core/align/read-words.ts'
import type {PathBead} from '#core/align/search-beads.ts'
import type {TranslationPair} from '#core/align/translation-table.ts'

/** On the DEV gold 4 iterations give 96.5 strict F1, 6 give 96.9, 12 give less again. */
const ITERATIONS = 8
/** A pair seen less often than this reinforces wrong beads: 1.1 costs half a point, 1.6 is best on DEV. */
const LEAST_COUNT = 1.6
const LEAST_PROBABILITY = 0.02
const lossPrior = {rate: 0.8, weight: 3, least: 0.45}

/** Open-addressing index of token pairs: a JavaScript Map was most of the prototype's time. */
function indexPairs(columns: number) {
  let size = 1 << 12
  let slots = new Int32Array(size).fill(-1)
  const keys: number[] = []
  const find = (key: number): number => {
    let slot = (Math.imul(key | 0, 0x9e3779b1) >>> 0) & (size - 1)
    for (;;) {
      const id = slots[slot] ?? -1
      if (id < 0 || keys[id] === key) return slot
      slot = (slot + 1) & (size - 1)
    }
  }
  const grow = (): void => {
    size *= 2
    slots = new Int32Array(size).fill(-1)
    keys.forEach((key, id) => {
      slots[find(key)] = id
    })
  }
  return {
    keys,
    add(from: number, to: number): number {
      const key = from * columns + to
      const slot = find(key)
      const known = slots[slot] ?? -1
      if (known >= 0) return known
      slots[slot] = keys.length
      keys.push(key)
      if (keys.length * 2 > size) grow()
      return keys.length - 1
    },
  }
}

/** Tokens that occur twice or more: a single occurrence cannot reach `LEAST_COUNT`. */
function pickTokens(table: WordTable, first: number, count: number): Int32Array {
  const tokens = table.tokens.subarray(table.starts[first] ?? 0, table.starts[first + count] ?? 0)
  return tokens.filter((id) => (table.vocabulary.counts[id] ?? 0) > 1)
}

interface TrainingBead {
  readonly from: Int32Array
  readonly to: Int32Array
  readonly weight: number
  /** Index of each pair of tokens, from-major. */
  readonly pairs: Int32Array
}

function readBeads(from: WordTable, to: WordTable, beads: readonly PathBead[]) {
  const index = indexPairs(to.vocabulary.keys.length)
  const training: TrainingBead[] = []
  for (const bead of beads) {
    const left = pickTokens(from, bead.from, bead.fromCount)
    const right = pickTokens(to, bead.to, bead.toCount)
    const pairs = new Int32Array(left.length * right.length)
    let at = 0
    for (const source of left) for (const target of right) pairs[at++] = index.add(source, target)
    training.push({from: left, to: right, weight: bead.probability, pairs})
  }
  return {keys: index.keys, training}
}

/** One direction's state: probability and expected count per pair, expected NULLs and occurrences per token. */
interface Direction {
  readonly probabilities: Float64Array
  readonly counts: Float64Array
  /** Chance of each generated token. */
  readonly chance: Float64Array
  readonly nulls: Float64Array
  readonly seen: Float64Array
}

function startDirection(table: WordTable, generated: Int32Array): Direction {
  const {counts, total} = table.vocabulary
  const chance = Float64Array.from(counts, (count) => count / Math.max(total, 1))
  return {
    probabilities: Float64Array.from(generated, (token) => chance[token] ?? 0),
    counts: new Float64Array(generated.length),
    chance,
    nulls: new Float64Array(counts.length),
    seen: new Float64Array(counts.length),
  }
}

/** Expected counts of one bead for one direction; strides say how its pairs lie in memory. */
function countBead(
  direction: Direction,
  bead: TrainingBead,
  generated: Int32Array,
  given: number,
  stride: {readonly generated: number; readonly given: number},
): void {
  const {probabilities, counts, chance, nulls, seen} = direction
  for (let at = 0; at < generated.length; at++) {
    const token = generated[at] ?? 0
    const none = chance[token] ?? 0
    let sum = none
    for (let k = 0, cell = at * stride.generated; k < given; k++, cell += stride.given) {
      sum += probabilities[bead.pairs[cell] ?? 0] ?? 0
    }
    const share = bead.weight / sum
    for (let k = 0, cell = at * stride.generated; k < given; k++, cell += stride.given) {
      const pair = bead.pairs[cell] ?? 0
      counts[pair] = (counts[pair] ?? 0) + share * (probabilities[pair] ?? 0)
    }
    nulls[token] = (nulls[token] ?? 0) + share * none
    seen[token] = (seen[token] ?? 0) + bead.weight
  }
}

function normalise(direction: Direction, given: Int32Array, size: number): void {
  const totals = new Float64Array(size)
  const {counts, probabilities} = direction
  for (let pair = 0; pair < counts.length; pair++) {
    const token = given[pair] ?? 0
    totals[token] = (totals[token] ?? 0) + (counts[pair] ?? 0)
  }
  for (let pair = 0; pair < counts.length; pair++) {
    probabilities[pair] = (counts[pair] ?? 0) / Math.max(totals[given[pair] ?? 0] ?? 0, 1e-12)
  }
}

function findLoss(direction: Direction): Float64Array {
  const {rate, weight, least} = lossPrior
  return Float64Array.from(direction.seen, (seen, token) =>
    Math.max(least, ((direction.nulls[token] ?? 0) + rate * weight) / (seen + weight)),
  )
}

/**
 * Learns translations from beads, each weighted by its probability.
 *
 * IBM model 1 (Brown et al. 1993) with a NULL word that generates by chance; training on the
 * confident beads of the same text is Moore 2002. Worth 2.9 points of strict F1, 5.8 on hard
 * variants (facts/alignment.md, section 4).
 *
 * @param beads beads with units on both sides.
 * @param from words of the base.
 * @param to words of the other side.
 * @returns pairs with an expected count of 1.3 or more in both directions' better one, and loss rates.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readWords} from '#core/align/read-words.ts'
 * import {trainLexicon} from '#core/align/train-lexicon.ts'
 * const ru = readWords(['мост река', 'мост', 'река', 'мост'].map((text) => ({text})))
 * const en = readWords(['bridge river', 'bridge', 'river', 'bridge'].map((text) => ({text})))
 * const beads = [0, 1, 2, 3].map((at) => ({from: at, fromCount: 1, to: at, toCount: 1, probability: 1}))
 * const {pairs} = trainLexicon(ru, en, beads)
 * assert.deepEqual(pairs.map(({from, to}) => [from, to]), [[0, 0]])
 * ```
 */
export function trainLexicon(from: WordTable, to: WordTable, beads: readonly PathBead[]): WeighedLexicon {
  const {keys, training} = readBeads(from, to, beads)
  const columns = to.vocabulary.keys.length
  const tokensFrom = Int32Array.from(keys, (key) => Math.floor(key / columns))
  const tokensTo = Int32Array.from(keys, (key) => key % columns)
  const backward = startDirection(from, tokensFrom)
  const forward = startDirection(to, tokensTo)
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    for (const direction of [backward, forward]) {
      direction.counts.fill(0)
      direction.nulls.fill(0)
      direction.seen.fill(0)
    }
    for (const bead of training) {
      const {length} = bead.to
      countBead(backward, bead, bead.from, length, {generated: length, given: 1})
      countBead(forward, bead, bead.to, bead.from.length, {generated: 1, given: length})
    }
    normalise(backward, tokensTo, columns)
    normalise(forward, tokensFrom, from.vocabulary.keys.length)
  }
  const pairs: TranslationPair[] = []
  for (let pair = 0; pair < keys.length; pair++) {
    const count = Math.max(backward.counts[pair] ?? 0, forward.counts[pair] ?? 0)
    const left = backward.probabilities[pair] ?? 0
    const right = forward.probabilities[pair] ?? 0
    if (count < LEAST_COUNT || Math.max(left, right) < LEAST_PROBABILITY) continue
    pairs.push({from: tokensFrom[pair] ?? 0, to: tokensTo[pair] ?? 0, backward: left, forward: right})
  }
  return {pairs, loss: {from: findLoss(backward), to: findLoss(forward)}}
}
