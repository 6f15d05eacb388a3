/** What {@link addressBlock} has to remember while it walks through a text; made anew for each text. */
import type {ParagraphId} from '#core/model/corpus-document.ts'
import type {DivisionRun} from './group-divisions.ts'
import type {Level} from './place-label.ts'

/** Shared by the divisions whose ids start alike: the body with its sections, an annex with its own. */
export interface Scope {
  readonly prefix: string
  /** Whether any of its divisions has a numbered paragraph. */
  readonly hasLabels: boolean
  /** Gives each id once in the text. */
  readonly mint: (wanted: string) => ParagraphId
  /** Last id given for each id wanted by a label. */
  readonly seen: Map<string, ParagraphId>
  headings: number
  notes: number
  editorials: number
  tables: number
}

/** What a block without a number goes on with: the id to ask for, and the paragraph it belongs to. */
export interface Base {
  readonly wanted: string
  readonly parent?: ParagraphId
}

/** A table row that still takes cells. */
export interface OpenRow {
  readonly id: ParagraphId
  /** Number in its table, from 1. */
  readonly number: number
  cells: number
}

/** How far the reading of one division has come. */
export interface Progress {
  readonly run: DivisionRun
  /** Whether this division has a numbered paragraph. */
  readonly hasLabels: boolean
  isPastLabel: boolean
  levels: readonly Level[]
  base?: Base | undefined
  /** What a note without a number goes on with. */
  note?: Base
  /** Last paragraph with an editorial number, for what hangs on it. */
  editorial?: ParagraphId
  row?: OpenRow | undefined
}
