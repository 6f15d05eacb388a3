/** How much two lengths speak for two texts being translations. */

/** Variance of the logarithm of the length ratio: fixed part, part that shrinks with length, chance. */
const FIXED = 0.16 ** 2
const SHRINKING = 2.2
const CHANCE = 0.95 ** 2

/** How far the lengths of the translations of a text lie apart. */
export interface LengthBeliefs {
  /** Logarithm of from-characters per to-character. */
  readonly ratio: number
  /** What the variance is multiplied by: below 1 where lengths agree more closely than in the DEV gold. */
  readonly spread: number
}

/** Variance of the logarithm of the ratio that a spread of 1 gives; one more character keeps an empty unit finite. */
function varianceOf(from: number, to: number): number {
  return FIXED + SHRINKING * (1 / (from + 1) + 1 / (to + 1))
}

function distanceOf(from: number, to: number, ratio: number): number {
  return Math.log((from + 1) / (to + 1)) - ratio
}

/**
 * Log-likelihood ratio of two lengths: translations against unrelated text.
 *
 * Gale & Church 1993 with a log-normal ratio; variances set on the DEV gold (facts/alignment.md,
 * section 5.3), times what the text itself shows: legal texts keep closer to their lengths than
 * stories, and a spread of their own is worth 0.5 points of strict F1 and 2.7 of null F1.
 *
 * @param from characters without white space, 0 or more.
 * @param to characters without white space, 0 or more.
 * @returns nats, at most about 2.5; below 0 speaks against the pair.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {scoreLengths} from '#core/align/score-lengths.ts'
 * const beliefs = {ratio: 0, spread: 1}
 * assert.ok(scoreLengths(100, 98, beliefs) > 1)
 * assert.ok(scoreLengths(100, 20, beliefs) < -4)
 * ```
 */
export function scoreLengths(from: number, to: number, {ratio, spread}: LengthBeliefs): number {
  const distance = distanceOf(from, to, ratio)
  const variance = spread * varianceOf(from, to)
  const wide = variance + CHANCE
  return 0.5 * (Math.log(wide / variance) - distance * distance * (1 / variance - 1 / wide))
}

/**
 * How far the ratio of two lengths is from that of the text, in standard deviations where the spread is 1.
 *
 * @param from characters without white space, 0 or more.
 * @param to characters without white space, 0 or more.
 * @param ratio logarithm of from-characters per to-character.
 * @returns below 0: the from side is short; of translations nineteen in twenty lie between -2 and 2.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {standardiseLengths} from '#core/align/score-lengths.ts'
 * assert.ok(Math.abs(standardiseLengths(100, 98, 0)) < 1)
 * assert.ok(standardiseLengths(50, 100, 0) < -2)
 * ```
 */
export function standardiseLengths(from: number, to: number, ratio: number): number {
  return distanceOf(from, to, ratio) / Math.sqrt(varianceOf(from, to))
}
