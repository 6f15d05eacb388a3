/** The score of every bead the search may take. */
import {beadShapes} from '#core/align/bead-shapes.ts'
import type {Band} from '#core/align/choose-band.ts'
import {type Constraints, isAllowed} from '#core/align/constraints.ts'
import type {Beliefs} from '#core/align/estimate-beliefs.ts'
import type {LabelScorer} from '#core/align/label-evidence.ts'
import type {FormTable} from '#core/align/read-forms.ts'
import {scoreLengths} from '#core/align/score-lengths.ts'
import type {SentenceScorer} from '#core/align/sentence-evidence.ts'
import type {WordScorer} from '#core/align/word-evidence.ts'

/** Below this a merged bead is not considered, and words are not read; costs no F1 (facts, section 5.5). */
const LENGTH_FLOOR = -6
/** Nats for a label inside a merged bead (facts, section 5.3). */
const INNER_LABEL = -1.5
/** Nats for blocks of different families, for two headings, two cells and so on; by judgement, not in the gold. */
const FAMILY_CLASH = -4
const FAMILY_MATCH = 1

const widths = beadShapes.map(({from}) => from)
const heights = beadShapes.map(({to}) => to)

/** Everything a bead is judged by. */
export interface Evidence {
  readonly beliefs: Beliefs
  readonly constraints: Constraints
  readonly labels: LabelScorer
  readonly sentences: SentenceScorer
  readonly words: WordScorer
}

function countInnerLabels(table: FormTable, first: number, count: number): number {
  let inner = 0
  for (let at = first + 1; at < first + count; at++) if (table.labels[at] !== undefined) inner++
  return inner
}

function scoreFamilies(from: number, to: number): number {
  if (from !== to) return FAMILY_CLASH
  return from === 0 ? 0 : FAMILY_MATCH
}

/** Nats of one bead with units on both sides, without its prior. */
function scoreBead(
  from: FormTable,
  to: FormTable,
  evidence: Evidence,
  i: number,
  a: number,
  j: number,
  b: number,
): number {
  if (!isAllowed(evidence.constraints, i, a, j, b)) return -Infinity
  const lengths = scoreLengths(
    (from.lengths[i + a] ?? 0) - (from.lengths[i] ?? 0),
    (to.lengths[j + b] ?? 0) - (to.lengths[j] ?? 0),
    evidence.beliefs,
  )
  const isMerged = a + b > 2
  const isUnlikely = lengths < LENGTH_FLOOR
  if (isUnlikely && isMerged) return -Infinity
  const inner = isMerged ? countInnerLabels(from, i, a) + countInnerLabels(to, j, b) : 0
  const form = scoreFamilies(from.families[i] ?? 0, to.families[j] ?? 0) + INNER_LABEL * inner
  return lengths + form + evidence.labels(i, j) + (isUnlikely ? 0 : evidence.words(i, a, j, b))
}

/**
 * Scores every bead that ends at a place of the band.
 *
 * A bead's score is its prior plus ratios "translation against unrelated": lengths, sentences, labels
 * and kinds, words. A bead with an empty side scores its prior alone, so all scores compare.
 *
 * @param band places the search visits.
 * @returns nats, `places · shapes`, shapes in the order of `beadShapes`; `-Infinity`: not a bead.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {chooseBand} from '#core/align/choose-band.ts'
 * import {gatherConstraints} from '#core/align/constraints.ts'
 * import {startBeliefs} from '#core/align/estimate-beliefs.ts'
 * import {readForms} from '#core/align/read-forms.ts'
 * import {scoreBeads} from '#core/align/score-beads.ts'
 * const units = readForms([{text: 'A single unit.'}])
 * const corners = [{from: 1, to: 1}]
 * const scores = scoreBeads(units, units, chooseBand(corners, Float64Array.of(0, 1), Infinity), {
 *   beliefs: startBeliefs(units, units),
 *   constraints: gatherConstraints(units, units, corners, new Set()),
 *   labels: () => 0,
 *   sentences: () => 0,
 *   words: () => 0,
 * })
 * const [pair = 0, fromAlone = 0, toAlone = 0] = scores.slice(-12)
 * assert.ok(pair > fromAlone + toAlone)
 * ```
 */
export function scoreBeads(from: FormTable, to: FormTable, band: Band, evidence: Evidence): Float64Array {
  const shapes = beadShapes.length
  const {priors} = evidence.beliefs
  const scores = new Float64Array(band.size * shapes).fill(-Infinity)
  for (let row = 0; row <= from.size; row++) {
    const low = band.low[row] ?? 0
    for (let column = low; column <= (band.high[row] ?? 0); column++) {
      const place = ((band.offsets[row] ?? 0) + column - low) * shapes
      for (let shape = 0; shape < shapes; shape++) {
        const a = widths[shape] ?? 0
        const b = heights[shape] ?? 0
        const i = row - a
        const j = column - b
        if (i < 0 || j < (band.low[i] ?? 0) || j > (band.high[i] ?? -1)) continue
        const isPair = a > 0 && b > 0
        const score = isPair ? scoreBead(from, to, evidence, i, a, j, b) + evidence.sentences(shape, i, j) : 0
        scores[place + shape] = (priors[shape] ?? -Infinity) + score
      }
    }
  }
  return scores
}
