/** Sums of which few are not zero, cleared without a walk over all. */

/** `values` are zero but for the first `size` indices in `touched`. */
export interface SparseSums {
  readonly values: Float64Array
  readonly touched: Int32Array
  size: number
}

/**
 * Makes sums that are all zero.
 *
 * @param count number of sums.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {addTo, makeSums} from '#core/align/sparse-sums.ts'
 * const sums = makeSums(5)
 * addTo(sums, 3, 0.5)
 * addTo(sums, 3, 0.5)
 * assert.deepEqual([sums.size, sums.touched[0], sums.values[3]], [1, 3, 1])
 * ```
 */
export function makeSums(count: number): SparseSums {
  return {values: new Float64Array(count), touched: new Int32Array(count), size: 0}
}

/**
 * Adds to one sum.
 *
 * @param at index of the sum, counted from 0.
 * @param value 0 or more.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {addTo, makeSums} from '#core/align/sparse-sums.ts'
 * const sums = makeSums(5)
 * addTo(sums, 3, 0)
 * assert.equal(sums.size, 0)
 * ```
 */
export function addTo(sums: SparseSums, at: number, value: number): void {
  const known = sums.values[at] ?? 0
  if (known === 0 && value > 0) sums.touched[sums.size++] = at
  sums.values[at] = known + value
}
