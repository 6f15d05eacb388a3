import type {DocumentId, LanguageTag} from './corpus-document.ts'

type Words = Readonly<Record<LanguageTag, string>>

/** How clauses of a family are alike, the closest first. */
export const familyRelations = ['formula', 'near', 'topic'] as const
/**
 * - `formula`: a set phrase that texts of a body repeat;
 * - `near`: the same is said in other words;
 * - `topic`: one matter, on which texts may say different things.
 */
export type FamilyRelation = (typeof familyRelations)[number]

/** A clause or paragraph of a family. */
export interface FamilyClause {
  readonly text: DocumentId
  /** Address inside the text: `p9c2`. */
  readonly at: string
  readonly note?: Words
}

/** A text that says nothing of the matter, where a reader would look for it. */
export interface FamilyAbsence {
  readonly text: DocumentId
  readonly note?: Words
}

/** Clauses of several texts that can be compared, though none translates another: an editor recorded them. */
export interface ClauseFamily {
  /** Name of its file, and of its page. */
  readonly id: string
  readonly titles: Words
  readonly relation: FamilyRelation
  readonly clauses: readonly FamilyClause[]
  readonly absent: readonly FamilyAbsence[]
}

/** A family as the page of a text names it. */
export interface FamilyLink {
  readonly id: string
  readonly titles: Words
  /** Clauses in all texts. */
  readonly count: number
}

/** A family with an address of one text that belongs to it. */
export interface PlacedFamily extends FamilyLink {
  readonly at: string
}
