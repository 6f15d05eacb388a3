/** Year, month, day; as far as they are known. */
export type DateParts = readonly number[]

/**
 * Reads a date for a reference manager.
 *
 * @param date EDTF.
 * @returns one date, or the two ends of a range; `undefined` for EDTF that is neither.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readDateParts} from '#core/citing/exports/read-date-parts.ts'
 * assert.deepEqual(readDateParts('2024-07-03/2024-07-04'), [[2024, 7, 3], [2024, 7, 4]])
 * assert.equal(readDateParts('2022-35'), undefined)
 * ```
 */
export function readDateParts(date: string): readonly DateParts[] | undefined {
  const ends = date.split('/').map((end) => {
    const isDate = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(end)
    return isDate ? end.split('-').map(Number) : undefined
  })
  const known = ends.filter((end) => end !== undefined)
  return known.length === ends.length && ends.length <= 2 ? known : undefined
}
