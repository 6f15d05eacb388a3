import type {Language} from '../text/language.ts'

/** What a word that counts or measures time is. */
export type PartUnit = 'quarter' | 'half' | 'century'

/** Words of a language made ready for looking up, folded as tokens are. */
export interface DateVocabulary {
  readonly language: Language
  /** Words behind a number: `квартал`, `века`. */
  readonly parts: ReadonlyMap<string, PartUnit>
  readonly ordinals: ReadonlyMap<string, number>
  readonly days: ReadonlyMap<string, number>
  readonly turns: ReadonlyMap<string, number>
  readonly years: ReadonlySet<string>
  readonly yearWords: ReadonlySet<string>
  readonly monthWords: ReadonlySet<string>
  readonly suffixes: ReadonlySet<string>
  readonly decades: ReadonlySet<string>
  readonly links: ReadonlySet<string>
  readonly conjunctions: ReadonlySet<string>
  readonly joins: ReadonlySet<string>
  readonly beforeYear: ReadonlySet<string>
  readonly beforeMonth: ReadonlySet<string>
  readonly afterYear: ReadonlySet<string>
  readonly articles: ReadonlySet<string>
  /** May carry a stop that ends no sentence. */
  readonly abbreviations: ReadonlySet<string>
}

const fold = (word: string): string => word.replaceAll('ё', 'е')
const toSet = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(fold))
const toMap = (words: Readonly<Record<string, number>>): ReadonlyMap<string, number> =>
  new Map(Object.entries(words).map(([word, value]) => [fold(word), value]))
/** Words of several lists to the number of their list, from 1. */
const toNumbers = (lists: readonly (readonly string[])[]): ReadonlyMap<string, number> =>
  new Map(lists.flatMap((words, index) => words.map((word) => [fold(word), index + 1] as const)))

const vocabularies = new WeakMap<Language, DateVocabulary>()

/**
 * Gives the words of time of a language, made ready once.
 *
 * @param language any language.
 * @returns its vocabulary, the same one for each call.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {dateVocabulary} from '#core/dates/date-vocabulary.ts'
 * import {en} from '#core/text/languages/en.ts'
 * assert.equal(dateVocabulary(en).ordinals.get('third'), 3)
 * ```
 */
export function dateVocabulary(language: Language): DateVocabulary {
  const known = vocabularies.get(language)
  if (known !== undefined) return known
  const {dates} = language
  const parts = [
    ...dates.quarters.map((word) => [word, 'quarter'] as const),
    ...dates.halves.map((word) => [word, 'half'] as const),
    ...dates.centuries.map((word) => [word, 'century'] as const),
  ]
  const vocabulary: DateVocabulary = {
    language,
    parts: new Map(parts),
    ordinals: toNumbers(dates.ordinals),
    days: toMap(dates.days),
    turns: toMap(dates.turns),
    years: toSet(dates.years),
    yearWords: toSet(dates.yearWords),
    monthWords: toSet(dates.monthWords),
    suffixes: toSet(dates.suffixes),
    decades: toSet(dates.decades),
    links: toSet(dates.links),
    conjunctions: toSet(dates.conjunctions),
    joins: toSet(dates.joins),
    beforeYear: toSet(dates.beforeYear),
    beforeMonth: toSet(dates.beforeMonth),
    afterYear: toSet([...dates.afterYear, ...language.openers]),
    articles: toSet(dates.articles),
    abbreviations: toSet([...language.endingAbbreviations, ...language.numberAbbreviations]),
  }
  vocabularies.set(language, vocabulary)
  return vocabulary
}
