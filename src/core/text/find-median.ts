/**
 * Finds the middle of some numbers; of two middles the upper.
 *
 * @param numbers in any order.
 * @returns 0 when there are none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findMedian} from '#core/text/find-median.ts'
 * assert.equal(findMedian([9, 1, 5]), 5)
 * ```
 */
export function findMedian(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}
