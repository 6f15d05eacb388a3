/** Numbers for pairs of tokens. */

/** Pairs met so far. */
export interface PairIndex {
  /** Each different pair as `from · columns + to`, by its number. */
  readonly keys: readonly number[]
  /** Number of the pair, counted from 0; a new one when it was not met before. */
  add(from: number, to: number): number
}

/**
 * Makes an open-addressing index of token pairs: a JavaScript Map was most of the prototype's time.
 *
 * @param columns number of different to tokens.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {indexPairs} from '#core/align/index-pairs.ts'
 * const index = indexPairs(10)
 * assert.deepEqual([index.add(2, 3), index.add(0, 1), index.add(2, 3)], [0, 1, 0])
 * assert.deepEqual(index.keys, [23, 1])
 * ```
 */
export function indexPairs(columns: number): PairIndex {
  let size = 1 << 12
  let slots = new Int32Array(size).fill(-1)
  const keys: number[] = []
  const find = (key: number): number => {
    let slot = (Math.imul(key | 0, 0x9e3779b1) >>> 0) & (size - 1)
    for (;;) {
      const id = slots[slot] ?? -1
      if (id < 0 || keys[id] === key) return slot
      slot = (slot + 1) & (size - 1)
    }
  }
  const grow = (): void => {
    size *= 2
    slots = new Int32Array(size).fill(-1)
    keys.forEach((key, id) => {
      slots[find(key)] = id
    })
  }
  return {
    keys,
    add(from: number, to: number): number {
      const key = from * columns + to
      const slot = find(key)
      const known = slots[slot] ?? -1
      if (known >= 0) return known
      slots[slot] = keys.length
      keys.push(key)
      if (keys.length * 2 > size) grow()
      return keys.length - 1
    },
  }
}
