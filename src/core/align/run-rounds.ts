/** The rounds of the aligner: search, learn from what is sure, search again. */
import type {Lexicon} from '#core/align/align-unit.ts'
import {type Band, chooseBand, type Corner} from '#core/align/choose-band.ts'
import {gatherConstraints} from '#core/align/constraints.ts'
import {type Beliefs, estimateBeliefs, listLikelyBeads, startBeliefs} from '#core/align/estimate-beliefs.ts'
import {drawRoughPath} from '#core/align/find-anchors.ts'
import {scoreLabels} from '#core/align/label-evidence.ts'
import type {UnitTable} from '#core/align/read-units.ts'
import {scoreBeads} from '#core/align/score-beads.ts'
import {choosePath, findPosteriors, type PathBead} from '#core/align/search-beads.ts'
import {findSeeds} from '#core/align/seed-translations.ts'
import {type LearnedLexicon, trainLexicon} from '#core/align/train-lexicon.ts'
import {
  buildTranslationTable,
  type LossRates,
  type TranslationPair,
  type TranslationTable,
} from '#core/align/translation-table.ts'
import {scoreWords} from '#core/align/word-evidence.ts'

/** Rounds with a learned lexicon after the first round. */
const LEARNING_ROUNDS = 2
/** A bead above this trains the lexicon (facts/alignment.md, section 5.3). */
const TRAINING_FLOOR = 0.25
/** Fewer expected wrong beads than this in the first round: nothing left to learn. */
const SETTLED = 0.3
/** Places searched in full; above it the first band follows anchors. */
const FULL_SEARCH = 10_000
const FIRST_WIDTH = 60
const NEXT_WIDTH = 24

interface Knowledge {
  readonly pairs: readonly TranslationPair[]
  readonly loss: LossRates
}

/** Seeds are a floor under what was learned. */
function mergeKnowledge(seeds: Knowledge, learned: LearnedLexicon, columns: number): Knowledge {
  const pairs = new Map<number, TranslationPair>()
  for (const pair of learned.pairs) pairs.set(pair.from * columns + pair.to, pair)
  const loss = {from: seeds.loss.from.slice(), to: seeds.loss.to.slice()}
  for (const {from, to} of learned.pairs) {
    loss.from[from] = Math.min(seeds.loss.from[from] ?? 1, learned.loss.from[from] ?? 1)
    loss.to[to] = Math.min(seeds.loss.to[to] ?? 1, learned.loss.to[to] ?? 1)
  }
  for (const seed of seeds.pairs) {
    const key = seed.from * columns + seed.to
    const known = pairs.get(key)
    pairs.set(key, {
      from: seed.from,
      to: seed.to,
      backward: Math.max(seed.backward, known?.backward ?? 0),
      forward: Math.max(seed.forward, known?.forward ?? 0),
    })
  }
  return {pairs: [...pairs.values()], loss}
}

/** Middle of the path in each row. */
function readCentre(path: readonly PathBead[], rows: number): Float64Array {
  const centre = new Float64Array(rows)
  for (const {from, fromCount, to, toCount} of path) {
    for (let row = from; row <= from + fromCount; row++) {
      centre[row] = fromCount === 0 ? to + toCount : to + (toCount * (row - from)) / fromCount
    }
  }
  return centre
}

function countExpectedErrors(path: readonly PathBead[]): number {
  return path.reduce((sum, {probability}) => sum + 1 - probability, 0)
}

/** Everything the rounds need. */
export interface Problem {
  readonly from: UnitTable
  readonly to: UnitTable
  /** Places every path visits; the last is the end. */
  readonly corners: readonly Corner[]
  /** Pairs that never share a bead, as `from · (size of to) + to`. */
  readonly forbidden: ReadonlySet<number>
  readonly lexicon?: Lexicon
}

/**
 * Aligns two tables: a round on seeds, then rounds with a lexicon learned from the text itself.
 *
 * Moore 2002 extended by forward–backward re-estimation of shares, length ratio and label
 * agreement. A text whose first round leaves nothing in doubt is not searched again.
 *
 * @returns beads in order, each unit in exactly one.
 */
export function runRounds(problem: Problem): readonly PathBead[] {
  const {from, to, corners} = problem
  const constraints = gatherConstraints(from, to, corners, problem.forbidden)
  const seeds = findSeeds(from, to, problem.lexicon)
  const search = (band: Band, beliefs: Beliefs, table: TranslationTable): Float64Array =>
    findPosteriors(
      band,
      scoreBeads(from, to, band, {
        beliefs,
        constraints,
        labels: scoreLabels(from, to, beliefs.agreement),
        words: scoreWords(from, to, table, band),
      }),
    )
  const isSmall = (from.size + 1) * (to.size + 1) <= FULL_SEARCH
  const rough = drawRoughPath(from, to, seeds.pairs, corners)
  let band = chooseBand(corners, rough, isSmall ? Infinity : FIRST_WIDTH)
  let posteriors = search(
    band,
    startBeliefs(from, to),
    buildTranslationTable(from, to, seeds.pairs, seeds.loss),
  )
  let path = choosePath(band, posteriors)
  for (let round = 0; round < LEARNING_ROUNDS; round++) {
    if (countExpectedErrors(path) < SETTLED) break
    const likely = listLikelyBeads(band, posteriors, 0.01)
    const beliefs = estimateBeliefs(from, to, likely)
    const sure = likely.filter(
      ({fromCount, toCount, probability}) => fromCount > 0 && toCount > 0 && probability > TRAINING_FLOOR,
    )
    const known = mergeKnowledge(seeds, trainLexicon(from, to, sure), to.vocabulary.keys.length)
    band = chooseBand(corners, readCentre(path, from.size + 1), NEXT_WIDTH)
    posteriors = search(band, beliefs, buildTranslationTable(from, to, known.pairs, known.loss))
    path = choosePath(band, posteriors)
  }
  return path
}
