import type {PartUnit} from './date-vocabulary.ts'

/** Counted from the text's date: `{unit: 'year', by: -1}` is last year. */
export interface Turn {
  readonly unit: 'day' | 'month' | 'year'
  readonly by: number
}

/** One end of a stretch or one date, as far as its words tell; what they do not tell is absent. */
export interface Point {
  /** `number`: what it counts, the words around it tell. */
  readonly unit: 'number' | 'day' | 'month' | 'year' | 'decade' | PartUnit
  /** Indexes of tokens, `end` excluded. */
  readonly start: number
  readonly end: number
  /** Digits of a `number`, 0 for one in words or Roman letters. */
  readonly digits?: number
  readonly year?: number
  readonly month?: number
  /** The day of the month, the number of a quarter, half or century, or the `number`. */
  readonly part?: number
  readonly turn?: Turn
  /** The day stands behind the month, so that further days may follow: `May 3 and 5`. */
  readonly isMonthFirst?: boolean
}

const pad = (value: number | undefined, width: number): string => String(value ?? 0).padStart(width, '0')

/** Months of a quarter or a half-year. */
const lengths: Readonly<Partial<Record<Point['unit'], number>>> = {quarter: 3, half: 6}

/**
 * Gives the months that a point begins and ends with.
 *
 * @param point a day, month, quarter or half-year.
 * @returns first and last month, from 1.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {monthsOf} from '#core/dates/point.ts'
 * assert.deepEqual(monthsOf({unit: 'quarter', part: 3, start: 0, end: 2}), [7, 9])
 * ```
 */
export function monthsOf({unit, month = 0, part = 0}: Point): readonly [number, number] {
  const length = lengths[unit]
  return length === undefined ? [month, month] : [length * (part - 1) + 1, length * part]
}

function endOf(point: Point, which: 0 | 1): string {
  return `${pad(point.year, 4)}-${pad(monthsOf(point)[which], 2)}`
}

/**
 * Writes a point as EDTF.
 *
 * @param point a point with a year, or a century.
 * @returns the value, not checked: `2024-02-31` is possible.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {toEdtf} from '#core/dates/point.ts'
 * assert.equal(toEdtf({unit: 'quarter', part: 3, year: 2022, start: 0, end: 2}), '2022-35')
 * ```
 */
export function toEdtf(point: Point): string {
  const {unit, part = 0, year} = point
  if (unit === 'year') return pad(year, 4)
  if (unit === 'decade') return `${pad(year, 4).slice(0, 3)}X`
  if (unit === 'century') return `${pad(part - 1, 2)}XX`
  if (unit === 'quarter') return `${pad(year, 4)}-${32 + part}`
  if (unit === 'half') return `${endOf(point, 0)}/${endOf(point, 1)}`
  return unit === 'day' ? `${endOf(point, 0)}-${pad(part, 2)}` : endOf(point, 0)
}

/**
 * Writes a stretch of time as EDTF: of quarters and half-years, the months, which every reader knows.
 *
 * @param from its first point.
 * @param to its last point.
 * @returns the value, not checked.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {toInterval} from '#core/dates/point.ts'
 * const quarter = (part: number) => ({unit: 'quarter' as const, part, year: 2022, start: 0, end: 2})
 * assert.equal(toInterval(quarter(2), quarter(3)), '2022-04/2022-09')
 * ```
 */
export function toInterval(from: Point, to: Point): string {
  const isGrouping = lengths[from.unit] !== undefined && lengths[to.unit] !== undefined
  return isGrouping ? `${endOf(from, 0)}/${endOf(to, 1)}` : `${toEdtf(from)}/${toEdtf(to)}`
}

/**
 * Tells whether the month that a point begins with comes later in the year than that of another.
 *
 * @param one a day, month, quarter or half-year.
 * @param other another.
 * @returns `false` in the same month, whatever the days.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {isLaterInYear} from '#core/dates/point.ts'
 * const month = (number: number) => ({unit: 'month' as const, month: number, start: 0, end: 1})
 * assert.equal(isLaterInYear(month(12), month(1)), true)
 * ```
 */
export function isLaterInYear(one: Point, other: Point): boolean {
  return monthsOf(one)[0] > monthsOf(other)[0]
}
