/**
 * What a page of a fixed layout shows, before anything is read into it. Lengths are points (1/72 inch)
 * from the left and upper edge of the page as it is shown.
 */

/** What the structure tree of a tagged file says of a piece of text. */
export interface PieceTag {
  /** Name of the block on its page; equal for all pieces of one block. */
  readonly block: string
  /** Standard structure type of the block: `P`, `H1`, `LI`, `Note`. */
  readonly role: string
  readonly cell?: TagCell
}

/** Place in a tagged table; numbers count from 0, rows through all pages of the table. */
export interface TagCell {
  /** Number of the table on its page. */
  readonly table: number
  readonly row: number
  readonly column: number
  readonly isHead: boolean
}

/** Letters painted in one go, in one font, on one baseline. */
export interface TextPiece {
  /** Without white space at both ends, never empty. */
  readonly text: string
  /** Left and right edge. */
  readonly x: number
  readonly end: number
  /** Baseline. */
  readonly y: number
  /** Size of the font. */
  readonly size: number
  readonly isBold: boolean
  /** `true`: does not run from left to right, as a watermark or a turned head of a table. */
  readonly isTurned: boolean
  /** `true`: the file has a space before it. */
  readonly hasSpaceBefore: boolean
  readonly tag?: PieceTag
  /** `true`: the file says that it is no part of the text. */
  readonly isArtifact: boolean
}

/** A level or upright line; a level one has `y1 === y2`. */
export interface Rule {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

export interface PageContent {
  readonly width: number
  readonly height: number
  /** In the order of painting. */
  readonly pieces: readonly TextPiece[]
  readonly rules: readonly Rule[]
}
