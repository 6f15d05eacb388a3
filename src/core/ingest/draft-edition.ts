import type {DraftBlock} from '#core/model/draft-block.ts'
import type {Finding} from '#core/model/finding.ts'
import type {Decision, LedgerEntry, Mark, Proposal} from './ledger-entry.ts'

/** A received text after import: its blocks, what was changed, what is doubted. */
export interface DraftEdition {
  readonly blocks: readonly DraftBlock[]
  /** Every change that was made; with the display text it gives the received text back. */
  readonly ledger: readonly LedgerEntry[]
  /** Changes that were not made, in the order of the received text. */
  readonly proposals: readonly Proposal[]
  /** Places that a person marked, `sic` and the like, in the order of the received text. */
  readonly marks: readonly Mark[]
  /** Decisions of an earlier import that fit nowhere in this text. */
  readonly stale: readonly Decision[]
  readonly findings: readonly Finding[]
}
