/** How much printed numbers speak for two units being translations. */
import type {FormTable} from '#core/align/read-forms.ts'

/** Scores one pair of units (0-based) by their labels, in nats; 0 where neither has one. */
export type LabelScorer = (from: number, to: number) => number

/** Nats for a label that only one of the two units bears. */
const ONE_SIDED = -1
/** No label weighs more, however rare. */
const LIMIT = 4

function countLabels(table: FormTable): Map<string, number> {
  const counts = new Map<string, number>()
  for (const label of table.labels) if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1)
  return counts
}

/**
 * Prepares the label score: the ratio of "matching units bear equal labels" to chance.
 *
 * A label that is printed once weighs about 3 nats, one that returns in every list weighs less;
 * the share of agreement is learned from the text, so that numbers which disagree between the
 * editions lose their say. Fixed weights of ±3 were the prototype's (facts, section 5.3).
 *
 * @param agreement share of matching labelled pairs whose labels are equal, between 0 and 1.
 * @param from forms of the base.
 * @param to forms of the other side.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {scoreLabels} from '#core/align/label-evidence.ts'
 * import {readForms} from '#core/align/read-forms.ts'
 * const units = readForms(['1', '2', '3', '4', '5'].map((label) => ({label, text: ''})))
 * const score = scoreLabels(units, units, 0.97)
 * assert.ok(score(0, 0) > 1)
 * assert.ok(score(0, 1) < -3)
 * ```
 */
export function scoreLabels(from: FormTable, to: FormTable, agreement: number): LabelScorer {
  const countsFrom = countLabels(from)
  const countsTo = countLabels(to)
  const labelled = (counts: Map<string, number>): number => [...counts.values()].reduce((a, b) => a + b, 0)
  const totalFrom = Math.max(labelled(countsFrom), 1)
  const totalTo = Math.max(labelled(countsTo), 1)
  const equal = new Map<string, number>()
  for (const [label, count] of countsFrom) {
    const chance = Math.max(count / totalFrom, (countsTo.get(label) ?? 0) / totalTo)
    equal.set(label, Math.min(LIMIT, Math.max(0, Math.log(agreement / Math.max(chance, 0.02)))))
  }
  const different = Math.max(-LIMIT, Math.log(1 - agreement))
  return (i, j) => {
    const left = from.labels[i]
    const right = to.labels[j]
    if (left === right) return left === undefined ? 0 : (equal.get(left) ?? 0)
    return left === undefined || right === undefined ? ONE_SIDED : different
  }
}
