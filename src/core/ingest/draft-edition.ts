import type {DraftBlock} from '#core/model/draft-block.ts'
import type {Finding} from '#core/model/finding.ts'
import type {LedgerEntry} from './ledger-entry.ts'

/** A received text after import: its blocks, what was changed, what is doubted. */
export interface DraftEdition {
  readonly blocks: readonly DraftBlock[]
  readonly ledger: readonly LedgerEntry[]
  readonly findings: readonly Finding[]
}
