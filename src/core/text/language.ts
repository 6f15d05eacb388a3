/** What a language needs in order to be split, numbered and cited: data, not code. */
export interface Language {
  /** BCP 47. */
  readonly tag: string
  /** Name in the language itself. */
  readonly name: string
  readonly script: 'Cyrl' | 'Latn'
  /** Words, lower case, without their stop, after which a stop does not end a sentence: `ст`, `no`. */
  readonly abbreviations: readonly string[]
  /** Abbreviations that may also end a sentence: `г`, `гг`, `inc`. */
  readonly endingAbbreviations: readonly string[]
  /** Words, lower case nominative, that open an annex heading: `приложение`, `annex`. */
  readonly annexWords: readonly string[]
  /** Openings, lower case, of a closing clause: `настоящий протокол подписан`, `done at`. */
  readonly closingOpenings: readonly string[]
  /** Opening and closing quotation marks of the first level. */
  readonly quotes: readonly [string, string]
  /** Month names in all their forms, lower case, January first. */
  readonly months: readonly (readonly string[])[]
}
