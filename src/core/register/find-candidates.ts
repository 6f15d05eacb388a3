import type {Words} from './fingerprint.ts'
import {findContained, weighMatches} from './measure-similarity.ts'
import {alike, expectPlaces, type Matching, type Unit} from './unit.ts'

/** Two units that may be the same, edited, or of which one may be part of the other. */
export interface Candidate {
  readonly old: number
  readonly fresh: number
  /** 0 to 1. */
  readonly similarity: number
  /** Words of both that the other one lacks. */
  readonly loss: number
  /** How much of the shorter one is found in one piece in the longer one, 0 to 1; 0 where not measured. */
  readonly contained: number
  /** Whether they have the same number. */
  readonly isLabelled: boolean
  /** Whether they are of one group. */
  readonly isClose: boolean
  /** Places from where the units around the old one lead to expect it. */
  readonly distance: number
}

/** A word that more units have than that tells little. */
const mostHolders = 24
/** Units compared to one, by shared words and by place. */
const mostByWords = 8
const mostByPlace = 2
/** Share of the shorter text that both have to have in any order; of few words none. */
const leastShared = 0.3
const fewWords = 6
/** Least similarity of two units at all, and share of one that is part of another. */
const leastAlike = 0.5
const leastContained = 0.7

/** Words of a unit as they stand, and sorted. */
interface Sorted {
  readonly words: Words
  readonly sorted: Words
}

function sortWords(unit: Unit | undefined): Sorted {
  const words = unit?.words() ?? new Uint32Array(0)
  return {words, sorted: words.toSorted()}
}

/** Which leftover units have a word. */
function indexWords(units: readonly (readonly [number, Sorted])[]): ReadonlyMap<number, readonly number[]> {
  const holders = new Map<number, number[]>()
  for (const [index, {sorted}] of units) {
    for (const [at, word] of sorted.entries()) {
      if (word === sorted[at - 1]) continue
      const list = holders.get(word)
      if (list === undefined) holders.set(word, [index])
      else list.push(index)
    }
  }
  return holders
}

/** Units that share most rare words. */
function findByWords({sorted}: Sorted, holders: ReadonlyMap<number, readonly number[]>): readonly number[] {
  const scores = new Map<number, number>()
  for (const [at, word] of sorted.entries()) {
    const list = word === sorted[at - 1] ? [] : (holders.get(word) ?? [])
    if (list.length > mostHolders) continue
    for (const index of list) scores.set(index, (scores.get(index) ?? 0) + 1 / list.length)
  }
  return [...scores]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, mostByWords)
    .map(([index]) => index)
}

/** Words that two texts share in any order; both sorted. */
function countShared(a: Words, b: Words): number {
  let [at, to, shared] = [0, 0, 0]
  while (at < a.length && to < b.length) {
    const [one, other] = [a[at] ?? 0, b[to] ?? 0]
    if (one === other) shared += 1
    if (one <= other) at += 1
    if (other <= one) to += 1
  }
  return shared
}

/** Compares two units as far as needed: where few words are the same their order does not matter. */
function compare(
  old: Sorted,
  fresh: Sorted,
): Pick<Candidate, 'similarity' | 'loss' | 'contained'> | undefined {
  const [a, b] = [old.words, fresh.words]
  const [long, short] = a.length < b.length ? [b, a] : [a, b]
  const isShort = short.length <= fewWords
  if (!isShort && countShared(old.sorted, fresh.sorted) < leastShared * short.length) return undefined
  const weight = weighMatches(a, b)
  const all = a.length + b.length
  const similarity = all === 0 ? 0 : (2 * weight) / all
  const isPart = similarity < alike && short.length > 1 && weight >= leastContained * short.length
  return {similarity, loss: all - 2 * weight, contained: isPart ? findContained(long, short).share : 0}
}

/**
 * Finds pairs of units without a match that may belong together: those that share rare words, the same
 * number, or a place, and are alike by a half, or of which one holds most of the other. Units of different
 * groups have to be alike by 0.9.
 *
 * @param olds units as they were, in order.
 * @param freshes units as they are, in order.
 * @param matching what was matched before.
 * @returns pairs in the order of the old units.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findCandidates} from '#core/register/find-candidates.ts'
 * const unit = (...words: number[]) => ({key: words.join(), words: () => Uint32Array.from(words), group: 0})
 * const none = {doubtful: new Set<number>(), into: new Map(), swallowed: new Map()}
 * const matching = {freshOf: [-1], oldOf: [-1], similarity: [0], ...none}
 * assert.equal(findCandidates([unit(1, 2, 3)], [unit(1, 2, 4)], matching)[0]?.old, 0)
 * ```
 */
export function findCandidates(
  olds: readonly Unit[],
  freshes: readonly Unit[],
  matching: Matching,
): readonly Candidate[] {
  const isOpen = (units: readonly Unit[], matched: readonly number[]) => (index: number) =>
    matched[index] === -1 && units[index]?.key !== ''
  const openFreshes = [...freshes.keys()].filter(isOpen(freshes, matching.oldOf))
  const openOlds = [...olds.keys()].filter(isOpen(olds, matching.freshOf))
  if (openFreshes.length === 0 || openOlds.length === 0) return []
  const sorted = openFreshes.map((index) => [index, sortWords(freshes[index])] as const)
  const holders = indexWords(sorted)
  const others = new Map(sorted)
  const places = expectPlaces(matching)
  const labels = new Map(openFreshes.map((index) => [freshes[index]?.label, index]))
  return openOlds.flatMap((old) => {
    const unit = olds[old]
    const place = places[old] ?? 0
    if (unit === undefined) return []
    const mine = sortWords(unit)
    const pair = (fresh: number): readonly Candidate[] => {
      const other = freshes[fresh]
      const theirs = others.get(fresh)
      const compared = theirs === undefined ? undefined : compare(mine, theirs)
      if (other === undefined || compared === undefined) return []
      const isClose = unit.group === other.group
      const isAlike = compared.similarity >= (isClose ? leastAlike : alike)
      if (!isAlike && compared.contained < (isClose ? leastContained : alike)) return []
      const isLabelled = unit.label !== undefined && unit.label === other.label
      return [{old, fresh, ...compared, isLabelled, isClose, distance: Math.abs(fresh - place)}]
    }
    const byWords = findByWords(mine, holders)
    const pairs = byWords.flatMap(pair)
    if (pairs.some(({similarity, isClose}) => isClose && similarity >= alike)) return pairs
    const labelled = unit.label === undefined ? undefined : labels.get(unit.label)
    const near = new Set([...findNear(openFreshes, place), ...(labelled === undefined ? [] : [labelled])])
    return [...pairs, ...[...near.difference(new Set(byWords))].flatMap(pair)]
  })
}

/** Leftover units around a place. */
function findNear(open: readonly number[], place: number): readonly number[] {
  let [low, high] = [0, open.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((open[middle] ?? 0) < place) low = middle + 1
    else high = middle
  }
  return open.slice(Math.max(0, low - mostByPlace), low + mostByPlace + 1)
}
