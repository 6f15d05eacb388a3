import {mayDiffer} from '#core/align/judge-editions.ts'
import {listReview, type ReviewItem} from '#core/align/list-review.ts'
import type {ReviewData} from '#core/exchange/review-text.ts'

/** What is told of a text, in the order it is told in. */
export const countNames = ['wrong', 'doubtful', 'check', 'gap', 'rows'] as const

/** How many rows of each need wait for a person, how many mistakes are expected, and the number of all rows. */
export type ItemCounts = Readonly<Record<ReviewItem['need'] | 'wrong' | 'rows', number>>

/**
 * Tells whether nothing of a text is paired although its roles promise translations: then it needs a person first.
 *
 * @param data the text.
 */
export function isRefused({apart, editions}: ReviewData): boolean {
  return apart !== undefined && !mayDiffer(editions.from.role) && !mayDiffer(editions.to.role)
}

/**
 * Counts what waits for a person in a text.
 *
 * @param data the text.
 * @returns the counts; `wrong` with its fraction.
 */
export function countItems(data: ReviewData): ItemCounts {
  const counts = {wrong: data.expectedWrong, doubtful: 0, check: 0, gap: 0, rows: data.clauses.beads.length}
  for (const {need} of listReview(data)) counts[need]++
  return counts
}
