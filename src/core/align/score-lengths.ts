/** How much two lengths speak for two texts being translations. */

/** Variance of the logarithm of the length ratio: fixed part, part that shrinks with length, chance. */
const FIXED = 0.16 ** 2
const SHRINKING = 2.2
const CHANCE = 0.95 ** 2

/**
 * Log-likelihood ratio of two lengths: translations against unrelated text.
 *
 * Gale & Church 1993 with a log-normal ratio; variances set on the DEV gold (facts/alignment.md,
 * section 5.3).
 *
 * @param from characters without white space, 0 or more.
 * @param to characters without white space, 0 or more.
 * @param ratio logarithm of from-characters per to-character.
 * @returns nats, at most about 2; below 0 speaks against the pair.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {scoreLengths} from '#core/align/score-lengths.ts'
 * assert.ok(scoreLengths(100, 98, 0) > 1)
 * assert.ok(scoreLengths(100, 20, 0) < -4)
 * ```
 */
export function scoreLengths(from: number, to: number, ratio: number): number {
  // One more character keeps an empty unit finite.
  const left = from + 1
  const right = to + 1
  const distance = Math.log(left / right) - ratio
  const variance = FIXED + SHRINKING * (1 / left + 1 / right)
  const wide = variance + CHANCE
  return 0.5 * (Math.log(wide / variance) - distance * distance * (1 / variance - 1 / wide))
}
