/** What an editor should look at, the most doubtful first. */
import {linkLevel} from '#core/align/link-level.ts'
import type {ReviewBead, ReviewLevel} from '#core/align/propose-decision.ts'

/** Both levels of an alignment; each bead of clauses knows its bead of paragraphs. */
export interface ReviewText {
  readonly paragraphs: ReviewLevel
  readonly clauses: ReviewLevel
}

/** A bead to look at. */
export interface ReviewItem {
  readonly level: keyof ReviewText
  /** Index of the bead in its level, from 0. */
  readonly at: number
  /** Why: more often wrong than right, likely, or certain that one side is empty without saying why. */
  readonly need: 'doubtful' | 'check' | 'gap'
  /** Probability that the bead is exactly right if the beads of paragraphs are, 0 to 1. */
  readonly score: number
}

const needs: readonly ReviewItem['need'][] = ['doubtful', 'check', 'gap']

/**
 * Lists the beads that wait for a person: doubtful ones, then those to be checked, then gaps without a
 * reason; in reading order among their like.
 *
 * Clauses are judged as if the paragraphs around them were right, so that one doubtful pair of paragraphs
 * is one item and not one for each of its sentences.
 *
 * @param text both levels.
 * @returns the items; empty where nothing is left to decide.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {listReview} from '#core/align/list-review.ts'
 * const bead = (score: number, to: string[], outer?: number) =>
 *   ({from: ['x'], to, score, origin: 'length' as const, division: '', ...(outer === undefined ? {} : {outer})})
 * const level = (...beads: ReturnType<typeof bead>[]) =>
 *   ({languages: {from: 'ru', to: 'en'}, beads, order: {from: [], to: []}})
 * const paragraphs = level(bead(0.99, ['x']), bead(0.4, ['x']))
 * const clauses = level(bead(0.98, [], 0), bead(0.4, ['x'], 1))
 * const items = listReview({paragraphs, clauses})
 * assert.deepEqual(items.map(({level, at, need}) => [level, at, need]), [['paragraphs', 1, 'doubtful'], ['clauses', 0, 'gap']])
 * ```
 */
export function listReview({paragraphs, clauses}: ReviewText): readonly ReviewItem[] {
  const items = [
    ...paragraphs.beads.flatMap((bead, at) => toItem('paragraphs', at, bead, bead.score)),
    ...clauses.beads.flatMap((bead, at) => {
      const outer = paragraphs.beads[bead.outer ?? -1]
      // What a whole paragraph lacks is asked once.
      if (outer === undefined || isGap(outer)) return []
      return toItem('clauses', at, bead, outer.score === 0 ? 1 : Math.min(1, bead.score / outer.score))
    }),
  ]
  return needs.flatMap((need) => items.filter((item) => item.need === need))
}

function toItem(
  level: ReviewItem['level'],
  at: number,
  bead: ReviewBead,
  score: number,
): readonly ReviewItem[] {
  const certainty = bead.origin === 'hand' ? 'sure' : linkLevel(score)
  if (certainty !== 'sure') return [{level, at, need: certainty, score}]
  return isGap(bead) && bead.reason === undefined ? [{level, at, need: 'gap', score}] : []
}

function isGap({from, to}: ReviewBead): boolean {
  return from.length === 0 || to.length === 0
}
