/** The rounds of the aligner: search, learn from what is sure, search again. */
import {type Band, chooseBand, type Corner, narrowBand} from '#core/align/choose-band.ts'
import {gatherConstraints} from '#core/align/constraints.ts'
import {type Beliefs, estimateBeliefs, listLikelyBeads, startBeliefs} from '#core/align/estimate-beliefs.ts'
import {drawRoughPath} from '#core/align/find-anchors.ts'
import {scoreLabels} from '#core/align/label-evidence.ts'
import type {Lexicon} from '#core/align/align-unit.ts'
import {mergeLexicons, type WeighedLexicon} from '#core/align/merge-lexicons.ts'
import type {FormTable} from '#core/align/read-forms.ts'
import type {WordTable} from '#core/align/read-words.ts'
import {scoreBeads} from '#core/align/score-beads.ts'
import {scoreSentences} from '#core/align/sentence-evidence.ts'
import {choosePath, findPosteriors, type PathBead} from '#core/align/search-beads.ts'
import {findSeeds} from '#core/align/seed-translations.ts'
import {trainLexicon} from '#core/align/train-lexicon.ts'
import {buildTranslationTable} from '#core/align/translation-table.ts'
import {scoreWords, type WordScorer} from '#core/align/word-evidence.ts'

/** Rounds with a learned lexicon after the first round; a fourth adds nothing on the DEV gold. */
const LEARNING_ROUNDS = 3
/** A bead above this trains the lexicon; 0.2 to 0.4 are alike on the DEV gold. */
const TRAINING_FLOOR = 0.25
/** Fewer expected wrong beads than this in the first round: nothing left to learn. */
const SETTLED = 0.3
/** A mean chance of error per bead below this is settled without reading words. */
const SETTLED_BY_FORM = 0.005
/** Places searched in full; above it the first band follows anchors: 25 columns find the same on the DEV gold. */
const FULL_SEARCH = 3000
const FORM_WIDTH = 8
const FIRST_WIDTH = 40

/** What the rounds work on. */
export interface Problem {
  readonly from: FormTable
  readonly to: FormTable
  /** Places every path visits; the last is the end. */
  readonly corners: readonly Corner[]
  /** Pairs that never share a bead, as `from · (size of to) + to`. */
  readonly forbidden: ReadonlySet<number>
}

interface Round {
  readonly beliefs: Beliefs
  readonly band: Band
  readonly posteriors: Float64Array
  readonly path: readonly PathBead[]
}

function searchOnce(problem: Problem, band: Band, beliefs: Beliefs, words: WordScorer): Round {
  const {from, to, corners, forbidden} = problem
  const scores = scoreBeads(from, to, band, {
    beliefs,
    constraints: gatherConstraints(from, to, corners, forbidden),
    labels: scoreLabels(from, to, beliefs.agreement),
    sentences: scoreSentences(from, to),
    words,
  })
  const posteriors = findPosteriors(band, scores)
  return {beliefs, band, posteriors, path: choosePath(band, posteriors)}
}

/** Column in the middle of the path in each row. */
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

function haveSameBeads(path: readonly PathBead[], other: readonly PathBead[]): boolean {
  return (
    path.length === other.length &&
    path.every(({fromCount, toCount}, at) => {
      const twin = other[at]
      return twin?.fromCount === fromCount && twin.toCount === toCount
    })
  )
}

/** Number of places inside each box between corners. */
function countPlaces(corners: readonly Corner[]): readonly number[] {
  return corners.map((corner, box) => {
    const last = corners[box - 1] ?? {from: 0, to: 0}
    return (corner.from - last.from + 1) * (corner.to - last.to + 1)
  })
}

/** Diagonal of each box between corners. */
function drawDiagonals(corners: readonly Corner[], rows: number): Float64Array {
  const centre = new Float64Array(rows)
  let last: Corner = {from: 0, to: 0}
  for (const corner of corners) {
    const slope = (corner.to - last.to) / Math.max(corner.from - last.from, 1)
    for (let row = last.from; row <= corner.from; row++) centre[row] = last.to + slope * (row - last.from)
    last = corner
  }
  return centre
}

/** Beads of each box, `undefined` for a box with a doubt left. */
function listSettled(path: readonly PathBead[], corners: readonly Corner[]): readonly SettledBox[] {
  let at = 0
  return corners.map((corner) => {
    const start = at
    while (at < path.length && isInside(path[at], corner)) at++
    const beads = path.slice(start, at)
    return countExpectedErrors(beads) <= SETTLED_BY_FORM * beads.length ? beads : undefined
  })
}

function isInside(bead: PathBead | undefined, corner: Corner): boolean {
  return (
    bead !== undefined && bead.from + bead.fromCount <= corner.from && bead.to + bead.toCount <= corner.to
  )
}

/** Beads of a box between corners that lengths, numbers and kinds settle; otherwise nothing. */
export type SettledBox = readonly PathBead[] | undefined

/**
 * Searches by lengths, numbers and kinds alone.
 *
 * Reading words takes ten times as long, and between printed numbers there is seldom anything left
 * for them to decide; strict F1 on the DEV gold is the same with and without this step.
 *
 * @param problem forms of both sides and what no bead may do.
 * @param beliefs what is believed about the text; default: what any text starts from.
 * @returns for each box between corners its beads, or `undefined` when its words must be read; and
 * the beliefs re-estimated, to search again what was left open.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readForms} from '#core/align/read-forms.ts'
 * import {searchForms} from '#core/align/run-rounds.ts'
 * const forms = readForms([{label: '1', text: 'Ice'}, {label: '2', text: 'Snow, rain and wind'}])
 * const problem = {from: forms, to: forms, corners: [{from: 1, to: 1}, {from: 2, to: 2}], forbidden: new Set<number>()}
 * assert.equal(searchForms(problem).boxes.length, 2)
 * ```
 */
export function searchForms(
  problem: Problem,
  beliefs?: Beliefs,
): {readonly boxes: readonly SettledBox[]; readonly beliefs: Beliefs} {
  const {from, to, corners} = problem
  const start = beliefs ?? startBeliefs(from, to)
  if (countPlaces(corners).some((places) => places > FULL_SEARCH))
    return {boxes: corners.map(() => undefined), beliefs: start}
  const band = chooseBand(corners, drawDiagonals(corners, from.size + 1), FORM_WIDTH)
  const {path, posteriors} = searchOnce(problem, band, start, () => 0)
  return {
    boxes: listSettled(path, corners),
    beliefs: estimateBeliefs(from, to, listLikelyBeads(band, posteriors, 0.01), start),
  }
}

/**
 * Searches with words: a round on seeds, then rounds with a lexicon learned from the text itself.
 *
 * Moore 2002 extended by forward–backward re-estimation of shares, lengths and label agreement. A text whose first round leaves nothing in doubt is not searched again, nor one whose
 * beads stay the same with the learned lexicon.
 *
 * @param problem forms of both sides and what no bead may do.
 * @param words of the same units, and behind them of those in `taught`.
 * @param lexicon translations known beforehand; default none.
 * @param taught beads of other units to learn from; default none.
 * @returns beads in order, each unit in exactly one.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readForms} from '#core/align/read-forms.ts'
 * import {readWords} from '#core/align/read-words.ts'
 * import {searchWords} from '#core/align/run-rounds.ts'
 * const ru = [{text: 'Мост построен в 1912.'}, {text: 'Река.'}]
 * const en = [{text: 'The bridge was built in 1912.'}, {text: 'The river.'}]
 * const problem = {from: readForms(ru), to: readForms(en), corners: [{from: 2, to: 2}], forbidden: new Set<number>()}
 * const path = searchWords(problem, {from: readWords(ru), to: readWords(en)})
 * assert.deepEqual(path.map(({fromCount, toCount}) => [fromCount, toCount]), [[1, 1], [1, 1]])
 * ```
 */
export function searchWords(
  problem: Problem,
  words: {readonly from: WordTable; readonly to: WordTable},
  lexicon?: Lexicon,
  taught: readonly PathBead[] = [],
): readonly PathBead[] {
  const {from, to, corners} = problem
  const seeds = findSeeds(words.from, words.to, lexicon)
  const search = (band: Band, beliefs: Beliefs, lexicons: readonly WeighedLexicon[]): Round => {
    const tables = lexicons.map(({pairs, loss}) => buildTranslationTable(words.from, words.to, pairs, loss))
    return searchOnce(problem, band, beliefs, scoreWords(words.from, words.to, tables, band))
  }
  const merge = (learned: WeighedLexicon): WeighedLexicon =>
    mergeLexicons(seeds, learned, words.to.vocabulary.keys.length)
  const rough = drawRoughPath(problem, words, seeds.pairs, corners)
  const places = countPlaces(corners).reduce((sum, count) => sum + count, 0)
  const width = places <= FULL_SEARCH ? Infinity : FIRST_WIDTH
  const start = taught.length === 0 ? seeds : merge(trainLexicon(words.from, words.to, taught))
  let round = search(chooseBand(corners, rough.lowest, width, rough.highest), startBeliefs(from, to), [start])
  for (let pass = 0; pass < LEARNING_ROUNDS; pass++) {
    if (countExpectedErrors(round.path) < SETTLED) break
    const likely = listLikelyBeads(round.band, round.posteriors, 0.01)
    const sure = likely.filter(
      ({fromCount, toCount, probability}) => fromCount > 0 && toCount > 0 && probability > TRAINING_FLOOR,
    )
    // What the first round pairs by mistake must not confirm itself: each unit is judged by what every other one teaches.
    const folds = pass === 0 ? [1, 0] : [undefined]
    const known = folds.map((fold) => {
      const own = sure.filter((bead) => fold === undefined || bead.from % 2 === fold)
      return merge(trainLexicon(words.from, words.to, [...own, ...taught]))
    })
    const band = narrowBand(corners, round, readCentre(round.path, from.size + 1))
    const next = search(band, estimateBeliefs(from, to, likely, round.beliefs), known)
    const isSame = haveSameBeads(round.path, next.path)
    round = next
    if (isSame) break
  }
  return round.path
}
