/** What a bibliographic citation is made of: the text, the place in it, the site that shows it. */
import type {DocumentHeadFields, EditionRole, LanguageTag, ParagraphKind} from './corpus-document.ts'

/** A state of the corpus with a name, so that what was cited can be had again. */
export interface Release {
  readonly name: string
  /** ISO 8601. */
  readonly date: string
}

/** `site.yaml`: the publication as a whole. */
export interface SiteRecord {
  /** What the site is called, per language. */
  readonly names: Readonly<Record<LanguageTag, string>>
  /** Where it is published, `https://example.org/corpus/`, ending in `/`; absent: not known to the build. */
  readonly url?: string
  /** Who publishes it. */
  readonly publisher?: Readonly<Record<LanguageTag, string>>
  /** Where the publisher sits. */
  readonly place?: Readonly<Record<LanguageTag, string>>
}

/** A text as citations name it. */
export interface CitedWork extends DocumentHeadFields {
  readonly editions: readonly {readonly language: LanguageTag; readonly role: EditionRole}[]
  readonly site: SiteRecord
  /** Absent where the corpus has had no release. */
  readonly release?: Release
  /** First 12 hexadecimal digits of the SHA-256 of the words of all editions. */
  readonly hash: string
}

/** A group of the page as far as a place in it is told: one per paragraph of the page, in order. */
export interface OutlineGroup {
  readonly id: string
  readonly kind: ParagraphKind
  /** Levels below the division: 0 for `9`, 1 for `2.1` under `2`. */
  readonly depth: number
  /** Number of the margin as printed, `9.`, `(a)`, or `[12]` when given by the editors. */
  readonly label?: string
  /** The same per language, where languages print it differently: `а)` and `(a)`. */
  readonly labels?: Readonly<Record<LanguageTag, string>>
  /** Addresses of its clauses in order: of its rows and of further clauses in them; `''` for a row without its own. */
  readonly rows: readonly string[]
  /** Addresses of clauses that became part of one of these, with its address. */
  readonly within?: Readonly<Record<string, string>>
  /** Further addresses that lead here. */
  readonly anchors?: readonly string[]
}

export type LocatorUnit =
  | 'annex'
  | 'part'
  | 'chapter'
  | 'section'
  | 'article'
  | 'paragraph'
  | 'subparagraph'
  | 'item'
  | 'sentence'
  | 'table'
  | 'row'
  | 'cell'
  | 'note'
  | 'heading'
  | 'title'
  | 'preamble'
  | 'closing'
  | 'signatures'
  | 'quotation'

/** One step of a locator, from the outside in. */
export interface LocatorStep {
  readonly unit: LocatorUnit
  /** As printed without its punctuation: `9`, `a`, `2.1`; `[12]` when given by the editors; absent for what has none. */
  readonly label?: string
  /** Place among its like, from 1, where it has no printed number: second subparagraph, third sentence. */
  readonly ordinal?: number
}

/** A place in a text. */
export interface CitedPlace {
  /** `p9c2`; of a range its two ends, `p9c2:p9c4`; `''` for the whole text. */
  readonly address: string
  /** From the outside in; empty for the whole text. */
  readonly from: readonly LocatorStep[]
  /** End of a range. */
  readonly to?: readonly LocatorStep[]
}

/** A piece of a citation in one face of type. */
export interface Run {
  readonly text: string
  readonly isItalic?: boolean
  /** Where it leads. */
  readonly href?: string
}

/** Languages that citations are written in. */
export type CitingLanguage = 'ru' | 'en'

/** Standards that citations follow. */
export const citationStyles = ['gost', 'chicago', 'oscola', 'apa', 'iso690'] as const
export type CitationStyle = (typeof citationStyles)[number]
