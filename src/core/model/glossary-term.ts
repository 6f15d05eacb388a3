import type {LanguageTag} from './corpus-document.ts'

/** Name of a term in the glossary, and its address on the page of the glossary. */
export type TermId = string

type Words = Readonly<Record<LanguageTag, string>>

/** A way to say a term, in its base form (nominative), as an editor writes it. */
export interface Wording {
  readonly text: string
  /** `false`: only the letters given, no case endings. Default `true`. */
  readonly inflect?: boolean
  /** `true`: capitals and small letters must agree one by one. Default `false`. */
  readonly caseExact?: boolean
}

type Wordings = Readonly<Record<LanguageTag, readonly Wording[]>>

/** A term in several languages, with what editors mean by it. */
export interface GlossaryTerm {
  readonly id: TermId
  /** The term in each language that has it, two at least. */
  readonly labels: Words
  /** What it means: one or two sentences, in each of these languages. */
  readonly definitions: Words
  /** Further ways to say it: they stand for the term, and ask for it on the other side. */
  readonly variants: Wordings
  /** Words too wide to ask for the term, which yet render it. */
  readonly answers: Wordings
  /** Words that must not render it. */
  readonly forbidden: Wordings
  /** Terms to compare. */
  readonly see: readonly TermId[]
}

/** Terms of one field, as one file has them. */
export interface GlossarySection {
  readonly titles: Words
  readonly terms: readonly GlossaryTerm[]
}

/** A place where a text has a term. */
export interface TermPlace {
  /** Address of the row on the page of the text. */
  readonly address: string
  /** Number of the paragraph as printed; `null` where nothing has one. */
  readonly label: string | null
}
