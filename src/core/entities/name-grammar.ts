/** How names change in a language: data for the matcher, no dictionary. */

/** Respelling of a stem, as a vowel that comes and goes: `павел` gives `павл`. */
export interface StemChange {
  readonly from: RegExp
  readonly to: string
}

/** A class of words that take the same endings. All strings are lower case, without `ё`. */
export interface Paradigm {
  /** Endings of the nominative by which a word is counted in; what is left is the stem. */
  readonly nominative: readonly string[]
  /** The stem must end in one of these; absent: any stem. */
  readonly after?: readonly string[]
  /** The stem must end in none of these. */
  readonly notAfter?: readonly string[]
  /** Endings the stem is seen with in texts. */
  readonly endings: readonly string[]
  /** Other spellings of the stem, each added to the stem itself. */
  readonly changes?: readonly StemChange[]
}

export interface NameGrammar {
  /** BCP 47. */
  readonly tag: string
  readonly script: 'Cyrl' | 'Latn'
  readonly paradigms: readonly Paradigm[]
  /** Endings in small letters that an acronym may carry; absent: none. */
  readonly acronym?: Paradigm
  /** The owner is marked by an apostrophe and this word, `s`; absent: no such mark. */
  readonly possessive?: string
  /** Ends in a capitalised side of the world: what follows is a part of a place, or another one. */
  readonly sidesOfTheWorld?: RegExp
  /** `true`: the head noun opens a name, so a name at the start of a longer one is only its head. */
  readonly headFirst: boolean
}
