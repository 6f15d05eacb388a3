/**
 * A block before it has an address: what the importer finds in a received text, and what
 * `remark-paragraphs` finds in Markdown. `#core/segment/assign-ids.ts` gives the address.
 */
import type {DivisionKind, LineRange, ParagraphKind} from './corpus-document.ts'

/** Where a page of the printed source begins inside a block. */
export interface PageStart {
  /** UTF-16 offset in the block's text. */
  readonly at: number
  /** Number of the page, the first being 1. */
  readonly page: number
}

export interface DraftBlock {
  readonly kind: ParagraphKind
  /** Number as printed, without its closing stop. */
  readonly label?: string
  /** The label with its punctuation, letter for letter. */
  readonly marker?: string
  readonly text: string
  /** Set on the first block of a division: which division starts here. */
  readonly opens?: {readonly kind: DivisionKind; readonly label?: string}
  /** Column of a table, as printed. */
  readonly column?: string
  /** Pages that begin in the block, in order; absent: none. */
  readonly pages?: readonly PageStart[]
  readonly lines?: LineRange
}
