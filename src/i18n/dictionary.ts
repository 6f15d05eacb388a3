import type {AuthorityType, RelationType} from '#core/entities/authority-record.ts'
import type {DocumentKind, EditionRole, LanguageTag} from '#core/model/corpus-document.ts'

/** Forms of a counted noun with `#` for the number; `other` serves where a form is missing. */
export type PluralForms = {readonly other: string} & Partial<Readonly<Record<Intl.LDMLPluralRule, string>>>

/** What the pages of authority records say. */
export interface EntityWords {
  readonly title: string
  readonly description: string
  readonly none: string
  readonly kinds: Readonly<Record<AuthorityType, string>>
  readonly count: PluralForms
  readonly mentions: PluralForms
  readonly texts: PluralForms
  /** Listed and not counted: ambiguous names and adjectives. */
  readonly uncounted: PluralForms
  readonly unnamed: string
  readonly about: string
  /** What the date of a record is, by its kind. */
  readonly date: Readonly<Record<AuthorityType, string>>
  readonly number: string
  /** By the language of the names; `other` for any further language. */
  readonly aliases: Readonly<Record<'ru' | 'en' | 'other', string>>
  readonly held: string
  readonly relations: string
  /** Heads of a list of records, from the side of the one that names the other and from the other side. */
  readonly relation: Readonly<Record<RelationType, {readonly own: string; readonly inverse: string}>>
  readonly variants: string
  readonly perYear: string
  readonly year: string
  readonly mention: string
  readonly undated: string
  readonly ambiguous: string
  readonly adjective: string
  readonly pages: string
  /** `#` stands for its number. */
  readonly page: string
}

export interface TimelineWords {
  readonly title: string
  readonly description: string
  readonly none: string
  readonly years: string
  readonly deadline: string
  readonly standing: string
  readonly standingShort: string
}

export interface MapWords {
  readonly title: string
  readonly description: string
  readonly none: string
  readonly list: string
  readonly unplaced: string
}

/** What became of words that may have been cited; `#` stands for a day, in `former` for a number. */
export interface RegisterWords {
  /** By the language of the words; `other` for any further language. */
  readonly changed: Readonly<Record<'ru' | 'en' | 'other', string>>
  readonly removed: Readonly<Record<'ru' | 'en' | 'other', string>>
  /** Before the addresses of the further parts. */
  readonly split: string
  readonly former: string
  readonly gone: string
}

/** The panel that cites; `#` stands for what is named. */
export interface CiteWords {
  /** Name of the panel. */
  readonly title: string
  readonly cite: string
  readonly close: string
  readonly link: string
  readonly copyLink: string
  readonly copyLinkToWords: string
  /** Chooses the end of a range. */
  readonly to: string
  readonly onlyHere: string
  readonly quotation: string
  readonly bothLanguages: string
  readonly citation: string
  readonly style: string
  readonly language: string
  readonly plainText: string
  readonly data: string
  readonly copyData: string
  readonly saveData: string
  readonly copied: string
  readonly saved: string
  readonly copyByHand: string
  /** Turns the key that opens the panel on and off. */
  readonly shortcut: string
}

/** Dates that `Intl` does not write; `@` stands for the year or the date. */
export interface DateWords {
  readonly quarters: readonly string[]
  readonly halves: readonly string[]
  /** With the end or the beginning open; what stands behind these prepositions is in the genitive in Russian. */
  readonly since: string
  readonly until: string
  readonly about: string
  readonly perhaps: string
  readonly decade: string
  /** Decades, quarters and half-years behind a preposition. */
  readonly decadeOf: string
  readonly quartersOf: readonly string[]
  readonly halvesOf: readonly string[]
}

/** Everything the interface says in one language. */
export interface Dictionary {
  /** BCP 47. */
  readonly language: LanguageTag
  /** Locale for dates and numbers. */
  readonly locale: string
  /** Name of the language in itself. */
  readonly name: string
  /** What the site is, one sentence. */
  readonly tagline: string
  readonly enter: string
  readonly skip: string
  readonly texts: string
  readonly search: string
  readonly searchDescription: string
  readonly noTexts: string
  readonly navigation: string
  readonly languages: string
  readonly footer: string
  readonly undated: string
  readonly kinds: Readonly<Record<DocumentKind, string>>
  /** What an edition is, in words a reader cannot misread. */
  readonly roles: Readonly<Record<EditionRole, string>>
  /** The same in one or two words, for lists. */
  readonly shortRoles: Readonly<Record<EditionRole, string>>
  readonly status: string
  readonly source: string
  readonly rights: string
  readonly publication: string
  readonly authentic: string
  readonly noAuthenticHeld: string
  /** Before the languages whose authentic text is not here. */
  readonly notHeld: string
  /** Said of a text of one edition, by the language that is missing. */
  readonly missingEdition: Readonly<Record<'ru' | 'en', string>>
  readonly view: string
  readonly viewBoth: string
  /** Name of the box that shows what is known of names in the text. */
  readonly names: string
  readonly text: string
  readonly table: string
  /** Head of the column that holds numbered items. */
  readonly item: string
  readonly untranslated: string
  /** Said in an empty cell, by the language of its column; `other` for any further language. */
  readonly noCounterpart: Readonly<Record<'ru' | 'en' | 'other', string>>
  /** Hint on a row whose match is doubtful; `#` stands for the per cent. */
  readonly doubtful: string
  readonly openClause: string
  /** Before the places that cite a paragraph, and before those that cite the text. */
  readonly citedBy: string
  readonly textCitedBy: string
  /** One such place; `#` stands for its number. */
  readonly citingPlace: string
  /** Said of a reference to a place that the text does not have, or has more than once. */
  readonly lostReference: string
  /** Before the records that a name may stand for. */
  readonly ambiguous: string
  readonly allMentions: string
  /** What a record is, in one word. */
  readonly recordKinds: Readonly<Record<AuthorityType, string>>
  readonly differ: string
  /** Before what only one side says, by its language; `other` for any further language. */
  readonly onlyIn: Readonly<Record<'ru' | 'en' | 'other', string>>
  /** A list inside a paragraph, by its length. */
  readonly listOf: PluralForms
  readonly paragraphs: PluralForms
  readonly rows: PluralForms
  readonly gaps: PluralForms
  /** The pages of authority records. */
  readonly entities: EntityWords
  readonly timeline: TimelineWords
  readonly map: MapWords
  readonly cite: CiteWords
  readonly dates: DateWords
  readonly register: RegisterWords
  /** `#` stands for a day. */
  readonly withdrawn: string
  readonly withdrawnTitle: string
  readonly notFound: string
  readonly notFoundHint: string
}
