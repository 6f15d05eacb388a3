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
  /** A relational adjective ("казахстанский", "Uzbek"): shown, and kept out of counts. Default `false`. */
  readonly isAdjective?: boolean
  /** Texts in which the alias holds; absent: all texts. */
  readonly scope?: readonly DocumentId[]
}

/** A person's name in parts, each in the nominative: other orders and initials follow from them. */
export interface NameParts {
  readonly first?: string
  readonly patronymic?: string
  readonly last: string
}

/**
 * What one record is to another:
 * - `member-of`, `part-of`, `located-in`: the smaller names the greater;
 * - `successor-of`: the later names the earlier; `adopted-by`: an instrument names who adopted it;
 * - `office-in`: a person names the state or body of an office held, `as` says which;
 * - `held-by`, `held-in`: an event or operation names who held it, and where;
 * - `amends`: an instrument names the one it changes or completes.
 */
export const relationTypes = [
  'member-of',
  'part-of',
  'located-in',
  'successor-of',
  'adopted-by',
  'office-in',
  'held-by',
  'held-in',
  'amends',
] as const
export type RelationType = (typeof relationTypes)[number]

export interface Relation {
  readonly type: RelationType
  readonly to: EntityId
  /** EDTF dates between which it holds. */
  readonly from?: string
  readonly until?: string
  /** The office or capacity, per language. */
  readonly as?: Readonly<Record<LanguageTag, string>>
}

/** Degrees, east and north positive. */
export interface Coordinates {
  readonly longitude: number
  readonly latitude: number
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
  /** When it took place, was signed, founded or born: EDTF, an interval for what lasted. */
  readonly date?: string
  readonly relations?: readonly Relation[]
  /** Where a place lies. */
  readonly coordinates?: Coordinates
  /** Number an instrument is cited by: `2254` in "Resolution 2254". */
  readonly number?: string
  /** Text of the corpus that holds the instrument, or that the event gave. */
  readonly text?: DocumentId
  /** What it is, one line per language of the interface; shown on its card. */
  readonly note?: Readonly<Record<LanguageTag, string>>
}
