/** What the pages of names and dates show: plain data, one value per page. */
import type {AuthorityRecord, RelationType} from '../entities/authority-record.ts'
import type {DocumentId, EntityId, LanguageTag} from '../model/corpus-document.ts'
import type {MentionRow} from './index-text.ts'

type Words = Readonly<Record<LanguageTag, string>>

/** A text of the corpus by what a link to it says. */
export interface TextLink {
  readonly document: DocumentId
  /** One of `documentKinds`. */
  readonly kind: string
  /** ISO 8601 or EDTF. */
  readonly date: string
  readonly titles: Words
}

/** A relation seen from one of its ends. */
export interface RelationLink {
  readonly type: RelationType
  /** `true`: this record is the one that the other names. */
  readonly isInverse: boolean
  readonly entity: EntityId
  readonly labels: Words
  /** EDTF dates between which it holds. */
  readonly from?: string
  readonly until?: string
  readonly as?: Words
}

/** A surface form with its number. */
export interface Variant {
  readonly form: string
  readonly count: number
}

/** What the first page of an entity says above its mentions. */
export interface EntityOverview {
  readonly relations: readonly RelationLink[]
  /** Text of the corpus that holds the instrument, or that the event gave. */
  readonly text?: TextLink
  readonly count: number
  readonly uncounted: number
  readonly texts: number
  /** Counted mentions per year of the text, every year from the first to the last. */
  readonly years: readonly {readonly year: number; readonly count: number}[]
  /** Per language, the most frequent first. */
  readonly variants: Readonly<Record<LanguageTag, readonly Variant[]>>
}

/** Rows of one text on a page. */
export interface RowGroup {
  readonly text: TextLink
  /** Counted mentions in the whole text. */
  readonly count: number
  readonly rows: readonly MentionRow[]
}

/** One page of an entity. */
export interface EntityPage {
  readonly record: AuthorityRecord
  /** Number of the page, from 1. */
  readonly part: number
  readonly parts: number
  /** On the first page only. */
  readonly overview?: EntityOverview
  readonly groups: readonly RowGroup[]
}

/** An entity as the index and the map list it. */
export interface EntityEntry extends Pick<
  AuthorityRecord,
  'id' | 'type' | 'labels' | 'parts' | 'coordinates' | 'note'
> {
  readonly count: number
}
