import type {DocumentHeadFields} from '../model/corpus-document.ts'
import {stopWords} from '../search/stop-words.ts'
import {foldText} from '../text/fold.ts'
import type {AskedReference} from './read-reference.ts'
import {kindNouns} from './reference-words.ts'

/** What a text is known by. */
export type NamedText = Pick<DocumentHeadFields, 'id' | 'kind' | 'date' | 'titles' | 'number' | 'issuer'>

interface Fit {
  readonly id: string
  /** What of the reference names this text. */
  readonly matched: number
  /** Share of the words of its title that were typed, 0 to 1. */
  readonly coverage: number
  readonly date: string
}

const points = {date: 4, dateInTitle: 2, dateAround: 1, number: 4, word: 2} as const
const acronymLetters = {least: 3, most: 8} as const
/** Two forms of a word begin alike: by so many letters, and by this share of the longer one. */
const alike = {letters: 3, share: 0.6} as const

function isSameWord(one: string, other: string): boolean {
  if (one === other) return true
  if (/\p{N}/u.test(one)) return false
  const needed = Math.max(alike.letters, Math.ceil(Math.max(one.length, other.length) * alike.share))
  return one.slice(0, needed) === other.slice(0, needed) && one.length >= needed
}

const splitWords = (text: string): readonly string[] =>
  (foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !stopWords.has(word))

/** How well a date fits that of a text; both EDTF days, months, years, or stretches of them. */
function fitDate(asked: string, date: string, words: readonly string[]): number {
  const [from = '', until = from] = date.split('/')
  const [first = '', last = first] = asked.split('/')
  const isWithin = [first, last].every((end) => end >= from && end.slice(0, until.length) <= until)
  const isWider = first <= from && last >= until.slice(0, last.length)
  const isOne = first === last && [from, until].some((day) => day.startsWith(first) || first.startsWith(day))
  if (isWithin || isOne || (isWider && first.length > 4)) return points.date
  if (/^\d{4}(?:\/\d{4})?$/.test(asked) && words.includes(first) && words.includes(last))
    return points.dateInTitle
  return isWider ? points.dateAround : 0
}

function fitDates({dates}: AskedReference, {date}: NamedText, words: readonly string[]): number | undefined {
  const fits = dates.map((asked) => fitDate(asked, date, words))
  return fits.includes(0) ? undefined : fits.reduce((sum, one) => sum + one, 0)
}

function fitNumbers(
  {numbers}: AskedReference,
  {number}: NamedText,
  words: readonly string[],
): number | undefined {
  let sum = 0
  for (const asked of numbers.map(foldText)) {
    if (number === undefined ? words.includes(asked) : foldText(number) === asked) sum += points.number
    else if (number !== undefined) return undefined
  }
  return sum
}

function isKind(word: string, kind: NamedText['kind']): boolean {
  const {ru, en} = kindNouns[kind]
  return (
    ru.some((stem) => word.startsWith(stem) && word.length - stem.length <= 3) ||
    en.some((noun) => word === noun || word === `${noun}s`)
  )
}

/** «ШОС» of «… организации сотрудничества»: first letters of words in a row. */
function isAcronym(word: string, initials: readonly string[]): boolean {
  const {least, most} = acronymLetters
  return word.length >= least && word.length <= most && initials.some((letters) => letters.includes(word))
}

/** How much of a title was typed, 0 to 1. */
function shareOf(title: readonly string[], words: readonly string[]): number {
  return title.filter((own) => words.some((word) => isSameWord(word, own))).length / Math.max(1, title.length)
}

function fit(asked: AskedReference, text: NamedText): Fit | undefined {
  const {id, kind, date} = text
  const titles = Object.values(text.titles).map(splitWords)
  const all = [...titles, ...Object.values(text.issuer ?? {}).map(splitWords), id.split('-')]
  const words = all.flat()
  const ofDates = fitDates(asked, text, words)
  const ofNumbers = fitNumbers(asked, text, words)
  if (ofDates === undefined || ofNumbers === undefined) return undefined
  const initials = all.map((list) => list.map((word) => word.slice(0, 1)).join(''))
  const ofWords = asked.words.map((word) => {
    const isNamed = words.some((own) => isSameWord(word, own))
    return isNamed || isKind(word, kind) || isAcronym(word, initials) ? points.word : 0
  })
  const coverage = Math.max(0, ...titles.map((title) => shareOf(title, asked.words)))
  return {
    id,
    date,
    coverage,
    matched: ofDates + ofNumbers + ofWords.reduce<number>((sum, one) => sum + one, 0),
  }
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)

/**
 * Finds the texts that a reference may name.
 *
 * A date or a number that is not the text's own rules it out; of the words as many have to fit as fit any text.
 *
 * @param asked the reference taken apart.
 * @param texts the texts to choose from.
 * @returns ids, best first, then the latest; all texts where the reference names only a place, none where nothing
 *   fits.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {rankTexts} from '#core/citing/rank-texts.ts'
 * const text = (id: string, date: string) => ({id, date, kind: 'protocol' as const, titles: {en: 'Minutes on Rain'}})
 * const asked = {dates: ['2031'], numbers: [], words: ['протокола'], places: []}
 * assert.deepEqual(rankTexts(asked, [text('a', '2030'), text('b', '2031-05-01')]), ['b'])
 * ```
 */
export function rankTexts(asked: AskedReference, texts: readonly NamedText[]): readonly string[] {
  const {document, dates, numbers, words} = asked
  if (document !== undefined) return texts.flatMap(({id}) => (id === document ? [id] : []))
  const fits = texts.flatMap((text) => fit(asked, text) ?? [])
  const best = Math.max(0, ...fits.map(({matched}) => matched))
  const isAsked = dates.length + numbers.length + words.length > 0
  if (isAsked && best === 0) return []
  return fits
    .filter(({matched}) => matched === best)
    .toSorted((a, b) => b.coverage - a.coverage || compare(b.date, a.date) || compare(a.id, b.id))
    .map(({id}) => id)
}
