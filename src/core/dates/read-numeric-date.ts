import type {Point} from './point.ts'
import {skipYearWord} from './read-year.ts'
import {hasJoined, isClosed, wordAt, type Reading} from './reading.ts'

/** Years in two digits up to this are of our century (POSIX `strptime`). */
const lastShortYear = 68

/** Day and month of figures; `undefined` where the language does not tell which is which. */
function order(
  first: number,
  second: number,
  sign: string,
  isDayFirst: boolean,
): [number, number] | undefined {
  if (sign === '.' || isDayFirst || first > 12 || first === second) return [first, second]
  return second > 12 ? [second, first] : undefined
}

/** `15.08.24` is a date where one is expected, and an item's number elsewhere. */
function readShortYear(reading: Reading, at: number, figures: readonly string[]): number | undefined {
  const {vocabulary, isDeadline} = reading
  const isExpected =
    isDeadline ||
    vocabulary.beforeYear.has(wordAt(reading, at - 1)) ||
    vocabulary.years.has(wordAt(reading, at + 5))
  if (!isExpected || figures.some((figure) => figure.length !== 2)) return undefined
  const year = Number(figures[2])
  return year > lastShortYear ? 1900 + year : 2000 + year
}

/** Three numbers with the same sign between and nothing else. */
function readFigures({tokens}: Reading, at: number): {figures: readonly string[]; sign: string} | undefined {
  const parts = tokens.slice(at, at + 5)
  const sign = parts[1]?.text ?? ''
  const isWhole = parts.every((part, index) =>
    index % 2 === 0 ? part.kind === 'number' : part.text === sign,
  )
  if (!isWhole || parts.length < 5 || parts.slice(1).some(({isJoined}) => !isJoined)) return undefined
  return {figures: [0, 2, 4].map((index) => parts[index]?.text ?? ''), sign}
}

/** Where the figures of a date end; `undefined` where they go on as something else. */
function endOfDate(reading: Reading, at: number): number | undefined {
  const end = skipYearWord(reading, at)
  // An hour may follow, `2024-04-03T10:00`, or the end of a stretch, `2024-04-03/2024-04-05`.
  const isFollowed =
    wordAt(reading, at) === 't' || (hasJoined(reading, at, '/') && hasJoined(reading, at - 2, '-'))
  return end !== at || isFollowed || isClosed(reading, at) ? end : undefined
}

function readYear(
  reading: Reading,
  at: number,
  figures: readonly string[],
  sign: string,
): number | undefined {
  const year = figures[2] ?? ''
  if (year.length === 4) return Number(year)
  return sign === '.' ? readShortYear(reading, at, figures) : undefined
}

/**
 * Reads a date in figures: `2024-04-03`, `03.04.2024`, `3/4/2024`, `03.04.24`.
 *
 * @param reading the text.
 * @param at index of the first number's token.
 * @returns the day; `undefined` for other figures, and for `3/4/2024` in a language that has both orders.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {createReading} from '#core/dates/reading.ts'
 * import {en} from '#core/text/languages/en.ts'
 * import {readNumericDate} from '#core/dates/read-numeric-date.ts'
 * assert.equal(readNumericDate(createReading('13/4/2024', en), 0)?.month, 4)
 * assert.equal(readNumericDate(createReading('3/4/2024', en), 0), undefined)
 * ```
 */
export function readNumericDate(reading: Reading, at: number): Point | undefined {
  if (!hasJoined(reading, at + 1, './-')) return undefined
  const {figures, sign} = readFigures(reading, at) ?? {}
  const end = endOfDate(reading, at + 5)
  if (figures === undefined || sign === undefined || end === undefined) return undefined
  const lengths = figures.map((figure) => figure.length).join('')
  const [first = 0, second = 0, third = 0] = figures.map(Number)
  if (lengths === '422' && sign !== '.')
    return {unit: 'day', year: first, month: second, part: third, start: at, end}
  if (!/^[12]{2}[24]$/.test(lengths)) return undefined
  const year = readYear(reading, at, figures, sign)
  const pair = order(first, second, sign, reading.vocabulary.language.dates.isDayFirst)
  if (year === undefined || pair === undefined) return undefined
  return {unit: 'day', year, month: pair[1], part: pair[0], start: at, end}
}

/**
 * Reads a day whose year stands behind another date in figures: the `01.05` of `01.05–10.06.2024`.
 *
 * @param reading the text.
 * @param at index of the first number's token.
 * @returns the day without its year; `undefined` where no such date follows.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {createReading} from '#core/dates/reading.ts'
 * import {readShortDate} from '#core/dates/read-numeric-date.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * assert.equal(readShortDate(createReading('01.05–10.06.2024', ru), 0)?.month, 5)
 * assert.equal(readShortDate(createReading('01.05 – 10', ru), 0), undefined)
 * ```
 */
export function readShortDate(reading: Reading, at: number): Point | undefined {
  const {tokens, vocabulary} = reading
  const [day, month, behind] = [tokens[at], tokens[at + 2], tokens[at + 3]]
  if (!hasJoined(reading, at + 1, '.') || month?.kind !== 'number' || !month.isJoined) return undefined
  const {stretches} = vocabulary.language.dates
  const isLinked =
    /^[-–—]$/.test(behind?.text ?? '') || stretches.some(({closes}) => closes.includes(behind?.text ?? ''))
  if (!isLinked || day?.text.length !== 2 || month.text.length !== 2) return undefined
  if (readNumericDate(reading, at + 4) === undefined) return undefined
  return {unit: 'day', part: Number(day.text), month: Number(month.text), start: at, end: at + 3}
}
