import {toDays} from '../dates/to-days.ts'

/** A stretch of time that deadlines fall into, on a line of quarters or years. */
export interface Period {
  /** EDTF. */
  readonly date: string
  /** How many deadlines have it. */
  readonly count: number
  /** First unit it takes up, from 0, and the one behind its last. */
  readonly start: number
  readonly end: number
}

/** A line of time from the first to the last day of all periods. */
export interface PeriodLine {
  readonly unit: 'quarter' | 'year'
  /** Years in order. */
  readonly years: readonly number[]
  /** In order of time. */
  readonly periods: readonly Period[]
}

/** On a longer line a unit is a year. */
const mostYearsOfQuarters = 8

/**
 * Lays dates out on a line of whole years.
 *
 * @param dates EDTF, in order of time; a date with an open end takes up what the line has.
 * @returns the line; `undefined` without a date, and where the years are more than fit on a page (40).
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {layOutPeriods} from '#core/indexes/lay-out-periods.ts'
 * const line = layOutPeriods(['2022', '2022-35', '2022-35'])
 * assert.deepEqual(line?.years, [2022])
 * assert.deepEqual(line.periods[1], {date: '2022-35', count: 2, start: 2, end: 3})
 * ```
 */
export function layOutPeriods(dates: readonly string[]): PeriodLine | undefined {
  const days = dates.map((date) => ({date, ...toDays(date)}))
  const known = days.flatMap(({from, until}) => [from ?? until ?? '', until ?? from ?? '']).filter(Boolean)
  if (known.length === 0) return undefined
  const bounds = known.map((day) => Number(day.slice(0, 4)))
  const [first, last] = [Math.min(...bounds), Math.max(...bounds)]
  const years = Array.from({length: last - first + 1}, (_, index) => first + index)
  if (years.length > 40) return undefined
  const unit = years.length > mostYearsOfQuarters ? 'year' : 'quarter'
  const place = (day: string): number => {
    const year = Number(day.slice(0, 4)) - first
    return unit === 'year' ? year : year * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3)
  }
  const whole = years.length * (unit === 'year' ? 1 : 4)
  const periods = [...Map.groupBy(days, ({date}) => date).values()].flatMap((same): readonly Period[] => {
    const [one] = same
    if (one === undefined) return []
    const start = one.from === undefined ? 0 : place(one.from)
    const end = one.until === undefined ? whole : place(one.until) + 1
    return [{date: one.date, count: same.length, start, end}]
  })
  return {unit, years, periods}
}
