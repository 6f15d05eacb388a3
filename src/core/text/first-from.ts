/**
 * Finds by binary search where a condition begins to hold.
 *
 * @param items in an order in which the condition, once true, stays true.
 * @param isFrom the condition.
 * @returns index of the first item for which it holds; the number of items when there is none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {firstFrom} from '#core/text/first-from.ts'
 * assert.equal(firstFrom([2, 3, 5, 7], (prime) => prime >= 4), 2)
 * ```
 */
export function firstFrom<T>(items: readonly T[], isFrom: (item: T) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item === undefined || isFrom(item)) high = middle
    else low = middle + 1
  }
  return low
}
