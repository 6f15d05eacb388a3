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

/** How a text says "hereinafter". Patterns are global and start at the bracket or word that opens it. */
export interface DefinitionGrammar {
  /** Words that open a definition, to the letter before the short name. */
  readonly opening: RegExp
  /** Words between two short names. */
  readonly or: RegExp
  /** Word before a short name that is no part of it, at its start; absent: none. */
  readonly article?: RegExp
  /** Openings after which a short name needs no dash or quotation mark. */
  readonly naming: RegExp
  /** Words, lower case, after which a name stands for itself and is no part of a longer one. */
  readonly functionWords: ReadonlySet<string>
  /** Ends in a capitalised word that makes `Council` another body: `World`; tested on what stands before. */
  readonly widening: RegExp
}

export interface NameGrammar {
  /** BCP 47. */
  readonly tag: string
  readonly script: 'Cyrl' | 'Latn'
  readonly paradigms: readonly Paradigm[]
  /** Endings of an adjective in all genders; absent: adjectives do not change. */
  readonly adjective?: Paradigm
  /** Endings in small letters that an acronym may carry; absent: none. */
  readonly acronym?: Paradigm
  /** Endings of words that a name writes small; absent: those of all words. */
  readonly smallWord?: Paradigm
  /** `true`: a hyphen between words may stand for a space, and a space for it. */
  readonly hyphenIsSpace?: true
  /** The owner is marked by an apostrophe and this word, `s`; absent: no such mark. */
  readonly possessive?: string
  /** Ends in a capitalised side of the world: what follows is a part of a place, or another one. */
  readonly sidesOfTheWorld?: RegExp
  /** `true`: the head noun opens a name, so a name at the start of a longer one is only its head. */
  readonly headFirst: boolean
  /** How a text gives a short name; absent: not looked for. */
  readonly definitions?: DefinitionGrammar
}
