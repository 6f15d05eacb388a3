/** Turns decisions into the shape of the search: what is settled, and what no bead may cross. */
import type {AlignOptions, ScoredBead} from '#core/align/align-unit.ts'
import type {Corner} from '#core/align/choose-band.ts'

/** What is left to search once the decisions are carried out. */
export interface SearchPlan {
  /** Beads that a person set. */
  readonly settled: readonly ScoredBead[]
  /** Indices of the units still to align, per side. */
  readonly from: readonly number[]
  readonly to: readonly number[]
  /** Places every path visits, counted in the units still to align; the last is the end. */
  readonly corners: readonly Corner[]
}

/** Share of the units a pin may be off the diagonal and still cut. */
const MOST_DRIFT = 0.1

function checkIndices(indices: readonly number[], size: number): void {
  for (const index of indices) {
    if (!Number.isInteger(index) || index < 0 || index >= size) {
      throw new RangeError(
        `Unexpected unit index \`${index}\`, expected a whole number from 0 to ${size - 1}`,
      )
    }
  }
}

function settle(fromSize: number, toSize: number, options: AlignOptions): readonly ScoredBead[] {
  const wanted = [
    ...(options.pins ?? []),
    ...(options.untranslated ?? []).map(({side, index}) =>
      side === 'from' ? {from: [index], to: []} : {from: [], to: [index]},
    ),
  ]
  const taken = {from: new Set<number>(), to: new Set<number>()}
  return wanted.map(({from, to}) => {
    checkIndices(from, fromSize)
    checkIndices(to, toSize)
    if (from.some((index) => taken.from.has(index)) || to.some((index) => taken.to.has(index))) {
      throw new RangeError('Unexpected unit in two decisions, expected each unit in one at most')
    }
    for (const index of from) taken.from.add(index)
    for (const index of to) taken.to.add(index)
    const ascending = (indices: readonly number[]): readonly number[] => [...indices].sort((a, b) => a - b)
    return {from: ascending(from), to: ascending(to), score: 1, origin: 'hand' as const}
  })
}

function listRest(size: number, settled: readonly (readonly number[])[]): readonly number[] {
  const taken = new Set(settled.flat())
  return Array.from({length: size}, (_, index) => index).filter((index) => !taken.has(index))
}

/** Number of values below a limit in an ascending list. */
function countBelow(ascending: readonly number[], limit: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low
}

/** A run of neighbours near the diagonal of the texts: not a crossing pin. */
function keepsOrder({from, to}: ScoredBead, fromSize: number, toSize: number): boolean {
  const drift = Math.abs((from[0] ?? 0) / fromSize - (to[0] ?? 0) / toSize) * Math.max(fromSize, toSize)
  return isRun(from) && isRun(to) && drift <= 1 + MOST_DRIFT * Math.max(fromSize, toSize)
}

function isRun(indices: readonly number[]): boolean {
  return indices.length > 0 && (indices.at(-1) ?? 0) - (indices[0] ?? 0) === indices.length - 1
}

/**
 * Plans the search: settled beads leave the sequences, pins and breaks that keep the order cut them.
 *
 * A pin that crosses an earlier one, lies far from the diagonal, or whose units are not neighbours,
 * is kept as a bead and does not cut: a wrong cut costs all that lies between. Constraints of this kind also make the search smaller (facts/alignment.md, section 5).
 *
 * @param fromSize number of units on the from side.
 * @param toSize number of units on the to side.
 * @throws {RangeError} when an index is not a unit, or a unit is in two decisions.
 * @param options decisions about the units.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {planSearch} from '#core/align/plan-search.ts'
 * const plan = planSearch(3, 3, {pins: [{from: [1], to: [1]}]})
 * assert.deepEqual(plan.from, [0, 2])
 * assert.deepEqual(plan.corners, [{from: 1, to: 1}, {from: 2, to: 2}])
 * ```
 */
export function planSearch(fromSize: number, toSize: number, options: AlignOptions): SearchPlan {
  const settled = settle(fromSize, toSize, options)
  const from = listRest(
    fromSize,
    settled.map((bead) => bead.from),
  )
  const to = listRest(
    toSize,
    settled.map((bead) => bead.to),
  )
  const breaks = options.breaks ?? []
  const pins = settled
    .filter((bead) => keepsOrder(bead, fromSize, toSize))
    .map((bead) => ({from: bead.from[0] ?? 0, to: bead.to[0] ?? 0}))
    // A pin across divisions does not move the place where they part.
    .filter((cut) => !breaks.some((each) => cut.from < each.from !== cut.to < each.to))
  const cuts = [...pins, ...breaks].sort((a, b) => a.from - b.from || a.to - b.to)
  const corners: Corner[] = []
  let last: Corner = {from: 0, to: 0}
  for (const cut of cuts) {
    const corner = {from: countBelow(from, cut.from), to: countBelow(to, cut.to)}
    if (corner.to < last.to) continue
    corners.push(corner)
    last = corner
  }
  corners.push({from: from.length, to: to.length})
  return {settled, from, to, corners}
}
