import type {DecisionState, LineRange} from '../model/corpus-document.ts'

/** Exchange of a stretch of text for another: UTF-16 offsets of the received text, `end` excluded. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly replacement: string
  /** Permanent rule name, kebab-case: `line-break`. */
  readonly rule: string
  /** Probability that the exchange is right, 0 to 1; absent: it is layout, which no one need judge. */
  readonly confidence?: number
  /** Why, for people: the evidence in the text itself, no full stop. */
  readonly reason?: string
}

/**
 * One recorded change. Entries stand in the order of the display text. What is displayed between
 * two entries is the received text from the `end` of the first to the `start` of the second. An entry
 * of rule `moved` changes nothing (`received` and `replacement` are empty); its `end` says where the
 * text displayed next was received, before or behind.
 */
export interface LedgerEntry extends Edit {
  /** What stood between `start` and `end`; empty for `moved`. */
  readonly received: string
}

/** A change that is not made: the text stays as printed until a person accepts it. */
export interface Proposal extends LedgerEntry {
  readonly state: 'proposed' | 'rejected'
}

/**
 * A decision of a person on a change, found again by its words when the source was changed. With
 * `received` equal to `replacement` it is a mark such as `sic`, which changes nothing.
 */
export interface Decision {
  readonly rule: string
  readonly received: string
  readonly replacement: string
  readonly state: Exclude<DecisionState, 'proposed'>
  /** Up to 40 UTF-16 code units received before and after the place, white space as single spaces. */
  readonly before: string
  readonly after: string
}

/** A change as its file tells it: made or not, to be judged or not. */
export interface LedgerChange {
  readonly rule: string
  readonly state: DecisionState
  /** Whether the edition on disk has it. */
  readonly isMade: boolean
  readonly received: string
  readonly replacement: string
  readonly reason?: string
  /** As in {@link Decision}. */
  readonly before: string
  readonly after: string
  /** UTF-16 offsets of the received text; absent for a mark that no import has found yet. */
  readonly at?: {readonly start: number; readonly end: number}
  /** Lines of the received file. */
  readonly lines?: LineRange
}

/** A ledger as far as readers are shown it. */
export interface Ledger {
  /** Every change of the edition on disk, in the order of its display text. */
  readonly entries: readonly LedgerEntry[]
  /** What of it, and beside it, people read and decide. */
  readonly changes: readonly LedgerChange[]
}

/** A decision with nothing to change, such as `sic`, where it stands in this text. */
export interface Mark {
  readonly rule: string
  /** UTF-16 offsets of the received text, `end` excluded. */
  readonly start: number
  readonly end: number
  /** What stands there. */
  readonly received: string
  /** Line of the received file, from 1. */
  readonly line: number
}
