/** Re-estimation of what is believed about a text from the posteriors of a round. */
import {beadShapes} from '#core/align/bead-shapes.ts'
import type {Band} from '#core/align/choose-band.ts'
import type {FormTable} from '#core/align/read-forms.ts'
import {type LengthBeliefs, standardiseLengths} from '#core/align/score-lengths.ts'
import type {PathBead} from '#core/align/search-beads.ts'

/** What is believed about a text; re-estimated after each round. */
export interface Beliefs extends LengthBeliefs {
  /** Logarithm of the share of each bead shape, in the order of `beadShapes`. */
  readonly priors: readonly number[]
  /** Share of matching labelled pairs whose labels are equal. */
  readonly agreement: number
}

/** Beads of experience behind the starting shares, and labelled pairs behind the starting agreement. */
const PSEUDO_BEADS = 30
const PSEUDO_LABELS = 20
const START_AGREEMENT = 0.97
/** Characters behind the belief that both sides are equally long. */
const PSEUDO_CHARACTERS = 200
/** Beads of experience behind the starting spread of lengths; the least that a text may come to; one outlier's most. */
const PSEUDO_SPREAD = 15
const START_SPREAD = 0.7
const LEAST_SPREAD = 0.35
const OUTLIER = 6

function stretch(table: FormTable, first: number, count: number): number {
  return (table.lengths[first + count] ?? 0) - (table.lengths[first] ?? 0)
}

/**
 * The beliefs before the first round: starting shares, the ratio of the whole texts.
 *
 * @param from forms of the base.
 * @param to forms of the other side.
 * @returns beliefs that any text may start from.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {startBeliefs} from '#core/align/estimate-beliefs.ts'
 * import {readForms} from '#core/align/read-forms.ts'
 * const units = readForms([{text: 'A single unit.'}])
 * assert.equal(startBeliefs(units, units).ratio, 0)
 * ```
 */
export function startBeliefs(from: FormTable, to: FormTable): Beliefs {
  const left = stretch(from, 0, from.size) + PSEUDO_CHARACTERS
  const right = stretch(to, 0, to.size) + PSEUDO_CHARACTERS
  // A text with a long untranslated part must not bend the ratio.
  const ratio = Math.max(-0.4, Math.min(0.4, Math.log(left / right)))
  return {
    priors: beadShapes.map(({prior}) => Math.log(prior)),
    ratio,
    agreement: START_AGREEMENT,
    spread: START_SPREAD,
  }
}

/**
 * Lists the beads whose posterior is above a floor.
 *
 * @param floor probability, 0 to 1, excluded.
 * @param band places that were searched.
 * @param posteriors as `findPosteriors` gives them.
 * @returns beads in reading order; they may overlap when the floor is below 0.5.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {beadShapes} from '#core/align/bead-shapes.ts'
 * import {chooseBand} from '#core/align/choose-band.ts'
 * import {listLikelyBeads} from '#core/align/estimate-beliefs.ts'
 * const band = chooseBand([{from: 1, to: 1}], Float64Array.of(0, 1), Infinity)
 * const posteriors = new Float64Array(band.size * beadShapes.length)
 * posteriors[3 * beadShapes.length] = 0.8
 * assert.deepEqual(listLikelyBeads(band, posteriors, 0.5), [
 *   {from: 0, fromCount: 1, to: 0, toCount: 1, probability: 0.8},
 * ])
 * ```
 */
export function listLikelyBeads(band: Band, posteriors: Float64Array, floor: number): readonly PathBead[] {
  const shapes = beadShapes.length
  const beads: PathBead[] = []
  for (let row = 0; row < band.low.length; row++) {
    const low = band.low[row] ?? 0
    for (let column = low; column <= (band.high[row] ?? 0); column++) {
      const place = ((band.offsets[row] ?? 0) + column - low) * shapes
      for (let shape = 0; shape < shapes; shape++) {
        const probability = posteriors[place + shape] ?? 0
        if (probability <= floor) continue
        const {from: fromCount = 0, to: toCount = 0} = beadShapes[shape] ?? {}
        beads.push({from: row - fromCount, fromCount, to: column - toCount, toCount, probability})
      }
    }
  }
  return beads
}

/**
 * Estimates shares of bead shapes, ratio and spread of lengths, and agreement of labels anew.
 *
 * Shares are smoothed by 30 pseudo-beads (40 in facts/alignment.md, section 5.2; 30 is better by 0.3 points of null F1).
 *
 * @param beads likely beads of a round, weighted by their probability.
 * @param from forms of the base.
 * @param to forms of the other side.
 * @param before what was believed of lengths in the round.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {estimateBeliefs} from '#core/align/estimate-beliefs.ts'
 * import {readForms} from '#core/align/read-forms.ts'
 * const long = readForms([{text: 'o'.repeat(1_000)}])
 * const short = readForms([{text: 'o'.repeat(800)}])
 * const bead = {from: 0, fromCount: 1, to: 0, toCount: 1, probability: 1}
 * assert.ok(estimateBeliefs(long, short, [bead], {ratio: 0, spread: 1}).ratio > 0.1)
 * ```
 */
export function estimateBeliefs(
  from: FormTable,
  to: FormTable,
  beads: readonly PathBead[],
  before: LengthBeliefs,
): Beliefs {
  const counts = beadShapes.map(({prior}) => prior * PSEUDO_BEADS)
  let total = PSEUDO_BEADS
  let left = PSEUDO_CHARACTERS
  let right = PSEUDO_CHARACTERS
  let squares = START_SPREAD * PSEUDO_SPREAD
  let pairs = PSEUDO_SPREAD
  let equal = START_AGREEMENT * PSEUDO_LABELS
  let labelled = PSEUDO_LABELS
  for (const {from: i, fromCount, to: j, toCount, probability} of beads) {
    const shape = beadShapes.findIndex((known) => known.from === fromCount && known.to === toCount)
    counts[shape] = (counts[shape] ?? 0) + probability
    total += probability
    if (fromCount === 0 || toCount === 0) continue
    const [own, opposite] = [stretch(from, i, fromCount), stretch(to, j, toCount)]
    left += probability * own
    right += probability * opposite
    squares += probability * Math.min(OUTLIER, standardiseLengths(own, opposite, before.ratio) ** 2)
    pairs += probability
    if (from.labels[i] === undefined || to.labels[j] === undefined) continue
    labelled += probability
    if (from.labels[i] === to.labels[j]) equal += probability
  }
  return {
    priors: counts.map((count) => Math.log(count / total)),
    ratio: Math.log(left / right),
    agreement: Math.min(0.98, equal / labelled),
    spread: Math.max(LEAST_SPREAD, squares / pairs),
  }
}
