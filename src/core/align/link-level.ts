/** What a probability says of a match: it needs no second look, it is likely, or it is more often wrong than right. */
export type LinkLevel = 'sure' | 'check' | 'doubt'

/** The lowest probability that is no longer doubtful (facts: alignment, "Confidence"). */
export const leastLikely = 0.5
const leastSure = 0.9

/**
 * Classes a probability.
 *
 * @param score of a bead, 0 to 1.
 * @returns see {@link LinkLevel}.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {linkLevel} from '#core/align/link-level.ts'
 * assert.deepEqual([0.9, 0.5, 0.499].map(linkLevel), ['sure', 'check', 'doubt'])
 * ```
 */
export function linkLevel(score: number): LinkLevel {
  return score >= leastSure ? 'sure' : score >= leastLikely ? 'check' : 'doubt'
}
