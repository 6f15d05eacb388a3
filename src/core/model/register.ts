/**
 * The register of a text: which ids its paragraphs and clauses were given, once and for all. An id follows
 * its text through edits; one that was registered is never dropped and never given to another text.
 */
import type {ClauseId, DocumentId, LanguageTag, ParagraphId} from './corpus-document.ts'

/** Name of a release of the corpus: `2026.1`. */
export type ReleaseName = string

/**
 * What is kept of the words of a paragraph to know them again: a digest of the exact text, then one print
 * per clause, with a space between; written and read by `#core/register/fingerprint.ts`.
 */
export type Fingerprint = string

/** A paragraph that is there. */
export interface Anchor {
  readonly id: ParagraphId
  /** Number as printed when the id was given. */
  readonly label?: string
  /** Number as printed now, in editions where it is another one; empty: none. */
  readonly printed?: Readonly<Record<LanguageTag, string>>
  /** First release with this id. */
  readonly since: ReleaseName
  /** Per edition that has a paragraph of this id. */
  readonly fingerprint: Readonly<Record<LanguageTag, Fingerprint>>
  /** Ids of its clauses in reading order, per edition; absent: counted from 1, `p9c1`, `p9c2`. */
  readonly clauses?: Readonly<Record<LanguageTag, readonly ClauseId[]>>
  /** First release of clauses where it is not that of their paragraph. */
  readonly younger?: Readonly<Record<ClauseId, ReleaseName>>
}

/** An id whose text became part of another one. */
export interface Alias {
  readonly id: ParagraphId | ClauseId
  /** Where it leads: an anchor, a clause, or another alias. */
  readonly to: ParagraphId | ClauseId
  /** Day it was decided, ISO 8601. */
  readonly on: string
}

/** An id whose text is gone; its address still answers. */
export interface Tombstone {
  readonly id: ParagraphId | ClauseId
  /** Number as printed when the id was given. */
  readonly label?: string
  /** The id that stood before it in the text; absent: it came first. */
  readonly after?: ParagraphId | ClauseId
  readonly on: string
  /** Why, in the words of an editor, per language of the interface. */
  readonly reason: Readonly<Record<LanguageTag, string>>
}

/** What became of the text under an id that is still there. */
export interface Notice {
  readonly at: ParagraphId | ClauseId
  /**
   * - `changed`: its words were changed; `removed`: this edition no longer has the paragraph;
   * - `split`: what followed in it stands under `into`.
   */
  readonly kind: 'changed' | 'removed' | 'split'
  /** Edition it happened in. */
  readonly language: LanguageTag
  readonly on: string
  /** Present for `changed` and `removed`. */
  readonly reason?: Readonly<Record<LanguageTag, string>>
  /** Present for `split`. */
  readonly into?: readonly (ParagraphId | ClauseId)[]
}

/** `anchors.yaml` of a text. */
export interface TextRegister {
  /** Text it was written for: tells a folder that was renamed from one that was copied. */
  readonly text: DocumentId
  /** In reading order of the base edition; what only another one has stands behind what it follows there. */
  readonly anchors: readonly Anchor[]
  /** Ids of an edition in its own reading order, where that is not the order of `anchors`. */
  readonly order?: Readonly<Record<LanguageTag, readonly ParagraphId[]>>
  readonly aliases: readonly Alias[]
  readonly tombstones: readonly Tombstone[]
  /** In order of time. */
  readonly notices: readonly Notice[]
  /** Addresses of units that only another edition had: `p12-en`, `p12c1-en`. They lead to that unit. */
  readonly alone: readonly string[]
}

/** A paragraph of an edition as it is now, before it has its id. */
export interface FreshParagraph {
  /** The id that its number and place would give it. */
  readonly id: ParagraphId
  readonly label?: string
  /** In terms of `id` above. */
  readonly parent?: ParagraphId
  readonly text: string
  /** Clauses of `text` in UTF-16 code units, end excluded; empty where they were not asked for. */
  readonly clauses: readonly {readonly start: number; readonly end: number}[]
}

/** What became of one id, or where one came from. */
export interface Decision {
  /**
   * - `kept`: the same words; `edited`: alike by 0.9 or more; `changed`: less alike;
   * - `split`: the id stays on the first part; `merged`: an alias to what took the words in;
   * - `deleted`: found nowhere; `inserted`: new.
   */
  readonly kind: 'kept' | 'edited' | 'changed' | 'split' | 'merged' | 'deleted' | 'inserted'
  readonly unit: 'paragraph' | 'clause'
  readonly language: LanguageTag
  readonly id: ParagraphId | ClauseId
  /** How alike the words are to those registered, 0 to 1; absent for `inserted`. */
  readonly similarity?: number
  /** Ids of the further parts. */
  readonly into?: readonly (ParagraphId | ClauseId)[]
  /** Id that the words went to. */
  readonly to?: ParagraphId | ClauseId
  /** Present where the printed number is another one than before. */
  readonly relabelled?: {readonly from?: string; readonly to?: string}
  /** `true`: it stands elsewhere among its neighbours than before. */
  readonly moved?: boolean
}

/** The ids of one edition. */
export interface Carried {
  /** By {@link FreshParagraph.id}. */
  readonly paragraphs: ReadonlyMap<ParagraphId, ParagraphId>
  /** By the id that counting would give, `p9c2` in terms of {@link FreshParagraph.id}. */
  readonly clauses: ReadonlyMap<ClauseId, ClauseId>
  /** What was found, in reading order; `kept` only where it moved or has another number. */
  readonly decisions: readonly Decision[]
}
