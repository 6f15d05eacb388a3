import type {ParagraphKind} from '#core/model/corpus-document.ts'
import type {Finding} from '#core/model/finding.ts'

/** Place of a line in a table of the received file; rows and columns count from 0. */
export interface CellPlace {
  /** Number of the table in the file, from 0. */
  readonly table: number
  readonly row: number
  readonly column: number
  /** Rows and columns that the cell covers; 1 unless merged. */
  readonly rowSpan: number
  readonly columnSpan: number
  /** `true`: the cell is in the head of the table. */
  readonly isHead: boolean
}

/** What the format of a file says of a line, where plain text would leave it to be inferred. */
export interface LineHint {
  /** The line is no part of the text: rule under which the ledger holds it, `page-chrome`, `running-head`, `page-number`. */
  readonly drop?: string
  /** `true`: a block starts here; `false`: the line goes on with the block before it. */
  readonly opensBlock?: boolean
  /** `true`: the break before the line is the author's, as in verse and addresses, and stays in the text of the block. */
  readonly keepsBreak?: true
  /** What the block is, as the file marks it. */
  readonly kind?: Extract<ParagraphKind, 'title' | 'heading' | 'quotation' | 'note' | 'signature' | 'code'>
  readonly cell?: CellPlace
}

/** A received file as text. The ledger accounts for `text`, character by character. */
export interface ReceivedDocument {
  /** Without byte order mark; line ends as received; a form feed stands where a page ends. */
  readonly text: string
  readonly format: 'text' | 'html' | 'docx' | 'pdf'
  /** WHATWG name of the encoding, or `binary`. */
  readonly encoding: string
  /** By line of `text`, from 1. Empty for plain text. */
  readonly hints: ReadonlyMap<number, LineHint>
  /** What the file says of itself: title, date (ISO 8601), publisher, address. Shown to the editor, never published by itself. */
  readonly metadata: Readonly<Record<string, string>>
  /** What reading the format found: a guessed encoding, tracked changes, hidden text. Absent: nothing. */
  readonly findings?: readonly Finding[]
}
