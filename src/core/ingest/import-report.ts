import type {DivisionKind} from '#core/model/corpus-document.ts'
import type {Finding} from '#core/model/finding.ts'
import type {Decision} from './ledger-entry.ts'

/** A change that is not made, or text that is left out. */
export interface ReportedChange {
  readonly rule: string
  /** Line of the received text, from 1. */
  readonly line: number
  readonly before: string
  readonly after: string
  /** What was received on both sides. */
  readonly context: readonly [string, string]
  readonly confidence?: number
  readonly reason?: string
}

/** Changes of one rule: how often, and where first. */
export interface RuleCount {
  readonly rule: string
  readonly count: number
  /** First lines of the received text, at most ten. */
  readonly lines: readonly number[]
  /** The first changes of words, at most five; none for a rule of layout. */
  readonly first: readonly ReportedChange[]
}

/** Paragraphs of a division by their printed numbers. */
export interface ReportedDivision {
  readonly id: string
  readonly kind: DivisionKind
  readonly label?: string
  /** Line of the received text where it starts. */
  readonly line?: number
  readonly blocks: number
  /** Printed numbers of the outermost level, in order. */
  readonly labels: readonly string[]
  /** Printed numbers of deeper levels: how many. */
  readonly deeper: number
  /** Numbers that do not follow the one before: what is printed, and the first number left out. */
  readonly gaps: readonly {readonly label: string; readonly expected: string; readonly line?: number}[]
}

/**
 * What an import found, changed, doubts and left out: `diglot import --json` prints one per file, a
 * line each, with `id` and `written` added.
 */
export interface ImportReport {
  readonly format: string
  readonly encoding: string
  /** Of the received text, UTF-16 code units. */
  readonly characters: number
  readonly lines: number
  readonly pages: number
  readonly tables: number
  /** The language the import was told, and the one that most letters speak for with their share, 0 to 1. */
  readonly language: {readonly given: string; readonly guessed?: string; readonly share?: number}
  /** How many blocks of each kind. */
  readonly blocks: Readonly<Record<string, number>>
  readonly divisions: readonly ReportedDivision[]
  /** Changes that are made, by rule, the most frequent first. */
  readonly changed: readonly RuleCount[]
  /** White space for white space: how many changes. */
  readonly spacing: number
  readonly doubted: readonly ReportedChange[]
  /** What of the received text is not in the edition. */
  readonly dropped: readonly ReportedChange[]
  /** Places that a person marked. */
  readonly marked: readonly ReportedChange[]
  /** Decisions of a person that fit nowhere in this text. */
  readonly stale: readonly Decision[]
  readonly findings: readonly Finding[]
}
