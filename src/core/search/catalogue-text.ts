import type {DocumentHeadFields, EditionRole, LanguageTag} from '../model/corpus-document.ts'

/** What search and references know of a text before they read it. */
export interface CatalogueText extends Pick<
  DocumentHeadFields,
  'id' | 'kind' | 'date' | 'titles' | 'issuer' | 'number' | 'authenticLanguages'
> {
  readonly editions: readonly {readonly language: LanguageTag; readonly role: EditionRole}[]
}
