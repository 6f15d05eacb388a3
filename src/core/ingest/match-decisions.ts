import type {Decision} from './ledger-entry.ts'
import {squeezeSpaces} from './squeeze-spaces.ts'

/** A change, or a place that could carry a mark, with its words and surroundings. */
export type Place = Pick<Decision, 'rule' | 'received' | 'replacement' | 'before' | 'after'>

/** Which place each decision speaks of. */
export interface Matches<P extends Place> {
  readonly decided: ReadonlyMap<P, Decision>
  /** Decisions without a place, in their order. */
  readonly stale: readonly Decision[]
}

/** Of several places with the same words the surroundings of one must agree in this many code units. */
const leastContext = 8

function keyWords({rule, received, replacement}: Place): string {
  return JSON.stringify([rule, squeezeSpaces(received), replacement])
}

function keyAll(place: Place): string {
  return JSON.stringify([keyWords(place), place.before, place.after])
}

function countShared(left: string, right: string): number {
  let count = 0
  while (count < left.length && left.charAt(count) === right.charAt(count)) count += 1
  return count
}

function reverse(text: string): string {
  return Array.from(text).toReversed().join('')
}

/**
 * Measures how far the surroundings of two places agree, outwards from the places.
 *
 * @param left what stands before and behind a place.
 * @param right what stands before and behind the other.
 * @returns UTF-16 code units, both sides together.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {measureLikeness} from '#core/ingest/match-decisions.ts'
 * assert.equal(measureLikeness({before: 'by the ', after: ' ran'}, {before: 'at the ', after: ' rose'}), 7)
 * ```
 */
export function measureLikeness(
  left: Pick<Place, 'before' | 'after'>,
  right: Pick<Place, 'before' | 'after'>,
): number {
  return countShared(reverse(left.before), reverse(right.before)) + countShared(left.after, right.after)
}

/** The only place with the words; of several, the one whose surroundings agree best, and by more than the next. */
function chooseLikest<P extends Place>(places: readonly P[], decision: Decision): P | undefined {
  const [only] = places
  if (places.length < 2) return only
  const [best, next] = places
    .map((place) => ({place, likeness: measureLikeness(place, decision)}))
    .toSorted((a, b) => b.likeness - a.likeness)
  if (best === undefined || best.likeness < Math.max(leastContext, (next?.likeness ?? 0) + 1))
    return undefined
  return best.place
}

/**
 * Finds what each decision of an earlier import speaks of, in a text that may have changed since:
 * first by words and surroundings, then by words where these are unique or the surroundings tell.
 * Each place takes one decision.
 *
 * @param places changes and places in the order of the text.
 * @param decisions what people decided.
 * @returns the decision of each place that has one, and the decisions without a place.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {matchDecisions} from '#core/ingest/match-decisions.ts'
 * const place = {rule: 'spelling', received: 'рекa', replacement: 'река', before: 'у ', after: ' и'}
 * const decision = {...place, before: 'близ ', state: 'rejected'} as const
 * assert.equal(matchDecisions([place], [decision]).decided.get(place), decision)
 * ```
 */
export function matchDecisions<P extends Place>(
  places: readonly P[],
  decisions: readonly Decision[],
): Matches<P> {
  const decided = new Map<P, Decision>()
  const exact = Map.groupBy(decisions.length === 0 ? [] : places, keyAll)
  const changed = decisions.filter((decision) => {
    const place = exact.get(keyAll(decision))?.find((candidate) => !decided.has(candidate))
    if (place !== undefined) decided.set(place, decision)
    return place === undefined
  })
  const free = Map.groupBy(
    changed.length === 0 ? [] : places.filter((place) => !decided.has(place)),
    keyWords,
  )
  const stale = changed.filter((decision) => {
    const places = free.get(keyWords(decision))?.filter((place) => !decided.has(place)) ?? []
    const place = chooseLikest(places, decision)
    if (place !== undefined) decided.set(place, decision)
    return place === undefined
  })
  return {decided, stale}
}
