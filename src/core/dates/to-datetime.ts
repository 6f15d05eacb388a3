import {groupings} from './is-edtf.ts'

/**
 * Gives the beginning of a date in a form that HTML knows for `datetime`, which has neither quarters nor
 * stretches of time (HTML Living Standard, "the time element").
 *
 * @param value EDTF, as `2024-04-03`, `2022-35`, `2024-07-03/2024-07-04`, `2021/2025`.
 * @returns a day, month or year: `2024-04-03`, `2022-07`, `2021`; `undefined` for an open beginning, a decade, a century and
 *   the year 0, which HTML has not.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {toDatetime} from '#core/dates/to-datetime.ts'
 * assert.equal(toDatetime('2022-35'), '2022-07')
 * ```
 */
export function toDatetime(value: string): string | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(value) ?? []
  // The importer's sign for a date that is not known.
  if (year === undefined || year === '0000') return undefined
  const number = month === undefined ? undefined : (groupings[month]?.[0] ?? month)
  return [year, number, day].filter((part) => part !== undefined).join('-')
}
