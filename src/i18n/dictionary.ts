import type {DocumentKind, EditionRole, LanguageTag} from '#core/model/corpus-document.ts'

/** Forms of a counted noun with `#` for the number; `other` serves where a form is missing. */
export type PluralForms = {readonly other: string} & Partial<Readonly<Record<Intl.LDMLPluralRule, string>>>

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
  readonly paragraphs: PluralForms
  readonly rows: PluralForms
  readonly gaps: PluralForms
  readonly notFound: string
  readonly notFoundHint: string
}
