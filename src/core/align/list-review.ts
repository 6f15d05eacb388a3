/** What an editor should look at, the most doubtful first. */
import {classBeads} from '#core/align/link-level.ts'
import type {ReviewBead, ReviewLevel} from '#core/align/propose-decision.ts'
import type {ApartEvidence} from '#core/model/corpus-document.ts'

/** Both levels of an alignment; each bead of clauses knows its bead of paragraphs. */
export interface ReviewText {
  readonly paragraphs: ReviewLevel
  readonly clauses: ReviewLevel
  /** Why nothing is paired; absent: the editions were aligned. */
  readonly apart?: ApartEvidence
}

/** A bead to look at. */
export interface ReviewItem {
  readonly level: 'paragraphs' | 'clauses'
  /** Index of the bead in its level, from 0. */
  readonly at: number
  /** Why: more often wrong than right or in a long run of gaps, likely, or a certain gap without a reason. */
  readonly need: 'doubtful' | 'check' | 'gap'
  /** Probability that the bead is exactly right if the beads of paragraphs are, 0 to 1. */
  readonly score: number
}

const needs: readonly ReviewItem['need'][] = ['doubtful', 'check', 'gap']

/**
 * Lists the beads that wait for a person: doubtful ones, then those to be checked, then gaps without a
 * reason; the least probable first among their like. None where the editions are no translations of each other: what
 * waits there is one question about all of them.
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
export function listReview({paragraphs, clauses, apart}: ReviewText): readonly ReviewItem[] {
  if (apart !== undefined) return []
  const inside = clauses.beads.map((bead) => {
    const outer = paragraphs.beads[bead.outer ?? -1]?.score ?? 0
    return {...bead, score: outer === 0 ? 1 : Math.min(1, bead.score / outer)}
  })
  const items = [
    ...listItems('paragraphs', paragraphs.beads),
    ...listItems('clauses', inside).filter(({at}) => {
      const outer = paragraphs.beads[clauses.beads[at]?.outer ?? -1]
      // What a whole paragraph lacks is asked once.
      return outer !== undefined && !isGap(outer)
    }),
  ]
  // What the same percentage is shown for stays in order, paragraphs before their clauses.
  const percent = ({score}: ReviewItem): number => Math.floor(score * 100 + 1e-9)
  return items.sort((a, b) => needs.indexOf(a.need) - needs.indexOf(b.need) || percent(a) - percent(b))
}

function listItems(level: ReviewItem['level'], beads: readonly ReviewBead[]): readonly ReviewItem[] {
  const classes = classBeads(beads)
  return beads.flatMap((bead, at): ReviewItem[] => {
    const certainty = bead.origin === 'hand' ? 'sure' : (classes[at] ?? 'sure')
    if (certainty !== 'sure') return [{level, at, need: certainty, score: bead.score}]
    return isGap(bead) && bead.reason === undefined ? [{level, at, need: 'gap', score: bead.score}] : []
  })
}

function isGap({from, to}: ReviewBead): boolean {
  return from.length === 0 || to.length === 0
}
