/** Which pairs of places the search visits. */

/**
 * Places (i, j) between units, `i` on the from side: row `i` holds `low[i]` to `high[i]`, both
 * included, and lies at `offsets[i]` in arrays over all places.
 */
export interface Band {
  readonly low: Int32Array
  readonly high: Int32Array
  readonly offsets: Int32Array
  /** Number of places. */
  readonly size: number
}

/** A place every path goes through. */
export interface Corner {
  readonly from: number
  readonly to: number
}

/** Lays rows out one after another. */
function layOut(low: Int32Array, high: Int32Array): Band {
  const offsets = new Int32Array(low.length)
  let size = 0
  for (let row = 0; row < low.length; row++) {
    offsets[row] = size
    size += (high[row] ?? 0) - (low[row] ?? 0) + 1
  }
  return {low, high, offsets, size}
}

/**
 * Chooses the places within `width` of a path and inside the boxes that corners cut out.
 *
 * @param corners places every path visits, in order, from `(0, 0)` to `(n, m)`.
 * @param centre column at the middle of each row; `n + 1` values, never falling.
 * @param width columns kept on each side of the centre; `Infinity` keeps whole boxes.
 * @returns a band in which `(0, 0)` and `(n, m)` are connected.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {chooseBand} from '#core/align/choose-band.ts'
 * const corners = [{from: 0, to: 0}, {from: 2, to: 1}, {from: 3, to: 3}]
 * const band = chooseBand(corners, Float64Array.of(0, 1, 2, 3), Infinity)
 * assert.deepEqual([...band.low], [0, 0, 0, 1])
 * assert.deepEqual([...band.high], [1, 1, 3, 3])
 * ```
 */
export function chooseBand(corners: readonly Corner[], centre: Float64Array, width: number): Band {
  const low = new Int32Array(centre.length)
  const high = new Int32Array(centre.length)
  let previous: Corner = {from: 0, to: 0}
  for (const corner of corners) {
    const clamp = (column: number): number => Math.max(previous.to, Math.min(corner.to, column))
    // A corner row ends one box and starts the next: its start is set by the first.
    high[previous.from] = clamp(Math.floor((centre[previous.from] ?? 0) + width))
    for (let row = previous.from + 1; row <= corner.from; row++) {
      low[row] = clamp(Math.ceil((centre[row] ?? 0) - width))
      high[row] = clamp(Math.floor((centre[row] ?? 0) + width))
    }
    high[corner.from] = corner.to
    previous = corner
  }
  return layOut(low, connect(low, high))
}

/** Raises row ends until each row reaches the start of the next. */
function connect(low: Int32Array, high: Int32Array): Int32Array {
  const joined = Int32Array.from(high)
  for (let row = 0; row < joined.length; row++) {
    const next = low[row + 1] ?? 0
    joined[row] = Math.max(joined[row] ?? 0, next, joined[row - 1] ?? 0)
  }
  return joined
}
