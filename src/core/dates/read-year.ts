import type {Turn} from './point.ts'
import {readNumeral} from './read-numeral.ts'
import {hasJoined, isClosed, skipLink, skipWord, wordAt, type Reading} from './reading.ts'

/** A year behind the rest of a date. */
export interface YearTail {
  readonly year?: number
  readonly turn?: Turn
  /** Index of the token behind it. */
  readonly end: number
}

/**
 * Skips the word for a year that stands behind its number, with its stop: `года`, `гг.`.
 *
 * @param reading the text.
 * @param at index of the token behind the number.
 * @returns the index behind the word; `at` where there is none; `undefined` before the common era.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {createReading} from '#core/dates/reading.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * import {skipYearWord} from '#core/dates/read-year.ts'
 * assert.equal(skipYearWord(createReading('2024 г. и', ru), 1), 3)
 * assert.equal(skipYearWord(createReading('2000 г. до н. э.', ru), 1), undefined)
 * ```
 */
export function skipYearWord(reading: Reading, at: number): number | undefined {
  const {language, years} = reading.vocabulary
  const end = years.has(wordAt(reading, at)) ? skipWord(reading, at) : at
  const two = `${wordAt(reading, end)} ${wordAt(reading, end + 1)}`
  const isBefore = language.dates.eras.some((era) => two === era || two.startsWith(`${era} `))
  return isBefore ? undefined : end
}

/**
 * Tells whether four digits may be a year: no text of ours is older or plans further ahead.
 *
 * @param value the number.
 * @returns `true` from 1000 to 2199.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {isYear} from '#core/dates/read-year.ts'
 * assert.deepEqual([2024, 2254].map(isYear), [true, false])
 * ```
 */
export function isYear(value: number): boolean {
  return value >= 1000 && value <= 2199
}

/** `с.г.` */
function readShortTurn(reading: Reading, at: number): YearTail | undefined {
  for (const short of reading.vocabulary.language.dates.thisYear) {
    const [first, second] = short.split('.')
    const isThis =
      wordAt(reading, at) === first && hasJoined(reading, at + 1, '.') && wordAt(reading, at + 2) === second
    if (isThis) return {turn: {unit: 'year', by: 0}, end: hasJoined(reading, at + 3, '.') ? at + 4 : at + 3}
  }
  return undefined
}

/**
 * Reads "this year" and «прошлого месяца».
 *
 * @param reading the text.
 * @param at index of the first word.
 * @returns what it is counted by; `undefined` for anything else, and for "the last year" of something.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {createReading} from '#core/dates/reading.ts'
 * import {en} from '#core/text/languages/en.ts'
 * import {readTurn} from '#core/dates/read-year.ts'
 * assert.deepEqual(readTurn(createReading('last year', en), 0), {turn: {unit: 'year', by: -1}, end: 2})
 * ```
 */
export function readTurn(reading: Reading, at: number): YearTail | undefined {
  const {turns, yearWords, monthWords, articles} = reading.vocabulary
  const by = turns.get(wordAt(reading, at))
  if (by === undefined || (by !== 0 && articles.has(wordAt(reading, at - 1)))) return undefined
  const noun = wordAt(reading, at + 1)
  const unit = yearWords.has(noun) ? 'year' : monthWords.has(noun) ? 'month' : undefined
  return unit === undefined ? undefined : {turn: {unit, by}, end: at + 2}
}

/**
 * Reads the year behind a day, month, quarter or half-year: `2024 года`, `, 2024`, `of 2024`, `с.г.`.
 *
 * @param reading the text.
 * @param at index of the token behind the month.
 * @returns the year or what it is counted from, `undefined` when there is none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {createReading} from '#core/dates/reading.ts'
 * import {en} from '#core/text/languages/en.ts'
 * import {readYearTail} from '#core/dates/read-year.ts'
 * assert.deepEqual(readYearTail(createReading('April 3, 2024', en), 2), {year: 2024, end: 4})
 * ```
 */
export function readYearTail(reading: Reading, at: number): YearTail | undefined {
  const {tokens, vocabulary} = reading
  const hasComma = vocabulary.language.dates.isMonthFirst && hasJoined(reading, at, ',')
  const first = skipLink(reading, hasComma ? at + 1 : at)
  if (tokens[first]?.kind !== 'number') {
    if (hasComma) return undefined
    const turn = readTurn(reading, first)
    return turn?.turn?.unit === 'year' ? turn : readShortTurn(reading, first)
  }
  const numeral = readNumeral(reading, first)
  if (numeral?.digits !== 4 || !isYear(numeral.value)) return undefined
  const end = skipYearWord(reading, numeral.end)
  if (end === undefined || (end === numeral.end && !isClosed(reading, end))) return undefined
  return {year: numeral.value, end}
}
