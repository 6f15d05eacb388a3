import type {Bead} from '#core/model/corpus-document.ts'

/** What a probability says of a match: it needs no second look, it is likely, or it is more often wrong than right. */
export type LinkLevel = 'sure' | 'check' | 'doubtful'

/** The lowest probability that is no longer doubtful (facts: alignment, "Confidence"). */
export const leastLikely = 0.5
const leastSure = 0.95
/** More units in a row than this are seldom left untranslated: the search has lost its way. */
const MOST_ALONE = 5

/**
 * Classes a probability.
 *
 * @param score of a bead, 0 to 1.
 * @returns see {@link LinkLevel}.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {linkLevel} from '#core/align/link-level.ts'
 * assert.deepEqual([0.95, 0.5, 0.499].map(linkLevel), ['sure', 'check', 'doubtful'])
 * ```
 */
export function linkLevel(score: number): LinkLevel {
  return score >= leastSure ? 'sure' : score >= leastLikely ? 'check' : 'doubtful'
}

/**
 * Classes the beads of an alignment: by their probability, but units of one side that stand alone in a run of
 * more than five are doubtful however sure the search is, unless a person said so.
 *
 * @param beads in reading order.
 * @returns one class per bead.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {classBeads} from '#core/align/link-level.ts'
 * const gap = {from: ['p1'], to: [], score: 0.99, origin: 'length' as const}
 * assert.deepEqual(classBeads([gap]), ['sure'])
 * assert.equal(classBeads([gap, gap, gap, gap, gap, gap])[0], 'doubtful')
 * ```
 */
export function classBeads(
  beads: readonly (Pick<Bead, 'score' | 'origin'> & {
    readonly from: readonly unknown[]
    readonly to: readonly unknown[]
  })[],
): readonly LinkLevel[] {
  const levels = beads.map(({score}) => linkLevel(score))
  for (const side of ['from', 'to'] as const) {
    let start = 0
    beads.forEach((bead, at) => {
      if (bead.origin === 'hand' || bead[side].length > 0) start = at + 1
      if (at - start >= MOST_ALONE) levels.fill('doubtful', start, at + 1)
    })
  }
  return levels
}

/**
 * How many beads are wrong, as far as their probabilities tell; those of a person count as right.
 *
 * @param beads of one text.
 * @returns the sum of what is missing from 1.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {countWrong} from '#core/align/link-level.ts'
 * assert.equal(countWrong([{score: 0.75, origin: 'number'}, {score: 1, origin: 'hand'}]), 0.25)
 * ```
 */
export function countWrong(beads: readonly Pick<Bead, 'score' | 'origin'>[]): number {
  return beads.reduce((sum, {score, origin}) => sum + (origin === 'hand' ? 0 : 1 - score), 0)
}
