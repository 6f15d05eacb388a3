/**
 * A text laid out for the page: groups (one per paragraph bead) of rows (one per clause bead).
 * Made once per text by `#core/reading/lay-out.ts`; both interface languages show the same view.
 */
import type {FamilyLink} from './clause-family.ts'
import type {Notice, Tombstone} from './register.ts'
import type {
  BeadEvidence,
  BeadOrigin,
  DocumentId,
  EditionRole,
  Emendation,
  EntityId,
  LanguageTag,
  ParagraphKind,
} from './corpus-document.ts'

/** What aligned paragraphs say differently: an editor's hint beside the row. */
export interface Difference {
  readonly kind: 'entities' | 'dates' | 'numbers' | 'list'
  /** What stands on one side only, one list per column: entity ids, EDTF values, numbers, lengths of lists. */
  readonly onlyIn: readonly (readonly string[])[]
}

/** A place that cites this one. */
export interface CitedBy {
  /** Text the citation stands in; absent: this one. */
  readonly document?: DocumentId
  /** Address of the citing paragraph. */
  readonly address: string
  /** Its number as printed, for the link. */
  readonly label?: string
  /** What it is, where it has no number. */
  readonly kind?: ParagraphKind
}

/** Where a paragraph stands in the order of the edition that is not the base, if that is elsewhere. */
export interface Moved {
  /** Number of the paragraph it stands behind there, without its stop; absent: before all numbers. */
  readonly after?: string
  /** Opening words of what it stands behind there, where numbers do not tell: in a list below one. */
  readonly words?: string
}

/** A place where received and shown words differ, or look wrong and are right. */
export interface ReadingEmendation extends Omit<Emendation, 'span'> {
  /** Id of the sign in the cell, and of what it opens. */
  readonly id: string
  /** Language of the words. */
  readonly language: LanguageTag
  /** The words as they are shown. */
  readonly shown: string
}

export interface ReadingRow {
  /** Address of the row: id of its first base clause; absent where the group's id is the address. */
  readonly id?: string
  /** One HTML string per column, `null` where this edition has no counterpart. */
  readonly cells: readonly (string | null)[]
  /** Probability that the bead is exactly right, 0 to 1; absent in a text of one edition. */
  readonly score?: number
  readonly origin?: BeadOrigin
  /** Absent: sure, decided by a person, or a text of one edition. */
  readonly level?: 'check' | 'doubtful'
  /** What speaks for the bead and against it, where it is not sure. */
  readonly evidence?: BeadEvidence
  /** Why a cell is empty, per interface language, where an editor said so. */
  readonly reason?: Readonly<Record<LanguageTag, string>>
  /** Further addresses that lead here: of clauses that became part of one in it. */
  readonly anchors?: readonly string[]
}

export interface ReadingGroup {
  /** Address of the group: the base paragraph's id. */
  readonly id: string
  readonly kind: ParagraphKind
  /** Levels below the division: 0 for `9`, 1 for `2.1` under `2`. */
  readonly depth: number
  /** Number for the margin, one per column: as printed, or `[12]` when given by the editors. */
  readonly labels: readonly (string | null)[]
  /** Address of the table row that a cell stands in; absent for a cell beside a paragraph. */
  readonly row?: string
  /** What the block of each column is, where that is not the role of its edition; absent: nowhere. */
  readonly roles?: readonly (EditionRole | null)[]
  /** What the ledgers say of its words; absent: nothing. */
  readonly emendations?: readonly ReadingEmendation[]
  /** Column heads of a table cell, one per column. */
  readonly columns?: readonly (string | null)[]
  readonly rows: readonly ReadingRow[]
  /** Why one edition has nothing of it: its translator left it, or it is a restatement; absent: not known. */
  readonly omission?: 'untranslated' | 'omitted'
  /** Where the second column stands in its own edition; absent: where it stands here. */
  readonly moved?: Moved
  /** Paragraphs of this text that cite the group, in reading order; absent: none. */
  readonly citedBy?: readonly CitedBy[]
  /** Families of comparable clauses that it belongs to; absent: none. */
  readonly families?: readonly FamilyLink[]
  /** Where its sides differ and no editor has said why; absent: nowhere. */
  readonly differences?: readonly Difference[]
  /** Further addresses that lead here: a table row, a second paragraph of the bead. */
  readonly anchors?: readonly string[]
  /** Number as printed when its address was given, where another is printed now. */
  readonly formerLabel?: string
  /** What became of the words under addresses in it, in order of time. */
  readonly notices?: readonly Notice[]
  /** Why there is nothing: then it has no rows, and its id is the address of what is gone. */
  readonly tombstone?: Tombstone
}

export interface ReadingView {
  /** `true`: words as printed can be shown beside those of the editions. */
  readonly hasApparatus?: boolean
  /** Languages of the columns, base first; a text of one edition has one. */
  readonly languages: readonly LanguageTag[]
  readonly groups: readonly ReadingGroup[]
  /** Records that the shown mentions lead to, by code unit; their cards go with the page. */
  readonly entities: readonly EntityId[]
}
