/** How much the numbers of sentences speak for two groups of units being translations. */
import {beadShapes} from '#core/align/bead-shapes.ts'
import type {FormTable} from '#core/align/read-forms.ts'

/** Scores a bead of a shape (its place in `beadShapes`) from units `i` and `j` (0-based), in nats. */
export type SentenceScorer = (shape: number, i: number, j: number) => number

/** Differences beyond this are one. */
const FARTHEST = 4
const WIDTH = 2 * FARTHEST + 1
/** How often translations that keep to sentences differ by so many; by judgement. */
const kept = [0.93, 0.03, 0.004, 0.001, 0.0005]
/** Share of translations that keep to sentences; 0.5 and a share learned from each text are alike on the DEV gold. */
const KEEPING = 0.5
/** Share of chance spread over all differences: what a text has not shown is not impossible. */
const UNSEEN = 0.02

function countSentences({sentences}: FormTable, first: number, count: number): number {
  return (sentences[first + count] ?? 0) - (sentences[first] ?? 0)
}

/** How many runs of `count` neighbours have so many sentences. */
function countRuns(table: FormTable, count: number): ReadonlyMap<number, number> {
  const runs = new Map<number, number>()
  for (let at = 0; at + count <= table.size; at++) {
    const sum = countSentences(table, at, count)
    runs.set(sum, (runs.get(sum) ?? 0) + 1)
  }
  return runs
}

function rateKept(place: number): number {
  return kept[Math.abs(place - FARTHEST)] ?? 0
}

function placeOf(difference: number): number {
  return Math.max(-FARTHEST, Math.min(FARTHEST, difference)) + FARTHEST
}

/** How often runs of both sides taken at random differ by so many sentences. */
function rateChance(from: ReadonlyMap<number, number>, to: ReadonlyMap<number, number>): Float64Array {
  const counts = new Float64Array(WIDTH)
  let total = 0
  for (const [own, times] of from) {
    for (const [opposite, others] of to) {
      const place = placeOf(own - opposite)
      counts[place] = (counts[place] ?? 0) + times * others
      total += times * others
    }
  }
  return counts.map((count) => (1 - UNSEEN) * (count / Math.max(total, 1)) + UNSEEN / WIDTH)
}

/**
 * Prepares the score of sentences: the ratio of "both sides have as many" to chance, for each shape of bead.
 *
 * A unit cut in two or joined to its neighbour shows in the number of its sentences before its words
 * tell. Worth 0.2 points of strict F1 and 0.9 of null F1 on the DEV gold. Where units are single
 * sentences the chance of each difference is certain, and the score says nothing.
 *
 * @param from forms of the base.
 * @param to forms of the other side.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readForms} from '#core/align/read-forms.ts'
 * import {scoreSentences} from '#core/align/sentence-evidence.ts'
 * const units = readForms(['It rains. It snows.', 'It freezes.', 'It thaws.'].map((text) => ({text})))
 * const score = scoreSentences(units, units)
 * assert.ok(score(0, 0, 0) > 0)
 * assert.ok(score(0, 0, 1) < 0)
 * ```
 */
export function scoreSentences(from: FormTable, to: FormTable): SentenceScorer {
  const runs = (table: FormTable) => [0, 1, 2, 3, 4].map((count) => countRuns(table, count))
  const [left, right] = [runs(from), runs(to)]
  const scores = beadShapes.map(({from: a, to: b}) => {
    const chance = rateChance(left[a] ?? new Map(), right[b] ?? new Map())
    const expected = chance.reduce((sum, rate, place) => sum + rate * rateKept(place), 0)
    return chance.map((_, place) => Math.log((KEEPING * rateKept(place)) / expected + 1 - KEEPING))
  })
  return (shape, i, j) => {
    const {from: a = 0, to: b = 0} = beadShapes[shape] ?? {}
    return scores[shape]?.[placeOf(countSentences(from, i, a) - countSentences(to, j, b))] ?? 0
  }
}
