import {linkLevel} from '#core/align/link-level.ts'
import type {ReadingGroup} from '#core/model/reading-view.ts'

/** How sure the rows of a text are. */
export interface RowCounts {
  readonly sure: number
  readonly check: number
  readonly doubtful: number
  /** Rows with an empty side of which nobody has said why. */
  readonly gaps: number
  /** How many rows are wrong if every probability is true. */
  readonly wrong: number
}

/**
 * Counts the rows of a text by how sure they are.
 *
 * @param groups of the page of a text in two languages.
 * @returns the counts; `wrong` with its fraction.
 */
export function countRows(groups: readonly ReadingGroup[]): RowCounts {
  const counts = {sure: 0, check: 0, doubtful: 0, gaps: 0, wrong: 0}
  for (const {rows, omission} of groups) {
    for (const {score, origin, cells, reason} of rows) {
      if (score === undefined) continue
      counts[origin === 'hand' ? 'sure' : linkLevel(score)]++
      counts.wrong += 1 - score
      if (cells.includes(null) && reason === undefined && omission === undefined) counts.gaps++
    }
  }
  return counts
}
