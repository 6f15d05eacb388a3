import type {DivisionKind, ParagraphId} from '#core/model/corpus-document.ts'
import type {DraftBlock} from '#core/model/draft-block.ts'

/** A block with its address and its place among the divisions of the text. */
export interface NumberedBlock extends DraftBlock {
  /** Unique in the text, of `[a-z0-9.-]`. */
  readonly id: ParagraphId
  /** Id of the division: `body`, `annex1`, `s2`. */
  readonly division: string
  readonly divisionKind: DivisionKind
  /** Number of the division as printed. */
  readonly divisionLabel?: string
  /** Paragraph this one belongs to. */
  readonly parent?: ParagraphId
  /** Number given to a paragraph printed without one, in a text without numbers. */
  readonly editorial?: string
}
