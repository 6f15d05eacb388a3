import type {TextPiece} from './page-content.ts'

/** A line of text in its column, or a whole table standing in the column. */
export interface TextRow {
  /** In reading order. */
  readonly pieces: readonly TextPiece[]
  readonly text: string
  readonly x: number
  readonly end: number
  /** Baseline of the line, upper edge of a table. */
  readonly y: number
  /** Size of the font that most letters have; 0 for a table. */
  readonly size: number
  /** `true`: every letter is bold. */
  readonly isBold: boolean
  readonly table?: TableContent
}

/** A cell and its lines; rows and columns count from 0 in the part of the table on this page. */
export interface TableCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly isHead: boolean
  readonly lines: readonly TextRow[]
  /** Row in the whole table, where the file is tagged. */
  readonly tagRow?: number
}

/** The part of a table that stands on one page. */
export interface TableContent {
  /** Row by row; cells without text have no lines. */
  readonly cells: readonly TableCell[]
  readonly rowCount: number
  /** Edges of the columns, from the left; empty for a table without ruling lines. */
  readonly columnEdges: readonly number[]
  readonly columnCount: number
  readonly top: number
}
