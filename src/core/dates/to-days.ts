import {countDays, readBounds} from './is-edtf.ts'

/**
 * Gives the first and the last day that a date takes up.
 *
 * @param value EDTF as `#core/dates/is-edtf.ts` lets it through; marks of doubt change nothing.
 * @returns days, ISO 8601; an open end of an interval is `undefined`, and so are both of what is no date.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {toDays} from '#core/dates/to-days.ts'
 * assert.deepEqual(toDays('2022-35'), {from: '2022-07-01', until: '2022-09-30'})
 * assert.deepEqual(toDays('2022/2023'), {from: '2022-01-01', until: '2023-12-31'})
 * ```
 */
export function toDays(value: string): {
  readonly from: string | undefined
  readonly until: string | undefined
} {
  const [start = '', end = start] = value.split('/')
  return {from: toFirstDay(readBounds(start)?.[0]), until: toLastDay(readBounds(end)?.[1])}
}

function toFirstDay(bound: string | undefined): string | undefined {
  return bound?.padEnd(10, bound.length === 4 ? '-01-01' : '-01')
}

function toLastDay(bound: string | undefined): string | undefined {
  if (bound === undefined || bound.length === 10) return bound
  const [year = '', month = '12'] = bound.split('-')
  return `${year}-${month}-${countDays(Number(year), Number(month))}`
}
