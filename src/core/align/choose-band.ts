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

/** What a round has found: the places it searched and the probability of each bead that ends there. */
interface Searched {
  readonly band: Band
  /** `places · shapes`, as `findPosteriors` gives them. */
  readonly posteriors: Float64Array
}

/** A place is kept where the beads that end there have this probability in all: less costs no F1 on the DEV gold. */
const LEAST_MASS = 1e-6
/** Columns kept beside such places: the longest side of a bead. */
const MARGIN = 4

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
 * @param highest column at the end of the middle, where the middle is several columns wide; default: the centre.
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
export function chooseBand(
  corners: readonly Corner[],
  centre: Float64Array,
  width: number,
  highest = centre,
): Band {
  return fitBand(
    corners,
    centre.map((column) => Math.ceil(column - width)),
    highest.map((column) => Math.floor(column + width)),
  )
}

/**
 * Keeps of a band what a round has not ruled out.
 *
 * Two rounds in a narrow band cost less than one in a wide one: a sure text keeps about ten columns of
 * over a hundred, and its beads are the same.
 *
 * @param corners as for {@link chooseBand}.
 * @param searched the round.
 * @param centre column of its path in each row; stays inside.
 * @returns a band in which `(0, 0)` and `(n, m)` are connected.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {beadShapes} from '#core/align/bead-shapes.ts'
 * import {chooseBand, narrowBand} from '#core/align/choose-band.ts'
 * const diagonal = Float64Array.from({length: 21}, (_, row) => row)
 * const band = chooseBand([{from: 20, to: 20}], diagonal, Infinity)
 * const posteriors = new Float64Array(band.size * beadShapes.length)
 * const {low, high} = narrowBand([{from: 20, to: 20}], {band, posteriors}, diagonal)
 * assert.deepEqual([low[10], high[10]], [5, 15])
 * ```
 */
export function narrowBand(
  corners: readonly Corner[],
  {band, posteriors}: Searched,
  centre: Float64Array,
): Band {
  const [lowest, highest] = [centre.map(Math.floor), centre.map(Math.ceil)]
  const shapes = posteriors.length / band.size
  for (let row = 0; row < centre.length; row++) {
    const low = band.low[row] ?? 0
    for (let column = low; column <= (band.high[row] ?? 0); column++) {
      const first = ((band.offsets[row] ?? 0) + column - low) * shapes
      let mass = 0
      for (let at = first; at < first + shapes; at++) mass += posteriors[at] ?? 0
      if (mass < LEAST_MASS) continue
      lowest[row] = Math.min(lowest[row] ?? column, column)
      highest[row] = Math.max(highest[row] ?? column, column)
    }
  }
  // A row inside a bead of several units has no mass of its own: it is as wide as its neighbours.
  const spread = (columns: Float64Array, choose: (...values: number[]) => number): Float64Array =>
    columns.map((column, row) => choose(column, columns[row - 1] ?? column, columns[row + 1] ?? column))
  return fitBand(
    corners,
    spread(lowest, Math.min).map((column) => column - MARGIN),
    spread(highest, Math.max).map((column) => column + MARGIN),
  )
}

/** Cuts rows to the boxes between corners. */
function fitBand(corners: readonly Corner[], lowest: Float64Array, highest: Float64Array): Band {
  const low = new Int32Array(lowest.length)
  const high = new Int32Array(lowest.length)
  let previous: Corner = {from: 0, to: 0}
  for (const corner of corners) {
    const clamp = (column: number): number => Math.max(previous.to, Math.min(corner.to, column))
    // A corner row ends one box and starts the next: its start is set by the first.
    high[previous.from] = clamp(highest[previous.from] ?? 0)
    for (let row = previous.from + 1; row <= corner.from; row++) {
      low[row] = clamp(lowest[row] ?? 0)
      high[row] = clamp(highest[row] ?? 0)
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
