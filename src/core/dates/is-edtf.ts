/** First and last month of EDTF's sub-year groupings that we use: quarters and half-years; no seasons. */
export const groupings: Readonly<Record<string, readonly [string, string]>> = {
  '33': ['01', '03'],
  '34': ['04', '06'],
  '35': ['07', '09'],
  '36': ['10', '12'],
  '40': ['01', '06'],
  '41': ['07', '12'],
}

/**
 * Counts the days of a month, by proleptic Gregorian calendar.
 *
 * @param year from 0.
 * @param month from 1.
 * @returns 28 to 31.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {countDays} from '#core/dates/is-edtf.ts'
 * assert.equal(countDays(2024, 2), 29)
 * ```
 */
export function countDays(year: number, month: number): number {
  // Day 0 of the next month; `setUTCFullYear` takes years below 100 as they stand.
  const date = new Date(0)
  date.setUTCFullYear(year, month, 0)
  return date.getUTCDate()
}

/**
 * Reads the first and the last day a date may stand for.
 *
 * @param text a date, not an interval.
 * @returns both, cut to month or year where the date is no more exact; `undefined` when it is no date.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readBounds} from '#core/dates/is-edtf.ts'
 * assert.deepEqual(['2022-35', '203X'].map(readBounds), [['2022-07', '2022-09'], ['2030', '2039']])
 * ```
 */
export function readBounds(text: string): readonly [string, string] | undefined {
  const [, year, part, day] = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d\d)(?:-(\d\d))?)?[~?%]?$/.exec(text) ?? []
  if (year === undefined || (part !== undefined && year.endsWith('X'))) return undefined
  const years = [year.replaceAll('X', '0'), year.replaceAll('X', '9')] as const
  if (part === undefined) return years
  const grouping = day === undefined ? groupings[part] : undefined
  if (grouping !== undefined) return [`${year}-${grouping[0]}`, `${year}-${grouping[1]}`]
  const month = Number(part)
  if (month < 1 || month > 12) return undefined
  if (day === undefined) return [`${year}-${part}`, `${year}-${part}`]
  const isDay = Number(day) >= 1 && Number(day) <= countDays(Number(year), month)
  return isDay ? [`${year}-${part}-${day}`, `${year}-${part}-${day}`] : undefined
}

/**
 * Tells whether a string is a date of the part of EDTF that Diglot uses: year, month, day, quarter (33 to
 * 36), half-year (40, 41), decade `203X`, century `19XX`, each with `~` (about), `?` (uncertain) or `%`
 * (both) behind it, and intervals `a/b`, open on one side as `2001/..` (Library of Congress, "Extended
 * Date/Time Format Specification", 2019).
 *
 * @param text the string.
 * @returns `false` also for days that no calendar has, and for intervals that end before they begin.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {isEdtf} from '#core/dates/is-edtf.ts'
 * assert.deepEqual(['2024-02-29', '2022-35', '2001/..', '2023-02-29', '2024/2021'].map(isEdtf), [
 *   true, true, true, false, false,
 * ])
 * ```
 */
export function isEdtf(text: string): boolean {
  const [from = '', until, ...more] = text.split('/')
  if (more.length > 0) return false
  if (until === undefined) return readBounds(from) !== undefined
  const begin = readBounds(from)
  const end = readBounds(until)
  if (from === '..') return end !== undefined
  if (until === '..') return begin !== undefined
  // `~` sorts behind all digits: the end of 2021 is later than any of its days.
  return begin !== undefined && end !== undefined && begin[0] <= `${end[1]}~`
}
