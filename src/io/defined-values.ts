/**
 * Leaves out what is `undefined`: zod gives records of some keys a type that allows it.
 *
 * @param record any record.
 * @returns a record of the values that are there, in their order.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {definedValues} from '#io/defined-values.ts'
 * assert.deepEqual(definedValues({en: 'Rain', ru: undefined}), {en: 'Rain'})
 * ```
 */
export function definedValues<T>(record: Partial<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(record).filter((entry): entry is [string, T] => entry[1] !== undefined),
  )
}
