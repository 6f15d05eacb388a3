import {addParts} from './add-parts.ts'
import {findCandidates} from './find-candidates.ts'
import {matchExact} from './match-exact.ts'
import {matchPairs} from './match-pairs.ts'
import {matchRewritten} from './match-rewritten.ts'
import type {Matching, Unit} from './unit.ts'

/**
 * Finds which units of a text as it was are which of the text as it is: the same words first, then words
 * alike, then parts of what was split or merged, at last what was rewritten in its place.
 *
 * @param olds units as they were, in order, those of a group together.
 * @param freshes units as they are, in the same manner.
 * @param matchEmpty matches units without words, by what stands around them; default: they are left alone.
 * @returns the matching.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {matchUnits} from '#core/register/match-units.ts'
 * const unit = (...words: number[]) => ({key: words.join(), words: () => Uint32Array.from(words), group: 0})
 * assert.deepEqual(matchUnits([unit(1), unit(2)], [unit(3), unit(1), unit(2)]).freshOf, [1, 2])
 * ```
 */
export function matchUnits(
  olds: readonly Unit[],
  freshes: readonly Unit[],
  matchEmpty?: (matching: Matching) => void,
): Matching {
  const matching: Matching = {
    freshOf: olds.map(() => -1),
    oldOf: freshes.map(() => -1),
    similarity: olds.map(() => 0),
    doubtful: new Set(),
    into: new Map(),
    swallowed: new Map(),
  }
  matchExact(olds, freshes, matching)
  const pairs = findCandidates(olds, freshes, matching)
  matchPairs(pairs, matching)
  addParts(pairs, olds, freshes, matching)
  matchEmpty?.(matching)
  matchRewritten(olds, freshes, matching)
  return matching
}
