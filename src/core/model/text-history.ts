/** What the page of a text's history and sources shows; made once per text by `#core/reading/to-history.ts`. */
import type {DecisionState, LanguageTag} from './corpus-document.ts'
import type {TextRegister} from './register.ts'

/** The file an edition was imported from. */
export interface ReceivedFile {
  readonly file: string
  /** Of the file byte for byte, 64 hexadecimal digits. */
  readonly sha256: string
  readonly format: string
  readonly encoding: string
  /** Version of Diglot that imported it. */
  readonly importer: string
  /** Whether the edition was changed by hand since. */
  readonly isEdited: boolean
}

/** How often a rule changed the text, or would. */
export interface ChangeCount {
  readonly rule: string
  /** Whether it concerns words, not their layout. */
  readonly isWords: boolean
  readonly count: number
}

/** A change of words, made or not. */
export interface WordChange {
  readonly rule: string
  readonly state: DecisionState | 'sic'
  /** Whether the edition has it. */
  readonly isMade: boolean
  readonly received: string
  readonly replacement: string
  readonly reason?: string
  /** Line of the received file, from 1. */
  readonly line?: number
  /** Where the words are shown; absent: not found there. */
  readonly address?: string
}

export interface EditionHistory {
  readonly language: LanguageTag
  /** Absent for an edition without a ledger. */
  readonly received?: ReceivedFile
  readonly counts: readonly ChangeCount[]
  readonly changes: readonly WordChange[]
}

/** A clause that one edition has alone. */
export interface Gap {
  readonly address: string
  /** Language that has nothing there. */
  readonly language: LanguageTag
  /** Why, in the words of the editors. */
  readonly reason?: Readonly<Record<LanguageTag, string>>
  /** Probability that it stands alone indeed, 0 to 1; absent: a person said so. */
  readonly score?: number
}

/** How sure the matches of clauses are. */
export interface MatchCounts {
  /** Probability of 0.95 or more; of 0.5 or more; of less; decided by a person. */
  readonly sure: number
  readonly check: number
  readonly doubtful: number
  readonly byHand: number
  /** How many matches and gaps are wrong, as far as their probabilities tell. */
  readonly expectedWrong: number
  readonly gaps: readonly Gap[]
}

export interface TextHistory {
  readonly editions: readonly EditionHistory[]
  /** Absent for a text that is not registered. */
  readonly register?: Pick<TextRegister, 'aliases' | 'tombstones' | 'notices'>
  /** Absent for a text of one edition. */
  readonly matches?: MatchCounts
}
