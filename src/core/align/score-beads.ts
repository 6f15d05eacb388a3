/** The score of every bead the search may take. */
import {beadShapes} from '#core/align/bead-shapes.ts'
import type {Band} from '#core/align/choose-band.ts'
import type {LabelScorer} from '#core/align/label-evidence.ts'
import type {UnitTable} from '#core/align/read-units.ts'
import type {WordScorer} from '#core/align/word-evidence.ts'

/** What is believed about a text; re-estimated after each round. */
export interface Beliefs {
  /** Logarithm of the share of each bead shape. */
  readonly priors: readonly number[]
  /** Logarithm of from-characters per to-character. */
  readonly ratio: number
  /** Share of matching labelled pairs whose labels are equal. */
  readonly agreement: number
}

/** What no bead may do. */
export interface Constraints {
  /** Box of each unit: a bead stays inside one box. */
  readonly boxesFrom: Int32Array
  readonly boxesTo: Int32Array
  /** 1: no bead holds both neighbours of this place. */
  readonly seamsFrom: Uint8Array
  readonly seamsTo: Uint8Array
  /** Pairs that never share a bead, as `from · (size of to) + to`. */
  readonly forbidden: ReadonlySet<number>
}

/** Variance of the logarithm of the length ratio: fixed part, part that shrinks with length, chance. */
const length = {fixed: 0.16 ** 2, shrinking: 2.2, chance: 0.95 ** 2}
/** A merged bead whose lengths lose more than this is not considered; costs no F1 (facts, section 5.5). */
const LENGTH_FLOOR = -6
/** Nats for a label inside a merged bead, for units of different families, for two headings. */
const INNER_LABEL = -1.5
const FAMILY_CLASH = -4
const FAMILY_MATCH = 1

/**
 * Log-likelihood ratio of two lengths: translations against unrelated text.
 *
 * Gale & Church 1993 with a log-normal ratio; variances set on the DEV gold (facts, section 5.3).
 *
 * @param from characters without white space, 0 or more.
 * @param to characters without white space, 0 or more.
 * @param ratio logarithm of from-characters per to-character.
 * @returns nats, at most about 2; below 0 speaks against the pair.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {scoreLengths} from '#core/align/score-beads.ts'
 * assert.ok(scoreLengths(100, 98, 0) > 1)
 * assert.ok(scoreLengths(100, 20, 0) < -4)
 * ```
 */
export function scoreLengths(from: number, to: number, ratio: number): number {
  const left = from + 1
  const right = to + 1
  const distance = Math.log(left / right) - ratio
  const variance = length.fixed + length.shrinking * (1 / left + 1 / right)
  const wide = variance + length.chance
  return 0.5 * (Math.log(wide / variance) - distance * distance * (1 / variance - 1 / wide))
}

function isAllowed(constraints: Constraints, i: number, a: number, j: number, b: number): boolean {
  const {boxesFrom, boxesTo, seamsFrom, seamsTo, forbidden} = constraints
  if (
    boxesFrom[i] !== boxesTo[j] ||
    boxesFrom[i] !== boxesFrom[i + a - 1] ||
    boxesTo[j] !== boxesTo[j + b - 1]
  )
    return false
  for (let at = i + 1; at < i + a; at++) if (seamsFrom[at] === 1) return false
  for (let at = j + 1; at < j + b; at++) if (seamsTo[at] === 1) return false
  if (forbidden.size === 0) return true
  const columns = boxesTo.length
  for (let at = i; at < i + a; at++) {
    for (let other = j; other < j + b; other++) if (forbidden.has(at * columns + other)) return false
  }
  return true
}

function countInnerLabels(table: UnitTable, first: number, count: number): number {
  let inner = 0
  for (let at = first + 1; at < first + count; at++) if (table.labels[at] !== undefined) inner++
  return inner
}

/** Evidence from form: kinds of block and labels. */
function scoreForm(
  from: UnitTable,
  to: UnitTable,
  labels: LabelScorer,
  [i, a, j, b]: readonly [number, number, number, number],
): number {
  const family = from.families[i] ?? 0
  let score = labels(i, j)
  if (family !== to.families[j]) score += FAMILY_CLASH
  else if (family !== 0) score += FAMILY_MATCH
  if (a + b > 2) score += INNER_LABEL * (countInnerLabels(from, i, a) + countInnerLabels(to, j, b))
  return score
}

/**
 * Scores every bead that ends at a place of the band.
 *
 * A bead's score is its prior plus ratios "translation against unrelated": lengths, labels and
 * kinds, words. A bead with an empty side scores its prior alone, so all scores compare.
 *
 * @param words lexical scorer; absent in a round without one.
 * @returns nats, `places · shapes`, shapes in the order of `beadShapes`; `-Infinity`: not a bead.
 */
export function scoreBeads(
  from: UnitTable,
  to: UnitTable,
  band: Band,
  beliefs: Beliefs,
  constraints: Constraints,
  scorers: {readonly labels: LabelScorer; readonly words?: WordScorer},
): Float64Array {
  const shapes = beadShapes.length
  const scores = new Float64Array(band.size * shapes).fill(-Infinity)
  const scoreOne = (i: number, a: number, j: number, b: number): number => {
    if (!isAllowed(constraints, i, a, j, b)) return -Infinity
    const lengths = scoreLengths(
      (from.lengths[i + a] ?? 0) - (from.lengths[i] ?? 0),
      (to.lengths[j + b] ?? 0) - (to.lengths[j] ?? 0),
      beliefs.ratio,
    )
    if (a + b > 2 && lengths < LENGTH_FLOOR) return -Infinity
    return lengths + scoreForm(from, to, scorers.labels, [i, a, j, b]) + (scorers.words?.(i, a, j, b) ?? 0)
  }
  for (let row = 0; row <= from.size; row++) {
    for (let column = band.low[row] ?? 0; column <= (band.high[row] ?? 0); column++) {
      const place = ((band.offsets[row] ?? 0) + column - (band.low[row] ?? 0)) * shapes
      for (let shape = 0; shape < shapes; shape++) {
        const {from: a = 0, to: b = 0} = beadShapes[shape] ?? {}
        const i = row - a
        const j = column - b
        if (i < 0 || j < (band.low[i] ?? 0) || j > (band.high[i] ?? -1)) continue
        const evidence = a === 0 || b === 0 ? 0 : scoreOne(i, a, j, b)
        scores[place + shape] = (beliefs.priors[shape] ?? -Infinity) + evidence
      }
    }
  }
  return scores
}
