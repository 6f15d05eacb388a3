/** How a language writes a deadline in a cell of its own, all lower case. */
export interface DeadlineWords {
  /** Words that are a deadline by themselves: `постоянно`, `annually`. */
  readonly adverbs: readonly string[]
  /** Stretches of time, in all their forms, that are a deadline with a number: `квартал`, `days`. */
  readonly periods: readonly string[]
  /** Ordinals and words that may stand beside them: `вторая`, `до`, `not`, `than`. */
  readonly fillers: readonly string[]
  /** Wordings that are a deadline by themselves: `по согласованию`, `as needed`. */
  readonly phrases: readonly string[]
  /** What a deadline that refers to something begins with: `согласно`, `after`. */
  readonly openings: readonly string[]
  /** First words of the head of a column of deadlines: `сроки`, `deadline`. */
  readonly heads: readonly string[]
}

/** How a language writes dates, all lower case, with `е` for `ё`. */
export interface DateWords {
  /** Behind a year, in all forms: `года`, `гг`. */
  readonly years: readonly string[]
  /** Year and month as words that a turn stands before: `this year`. */
  readonly yearWords: readonly string[]
  readonly monthWords: readonly string[]
  /** Behind a year: before the common era. */
  readonly eras: readonly string[]
  readonly quarters: readonly string[]
  readonly halves: readonly string[]
  readonly centuries: readonly string[]
  /** First to fourth, in all forms. */
  readonly ordinals: readonly (readonly string[])[]
  /** Behind a number that counts: `го`, `th`; behind a year that stands for ten: `х`, `s`. */
  readonly suffixes: readonly string[]
  readonly decades: readonly string[]
  /** May stand between the parts of a date: `of`. */
  readonly links: readonly string[]
  readonly conjunctions: readonly string[]
  /** Words around the two ends of a stretch, and those that join them without an opening. */
  readonly stretches: readonly {readonly opens: readonly string[]; readonly closes: readonly string[]}[]
  readonly joins: readonly string[]
  /** Before a year and before a month that have nothing else to be known by. */
  readonly beforeYear: readonly string[]
  readonly beforeMonth: readonly string[]
  /** Small words behind such a year, besides the {@link Language.openers}. */
  readonly afterYear: readonly string[]
  /** Days from the date of the text: `вчера` is -1. */
  readonly days: Readonly<Record<string, number>>
  /** Years or months from that of the text, before the word: `прошлого` is -1. */
  readonly turns: Readonly<Record<string, number>>
  /** Articles before a turn that make it count from something else: `the last year of`. */
  readonly articles: readonly string[]
  /** Behind a month: of a year named before, which is not the text's: `того`, `that`. */
  readonly anaphors: readonly string[]
  /** Short for this year: `с.г`. */
  readonly thisYear: readonly string[]
  /** Phrases of {@link DeadlineWords} that are deadlines without end; the others depend on something. */
  readonly standing: readonly string[]
  /** Adverbs of {@link DeadlineWords} that are no deadlines without end: `немедленно`. */
  readonly prompt: readonly string[]
  /** Before a period, a deadline that comes again: `каждый`, `once`. */
  readonly each: readonly string[]
  /** Whether the day may stand behind the month, and whether `3/4` is the third of April. */
  readonly isMonthFirst: boolean
  readonly isDayFirst: boolean
}

/** What a language needs in order to be split, numbered and cited: data, not code. */
export interface Language {
  /** BCP 47. */
  readonly tag: string
  /** Name in the language itself. */
  readonly name: string
  readonly script: 'Cyrl' | 'Latn'
  /**
   * Words, lower case, without their stop, after which a stop does not end a sentence: `ст`, `art`.
   * An abbreviation of several parts keeps its inner stops and loses its spaces: `т.е`, `e.g`. An
   * abbreviation stands in one of the four lists only; of two that fit, the longer one counts.
   */
  readonly abbreviations: readonly string[]
  /** Abbreviations that also end a sentence, where a capital follows and no number: `др`, `т.д`, `etc`. */
  readonly endingAbbreviations: readonly string[]
  /** Abbreviations that may end a sentence right after a number, and nowhere else: `2009 г`, but `г. Омск`. */
  readonly numberAbbreviations: readonly string[]
  /** Abbreviations that names follow, so that only one of the {@link openers} shows a new sentence: `u.s`, `inc`. */
  readonly nameAbbreviations: readonly string[]
  /** Words, lower case, that open sentences and are no names: `они`, `the`. */
  readonly openers: readonly string[]
  /** Prepositions, lower case, with which a date opens a sentence: `в` as in `В 2009 г. Совет`. */
  readonly datePrepositions: readonly string[]
  /** Words, lower case, printed before the number of an article; an abbreviation with its stop: `статья`, `art.`. */
  readonly articleWords: readonly string[]
  /** Words, lower case nominative, printed before the number of a part that holds articles: `глава`, `part`. */
  readonly sectionWords: readonly string[]
  /** Numbers in words that stand behind them, lower case, as they agree: `первая`, `one`. */
  readonly sectionNumbers: readonly string[]
  /** Words, lower case nominative, that open an annex heading: `приложение`, `annex`. */
  readonly annexWords: readonly string[]
  /** Openings, lower case, of a closing clause: `настоящий протокол подписан`, `done at`. */
  readonly closingOpenings: readonly string[]
  /** Opening and closing quotation marks of the first level. */
  readonly quotes: readonly [string, string]
  /** Month names in all their forms, lower case, January first. */
  readonly months: readonly (readonly string[])[]
  readonly deadlines: DeadlineWords
  readonly dates: DateWords
}
