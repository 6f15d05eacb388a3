import type {DraftBlock} from '#core/model/draft-block.ts'
import type {ParagraphKind} from '#core/model/corpus-document.ts'
import type {Finding} from '#core/model/finding.ts'
import type {Language} from '#core/text/language.ts'
import type {Edit, Proposal} from './ledger-entry.ts'
import type {CellPlace, LineHint} from './received-document.ts'

/**
 * How the received text is laid out:
 * - `wrapped`: a paragraph runs over several lines of a narrow column;
 * - `lines`: one line is one paragraph;
 * - `page`: as `lines`, with the chrome of a web page around it.
 */
export interface Shape {
  readonly kind: 'wrapped' | 'lines' | 'page'
  /** Blank lines that usually stand between two lines: 0, or 1 where each line is set apart. */
  readonly gap: number
  /** Median length of a line, UTF-16 code units. */
  readonly width: number
}

/** The block that a line opens. */
export interface Opening {
  readonly kind: ParagraphKind
  /** Number as printed, without its closing stop. */
  readonly label?: string
  /** The label with its punctuation; the line begins with it. */
  readonly marker?: string
  /** Where the text after the marker begins: UTF-16 code units from the start of the line's text. */
  readonly textStart?: number
  /** What stands for the label in the line; absent: the line begins with the marker itself. */
  readonly printed?: string
  /** Column of a table, as printed. */
  readonly column?: string
  /** Division that starts here. */
  readonly division?: NonNullable<DraftBlock['opens']>
}

/** A line of the received text that carries text; blank lines are only counted. */
export interface Line {
  /** Line of the received file, from 1. */
  readonly number: number
  /** UTF-16 code units in the received text, without white space at both ends, `end` excluded. */
  readonly start: number
  readonly end: number
  /** What stands between `start` and `end`. */
  readonly text: string
  /** Blank lines between this line and the one before. */
  readonly gap: number
  /** Longest run of wholly empty lines among them. */
  readonly emptyRun: number
  /** `true`: a form feed stands before this line. */
  readonly formFeed: boolean
  /** What the received format says of the line. */
  readonly hint?: LineHint
  /** Cell of a table that the line stands in, flattened or not. */
  readonly cell?: CellPlace
  /** Exchanges inside the line, in order, not overlapping. */
  readonly edits: readonly Edit[]
  /** Absent: the line continues the block before it. */
  readonly opens?: Opening
  /** What joins the line to the one before in the same block. Default: a space, nothing after a hyphen. */
  readonly joint?: '\n'
}

/** A line that is no part of the text: the ledger holds it under its rule, replaced by nothing. */
export interface DroppedLine extends Pick<Edit, 'start' | 'end' | 'rule'> {
  /** Line of the received file, from 1. */
  readonly number: number
}

/** A received text on its way through the stages of {@link ingestText}. */
export interface DraftText {
  readonly received: string
  readonly language: Language
  readonly shape: Shape
  /** In reading order: a line received earlier may stand later, {@link assembleBlocks} records the moves. */
  readonly lines: readonly Line[]
  /** Lines taken out of `lines`, in the order received. {@link assembleBlocks} names their rule in the ledger. Default: none. */
  readonly dropped?: readonly DroppedLine[]
  /** Numbers of lines that a person wants kept, see {@link keepLines}. Default: none. */
  readonly kept?: ReadonlySet<number>
  /** Lines of tables, taken out of `lines` by {@link takeTables} until {@link placeTables}. Default: none. */
  readonly tableLines?: readonly Line[]
  /** Footnotes on their way to the end of `lines`, each opened by its first line. Default: none. */
  readonly notes?: readonly Line[]
  readonly proposals: readonly Proposal[]
  readonly findings: readonly Finding[]
}

/** One step of the importer: a new value, the old one stays as it was. */
export type Stage = (draft: DraftText) => DraftText
