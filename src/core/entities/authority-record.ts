/** One entry of the authority files: who or what a name in a text stands for. */
import type {DocumentId, EntityId, LanguageTag} from '../model/corpus-document.ts'

export const authorityTypes = [
  'state',
  'organisation',
  'body',
  'person',
  'place',
  'instrument',
  'event',
  'operation',
] as const
export type AuthorityType = (typeof authorityTypes)[number]

/** Another name of the entity, in its base form (nominative), as an editor writes it. */
export interface Alias {
  readonly text: string
  /** `false`: only the letters given, no case endings. Default `true`. */
  readonly inflect?: boolean
  /** `true`: capitals and small letters must agree one by one. Default `false`. */
  readonly caseExact?: boolean
  /** Texts in which the alias holds; absent: all texts. */
  readonly scope?: readonly DocumentId[]
}

/** A person's name in parts, each in the nominative: other orders and initials follow from them. */
export interface NameParts {
  readonly first?: string
  readonly patronymic?: string
  readonly last: string
}

export interface AuthorityRecord {
  readonly id: EntityId
  readonly type: AuthorityType
  /** Full name per language; a language without one is not searched for it. */
  readonly labels: Readonly<Record<LanguageTag, string>>
  readonly aliases: Readonly<Record<LanguageTag, readonly Alias[]>>
  readonly parts?: Readonly<Record<LanguageTag, NameParts>>
  /** Wikidata item, as `Q123`. */
  readonly wikidata?: string
  /** Editors' remark per language of the interface. */
  readonly note?: Readonly<Record<LanguageTag, string>>
}
