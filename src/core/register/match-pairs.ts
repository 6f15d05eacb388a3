import type {Candidate} from './find-candidates.ts'
import {join, type Matching} from './unit.ts'

interface Ranked extends Candidate {
  /** How much number and neighbours speak for it, 0 to 4. */
  readonly evidence: number
}

/** Words that may differ more in another pair before the choice is beyond doubt. */
const doubtfulWords = 2
/** Least share of a unit that was cut in pieces, where the piece is all that there is. */
const leastPiece = 0.75

function countNeighbours({old, fresh}: Candidate, {freshOf, oldOf}: Matching): number {
  const isAfter = old === 0 || fresh === 0 ? old === fresh : freshOf[old - 1] === fresh - 1
  const isLast = old === freshOf.length - 1 && fresh === oldOf.length - 1
  return Number(isAfter) + Number(isLast || freshOf[old + 1] === fresh + 1)
}

function rankPairs(pairs: readonly Candidate[], matching: Matching): readonly Ranked[] {
  return pairs
    .filter(({similarity, contained, isClose}) => similarity >= 0.5 || (isClose && contained >= leastPiece))
    .map((pair) => ({
      ...pair,
      evidence: 2 * Number(pair.isLabelled) + countNeighbours(pair, matching),
    }))
    .sort(
      (a, b) =>
        Number(b.isClose) - Number(a.isClose) ||
        b.similarity - a.similarity ||
        b.evidence - a.evidence ||
        a.distance - b.distance ||
        a.old - b.old ||
        a.fresh - b.fresh,
    )
}

/**
 * Matches units that are alike, those of one group before all others, the most alike first; of equals those
 * whose number and neighbours agree.
 * Where another choice would have been nearly as good and is placed better, the match is noted as doubtful.
 *
 * @param pairs see `#core/register/find-candidates.ts`.
 * @param matching is written to.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {matchPairs} from '#core/register/match-pairs.ts'
 * const none = {doubtful: new Set<number>(), into: new Map(), swallowed: new Map()}
 * const matching = {freshOf: [-1], oldOf: [-1], similarity: [0], ...none}
 * const pair = {old: 0, fresh: 0, similarity: 0.8, loss: 2, contained: 0}
 * matchPairs([{...pair, isLabelled: false, isClose: true, distance: 0}], matching)
 * assert.deepEqual(matching.freshOf, [0])
 * ```
 */
export function matchPairs(pairs: readonly Candidate[], matching: Matching): void {
  const ranked = rankPairs(pairs, matching)
  const [byOld, byFresh] = [Map.groupBy(ranked, ({old}) => old), Map.groupBy(ranked, ({fresh}) => fresh)]
  for (const pair of ranked) {
    const {old, fresh, similarity} = pair
    if (matching.freshOf[old] !== -1 || matching.oldOf[fresh] !== -1) continue
    join(matching, old, fresh, similarity)
    const isBetter = (rival: Ranked): boolean =>
      rival.loss <= pair.loss + doubtfulWords && rival.evidence > pair.evidence
    if ([...(byOld.get(old) ?? []), ...(byFresh.get(fresh) ?? [])].some(isBetter)) matching.doubtful.add(old)
  }
}
