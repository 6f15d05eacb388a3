/** IBM model 1 in both directions, trained on weighted beads of the very text. */
import {type BeadTokens, indexPairs, type PairIndex} from '#core/align/index-pairs.ts'
import type {WeighedLexicon} from '#core/align/merge-lexicons.ts'
import type {WordTable} from '#core/align/read-words.ts'
import type {PathBead} from '#core/align/search-beads.ts'
import type {TranslationPair} from '#core/align/translation-table.ts'

/** On the DEV gold 4 iterations give 96.5 strict F1, 6 give 96.9, 12 give less again. */
const ITERATIONS = 8
/** A pair seen less often than this reinforces wrong beads: 1.1 costs half a point, 1.6 is best on DEV. */
const LEAST_COUNT = 1.6
const LEAST_PROBABILITY = 0.02
/** Pairs of occurrences that are read; only very long units have more, and those teach little. */
const MOST_CELLS = 8_000_000
const lossPrior = {rate: 0.8, weight: 3, least: 0.45}

interface Gathered extends BeadTokens {
  /** Probability of the bead of each token. */
  readonly weights: Float64Array
}

interface Training {
  readonly from: Gathered
  readonly to: Gathered
  readonly pairs: PairIndex
}

/** Gathers the tokens that occur twice or more: a single occurrence cannot reach `LEAST_COUNT`. */
function gatherTokens(
  table: WordTable,
  beads: readonly PathBead[],
  unitsOf: (bead: PathBead) => readonly [first: number, count: number],
): Gathered {
  const starts = new Int32Array(beads.length + 1)
  const tokens: number[] = []
  const weights: number[] = []
  beads.forEach((bead, index) => {
    const [first, count] = unitsOf(bead)
    for (let at = table.starts[first] ?? 0; at < (table.starts[first + count] ?? 0); at++) {
      const id = table.tokens[at] ?? 0
      if ((table.vocabulary.counts[id] ?? 0) < 2) continue
      tokens.push(id)
      weights.push(bead.probability)
    }
    starts[index + 1] = tokens.length
  })
  return {starts, tokens: Int32Array.from(tokens), weights: Float64Array.from(weights)}
}

/** Leaves out beads that would bring more than `MOST_CELLS` pairs of occurrences. */
function limitCells(from: WordTable, to: WordTable, beads: readonly PathBead[]): readonly PathBead[] {
  let cells = 0
  return beads.filter(({from: i, fromCount, to: j, toCount}) => {
    const own = (from.starts[i + fromCount] ?? 0) - (from.starts[i] ?? 0)
    const more = own * ((to.starts[j + toCount] ?? 0) - (to.starts[j] ?? 0))
    if (cells + more > MOST_CELLS) return false
    cells += more
    return true
  })
}

function readBeads(from: WordTable, to: WordTable, all: readonly PathBead[]): Training {
  const beads = limitCells(from, to, all)
  const left = gatherTokens(from, beads, ({from: first, fromCount}) => [first, fromCount])
  const right = gatherTokens(to, beads, ({to: first, toCount}) => [first, toCount])
  const sizes = {from: from.vocabulary.keys.length, to: to.vocabulary.keys.length}
  return {from: left, to: right, pairs: indexPairs(left, right, sizes)}
}

/** One direction's state: chance and share of each occurrence, expected NULLs and occurrences per token. */
interface Direction {
  readonly generated: Gathered
  /** Chance of the token of each occurrence. */
  readonly chance: Float64Array
  /** Probability of each occurrence in the iteration, then what one unit of probability counts. */
  readonly shares: Float64Array
  readonly nulls: Float64Array
  readonly seen: Float64Array
}

function startDirection({vocabulary}: WordTable, generated: Gathered): Direction {
  const {counts, total} = vocabulary
  const direction = {
    generated,
    chance: new Float64Array(generated.tokens.length),
    shares: new Float64Array(generated.tokens.length),
    nulls: new Float64Array(counts.length),
    seen: new Float64Array(counts.length),
  }
  for (let at = 0; at < generated.tokens.length; at++) {
    const token = generated.tokens[at] ?? 0
    direction.chance[at] = (counts[token] ?? 0) / Math.max(total, 1)
    direction.seen[token] = (direction.seen[token] ?? 0) + (generated.weights[at] ?? 0)
  }
  return direction
}

/**
 * Figures of the pairs, four each, so that a cell costs one look into memory for both directions:
 * probability of the from token, of the to token, and their expected counts.
 */
const FIGURES = 4
const LEAST_SUM = 1e-12

function startFigures({rows, to}: PairIndex, left: WordTable, right: WordTable): Float64Array {
  const figures = new Float64Array(FIGURES * to.length)
  const share = ({vocabulary: {counts, total}}: WordTable, token: number): number =>
    (counts[token] ?? 0) / Math.max(total, 1)
  for (let token = 0; token + 1 < rows.length; token++) {
    for (let pair = rows[token] ?? 0; pair < (rows[token + 1] ?? 0); pair++) {
      figures[FIGURES * pair] = share(left, token)
      figures[FIGURES * pair + 1] = share(right, to[pair] ?? 0)
    }
  }
  return figures
}

function finishShares(
  {shares, chance, nulls, generated: {tokens, weights}}: Direction,
  start: number,
  end: number,
): void {
  for (let at = start; at < end; at++) {
    const share = (weights[at] ?? 0) / (shares[at] ?? 1)
    const token = tokens[at] ?? 0
    shares[at] = share
    nulls[token] = (nulls[token] ?? 0) + share * (chance[at] ?? 0)
  }
}

/** Expected counts over all cells, in both directions. */
function countCells(
  {pairs: {cells}, from, to}: Training,
  figures: Float64Array,
  backward: Direction,
  forward: Direction,
): void {
  for (const {shares, chance, nulls} of [backward, forward]) {
    shares.set(chance)
    nulls.fill(0)
  }
  let first = 0
  for (let bead = 0; bead + 1 < from.starts.length; bead++) {
    const [left, leftEnd] = [from.starts[bead] ?? 0, from.starts[bead + 1] ?? 0]
    const [right, rightEnd] = [to.starts[bead] ?? 0, to.starts[bead + 1] ?? 0]
    let cell = first
    for (let at = left; at < leftEnd; at++) {
      let share = backward.shares[at] ?? 0
      for (let other = right; other < rightEnd; other++) {
        const figure = FIGURES * (cells[cell++] ?? 0)
        share += figures[figure] ?? 0
        forward.shares[other] = (forward.shares[other] ?? 0) + (figures[figure + 1] ?? 0)
      }
      backward.shares[at] = share
    }
    finishShares(backward, left, leftEnd)
    finishShares(forward, right, rightEnd)
    cell = first
    for (let at = left; at < leftEnd; at++) {
      const share = backward.shares[at] ?? 0
      for (let other = right; other < rightEnd; other++) {
        const figure = FIGURES * (cells[cell++] ?? 0)
        figures[figure + 2] = (figures[figure + 2] ?? 0) + share * (figures[figure] ?? 0)
        figures[figure + 3] =
          (figures[figure + 3] ?? 0) + (forward.shares[other] ?? 0) * (figures[figure + 1] ?? 0)
      }
    }
    first = cell
  }
}

/** Turns the counts of both directions into probabilities. */
function normalise(figures: Float64Array, {rows, to}: PairIndex, size: number): void {
  const given = new Float64Array(size)
  for (let pair = 0; pair < to.length; pair++) {
    const token = to[pair] ?? 0
    given[token] = (given[token] ?? 0) + (figures[FIGURES * pair + 2] ?? 0)
  }
  for (let token = 0; token + 1 < rows.length; token++) {
    const [first, end] = [FIGURES * (rows[token] ?? 0), FIGURES * (rows[token + 1] ?? 0)]
    let sum = 0
    for (let at = first; at < end; at += FIGURES) sum += figures[at + 3] ?? 0
    for (let at = first; at < end; at += FIGURES) {
      figures[at] = (figures[at + 2] ?? 0) / Math.max(given[to[at / FIGURES] ?? 0] ?? 0, LEAST_SUM)
      figures[at + 1] = (figures[at + 3] ?? 0) / Math.max(sum, LEAST_SUM)
    }
  }
}

function clearCounts(figures: Float64Array): void {
  for (let at = 2; at < figures.length; at += FIGURES) {
    figures[at] = 0
    figures[at + 1] = 0
  }
}

function listPairs(figures: Float64Array, {rows, to}: PairIndex): readonly TranslationPair[] {
  const pairs: TranslationPair[] = []
  for (let from = 0; from + 1 < rows.length; from++) {
    for (let pair = rows[from] ?? 0; pair < (rows[from + 1] ?? 0); pair++) {
      const at = FIGURES * pair
      if (Math.max(figures[at + 2] ?? 0, figures[at + 3] ?? 0) < LEAST_COUNT) continue
      const [backward, forward] = [figures[at] ?? 0, figures[at + 1] ?? 0]
      if (Math.max(backward, forward) < LEAST_PROBABILITY) continue
      pairs.push({from, to: to[pair] ?? 0, backward, forward})
    }
  }
  return pairs
}

function findLoss({seen, nulls}: Direction): Float64Array {
  const {rate, weight, least} = lossPrior
  const loss = new Float64Array(seen.length)
  for (let token = 0; token < loss.length; token++) {
    const lost = ((nulls[token] ?? 0) + rate * weight) / ((seen[token] ?? 0) + weight)
    loss[token] = Math.max(least, lost)
  }
  return loss
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
 * @returns pairs whose greater expected count of the two directions is 1.6 or more, and loss rates.
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
  const training = readBeads(from, to, beads)
  const figures = startFigures(training.pairs, from, to)
  const backward = startDirection(from, training.from)
  const forward = startDirection(to, training.to)
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    clearCounts(figures)
    countCells(training, figures, backward, forward)
    normalise(figures, training.pairs, to.vocabulary.keys.length)
  }
  return {
    pairs: listPairs(figures, training.pairs),
    loss: {from: findLoss(backward), to: findLoss(forward)},
  }
}
