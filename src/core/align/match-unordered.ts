/** Matching of units whose order tells nothing. */

/** Rounds of messages; on lists of a hundred items nothing moves by more than 0.001 after 30. */
const ROUNDS = 40
/** Nats above which a pair is certain in any case: sums of greater weights lose the small terms. */
const MOST = 25

/**
 * Turns scores of all pairs into the probability of each, when a unit has one partner or none and any order is
 * as likely as any other: the marginals of a random matching, by belief propagation (Bayati, Gamarnik, Katz,
 * Nair & Tetali 2007). They add up to less than one in each row and column, so those above one half are a matching.
 *
 * @param scores nats of "translation against unrelated", `rows · columns`; `-Infinity` for what cannot be.
 * @param rows number of from units.
 * @param columns number of to units.
 * @param prior share of units that have a partner, above 0 and below 1.
 * @returns probabilities, `rows · columns`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {matchUnordered} from '#core/align/match-unordered.ts'
 * const [straight = 0, crossing = 0] = matchUnordered(Float64Array.of(0, 9, 9, 4), 2, 2, 0.9)
 * assert.ok(crossing > 0.99 && straight < 0.01)
 * ```
 */
export function matchUnordered(
  scores: Float64Array,
  rows: number,
  columns: number,
  prior: number,
): Float64Array {
  const chance = prior / (1 - prior) / Math.max(rows, columns, 1)
  const weights = scores.map((score) => chance * Math.exp(Math.min(score, MOST)))
  /** What each column says to each row, and back: how free it is without the other. */
  const toRows = new Float64Array(weights.length).fill(1)
  const toColumns = new Float64Array(weights.length)
  for (let round = 0; round < ROUNDS; round++) {
    answer(weights, toRows, toColumns, rows, columns, columns, 1)
    answer(weights, toColumns, toRows, columns, rows, 1, columns)
  }
  return weights.map((weight, at) => {
    const odds = weight * (toRows[at] ?? 0) * (toColumns[at] ?? 0)
    return odds / (1 + odds)
  })
}

/** Messages of `count` lines of `size` places that lie `step` apart, lines `stride` apart. */
function answer(
  weights: Float64Array,
  heard: Float64Array,
  said: Float64Array,
  count: number,
  size: number,
  stride: number,
  step: number,
): void {
  for (let line = 0; line < count; line++) {
    let sum = 1
    for (let place = 0; place < size; place++) {
      const at = line * stride + place * step
      sum += (weights[at] ?? 0) * (heard[at] ?? 0)
    }
    for (let place = 0; place < size; place++) {
      const at = line * stride + place * step
      said[at] = 1 / Math.max(1, sum - (weights[at] ?? 0) * (heard[at] ?? 0))
    }
  }
}
