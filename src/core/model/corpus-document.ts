/**
 * The one type model of the project: a text as a work in all its languages.
 *
 * `Paragraph.text` is the only text. Clauses, mentions, citations and marks are spans in it
 * (UTF-16 code units, end excluded) and mentions and citations keep their quote, so that a
 * drifted span is detectable. All data is read-only: a step returns a new value.
 */

/** A BCP 47 language tag, as `ru` or `en`; checked against the known languages in `io`. */
export type LanguageTag = string
/** Name of a text, also its folder and its address: `^[a-z0-9]+(-[a-z0-9]+)*$`. */
export type DocumentId = string
/** `<document>/<language>`, one edition of a text. */
export type EditionId = string
/** Address of a paragraph inside its text: `p9`, `p9-2`, `annex1.p7.1`, `title`. */
export type ParagraphId = string
/** Address of a clause inside its text: paragraph id, `c`, number from 1: `p9c2`. */
export type ClauseId = string
/** Identity of an authority record: `org-sco`. */
export type EntityId = string

/** UTF-16 code units in {@link Paragraph.text}, `end` excluded. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Lines of a file, counted from 1, both ends included. */
export interface LineRange {
  readonly start: number
  readonly end: number
}

/** What an edition is with regard to the act it renders. */
export const editionRoles = [
  'authentic',
  'official',
  'official-translation',
  'translation',
  'digest',
  'press',
  'news',
  'comparable',
] as const
/**
 * - `authentic`: the text that binds; `official`: published by the body, not binding as such;
 * - `official-translation`: made or approved by the body; `translation`: made by others;
 * - `digest`: a restatement by the editors, not the text itself;
 * - `press`: what the body told the press; `news`: what others wrote of it;
 * - `comparable`: another text on the same matter.
 */
export type EditionRole = (typeof editionRoles)[number]

export const documentKinds = [
  'protocol',
  'decision',
  'statement',
  'report',
  'treaty',
  'law',
  'letter',
  'article',
  'other',
] as const
export type DocumentKind = (typeof documentKinds)[number]

export type DivisionKind = 'front' | 'body' | 'section' | 'annex' | 'closing' | 'signatures' | 'notes'

export type ParagraphKind =
  | 'title'
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'quotation'
  | 'row'
  | 'cell'
  | 'closing'
  | 'signature'
  | 'note'
  | 'code'

/** Where an edition comes from: what was received, from whom, under which terms. */
export interface Witness {
  /** Where the text is published, in words; shown to readers. */
  readonly source: string
  /** Address of the publication, http or https. */
  readonly url?: string
  /** Terms of use, in words or as an SPDX licence name. */
  readonly rights: string
}

/** Smallest aligned unit: a sentence, or a part of one that a semicolon or inline list sets off. */
export interface Clause {
  readonly id: ClauseId
  readonly span: Span
}

/** A span that names an entity; may nest, never crosses another. */
export interface Mention {
  readonly span: Span
  readonly quote: string
  readonly entity: EntityId
  /** `definition`: a short name that the text itself gave ("hereinafter …"); `hand`: pinned by an editor. */
  readonly origin: 'rule' | 'definition' | 'hand'
  /** Further records that the name may stand for: present where nothing in the text decides. */
  readonly rivals?: readonly EntityId[]
  /** The name of the record that was found, as its author wrote it; absent for `definition` and `hand`. */
  readonly name?: string
}

/**
 * - `date`: a day, month, quarter, half-year, year or stretch of them, complete in itself;
 * - `relative`: completed from the date of the text ("3 April", "this year");
 * - `standing`: a deadline without end ("постоянно", "annually");
 * - `dependent`: a deadline counted from something else ("within five months of …").
 */
export type DateKind = 'date' | 'relative' | 'standing' | 'dependent'

/** A date or a deadline in the text. */
export interface DateExpression {
  readonly span: Span
  readonly quote: string
  readonly kind: DateKind
  /**
   * EDTF (ISO 8601-2): `2024-04-03`, `2024-07-03/2024-07-04`, `2022-35` for the third quarter; absent where
   * the words do not tell: `standing`, `dependent`, and `relative` in a text without a date.
   */
  readonly value?: string
}

/** The place a citation points to, as printed: item path, and the unit it is counted in. */
export interface Locus {
  /**
   * Printed numbers from the outside in, without stops: `['7.1']`, `['12', '2']`, `['2254']`. `¶2` is the second
   * paragraph inside, counted in words and printed without a number: «абзац второй пункта 9» is `['9', '¶2']`.
   */
  readonly path: readonly string[]
  /** `resolution` and `number`: a whole instrument by its number ("Resolution 2254", "№ 3"). */
  readonly unit: 'paragraph' | 'subparagraph' | 'article' | 'annex' | 'section' | 'resolution' | 'number'
  /** `true`: the citation speaks of another instrument, never resolved inside this text. */
  readonly external: boolean
}

/** A place in another text of the corpus; without `paragraph` the text as a whole. */
export interface Elsewhere {
  readonly document: DocumentId
  readonly paragraph?: ParagraphId
}

/** A reference in the text. */
export interface Citation {
  readonly span: Span
  readonly quote: string
  readonly locus: Locus
  /** Paragraph of this text that the locus names; absent when external or dangling. */
  readonly target?: ParagraphId
  /** Record of the other instrument that the citation speaks of, where the text names it beside. */
  readonly instrument?: EntityId
  /** Place in the text of the corpus that holds that instrument. */
  readonly elsewhere?: Elsewhere
}

export type MarkKind =
  | 'emphasis'
  | 'strong'
  | 'deletion'
  | 'code'
  | 'superscript'
  | 'subscript'
  | 'highlight'
  | 'link'
  | 'break'
  | 'note'
  | 'page'

/** Inline form of the received text; `target` is a link's address, a note's id or a page number. */
export interface Mark {
  readonly kind: MarkKind
  readonly span: Span
  readonly target?: string
}

/** What a person said, or has yet to say, of a change that is not made by layout alone. */
export type DecisionState = 'proposed' | 'accepted' | 'rejected'

/**
 * A place where the words shown and the words received differ, should differ, or look wrong and are right:
 * - `accepted`: `received` was changed to what `span` shows; - `proposed`: `span` shows what was received,
 *   `proposal` is what it may have to be; - `sic`: printed so.
 */
export interface Emendation {
  readonly span: Span
  readonly state: 'accepted' | 'proposed' | 'sic'
  /** What the received file has. */
  readonly received: string
  /** Present for `proposed`. */
  readonly proposal?: string
  /** Permanent name of the rule: `split-word`. */
  readonly rule: string
  /** Evidence, in the words of the importer or of an editor. */
  readonly reason?: string
  /** Line of the received file, from 1. */
  readonly line?: number
}

/** A block of a text: numbered paragraph, continuation, heading, table cell, signature, note. */
export interface Paragraph {
  readonly id: ParagraphId
  readonly kind: ParagraphKind
  /** Number as printed, without its closing stop: `9`, `2.1.1`, `a`, `IV`. */
  readonly label?: string
  /** The label with its punctuation, letter for letter: `9.`, `1)`, `(a)`, `-`. */
  readonly marker?: string
  /** Number given by the editors to a paragraph printed without one; shown as `[12]`. */
  readonly editorial?: string
  /** Paragraph this one belongs to: `p2.1` for `p2.1.1`, `p9` for its continuation `p9-2`. */
  readonly parent?: ParagraphId
  /** Column of a table, as printed. */
  readonly column?: string
  readonly text: string
  /** Lines of the file the paragraph was read from. */
  readonly lines?: LineRange
  readonly clauses: readonly Clause[]
  readonly mentions: readonly Mention[]
  readonly citations: readonly Citation[]
  readonly dates: readonly DateExpression[]
  readonly marks: readonly Mark[]
  /** What it is with regard to the act, where that is not the role of its edition. */
  readonly role?: EditionRole
  /** In order of their spans; absent: none. */
  readonly emendations?: readonly Emendation[]
}

export interface Division {
  /** `body`, `annex1`, `s2`, `closing`, `signatures`, `notes`. */
  readonly id: string
  readonly kind: DivisionKind
  /** Number as printed: `II`, `1`. */
  readonly label?: string
  readonly paragraphs: readonly Paragraph[]
}

/** One language version of a text. */
export interface Edition {
  readonly id: EditionId
  readonly language: LanguageTag
  readonly role: EditionRole
  readonly witness: Witness
  /** Roles of single blocks, by the id of a paragraph or division; absent: all have that of the edition. */
  readonly blocks?: Readonly<Record<string, EditionRole>>
  readonly divisions: readonly Division[]
}

export type BeadOrigin = 'number' | 'length' | 'hand'

/** What speaks for a pair of units and against it, as far as it can be named. */
export interface BeadEvidence {
  /** Numbers that both sides have, as `2019`, `3.5`; absent: none. */
  readonly numbers?: readonly string[]
  /** Records that both sides name; absent: none. */
  readonly names?: readonly EntityId[]
  /** Words of four letters or more whose translation stands on the other side, as far as it is known; absent: none. */
  readonly words?: number
  /** Whether both sides bear the same printed number; absent: one of them bears none. */
  readonly label?: 'equal' | 'different'
  /** How long `from` is beside `to`, 1 for what is usual in this text, 2 for twice as long. */
  readonly ratio: number
  /** How far that is from usual, in standard deviations; 2 and more is seldom so in translations. */
  readonly deviation: number
}

/** 0 to n units of one edition matched with 0 to n of another. */
export interface Bead {
  readonly from: readonly string[]
  readonly to: readonly string[]
  /** Probability that the bead is exactly right, 0 to 1. */
  readonly score: number
  readonly origin: BeadOrigin
  /** Absent where a side is empty, and where a person decided. */
  readonly evidence?: BeadEvidence
  /** Why one side is empty, in the words of the editors, per language of the interface. */
  readonly reason?: Readonly<Record<LanguageTag, string>>
}

/** What shows that two editions are no translations of each other; shares from 0 to 1. */
export interface ApartEvidence {
  /** Clauses with a sure counterpart. */
  readonly settled: number
  /** Pairs that are sure. */
  readonly sure: number
  /** Words with a known translation opposite; absent where no translations were known. */
  readonly words?: number
}

/** How two editions of a text correspond. The first, `from`, is the base: its ids are the addresses. */
export interface Alignment {
  readonly from: EditionId
  readonly to: EditionId
  /** Beads of paragraph ids, in reading order of the base. */
  readonly paragraphs: readonly Bead[]
  /** Beads of clause ids, in reading order of the base. */
  readonly beads: readonly Bead[]
  /** Why nothing is paired; absent: they were aligned. */
  readonly apart?: ApartEvidence
}

/** An edition without its words. */
export type EditionHead = Omit<Edition, 'divisions'>

/** A text without its words: what its title page and the list of texts show. */
export interface TextHead extends Omit<CorpusDocument, 'editions' | 'alignments'> {
  /** First edition is the base. */
  readonly editions: readonly EditionHead[]
}

/** What a text is called, and by whom, when and where it was made. */
export interface DocumentHeadFields {
  readonly id: DocumentId
  readonly kind: DocumentKind
  /** ISO 8601 or EDTF. */
  readonly date: string
  readonly titles: Readonly<Record<LanguageTag, string>>
  /** Body or persons that adopted or wrote it, per language. */
  readonly issuer?: Readonly<Record<LanguageTag, string>>
  /** Number it is cited by, as printed without «№» and “No.”. */
  readonly number?: string
  /** Where it was adopted or published, per language. */
  readonly place?: Readonly<Record<LanguageTag, string>>
  /** Languages that bind by the text's own word, held here or not. */
  readonly authenticLanguages: readonly LanguageTag[]
  /** Address of the clause that says which languages bind. */
  readonly authenticBy?: ParagraphId | ClauseId
  /** Whether it binds, where the text itself says so; absent: it does not say. */
  readonly binding?: Binding
}

export interface Binding {
  readonly value: boolean
  /** Address of the clause that says so. */
  readonly by?: ParagraphId | ClauseId
}

/** A text as a work, with all its editions. */
export interface CorpusDocument extends DocumentHeadFields {
  /** First edition is the base. */
  readonly editions: readonly Edition[]
  readonly alignments: readonly Alignment[]
}
