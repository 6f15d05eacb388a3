/**
 * A block before it has an address: what the importer finds in a received text, and what
 * `remark-paragraphs` finds in Markdown. `#core/segment/assign-ids.ts` gives the address.
 */
import type {DivisionKind, LineRange, ParagraphKind} from './corpus-document.ts'

export interface DraftBlock {
  readonly kind: ParagraphKind
  /** Number as printed, without its closing stop. */
  readonly label?: string
  /** The label with its punctuation, letter for letter. */
  readonly marker?: string
  readonly text: string
  /** Set on the first block of a division: which division starts here. */
  readonly opens?: {readonly kind: DivisionKind; readonly label?: string}
  readonly column?: string
  readonly lines?: LineRange
}
