import {measureSimilarity} from './measure-similarity.ts'
import {join, type Matching, type Unit} from './unit.ts'

/** Units without a match between two matched neighbours. */
interface Gap {
  readonly olds: number[]
  readonly freshes: number[]
}

/** Gaps of one side by name: group, and the old units before and after. */
function nameGaps(
  units: readonly Unit[],
  nameOf: (index: number) => number,
  isTaken: (index: number) => boolean,
  put: (gap: string, index: number) => void,
): void {
  let [group, before] = [-1, -1]
  let open: number[] = []
  const close = (after: number): void => {
    for (const index of open) put(`${group} ${before} ${after}`, index)
    open = []
    before = after
  }
  for (const [index, unit] of units.entries()) {
    if (unit.group !== group) close(-1)
    group = unit.group
    const name = nameOf(index)
    if (name !== -1) close(name)
    else if (!isTaken(index)) open.push(index)
  }
  close(-1)
}

function joinGap(gap: Gap, olds: readonly Unit[], freshes: readonly Unit[], matching: Matching): void {
  const labels = new Map(gap.freshes.map((index) => [freshes[index]?.label, index]))
  const pair = (old: number, fresh: number): void => {
    const [a, b] = [olds[old], freshes[fresh]]
    if (a === undefined || b === undefined || (a.key === '') !== (b.key === '')) return
    // Of a row without words only its cells could tell that it is the same, and they did not.
    join(matching, old, fresh, a.key === '' ? 0 : measureSimilarity(a.words(), b.words()))
  }
  for (const old of gap.olds) {
    const label = olds[old]?.label
    const fresh = label === undefined ? undefined : labels.get(label)
    if (fresh !== undefined && matching.oldOf[fresh] === -1) pair(old, fresh)
  }
  const isBare = (units: readonly Unit[]) => (index: number) => units[index]?.label === undefined
  const [oldBare, freshBare] = [gap.olds.filter(isBare(olds)), gap.freshes.filter(isBare(freshes))]
  if (oldBare.length !== freshBare.length) return
  for (const [index, old] of oldBare.entries()) pair(old, freshBare[index] ?? -1)
}

/**
 * Matches what stands between the same neighbours and was rewritten: units of the same number, and those
 * without a number where there are as many as before.
 *
 * @param olds units as they were, in order.
 * @param freshes units as they are, in order.
 * @param matching is written to.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {matchRewritten} from '#core/register/match-rewritten.ts'
 * const unit = (key: string) => ({key, words: () => new Uint32Array(0), group: 0})
 * const none = {doubtful: new Set<number>(), into: new Map(), swallowed: new Map()}
 * const matching = {freshOf: [0, -1], oldOf: [0, -1], similarity: [1, 0], ...none}
 * matchRewritten([unit('a'), unit('b')], [unit('a'), unit('c')], matching)
 * assert.deepEqual(matching.freshOf, [0, 1])
 * ```
 */
export function matchRewritten(olds: readonly Unit[], freshes: readonly Unit[], matching: Matching): void {
  const {freshOf, oldOf, swallowed} = matching
  const parts = new Set([...matching.into.values()].flat())
  const gaps = new Map<string, Gap>()
  const open = (name: string): Gap => {
    const gap = gaps.get(name) ?? {olds: [], freshes: []}
    gaps.set(name, gap)
    return gap
  }
  nameGaps(
    olds,
    (index) => (freshOf[index] === -1 ? -1 : index),
    (index) => swallowed.has(index),
    (name, index) => open(name).olds.push(index),
  )
  nameGaps(
    freshes,
    (index) => oldOf[index] ?? -1,
    (index) => parts.has(index),
    (name, index) => open(name).freshes.push(index),
  )
  for (const gap of gaps.values()) joinGap(gap, olds, freshes, matching)
}
