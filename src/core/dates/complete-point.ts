import {isEdtf} from './is-edtf.ts'
import {monthsOf, toEdtf, type Point} from './point.ts'
import {toDatetime} from './to-datetime.ts'

const dayLength = 86_400_000

/** The middle of a point, or of the text's date, in days. */
function middleOf(year: number, months: readonly [number, number], day: number | undefined): number {
  const start = Date.UTC(year, months[0] - 1, day ?? 1)
  const end = day === undefined ? Date.UTC(year, months[1], 1) : start
  return (start + end) / 2 / dayLength
}

/** The year in which the point is nearest to the text's date; of two as near, the earlier. */
function nearestYear(point: Point, [year = 0, month, day]: readonly number[]): number {
  if (month === undefined) return year
  const date = middleOf(year, [month, month], day)
  const distance = (at: number): number => {
    if (!isEdtf(toEdtf({...point, year: at}).split('/')[0] ?? '')) return Infinity
    return Math.abs(middleOf(at, monthsOf(point), point.unit === 'day' ? point.part : undefined) - date)
  }
  return [year - 1, year, year + 1].reduce((best, at) => (distance(at) < distance(best) ? at : best))
}

function turnBy(point: Point, [year = 0, month, day]: readonly number[]): Point | undefined {
  const {unit = 'year', by = 0} = point.turn ?? {}
  if (unit === 'year') return {...point, year: year + by}
  if (month === undefined || (unit === 'day' && day === undefined)) return undefined
  const date = new Date(
    Date.UTC(year, unit === 'month' ? month - 1 + by : month - 1, unit === 'day' ? (day ?? 1) + by : 1),
  )
  return {...point, year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, part: date.getUTCDate()}
}

/**
 * Gives a point without a year the one that the date of its text tells: the year in which it is nearest to
 * that date, before or after ("28 December" in a text of 3 January is of the year before); of a text that
 * has a year only, that year. "This year" and "yesterday" are counted from the date.
 *
 * @param point a day, month, quarter or half-year, or a point with a turn.
 * @param textDate ISO 8601 or EDTF, its beginning counts; `undefined` when it is not known.
 * @returns the point with its year; `undefined` when the date does not tell: "yesterday" in a text of a month.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {completePoint} from '#core/dates/complete-point.ts'
 * const point = {unit: 'day' as const, month: 12, part: 28, start: 0, end: 2}
 * assert.equal(completePoint(point, '2024-01-03')?.year, 2023)
 * ```
 */
export function completePoint(point: Point, textDate: string | undefined): Point | undefined {
  const parts = textDate === undefined ? undefined : toDatetime(textDate)?.split('-').map(Number)
  if (parts === undefined) return undefined
  return point.turn === undefined ? {...point, year: nearestYear(point, parts)} : turnBy(point, parts)
}
