/**
 * What search is made of. Pagefind indexes one record per text and language; which paragraph a word stands in
 * is told by the count of words before it, so that a record need not be read to know what it answers.
 */
import type {DocumentId, EntityId, LanguageTag, ParagraphKind} from './corpus-document.ts'

/** A row of the page: one clause bead. */
export interface SearchRow {
  /** Its address; absent where the address of the paragraph is its own. */
  readonly id?: string
  /** One per column: words with one space between them, `''` where it has no counterpart. */
  readonly cells: readonly string[]
}

/** A paragraph of the page: the unit that has to meet a whole query. */
export interface SearchGroup {
  /** Its address; `''` for the title of a text that has no paragraph for it. */
  readonly id: string
  readonly kind: ParagraphKind
  /** Number in the margin, as printed or `[12]`, of the first column that has one. */
  readonly label?: string
  readonly rows: readonly SearchRow[]
}

/** A text as search shows it: what a file of the index holds. */
export interface SearchText {
  readonly document: DocumentId
  /** Languages of the columns, base first. */
  readonly languages: readonly LanguageTag[]
  /** In the order of the page. */
  readonly groups: readonly SearchGroup[]
}

/** A text as search finds it: known of all texts before the first query. */
export interface SearchTable {
  readonly document: DocumentId
  readonly languages: readonly LanguageTag[]
  /** Number of words of each paragraph, a list per column: 0 where it has none. */
  readonly words: readonly (readonly number[])[]
}

/** What is asked of the index before anything else. */
export interface SearchManifest {
  /** How it was written: a program made for another format cannot read it. */
  readonly format: string
  readonly languages: Readonly<Record<LanguageTag, SearchLanguage>>
  /** Number of chunks that names are in. */
  readonly names: number
}

export interface SearchLanguage {
  /** Words of the other script that its texts hold, folded and sorted: any further word of it needs no look. */
  readonly foreign: readonly string[]
}

/** One way to meet a part of a query: words that follow each other in one language. */
export interface QueryOption {
  readonly language: LanguageTag
  readonly words: readonly string[]
  /** The last word may go on: `патруш*`. */
  readonly isPrefix?: true
  /** `typed`: as the reader wrote it; `spelling`: a compound as two words; `name`: another name of the same. */
  readonly origin: 'typed' | 'spelling' | 'name'
  /** For `name`: whose. */
  readonly entity?: EntityId
}

/** A part of a query, met by one of its options: a word, a quoted phrase, a name. */
export interface QuerySlot {
  readonly typed: string
  readonly options: readonly QueryOption[]
}

/** What a reader asks for: a paragraph that meets all slots, in whatever language. */
export interface SearchQuery {
  readonly slots: readonly QuerySlot[]
  /** Words that were left out because they stand in every text. */
  readonly dropped: readonly string[]
}

/** Where a slot is met. */
export interface HitSpan {
  /** Index of the slot, from 0. */
  readonly slot: number
  readonly language: LanguageTag
  /** Index of its first word among those of the paragraph in this language, from 0. */
  readonly start: number
  /** Number of words. */
  readonly length: number
}

/** A paragraph that meets a query. */
export interface SearchHit {
  readonly document: DocumentId
  /** Index of the paragraph in the text, from 0. */
  readonly group: number
  /** Sorted by language and start. */
  readonly spans: readonly HitSpan[]
  readonly score: number
}

/** What search answers. */
export interface SearchAnswer {
  readonly query: SearchQuery
  /** Best first; those of one score in the order of texts by date, latest first, and of the page. */
  readonly hits: readonly SearchHit[]
  /** Words of the query that no text has, as typed. */
  readonly unknown: readonly string[]
  /** Names that hits were found by besides the words typed. */
  readonly names: readonly {
    readonly entity: EntityId
    readonly language: LanguageTag
    readonly name: string
  }[]
}
