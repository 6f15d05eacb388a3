/** What no bead may do. */
import type {Corner} from '#core/align/choose-band.ts'
import type {FormTable} from '#core/align/read-forms.ts'

export interface Constraints {
  /** Box between corners that each unit lies in: a bead stays inside one box. */
  readonly boxesFrom: Int32Array
  readonly boxesTo: Int32Array
  /** 1: no bead holds both neighbours of this place. */
  readonly seamsFrom: Uint8Array
  readonly seamsTo: Uint8Array
  /** Pairs of units that never share a bead, as `from · (size of to) + to`. */
  readonly forbidden: ReadonlySet<number>
}

function numberBoxes(corners: readonly Corner[], side: 'from' | 'to', size: number): Int32Array {
  const boxes = new Int32Array(size)
  let start = 0
  corners.forEach((corner, box) => {
    boxes.fill(box, start, corner[side])
    start = corner[side]
  })
  return boxes
}

/**
 * Gathers the constraints of a search.
 *
 * @param corners places every path visits, in order; the last is the end.
 * @param forbidden pairs as `from · (size of to) + to`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {gatherConstraints} from '#core/align/constraints.ts'
 * import {readForms} from '#core/align/read-forms.ts'
 * const units = readForms([{text: 'One'}, {text: 'Two'}])
 * const corners = [{from: 1, to: 1}, {from: 2, to: 2}]
 * assert.deepEqual([...gatherConstraints(units, units, corners, new Set()).boxesFrom], [0, 1])
 * ```
 */
export function gatherConstraints(
  from: FormTable,
  to: FormTable,
  corners: readonly Corner[],
  forbidden: ReadonlySet<number>,
): Constraints {
  return {
    boxesFrom: numberBoxes(corners, 'from', from.size),
    boxesTo: numberBoxes(corners, 'to', to.size),
    seamsFrom: from.seams,
    seamsTo: to.seams,
    forbidden,
  }
}

function isWhole(boxes: Int32Array, seams: Uint8Array, first: number, count: number): boolean {
  for (let at = first + 1; at < first + count; at++) {
    if (seams[at] === 1 || boxes[at] !== boxes[first]) return false
  }
  return true
}

/**
 * Tells whether a bead of `a` units from `i` and `b` units from `j` keeps all constraints.
 *
 * @param i first from unit, counted from 0.
 * @param a number of from units, 1 or more.
 * @param j first to unit, counted from 0.
 * @param b number of to units, 1 or more.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {gatherConstraints, isAllowed} from '#core/align/constraints.ts'
 * import {readForms} from '#core/align/read-forms.ts'
 * const units = readForms([{text: 'A title', kind: 'title'}, {text: 'Its text'}])
 * const constraints = gatherConstraints(units, units, [{from: 2, to: 2}], new Set())
 * assert.ok(isAllowed(constraints, 0, 1, 0, 1))
 * assert.ok(!isAllowed(constraints, 0, 2, 0, 2))
 * ```
 */
export function isAllowed(constraints: Constraints, i: number, a: number, j: number, b: number): boolean {
  const {boxesFrom, boxesTo, seamsFrom, seamsTo, forbidden} = constraints
  if (boxesFrom[i] !== boxesTo[j]) return false
  if (!isWhole(boxesFrom, seamsFrom, i, a) || !isWhole(boxesTo, seamsTo, j, b)) return false
  if (forbidden.size === 0) return true
  for (let at = i; at < i + a; at++) {
    for (let other = j; other < j + b; other++) if (forbidden.has(at * boxesTo.length + other)) return false
  }
  return true
}
