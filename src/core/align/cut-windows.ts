/** Long texts in windows, so that memory does not grow with them. */
import type {AlignUnit} from '#core/align/align-unit.ts'
import type {Corner} from '#core/align/choose-band.ts'
import type {PathBead} from '#core/align/search-beads.ts'

/**
 * A window holds at most so many units and characters of a side, but some units however long they are. Texts of
 * the DEV gold have up to 1,600 units and 82,000 characters a side, so they are searched as one.
 */
const MOST_UNITS = 3000
const MOST_CHARACTERS = 300_000
const LEAST_UNITS = 40
/** A rest that is little more than a window is not cut. */
const SLACK = 4 / 3
/** Neighbouring pairs of this probability that make a safe place to cut. */
const SAFE_RUN = 4
const SAFE = 0.95

/** Units of both sides, by their index in the input, and places every path through them visits. */
export interface Stretch {
  readonly from: readonly number[]
  readonly to: readonly number[]
  /** Counted in the units of the stretch; the last is its end. */
  readonly corners: readonly Corner[]
}

/** A window at the start of a stretch. */
export interface Window extends Stretch {
  /** Whether every path leaves it at its end; otherwise only its beads up to a safe place are right. */
  readonly isWhole: boolean
}

/** How many units from the first a window may hold. */
function countFitting(units: readonly AlignUnit[], indices: readonly number[]): number {
  let characters = 0
  for (let count = 0; count < Math.min(indices.length, MOST_UNITS); count++) {
    characters += units[indices[count] ?? 0]?.text.length ?? 0
    if (characters > MOST_CHARACTERS) return Math.max(count, LEAST_UNITS)
  }
  return MOST_UNITS
}

/** The same share of both sides, so that the window ends near the path. */
function chooseEnd(
  sides: {readonly from: readonly AlignUnit[]; readonly to: readonly AlignUnit[]},
  {from, to}: Stretch,
): Corner | undefined {
  const share = Math.min(
    countFitting(sides.from, from) / Math.max(from.length, 1),
    countFitting(sides.to, to) / Math.max(to.length, 1),
  )
  if (share * SLACK >= 1) return undefined
  return {from: Math.ceil(share * from.length), to: Math.ceil(share * to.length)}
}

/**
 * Takes a window from the start of a stretch.
 *
 * @param sides all units.
 * @param stretch what is left to align.
 * @returns the stretch itself where it is not long.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {takeWindow} from '#core/align/cut-windows.ts'
 * const units = Array.from({length: 9000}, () => ({text: 'Rain.'}))
 * const indices = units.map((_, index) => index)
 * const stretch = {from: indices, to: indices, corners: [{from: 9000, to: 9000}]}
 * const {from, corners} = takeWindow({from: units, to: units}, stretch)
 * assert.deepEqual([from.length, corners], [3000, [{from: 3000, to: 3000}]])
 * ```
 */
export function takeWindow(
  sides: {readonly from: readonly AlignUnit[]; readonly to: readonly AlignUnit[]},
  stretch: Stretch,
): Window {
  const end = chooseEnd(sides, stretch)
  if (end === undefined) return {...stretch, isWhole: true}
  const count = stretch.corners.findIndex(({from, to}) => from > end.from || to > end.to)
  const inside = stretch.corners.slice(0, count)
  const last = inside.at(-1) ?? {from: 0, to: 0}
  const next = stretch.corners[count] ?? end
  // A corner in the later half is a better end than a place that may be off the path.
  const isWhole = last.from > end.from / 2 || last.to > end.to / 2
  const corner = isWhole ? last : {from: Math.min(end.from, next.from), to: Math.min(end.to, next.to)}
  return {
    from: stretch.from.slice(0, corner.from),
    to: stretch.to.slice(0, corner.to),
    corners: isWhole ? inside : [...inside, corner],
    isWhole,
  }
}

/**
 * Finds where to cut the path through a window that is not whole: after a run of sure pairs in its second or third
 * quarter, as late as there is one; in the middle where there is none.
 *
 * @param path beads of the window, 1 or more.
 * @returns number of beads that are kept, 1 or more.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {countSafe} from '#core/align/cut-windows.ts'
 * const path = Array.from({length: 100}, (_, at) => ({from: at, fromCount: 1, to: at, toCount: 1, probability: at < 60 ? 0.99 : 0.4}))
 * assert.equal(countSafe(path), 58)
 * ```
 */
export function countSafe(path: readonly PathBead[]): number {
  let run = 0
  const [first, last] = [Math.floor(path.length / 4), Math.ceil((3 * path.length) / 4)]
  for (let at = last; at >= first; at--) {
    const bead = path[at]
    const isSure = bead !== undefined && bead.probability >= SAFE && bead.fromCount > 0 && bead.toCount > 0
    run = isSure ? run + 1 : 0
    if (run === SAFE_RUN) return at + SAFE_RUN / 2
  }
  return Math.ceil(path.length / 2)
}

/**
 * Takes the units of settled beads off a stretch.
 *
 * @param stretch what was left to align.
 * @param end first unit on each side that is still to align, counted in the stretch.
 * @returns what is left.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {dropUnits} from '#core/align/cut-windows.ts'
 * const stretch = {from: [4, 5, 6], to: [7, 8], corners: [{from: 1, to: 1}, {from: 3, to: 2}]}
 * assert.deepEqual(dropUnits(stretch, {from: 2, to: 1}), {from: [6], to: [8], corners: [{from: 1, to: 1}]})
 * ```
 */
export function dropUnits({from, to, corners}: Stretch, end: Corner): Stretch {
  return {
    from: from.slice(end.from),
    to: to.slice(end.to),
    corners: corners
      .filter((corner) => corner.from > end.from || corner.to > end.to)
      .map((corner) => ({from: corner.from - end.from, to: corner.to - end.to})),
  }
}
