import type {Candidate} from './find-candidates.ts'
import type {Words} from './fingerprint.ts'
import {findContained, measureSimilarity} from './measure-similarity.ts'
import {alike, concatenate, join, type Matching, type Unit} from './unit.ts'

/** Units between those that are joined as neighbours, at most. */
const farthest = 2

/** Puts parts in the order in which a text has their words. */
function orderParts(
  whole: Words,
  parts: readonly number[],
  wordsOf: (part: number) => Words,
): readonly number[] {
  if (parts.length < 2) return parts
  return parts
    .map((part) => ({part, start: findContained(whole, wordsOf(part)).start}))
    .sort((a, b) => a.start - b.start || a.part - b.part)
    .map(({part}) => part)
}

/** Units of one side that make up one unit of the other. */
interface Whole {
  readonly parts: readonly number[]
  readonly similarity: number
}

/** Adds a part to a whole, where both together are more alike than without it. */
function grow(
  words: Words,
  wholeNow: Whole,
  part: number,
  wordsOf: (part: number) => Words,
): Whole | undefined {
  const parts = orderParts(words, [...wholeNow.parts, part], wordsOf)
  const similarity = measureSimilarity(words, concatenate(parts.map(wordsOf)))
  return similarity > wholeNow.similarity ? {parts, similarity} : undefined
}

/** The part that keeps the id: the one alike by 0.9 to the whole, else the first. */
function chooseHead(words: Words, parts: readonly number[], wordsOf: (part: number) => Words): number {
  const main = parts.find((part) => measureSimilarity(words, wordsOf(part)) >= alike)
  return main ?? parts[0] ?? -1
}

/** The parts that stood side by side with the main one; others came from elsewhere and do not give their id. */
function listBeside(parts: readonly number[], main: number): readonly number[] {
  const all = new Set(parts)
  let [first, last] = [main, main]
  while (all.has(first - 1)) first -= 1
  while (all.has(last + 1)) last += 1
  return parts.filter((part) => part >= first && part <= last)
}

/** Words of both sides, and the wholes found so far. */
interface Work {
  readonly matching: Matching
  readonly oldWords: (index: number) => Words
  readonly freshWords: (index: number) => Words
  /** By index of the old unit that was split. */
  readonly splits: Map<number, Whole>
  /** By index of the fresh unit that took others in. */
  readonly merges: Map<number, Whole>
}

/** Adds a fresh unit without a match to the parts of an old one. */
function growSplit({old, fresh}: Candidate, {matching, splits, oldWords, freshWords}: Work): boolean {
  const first = {parts: [matching.freshOf[old] ?? -1], similarity: matching.similarity[old] ?? 0}
  const split = grow(oldWords(old), splits.get(old) ?? first, fresh, freshWords)
  if (split !== undefined) splits.set(old, split)
  return split !== undefined
}

/** Adds an old unit without a match to what became a fresh one. */
function growMerge(
  {old, fresh, contained}: Candidate,
  {matching, merges, oldWords, freshWords}: Work,
): boolean {
  const match = matching.oldOf[fresh] ?? -1
  // From elsewhere come whole units; neighbours may have lost some words when they were joined.
  if (contained < alike && Math.abs(old - match) > farthest) return false
  const first = {parts: [match], similarity: matching.similarity[match] ?? 0}
  const merge = grow(freshWords(fresh), merges.get(fresh) ?? first, old, oldWords)
  if (merge !== undefined) merges.set(fresh, merge)
  return merge !== undefined
}

function settleSplits({matching, splits, oldWords, freshWords}: Work): void {
  for (const [old, {parts, similarity}] of splits) {
    const head = chooseHead(oldWords(old), parts, freshWords)
    for (const part of parts) matching.oldOf[part] = -1
    join(matching, old, head, similarity)
    matching.into.set(
      old,
      parts.filter((part) => part !== head),
    )
  }
}

function settleMerges({matching, merges, oldWords, freshWords}: Work): void {
  for (const [fresh, {parts, similarity}] of merges) {
    const words = freshWords(fresh)
    const head = chooseHead(words, listBeside(parts, matching.oldOf[fresh] ?? -1), oldWords)
    for (const part of parts) {
      const {share} = findContained(words, oldWords(part))
      matching.freshOf[part] = -1
      // The whole may be alike and one part of it hardly.
      if (part === head) join(matching, head, fresh, Math.min(similarity, share))
      else matching.swallowed.set(part, {fresh, share})
    }
  }
}

/**
 * Finds for units that are left over what they were split from, or what took them in: a matched unit that
 * holds most of their words in one piece, and whose own match gets better by them.
 *
 * @param pairs see `#core/register/find-candidates.ts`.
 * @param olds units as they were, in order.
 * @param freshes units as they are, in order.
 * @param matching is written to.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {addParts} from '#core/register/add-parts.ts'
 * import {findCandidates} from '#core/register/find-candidates.ts'
 * const unit = (...words: number[]) => ({key: words.join(), words: () => Uint32Array.from(words), group: 0})
 * const [olds, freshes] = [[unit(64, 128, 192, 256)], [unit(64, 128), unit(192, 256)]]
 * const none = {doubtful: new Set<number>(), into: new Map(), swallowed: new Map()}
 * const matching = {freshOf: [-1], oldOf: [-1, -1], similarity: [0], ...none}
 * const pairs = findCandidates(olds, freshes, matching)
 * Object.assign(matching, {freshOf: [1], oldOf: [-1, 0], similarity: [0.5]})
 * addParts(pairs, olds, freshes, matching)
 * assert.deepEqual([matching.freshOf, matching.into.get(0)], [[0], [1]])
 * ```
 */
export function addParts(
  pairs: readonly Candidate[],
  olds: readonly Unit[],
  freshes: readonly Unit[],
  matching: Matching,
): void {
  const work: Work = {
    matching,
    oldWords: (index) => olds[index]?.words() ?? new Uint32Array(0),
    freshWords: (index) => freshes[index]?.words() ?? new Uint32Array(0),
    splits: new Map(),
    merges: new Map(),
  }
  const [takenFresh, takenOld] = [new Set<number>(), new Set<number>()]
  const parts = pairs
    .filter(({contained}) => contained > 0)
    .sort((a, b) => b.contained - a.contained || a.distance - b.distance)
  for (const pair of parts) {
    const {old, fresh} = pair
    const [head, match] = [matching.freshOf[old] ?? -1, matching.oldOf[fresh] ?? -1]
    if ((head === -1) === (match === -1)) continue
    if (head !== -1) {
      if (!takenFresh.has(fresh) && !work.merges.has(head) && growSplit(pair, work)) takenFresh.add(fresh)
    } else if (!takenOld.has(old) && !work.splits.has(match) && growMerge(pair, work)) takenOld.add(old)
  }
  settleSplits(work)
  settleMerges(work)
}
