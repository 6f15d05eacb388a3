/** What goes into and comes out of the aligner. */
import type {BeadOrigin, EntityId, ParagraphKind} from '#core/model/corpus-document.ts'

/** A piece of text to align: a paragraph, a clause, a sentence. */
export interface AlignUnit {
  readonly text: string
  /** Printed number; read from the opening of `text` when absent; empty: has none. */
  readonly label?: string
  /** Kind of block; a plain paragraph when absent. */
  readonly kind?: ParagraphKind
  /** Entities the unit names. */
  readonly entities?: readonly EntityId[]
}

/** A bead over unit indices, counted from 0 on each side. */
export interface ScoredBead {
  readonly from: readonly number[]
  readonly to: readonly number[]
  /** Probability that the bead is exactly right, 0 to 1. */
  readonly score: number
  readonly origin: BeadOrigin
}

/** What is known of a stem and its translation; probabilities. */
export interface Translation {
  /** Of the stem given its translation, and of the translation given the stem. */
  readonly backward: number
  readonly forward: number
  /** Share of the occurrences of the stem, and of its translation, that have no counterpart. */
  readonly lossFrom: number
  readonly lossTo: number
}

/** Known translations, `Map {stem → Map {stem → Translation}}`; stems as `readTokens` gives them. */
export type Lexicon = ReadonlyMap<string, ReadonlyMap<string, Translation>>

export interface AlignOptions {
  /** These units, and no others, are one bead; an empty side leaves the other untranslated. */
  readonly pins?: readonly {readonly from: readonly number[]; readonly to: readonly number[]}[]
  /** Units without a counterpart. */
  readonly untranslated?: readonly {readonly side: 'from' | 'to'; readonly index: number}[]
  /** Pairs of units that never share a bead. */
  readonly forbidden?: readonly {readonly from: number; readonly to: number}[]
  /** Places no bead may cross: units before `from` never meet units at or after `to`. */
  readonly breaks?: readonly {readonly from: number; readonly to: number}[]
  /** Translations known beforehand; default none. */
  readonly lexicon?: Lexicon
}
