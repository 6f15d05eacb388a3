/** Forward–backward over the places of a band, and the path of greatest expected correctness. */
import {beadShapes} from '#core/align/bead-shapes.ts'
import type {Band} from '#core/align/choose-band.ts'

/** One bead of a path: `fromCount` units from `from`, `toCount` units from `to`, counted from 0. */
export interface PathBead {
  readonly from: number
  readonly fromCount: number
  readonly to: number
  readonly toCount: number
  /** Posterior probability, 0 to 1. */
  readonly probability: number
}

/** Differences beyond this do not change a sum of probabilities. */
const NEGLIGIBLE = -40

const widths = beadShapes.map(({from}) => from)
const heights = beadShapes.map(({to}) => to)

/** Place in the band, or -1 outside it. */
function locate(band: Band, row: number, column: number): number {
  if (row < 0 || row >= band.low.length) return -1
  const low = band.low[row] ?? 0
  return column < low || column > (band.high[row] ?? 0) ? -1 : (band.offsets[row] ?? 0) + column - low
}

/** ln Σ exp of the first `count` values. */
function addLogs(values: Float64Array, count: number): number {
  let top = -Infinity
  for (let at = 0; at < count; at++) top = Math.max(top, values[at] ?? top)
  if (top === -Infinity) return top
  let sum = 0
  for (let at = 0; at < count; at++) {
    const distance = (values[at] ?? -Infinity) - top
    if (distance > NEGLIGIBLE) sum += Math.exp(distance)
  }
  return sum === 1 ? top : top + Math.log(sum)
}

function runForward(band: Band, scores: Float64Array): Float64Array {
  const shapes = beadShapes.length
  const forward = new Float64Array(band.size).fill(-Infinity)
  const terms = new Float64Array(shapes)
  forward[0] = 0
  for (let row = 0; row < band.low.length; row++) {
    for (let column = band.low[row] ?? 0; column <= (band.high[row] ?? 0); column++) {
      if (row === 0 && column === 0) continue
      const place = locate(band, row, column)
      let count = 0
      for (let shape = 0; shape < shapes; shape++) {
        const score = scores[place * shapes + shape] ?? -Infinity
        if (score === -Infinity) continue
        const before = locate(band, row - (widths[shape] ?? 0), column - (heights[shape] ?? 0))
        terms[count++] = (forward[before] ?? -Infinity) + score
      }
      forward[place] = addLogs(terms, count)
    }
  }
  return forward
}

function runBackward(band: Band, scores: Float64Array): Float64Array {
  const shapes = beadShapes.length
  const backward = new Float64Array(band.size).fill(-Infinity)
  const terms = new Float64Array(shapes)
  backward[band.size - 1] = 0
  for (let row = band.low.length - 1; row >= 0; row--) {
    for (let column = band.high[row] ?? 0; column >= (band.low[row] ?? 0); column--) {
      const place = locate(band, row, column)
      if (place === band.size - 1) continue
      let count = 0
      for (let shape = 0; shape < shapes; shape++) {
        const after = locate(band, row + (widths[shape] ?? 0), column + (heights[shape] ?? 0))
        if (after < 0) continue
        const score = scores[after * shapes + shape] ?? -Infinity
        if (score !== -Infinity) terms[count++] = (backward[after] ?? -Infinity) + score
      }
      backward[place] = addLogs(terms, count)
    }
  }
  return backward
}

/**
 * Turns bead scores into the posterior probability of each bead (forward–backward, as Moore 2002).
 *
 * @param scores nats as `scoreBeads` gives them; overwritten, for they are the largest array of a search.
 * @param band places to search.
 * @returns probabilities, `places · shapes`, of the bead of that shape that ends at that place.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {beadShapes} from '#core/align/bead-shapes.ts'
 * import {chooseBand} from '#core/align/choose-band.ts'
 * import {findPosteriors} from '#core/align/search-beads.ts'
 * const band = chooseBand([{from: 1, to: 1}], Float64Array.of(0, 1), Infinity)
 * const scores = new Float64Array(band.size * beadShapes.length).fill(-Infinity)
 * scores[3 * beadShapes.length] = 0 // the pair, which ends at the last place
 * assert.equal(findPosteriors(band, scores)[3 * beadShapes.length], 1)
 * ```
 */
export function findPosteriors(band: Band, scores: Float64Array): Float64Array {
  const shapes = beadShapes.length
  const forward = runForward(band, scores)
  const backward = runBackward(band, scores)
  const total = forward[band.size - 1] ?? 0
  for (let row = 0; row < band.low.length; row++) {
    for (let column = band.low[row] ?? 0; column <= (band.high[row] ?? 0); column++) {
      const place = locate(band, row, column)
      const rest = (backward[place] ?? -Infinity) - total
      for (let shape = 0; shape < shapes; shape++) {
        const at = place * shapes + shape
        const before = locate(band, row - (widths[shape] ?? 0), column - (heights[shape] ?? 0))
        const logarithm = (forward[before] ?? -Infinity) + (scores[at] ?? -Infinity) + rest
        scores[at] = logarithm > NEGLIGIBLE ? Math.min(1, Math.exp(logarithm)) : 0
      }
    }
  }
  return scores
}

/**
 * Chooses the path whose beads are right for the greatest expected number of units.
 *
 * A bead counts its posterior once per unit it holds, so a merged bead is not cut into smaller ones
 * only because more beads would be counted.
 *
 * @param band places that were searched.
 * @param posteriors as `findPosteriors` gives them.
 * @returns beads in order; empty when both sides are empty.
 * @throws {RangeError} when the band is not connected.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {beadShapes} from '#core/align/bead-shapes.ts'
 * import {chooseBand} from '#core/align/choose-band.ts'
 * import {choosePath, findPosteriors} from '#core/align/search-beads.ts'
 * const band = chooseBand([{from: 1, to: 1}], Float64Array.of(0, 1), Infinity)
 * const scores = new Float64Array(band.size * beadShapes.length).fill(-Infinity)
 * scores[3 * beadShapes.length] = 0 // the pair, which ends at the last place
 * const path = choosePath(band, findPosteriors(band, scores))
 * assert.deepEqual(path, [{from: 0, fromCount: 1, to: 0, toCount: 1, probability: 1}])
 * ```
 */
export function choosePath(band: Band, posteriors: Float64Array): readonly PathBead[] {
  const shapes = beadShapes.length
  const best = new Float64Array(band.size).fill(-Infinity)
  const taken = new Int8Array(band.size).fill(-1)
  best[0] = 0
  for (let row = 0; row < band.low.length; row++) {
    for (let column = band.low[row] ?? 0; column <= (band.high[row] ?? 0); column++) {
      const place = locate(band, row, column)
      for (let shape = 0; shape < shapes; shape++) {
        const probability = posteriors[place * shapes + shape] ?? 0
        const width = widths[shape] ?? 0
        const height = heights[shape] ?? 0
        // An impossible bead stays out; 1-0 and 0-1 keep every place within reach.
        if (probability === 0 && width + height > 1) continue
        const before = locate(band, row - width, column - height)
        if (before < 0) continue
        const value = (best[before] ?? -Infinity) + probability * (width + height)
        if (value > (best[place] ?? -Infinity)) {
          best[place] = value
          taken[place] = shape
        }
      }
    }
  }
  return walkBack(band, posteriors, taken)
}

function walkBack(band: Band, posteriors: Float64Array, taken: Int8Array): readonly PathBead[] {
  const path: PathBead[] = []
  let row = band.low.length - 1
  let column = band.high[row] ?? 0
  while (row > 0 || column > 0) {
    const place = locate(band, row, column)
    const shape = taken[place] ?? -1
    const fromCount = widths[shape] ?? 0
    const toCount = heights[shape] ?? 0
    if (fromCount + toCount === 0)
      throw new RangeError(`Unexpected gap in the band at row \`${row}\`, expected a connected band`)
    row -= fromCount
    column -= toCount
    const probability = posteriors[place * beadShapes.length + shape] ?? 0
    path.push({from: row, fromCount, to: column, toCount, probability})
  }
  return path.reverse()
}
