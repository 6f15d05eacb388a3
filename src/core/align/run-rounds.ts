/** The rounds of the aligner: search, learn from what is sure, search again. */
import {type Band, chooseBand, type Corner} from '#core/align/choose-band.ts'
import {gatherConstraints} from '#core/align/constraints.ts'
import {type Beliefs, estimateBeliefs, listLikelyBeads, startBeliefs} from '#core/align/estimate-beliefs.ts'
import {drawRoughPath} from '#core/align/find-anchors.ts'
import {scoreLabels} from '#core/align/label-evidence.ts'
import type {Lexicon} from '#core/align/align-unit.ts'
import {mergeLexicons, type WeighedLexicon} from '#core/align/merge-lexicons.ts'
import type {FormTable} from '#core/align/read-forms.ts'
import type {WordTable} from '#core/align/read-words.ts'
import {scoreBeads} from '#core/align/score-beads.ts'
import {choosePath, findPosteriors, type PathBead} from '#core/align/search-beads.ts'
import {findSeeds} from '#core/align/seed-translations.ts'
import {trainLexicon} from '#core/align/train-lexicon.ts'
import {buildTranslationTable} from '#core/align/translation-table.ts'
import {scoreWords, type WordScorer} from '#core/align/word-evidence.ts'

/** Rounds with a learned lexicon after the first round; a third adds nothing on the DEV gold. */
const LEARNING_ROUNDS = 2
/** A bead above this trains the lexicon; 0.2 to 0.4 are alike on the DEV gold. */
const TRAINING_FLOOR = 0.25
/** Fewer expected wrong beads than this in the first round: nothing left to learn. */
const SETTLED = 0.3
/** A mean chance of error per bead below this is settled without reading words. */
const SETTLED_BY_FORM = 0.005
/** Places searched in full; above it the first band follows anchors. */
const FULL_SEARCH = 10_000
const FIRST_WIDTH = 60
const NEXT_WIDTH = 24

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
    words,
  })
  const posteriors = findPosteriors(band, scores)
  return {band, posteriors, path: choosePath(band, posteriors)}
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

/** Places inside the boxes between corners. */
function countPlaces(corners: readonly Corner[]): number {
  let places = 0
  let last: Corner = {from: 0, to: 0}
  for (const corner of corners) {
    places += (corner.from - last.from + 1) * (corner.to - last.to + 1)
    last = corner
  }
  return places
}

/** Beads of one box that are sure by form alone. */
function isSettled(beads: readonly PathBead[]): boolean {
  return countExpectedErrors(beads) <= SETTLED_BY_FORM * beads.length
}

/**
 * Searches by lengths, numbers and kinds alone, in two rounds, the second with re-estimated beliefs.
 *
 * Reading words takes ten times as long, and between printed numbers there is seldom anything left
 * for them to decide.
 *
 * @returns beads of each box between corners, `undefined` for a box that needs its words read.
 */
export function searchForms(problem: Problem): readonly (readonly PathBead[] | undefined)[] {
  const {from, to, corners} = problem
  if (countPlaces(corners) > FULL_SEARCH) return corners.map(() => undefined)
  const band = chooseBand(corners, new Float64Array(from.size + 1), Infinity)
  const first = searchOnce(problem, band, startBeliefs(from, to), () => 0)
  const beliefs = estimateBeliefs(from, to, listLikelyBeads(band, first.posteriors, 0.01))
  const {path} = searchOnce(problem, band, beliefs, () => 0)
  let at = 0
  return corners.map((corner) => {
    const start = at
    while (at < path.length && isInside(path[at], corner)) at++
    const beads = path.slice(start, at)
    return isSettled(beads) ? beads : undefined
  })
}

function isInside(bead: PathBead | undefined, corner: Corner): boolean {
  return (
    bead !== undefined && bead.from + bead.fromCount <= corner.from && bead.to + bead.toCount <= corner.to
  )
}

/**
 * Searches with words: a round on seeds, then rounds with a lexicon learned from the text itself.
 *
 * Moore 2002 extended by forward–backward re-estimation of shares, length ratio and label
 * agreement. A text whose first round leaves nothing in doubt is not searched again.
 *
 * @returns beads in order, each unit in exactly one.
 */
export function searchWords(
  problem: Problem,
  words: {readonly from: WordTable; readonly to: WordTable},
  lexicon?: Lexicon,
): readonly PathBead[] {
  const {from, to, corners} = problem
  const seeds = findSeeds(words.from, words.to, lexicon)
  const search = (band: Band, beliefs: Beliefs, {pairs, loss}: WeighedLexicon): Round => {
    const table = buildTranslationTable(words.from, words.to, pairs, loss)
    return searchOnce(problem, band, beliefs, scoreWords(words.from, words.to, table, band))
  }
  const rough = drawRoughPath(words.from, words.to, seeds.pairs, corners)
  const width = countPlaces(corners) <= FULL_SEARCH ? Infinity : FIRST_WIDTH
  let round = search(chooseBand(corners, rough, width), startBeliefs(from, to), seeds)
  for (let pass = 0; pass < LEARNING_ROUNDS; pass++) {
    if (countExpectedErrors(round.path) < SETTLED) break
    const likely = listLikelyBeads(round.band, round.posteriors, 0.01)
    const sure = likely.filter(
      ({fromCount, toCount, probability}) => fromCount > 0 && toCount > 0 && probability > TRAINING_FLOOR,
    )
    const learned = trainLexicon(words.from, words.to, sure)
    const known = mergeLexicons(seeds, learned, words.to.vocabulary.keys.length)
    const band = chooseBand(corners, readCentre(round.path, from.size + 1), NEXT_WIDTH)
    round = search(band, estimateBeliefs(from, to, likely), known)
  }
  return round.path
}
