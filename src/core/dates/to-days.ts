import {groupings} from './is-edtf.ts'

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
  return {from: boundsOf(start)?.[0], until: boundsOf(end)?.[1]}
}

function boundsOf(part: string): readonly [string, string] | undefined {
  const [, year, number, day] = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d\d)(?:-(\d\d))?)?[~?%]?$/.exec(part) ?? []
  if (year === undefined) return undefined
  const [first, last] = [year.replaceAll('X', '0'), year.replaceAll('X', '9')]
  if (day !== undefined) return [`${first}-${number}-${day}`, `${last}-${number}-${day}`]
  const [from, until] = number === undefined ? ['01', '12'] : (groupings[number] ?? [number, number])
  return [`${first}-${from}-01`, `${last}-${until}-${lengthOf(Number(last), Number(until))}`]
}

/** Days of a month: day 0 of the next one. */
function lengthOf(year: number, month: number): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month, 0)
  return date.getUTCDate()
}
