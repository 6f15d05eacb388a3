/**
 * Compares words by their code units, for orders that are the same on every machine and for no reader.
 *
 * @param a any words.
 * @param b any words.
 * @returns less than 0 where `a` comes first, 0 for equal words.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {compareCodes} from '#core/text/compare-codes.ts'
 * assert.deepEqual(['rain-2', 'rain-10'].sort(compareCodes), ['rain-10', 'rain-2'])
 * ```
 */
export function compareCodes(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
