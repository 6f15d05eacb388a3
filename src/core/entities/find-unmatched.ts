import type {Edition, Paragraph, ParagraphId} from '../model/corpus-document.ts'
import {findLanguage, languages} from '../text/languages/index.ts'
import {readCapitalRuns, type CapitalRun} from './find-unmatched-runs.ts'
import {findNameGrammar} from './grammars/index.ts'
import {isAcronym} from './is-acronym.ts'

/** A name, as far as capitals show, that no record covers. */
export interface UnmatchedName {
  /** Its most frequent form. */
  readonly text: string
  /** The same for all forms: its words, small, without their endings. */
  readonly key: string
  readonly count: number
  /** Paragraph of the first. */
  readonly at: ParagraphId
}

/**
 * Finds capitalised runs and acronyms of an edition that are in no mention, citation or date.
 *
 * A capital proves nothing at the beginning of a sentence and in a heading: such words count only where
 * they have a capital elsewhere too. Paragraphs all in capitals, months and days of the week are left out.
 *
 * @param edition read by the matcher.
 * @returns each name once, in order of its first place.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findUnmatched} from '#core/entities/find-unmatched.ts'
 * import {runEditions} from '#tests/plugins/run-editions.ts'
 * const {document} = runEditions({en: 'Rain fell on Mere Hill. Mere Hill is in the UKB.'})
 * const names = document.editions.flatMap(findUnmatched).map(({text, count}) => [text, count])
 * assert.deepEqual(names, [['Mere Hill', 2], ['UKB', 1]])
 * ```
 */
export function findUnmatched(edition: Edition): readonly UnmatchedName[] {
  const paragraphs = edition.divisions.flatMap((division) => division.paragraphs).filter(hasSmallLetters)
  const stemOf = createStemmer(edition.language)
  const small = new Set([...new Set(paragraphs.flatMap(({text}) => listSmallWords(text)))].map(stemOf))
  const openers = findLanguage(edition.language)?.openers ?? []
  const isCommon = (word: string): boolean =>
    openers.includes(word.toLowerCase()) || small.has(stemOf(word.toLowerCase()))
  const calendar = calendars.get(edition.language)
  const found = paragraphs.flatMap((paragraph) =>
    readCapitalRuns(paragraph, {
      isCommon,
      isIgnored: (word) => calendar?.has(word.toLowerCase()) === true,
    }).map((run) => ({...run, at: paragraph.id, key: keyOf(run.words, stemOf)})),
  )
  return [...Map.groupBy(found, ({key}) => key).values()].flatMap(summarise)
}

function hasSmallLetters({text}: Paragraph): boolean {
  return /\p{Ll}/u.test(text)
}

function listSmallWords(text: string): readonly string[] {
  return text.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}\p{N}]*/gu) ?? []
}

const fewestLetters = 3

/** Cuts the longest ending the grammar of names knows; good enough to bring forms of a name together. */
function createStemmer(language: string): (word: string) => string {
  const {paradigms} = findNameGrammar(language)
  const endings = [...new Set(paradigms.flatMap((paradigm) => paradigm.endings))].sort(
    (a, b) => b.length - a.length,
  )
  return (word) => {
    const ending = endings.find((end) => word.endsWith(end) && word.length - end.length >= fewestLetters)
    return ending === undefined || ending === '' ? word : word.slice(0, -ending.length)
  }
}

function keyOf(words: readonly string[], stemOf: (word: string) => string): string {
  return words
    .map((word) => (isAcronym(word) ? word : stemOf(word.toLowerCase().replaceAll('ё', 'е'))))
    .join(' ')
}

/** Months and days of the week by language: capitals in English, and names in no language. */
const calendars = new Map(
  languages.map(({tag, months}) => [tag, new Set([...months.flat(), ...listWeekdays(tag)])]),
)

function listWeekdays(language: string): readonly string[] {
  const days = new Intl.DateTimeFormat(language, {weekday: 'long', timeZone: 'UTC'})
  return Array.from({length: 7}, (_, day) => days.format(Date.UTC(2024, 0, 1 + day)).toLowerCase())
}

type Found = CapitalRun & {readonly at: ParagraphId; readonly key: string}

function summarise(runs: readonly Found[]): UnmatchedName[] {
  const [first] = runs
  if (first === undefined || runs.every(({isWeak}) => isWeak)) return []
  const forms = [...Map.groupBy(runs, ({text}) => text)].sort(([, a], [, b]) => b.length - a.length)
  return [{text: forms[0]?.[0] ?? first.text, key: first.key, count: runs.length, at: first.at}]
}
