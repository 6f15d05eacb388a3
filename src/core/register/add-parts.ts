import type {Candidate} from './find-candidates.ts'
import type {Words} from './fingerprint.ts'
import {findContained, measureSimilarity} from './measure-similarity.ts'
import {alike, concatenate, type Matching, type Unit} from './unit.ts'

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
  const {freshOf, oldOf} = matching
  const oldWords = (index: number): Words => olds[index]?.words() ?? new Uint32Array(0)
  const freshWords = (index: number): Words => freshes[index]?.words() ?? new Uint32Array(0)
  const splits = new Map<number, Whole>()
  const merges = new Map<number, Whole>()
  const [taken, given] = [new Set<number>(), new Set<number>()]
  const isPart = pairs.filter(({contained}) => contained > 0)
  for (const {old, fresh, contained} of isPart.sort(
    (a, b) => b.contained - a.contained || a.distance - b.distance,
  )) {
    const [head, match] = [freshOf[old] ?? -1, oldOf[fresh] ?? -1]
    const similarity = matching.similarity[old] ?? 0
    if (head !== -1 && match === -1 && !taken.has(fresh) && !merges.has(head)) {
      const split = grow(oldWords(old), splits.get(old) ?? {parts: [head], similarity}, fresh, freshWords)
      if (split === undefined) continue
      splits.set(old, split)
      taken.add(fresh)
    } else if (head === -1 && match !== -1 && !given.has(old) && !splits.has(match)) {
      // From elsewhere come whole units; neighbours may have lost some words when they were joined.
      if (contained < alike && Math.abs(old - match) > farthest) continue
      const now = {parts: [match], similarity: matching.similarity[match] ?? 0}
      const merge = grow(freshWords(fresh), merges.get(fresh) ?? now, old, oldWords)
      if (merge === undefined) continue
      merges.set(fresh, merge)
      given.add(old)
    }
  }
  for (const [old, split] of splits) {
    const head = chooseHead(oldWords(old), split.parts, freshWords)
    for (const part of split.parts) oldOf[part] = -1
    freshOf[old] = head
    oldOf[head] = old
    matching.similarity[old] = split.similarity
    matching.into.set(
      old,
      split.parts.filter((part) => part !== head),
    )
  }
  for (const [fresh, merge] of merges) {
    const words = freshWords(fresh)
    const beside = listBeside(merge.parts, oldOf[fresh] ?? -1)
    const head = chooseHead(words, beside, oldWords)
    for (const part of merge.parts) {
      const {share} = findContained(words, oldWords(part))
      freshOf[part] = part === head ? fresh : -1
      // The whole may be alike and one part of it hardly.
      if (part === head) matching.similarity[part] = Math.min(merge.similarity, share)
      else matching.swallowed.set(part, {fresh, share})
    }
    oldOf[fresh] = head
  }
}
