import {expectPlaces, join, type Matching, type Unit} from './unit.ts'

/** Pairs of equal units that are compared by place; of more the order decides. */
const mostPairs = 10_000

interface Bucket {
  readonly olds: number[]
  readonly freshes: number[]
}

function fillBuckets(
  olds: readonly Unit[],
  freshes: readonly Unit[],
  matching: Matching,
  nameOf: (unit: Unit) => string,
): readonly Bucket[] {
  const buckets = new Map<string, Bucket>()
  const open = (unit: Unit): Bucket => {
    const name = nameOf(unit)
    const bucket = buckets.get(name) ?? {olds: [], freshes: []}
    buckets.set(name, bucket)
    return bucket
  }
  for (const [index, unit] of olds.entries()) {
    if (unit.key !== '' && matching.freshOf[index] === -1) open(unit).olds.push(index)
  }
  for (const [index, unit] of freshes.entries()) {
    if (unit.key !== '' && matching.oldOf[index] === -1) open(unit).freshes.push(index)
  }
  return [...buckets.values()].filter((bucket) => bucket.olds.length > 0 && bucket.freshes.length > 0)
}

/** As many as before are the same in the same order; of others only those that kept their number. */
function joinBucket(
  bucket: Bucket,
  olds: readonly Unit[],
  freshes: readonly Unit[],
  matching: Matching,
): void {
  if (bucket.olds.length === bucket.freshes.length) return joinInOrder(bucket, matching)
  const byLabel = new Map(bucket.freshes.map((index) => [freshes[index]?.label, index]))
  for (const old of bucket.olds) {
    const label = olds[old]?.label
    const fresh = label === undefined ? undefined : byLabel.get(label)
    if (fresh === undefined || matching.oldOf[fresh] !== -1) continue
    join(matching, old, fresh, 1)
  }
}

function joinInOrder({olds, freshes}: Bucket, matching: Matching): void {
  for (const [index, old] of olds.entries()) {
    const fresh = freshes[index]
    if (fresh !== undefined) join(matching, old, fresh, 1)
  }
}

/** Of equal units those that stand nearest to where the units before them lead to expect them. */
function joinNearest(bucket: Bucket, places: readonly number[], matching: Matching): void {
  const {olds, freshes} = bucket
  if (olds.length === freshes.length || olds.length * freshes.length > mostPairs)
    return joinInOrder(bucket, matching)
  const pairs = olds.flatMap((old) =>
    freshes.map((fresh) => ({old, fresh, distance: Math.abs(fresh - (places[old] ?? 0))})),
  )
  for (const {old, fresh} of pairs.sort(
    (a, b) => a.distance - b.distance || a.old - b.old || a.fresh - b.fresh,
  )) {
    if (matching.freshOf[old] === -1 && matching.oldOf[fresh] === -1) join(matching, old, fresh, 1)
  }
}

const isEqual = (a: Unit | undefined, b: Unit | undefined): boolean =>
  a !== undefined && a.key !== '' && a.key === b?.key && a.group === b.group

/** Equal units beside matched ones are matched as well, from the neighbour on; the ends count as matched. */
function joinNeighbours(
  olds: readonly Unit[],
  freshes: readonly Unit[],
  matching: Matching,
  step: 1 | -1,
): void {
  const {freshOf, oldOf} = matching
  let fresh = step === 1 ? 0 : freshes.length - 1
  for (let count = 0; count < olds.length; count++) {
    const old = step === 1 ? count : olds.length - 1 - count
    const isFree = freshOf[old] === -1 && oldOf[fresh] === -1
    if (isFree && isEqual(olds[old], freshes[fresh])) join(matching, old, fresh, 1)
    const match = freshOf[old] ?? -1
    fresh = match === -1 ? -1 : match + step
  }
}

/**
 * Matches units of exactly the same words: those that occur once, then equal ones by their number, their
 * neighbours and their order, in their own group before all others.
 *
 * @param olds units as they were, in order.
 * @param freshes units as they are, in order.
 * @param matching is written to.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {matchExact} from '#core/register/match-exact.ts'
 * const unit = (key: string) => ({key, words: () => new Uint32Array(0), group: 0})
 * const none = {similarity: [], doubtful: new Set<number>(), into: new Map(), swallowed: new Map()}
 * const matching = {freshOf: [-1, -1], oldOf: [-1, -1], ...none}
 * matchExact([unit('a'), unit('b')], [unit('b'), unit('c')], matching)
 * assert.deepEqual(matching.freshOf, [-1, 0])
 * ```
 */
export function matchExact(olds: readonly Unit[], freshes: readonly Unit[], matching: Matching): void {
  for (const nameOf of [({group, key}: Unit) => `${group} ${key}`, ({key}: Unit) => key]) {
    for (const bucket of fillBuckets(olds, freshes, matching, nameOf)) {
      joinBucket(bucket, olds, freshes, matching)
    }
    joinNeighbours(olds, freshes, matching, 1)
    joinNeighbours(olds, freshes, matching, -1)
    const places = expectPlaces(matching)
    for (const bucket of fillBuckets(olds, freshes, matching, nameOf)) joinNearest(bucket, places, matching)
  }
}
