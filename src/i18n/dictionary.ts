import type {AuthorityType, RelationType} from '#core/entities/authority-record.ts'
import type {PluralForms} from './plural-forms.ts'
import type {AuthorityWords} from './words/authority.ts'
import type {DeadlinesWords} from './words/deadlines.ts'
import type {FamiliesWords} from './words/families.ts'
import type {GlossaryWords} from './words/glossary.ts'
import type {DocumentKind, EditionRole, LanguageTag, ParagraphKind} from '#core/model/corpus-document.ts'
import type {GuideWords} from './words/guide.ts'
import type {HomeWords} from './words/home.ts'
import type {PrintWords} from './words/print.ts'
import type {ReaderWords} from './words/reader.ts'
import type {ThemeWords} from './words/theme.ts'
import type {ViewWords} from './words/views.ts'

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

/** The concordance: words in their context. */
export interface ConcordanceWords {
  readonly title: string
  readonly description: string
  readonly label: string
  readonly hint: string
  readonly submit: string
  readonly noScript: string
  /** Leads to the search page with the same words. */
  readonly toSearch: string
  readonly searching: string
  /** `#` stands for the texts that are read, `@` for all that have to be. */
  readonly reading: string
  readonly failed: string
  readonly none: string
  readonly lines: PluralForms
  readonly texts: PluralForms
  /** Said when there are more lines than are read: `#` stands for those read, `@` for all. */
  readonly first: string
  /** `#` stands for words of the query: those no text has, those left out, names that were found besides. */
  readonly unknown: string
  readonly dropped: string
  readonly names: string
  /** Said when texts could not be read; `#` stands for their number. */
  readonly unread: string
  readonly languages: string
  readonly language: Readonly<Record<'both' | 'ru' | 'en', string>>
  /** The other side of a line: where it stands. */
  readonly sides: string
  readonly side: Readonly<Record<'below' | 'beside' | 'none', string>>
  /** Said where a text has no other side. */
  readonly single: string
  /** Heads of the columns, which are buttons that sort by them. */
  readonly sort: Readonly<Record<'text' | 'left' | 'node' | 'right', string>>
  readonly other: string
  readonly counts: string
  readonly counted: Readonly<Record<'left' | 'node' | 'right', string>>
  /** Takes back the choice of a word. */
  readonly all: string
  /** Head of the column of numbers. */
  readonly times: string
  readonly more: string
  readonly save: string
  /** Heads of the columns of the file. */
  readonly columns: readonly string[]
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
}

/** The search box, the panel that shows what was found; `#` stands for what is named or counted. */
export interface SearchWords {
  readonly label: string
  /** What can be typed, and examples of it. */
  readonly hint: string
  readonly submit: string
  readonly close: string
  /** Opens what the dialog shows as a page of its own. */
  readonly asPage: string
  readonly searching: string
  /** Before what was found: `21 paragraphs in 3 texts`. */
  readonly found: string
  /** Before what is left of that. */
  readonly narrowed: string
  /** How many are shown; `@` stands for how many there are. */
  readonly shown: string
  readonly none: string
  /** Said beside a place that was found. */
  readonly noWords: string
  readonly noneLeft: string
  readonly unknown: string
  readonly dropped: string
  /** Of an address that was typed or has grown old. */
  readonly unknownFilters: string
  readonly alsoNames: string
  readonly results: string
  /** Leads to the concordance with the same words. */
  readonly inContext: string
  readonly more: string
  readonly whole: string
  readonly part: string
  /** A paragraph that has no number, by its kind. */
  readonly unnumbered: Readonly<Record<ParagraphKind, string>>
  readonly wordsLost: string
  readonly sort: string
  readonly sorts: Readonly<Record<'relevance' | 'newest' | 'oldest', string>>
  readonly narrow: string
  readonly facets: Readonly<
    Record<'text' | 'year' | 'kind' | 'body' | 'status' | 'counterpart' | 'entity', string>
  >
  readonly counterparts: Readonly<Record<'both' | 'ru' | 'en' | 'other', string>>
  readonly moreValues: string
  readonly drop: string
  readonly dropAll: string
  readonly loading: string
  readonly namesLost: string
  readonly places: PlaceWords
  /** Why there is no search by words, and what works all the same. */
  readonly failed: string
  readonly noWasm: string
  readonly noScript: string
  readonly programLost: string
  readonly stillWorks: string
}

/** Places that a printed reference names. */
export interface PlaceWords {
  readonly title: string
  readonly one: string
  readonly several: string
  readonly more: string
  readonly noPlace: string
  readonly near: string
  readonly wholeText: string
  readonly show: string
  readonly hide: string
  readonly all: string
  readonly failed: string
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
  /** Said of a text of one edition, by the language that is missing. */
  readonly missingEdition: Readonly<Record<'ru' | 'en', string>>
  readonly view: string
  /** Name of the box that shows what is known of names in the text. */
  readonly names: string
  readonly text: string
  readonly table: string
  /** Head of the column that holds numbered items. */
  readonly item: string
  /** Said in an empty cell, by the language of its column; `other` for any further language. */
  readonly noCounterpart: Readonly<Record<'ru' | 'en' | 'other', string>>
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
  readonly deadlines: DeadlinesWords
  readonly families: FamiliesWords
  readonly glossary: GlossaryWords
  readonly guide: GuideWords
  readonly map: MapWords
  readonly concordance: ConcordanceWords
  readonly cite: CiteWords
  readonly find: SearchWords
  readonly dates: DateWords
  readonly register: RegisterWords
  readonly home: HomeWords
  readonly print: PrintWords
  readonly authority: AuthorityWords
  readonly reader: ReaderWords
  readonly theme: ThemeWords
  readonly views: ViewWords
  /** `#` stands for a day. */
  readonly withdrawn: string
  readonly withdrawnTitle: string
  readonly notFound: string
  readonly notFoundHint: string
}
