import {readMonth} from '../text/read-month.ts'
import type {PartUnit} from './date-vocabulary.ts'
import type {Point} from './point.ts'
import {readNumericDate, readShortDate} from './read-numeric-date.ts'
import {readNumeral, type Numeral} from './read-numeral.ts'
import {isYear, readTurn, readYearTail, skipYearWord} from './read-year.ts'
import {hasJoined, isCapital, isClosed, skipLink, skipWord, wordAt, type Reading} from './reading.ts'

const most: Readonly<Record<PartUnit, number>> = {quarter: 4, half: 2, century: 21}

/** A month by its name; where all months have a capital, one without is another word: `may`, `march`. */
function readMonthName(reading: Reading, at: number): number | undefined {
  const {language} = reading.vocabulary
  const month = readMonth(wordAt(reading, at), language)
  return month !== undefined && language.dates.isMonthFirst && !isCapital(reading, at) ? undefined : month
}

function withYear(reading: Reading, point: Omit<Point, 'end'>, end: number): Point {
  return {...point, end, ...readYearTail(reading, end)}
}

/** `3 апреля`, `3rd of April`. */
function readDayFirst(reading: Reading, at: number, {value, digits, end}: Numeral): Point | undefined {
  if (digits < 1 || digits > 2) return undefined
  const next = skipLink(reading, end)
  const month = readMonthName(reading, next)
  if (month === undefined) return undefined
  return withYear(reading, {unit: 'day', month, part: value, start: at}, skipWord(reading, next))
}

/** `III квартал`, `second half`, `XX век`. */
function readPart(reading: Reading, at: number, {value, digits, end}: Numeral): Point | undefined {
  const unit = reading.vocabulary.parts.get(wordAt(reading, end))
  if (unit === undefined || value < 1 || value > most[unit] || digits > 2) return undefined
  const behind = skipWord(reading, end)
  if (unit !== 'century') return withYear(reading, {unit, part: value, start: at}, behind)
  // «в» is a preposition as well: a century only with its stop, behind a Roman number.
  const isShort = wordAt(reading, end).length <= 2
  if (isShort && (digits > 0 || behind === end + 1)) return undefined
  return {unit, part: value, start: at, end: behind}
}

/** `1990-х годов`, `the 2030s`. */
function readDecade(reading: Reading, at: number, value: number): Point | undefined {
  const {decades} = reading.vocabulary
  if (!isYear(value) || value % 10 > 0) return undefined
  const mark = hasJoined(reading, at + 1, "-’'") ? at + 2 : at + 1
  if (reading.tokens[mark]?.isJoined !== true || !decades.has(wordAt(reading, mark))) return undefined
  return {unit: 'decade', year: value, start: at, end: skipYearWord(reading, mark + 1) ?? mark + 1}
}

/** `2024 года`, `2009-м`. */
function readMarkedYear(
  reading: Reading,
  at: number,
  {value, digits, end, isInflected}: Numeral,
): Point | undefined {
  const behind = skipYearWord(reading, end)
  const isShort = wordAt(reading, end).length <= 2
  const isMarked = behind !== end && (isShort ? digits === 4 && isYear(value) : digits >= 3)
  if (behind === undefined || (!isMarked && !(isInflected && digits === 4 && isYear(value)))) return undefined
  return {unit: 'year', year: value, start: at, end: behind}
}

/** The end of a stretch in two digits: `2021–25`, `1970–80-х`. */
function readShortEnd(
  reading: Reading,
  at: number,
  {value, digits, end}: Numeral,
  {unit, digits: before, part = 0}: Point,
): Point | undefined {
  if (unit !== 'number' || before !== 4 || digits !== 2 || value <= part % 100) return undefined
  const year = part - (part % 100) + value
  const decade = readDecade(reading, at, year)
  if (decade !== undefined) return decade
  const behind = skipYearWord(reading, end)
  return behind === undefined || behind === end
    ? {unit: 'number', digits, part: year, start: at, end}
    : {unit: 'year', year, start: at, end: behind}
}

/** What a number is because of the point before it: the day behind `May 3 –`, the `25` of `2021–25`. */
function readBehind(reading: Reading, at: number, numeral: Numeral, before: Point): Point | undefined {
  const {value, digits, end} = numeral
  if (digits < 1 || digits > 2) return undefined
  const {unit, month, year, isMonthFirst} = before
  if (isMonthFirst && month !== undefined && year === undefined)
    return withYear(reading, {unit, month, part: value, start: at, isMonthFirst}, end)
  return readShortEnd(reading, at, numeral, before)
}

function readNumbered(reading: Reading, at: number, before: Point | undefined): Point | undefined {
  const isFigure = reading.tokens[at]?.kind === 'number'
  const date = isFigure ? (readNumericDate(reading, at) ?? readShortDate(reading, at)) : undefined
  if (date !== undefined) return date
  const numeral = readNumeral(reading, at)
  if (numeral === undefined) return undefined
  const {value, digits, end} = numeral
  const found =
    (digits === 4 ? readDecade(reading, at, value) : undefined) ??
    readBeforeLetter(reading, at, numeral) ??
    readDayFirst(reading, at, numeral) ??
    readPart(reading, at, numeral) ??
    readMarkedYear(reading, at, numeral)
  if (found !== undefined) return found
  if (!isClosed(reading, end) && !hasJoined(reading, end, '/')) return undefined
  const behind = before === undefined ? undefined : readBehind(reading, at, numeral, before)
  return behind ?? (digits === 3 ? undefined : {unit: 'number', digits, part: value, start: at, end})
}

/** `April 3, 2024`, `May 2018`, `мае`. */
function readFromMonth(reading: Reading, at: number): Point | undefined {
  const month = readMonthName(reading, at)
  if (month === undefined) return undefined
  const end = skipWord(reading, at)
  const day = reading.vocabulary.language.dates.isMonthFirst ? readNumeral(reading, end) : undefined
  if (day !== undefined && (day.digits === 1 || day.digits === 2) && isClosed(reading, day.end))
    return withYear(reading, {unit: 'day', month, part: day.value, start: at, isMonthFirst: true}, day.end)
  return withYear(reading, {unit: 'month', month, start: at}, end)
}

/** `Q3 2022`, `H1/2022`. */
function readLetter(reading: Reading, at: number): Point | undefined {
  const letter = wordAt(reading, at)
  const unit = letter === 'q' ? 'quarter' : letter === 'h' ? 'half' : undefined
  const number = reading.tokens[at + 1]
  if (unit === undefined || number?.kind !== 'number' || !number.isJoined || !isCapital(reading, at))
    return undefined
  const part = Number(number.text)
  const end = hasJoined(reading, at + 2, '/') ? at + 3 : at + 2
  return part < 1 || part > most[unit]
    ? undefined
    : {unit, part, start: at, end: at + 2, ...readYearTail(reading, end)}
}

/** `2022 Q3` */
function readBeforeLetter(reading: Reading, at: number, {value, digits, end}: Numeral): Point | undefined {
  const behind = digits === 4 && isYear(value) ? readLetter(reading, end) : undefined
  return behind === undefined || behind.year !== undefined ? undefined : {...behind, year: value, start: at}
}

/**
 * Reads a date, or what may be a part of one, from a token on.
 *
 * @param reading the text.
 * @param at index of the token.
 * @param before the point that this one follows in a list or stretch; default: none.
 * @returns the point; `undefined` where none begins.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {createReading} from '#core/dates/reading.ts'
 * import {en} from '#core/text/languages/en.ts'
 * import {readPoint} from '#core/dates/read-point.ts'
 * assert.deepEqual(readPoint(createReading('May 2018', en), 0), {unit: 'month', month: 5, year: 2018, start: 0, end: 2})
 * ```
 */
export function readPoint(reading: Reading, at: number, before?: Point): Point | undefined {
  const word = wordAt(reading, at)
  if (word === '') return readNumbered(reading, at, before)
  const by = reading.vocabulary.days.get(word)
  if (by !== undefined) return {unit: 'day', turn: {unit: 'day', by}, start: at, end: at + 1}
  const turn = readTurn(reading, at)
  if (turn?.turn !== undefined) {
    const unit = turn.turn.unit === 'month' ? 'month' : 'year'
    return {unit, turn: turn.turn, start: at, end: turn.end}
  }
  return readFromMonth(reading, at) ?? readLetter(reading, at) ?? readNumbered(reading, at, before)
}
