/** Orders of day, month and year: `3 April 2024`, `April 3, 2024`, `2024, April 3`. */
export type DateOrder = 'day' | 'month' | 'year'

interface Day {
  readonly year: string
  readonly month: string
  readonly day?: string
}

const day = /^(?<year>\d{4})-(?<month>0[1-9]|1[0-2])(?:-(?<day>0[1-9]|[12]\d|3[01]))?$/

/**
 * Writes a date in words.
 *
 * @param date EDTF (ISO 8601-2): a day, a month, a year, or a range of days.
 * @param language language to write in; Russian puts the day first, but for `year`.
 * @param order order in English.
 * @returns the date; other EDTF as it is.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {formatDate} from '#core/citing/format-date.ts'
 * assert.equal(formatDate('2024-07-03/2024-07-04', 'ru', 'day'), '3–4 июля 2024 г.')
 * assert.equal(formatDate('2024-07-03/2024-07-04', 'en', 'month'), 'July 3–4, 2024')
 * assert.equal(formatDate('2024-07~', 'en', 'day'), '2024-07~')
 * ```
 */
export function formatDate(date: string, language: 'ru' | 'en', order: DateOrder): string {
  if (/^\d{4}$/.test(date)) return language === 'ru' && order !== 'year' ? `${date} г.` : date
  const [first, last, ...rest] = date.split('/').map(readDay)
  if (first === undefined || rest.length > 0) return date
  if (last === undefined) return date.includes('/') ? date : write(first, language, order)
  const isDays = first.day !== undefined && last.day !== undefined
  return isDays ? writeRange(first, last, language, order) : date
}

function readDay(date: string): Day | undefined {
  const {year, month, day: number} = day.exec(date)?.groups ?? {}
  if (year === undefined || month === undefined) return undefined
  return {year, month, ...(number === undefined ? {} : {day: String(Number(number))})}
}

function write(date: Day, language: 'ru' | 'en', order: DateOrder): string {
  return place(words(date, language, order), date.year, language, order, date.day !== undefined)
}

function writeRange(first: Day, last: Day, language: 'ru' | 'en', order: DateOrder): string {
  const end = words(last, language, order)
  if (first.year !== last.year) {
    const gap = order === 'day' || language === 'ru' ? ' – ' : '–'
    return `${write(first, language, order)}${gap}${write(last, language, order)}`
  }
  const isMonthLast = order === 'day' || language === 'ru'
  const start = words(first, language, order)
  const days =
    first.month !== last.month
      ? `${start}${isMonthLast ? ' – ' : '–'}${end}`
      : isMonthLast
        ? `${first.day ?? ''}–${end}`
        : `${start}–${last.day ?? ''}`
  return place(days, first.year, language, order, true)
}

/** Day and month. */
function words({month, day: number}: Day, language: 'ru' | 'en', order: DateOrder): string {
  const name = monthName(month, language, number !== undefined)
  if (number === undefined) return name
  return order === 'day' || language === 'ru' ? `${number} ${name}` : `${name} ${number}`
}

function place(days: string, year: string, language: 'ru' | 'en', order: DateOrder, hasDay: boolean): string {
  if (order === 'year') return `${year}, ${days}`
  if (language === 'ru') return `${days} ${year} г.`
  return `${days}${order === 'month' && hasDay ? ',' : ''} ${year}`
}

/** Beside a day Russian declines the month. */
function monthName(month: string, language: 'ru' | 'en', hasDay: boolean): string {
  const format = new Intl.DateTimeFormat(language, {
    month: 'long',
    ...(hasDay ? {day: 'numeric'} : {}),
    timeZone: 'UTC',
  })
  const parts = format.formatToParts(Date.UTC(2000, Number(month) - 1, 1))
  return parts.find(({type}) => type === 'month')?.value ?? month
}
