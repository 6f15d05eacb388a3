/** How well the items of numbered lists go together, by lengths and words. */
import type {AlignUnit, Lexicon} from '#core/align/align-unit.ts'
import {type Band, chooseBand, type Corner} from '#core/align/choose-band.ts'
import {mergeLexicons} from '#core/align/merge-lexicons.ts'
import type {NumberedList} from '#core/align/pair-numbered-lists.ts'
import {readWords} from '#core/align/read-words.ts'
import {scoreLengths} from '#core/align/score-lengths.ts'
import type {PathBead} from '#core/align/search-beads.ts'
import {findSeeds} from '#core/align/seed-translations.ts'
import {trainLexicon} from '#core/align/train-lexicon.ts'
import {buildTranslationTable} from '#core/align/translation-table.ts'
import {scoreWords, type WordScorer} from '#core/align/word-evidence.ts'

/** Characters of an item whose words are read. */
const MOST_CHARACTERS = 400
/** Pairs a lexicon is learned from; more make it no better at telling neighbours apart. */
const MOST_TAUGHT = 200
/** Items compared on each side of the one with the same number. */
const REACH = 4

/** An item with all that stands under its number. */
interface Item {
  /** Its first characters. */
  readonly text: string
  /** Characters in all. */
  readonly length: number
}

/** Lists one after the other: `rows` are items of the base, `columns` those of the other side. */
export interface ListLayout {
  readonly rows: readonly Item[]
  readonly columns: readonly Item[]
  /** Where each list ends. */
  readonly corners: readonly Corner[]
  /** Column of the item with the same number, -1 for none. */
  readonly twins: readonly number[]
}

/** Scores two items, in nats of "translation against unrelated". */
export type ItemScorer = (row: number, column: number) => number

function readItem(units: readonly AlignUnit[], first: number, end: number): Item {
  const label = units[first]?.label ?? ''
  let text = ''
  let length = 0
  for (let at = first; at < end; at++) {
    const {label: other = '', text: own = ''} = units[at] ?? {}
    const isBelow = other === '' || other.startsWith(`${label}/`) || other.startsWith(`${label}.`)
    if (at > first && !isBelow) break
    if (text.length < MOST_CHARACTERS) text += ` ${own.slice(0, MOST_CHARACTERS)}`
    length += own.length
  }
  return {text, length}
}

/**
 * Lays out lists for a comparison: an item is its unit and the units that follow, up to the next number that is
 * not below its own.
 *
 * @param lists paired.
 * @param from units of the base.
 * @param to units of the other side.
 * @param end first units behind the lists.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {layOutLists} from '#core/align/compare-lists.ts'
 * const units = [{text: 'Ice', label: '1'}, {text: 'on lakes', label: '1/a'}, {text: 'Snow', label: '2'}]
 * const list = {from: [0, 2], to: [0, 2], twins: [0, 1]}
 * const {rows, corners} = layOutLists([list], units, units, {from: 3, to: 3})
 * assert.deepEqual(rows.map(({length}) => length), [11, 4])
 * assert.deepEqual(corners, [{from: 2, to: 2}])
 * ```
 */
export function layOutLists(
  lists: readonly NumberedList[],
  from: readonly AlignUnit[],
  to: readonly AlignUnit[],
  end: Corner,
): ListLayout {
  const rows: Item[] = []
  const columns: Item[] = []
  const corners: Corner[] = []
  const twins: number[] = []
  for (const list of lists) {
    twins.push(...list.twins.map((twin) => (twin < 0 ? -1 : twin + columns.length)))
    rows.push(...list.from.map((index) => readItem(from, index, end.from)))
    columns.push(...list.to.map((index) => readItem(to, index, end.to)))
    corners.push({from: rows.length, to: columns.length})
  }
  return {rows, columns, corners, twins}
}

/**
 * Prepares the score of items by their lengths.
 *
 * @param layout the lists.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {scoreItemLengths} from '#core/align/compare-lists.ts'
 * const items = [9, 200].map((length) => ({text: '', length}))
 * const score = scoreItemLengths({rows: items, columns: items, corners: [], twins: []})
 * assert.ok(score(1, 1) > 0 && score(0, 1) < 0)
 * ```
 */
export function scoreItemLengths({rows, columns}: ListLayout): ItemScorer {
  const total = (items: readonly Item[]): number => items.reduce((sum, {length}) => sum + length, 1)
  const beliefs = {ratio: Math.log(total(rows) / total(columns)), spread: 1}
  return (row, column) => scoreLengths(rows[row]?.length ?? 0, columns[column]?.length ?? 0, beliefs)
}

/** Places near the pairs of equal numbers, list by list. */
function chooseItemBand({rows, columns, corners, twins}: ListLayout): Band {
  const centre = new Float64Array(rows.length + 1).fill(columns.length)
  let row = 0
  let start = 0
  for (const corner of corners) {
    for (let next = start; row < corner.from; row++) {
      centre[row] = next
      const twin = twins[row] ?? -1
      if (twin >= 0) next = twin + 1
    }
    start = corner.to
  }
  return chooseBand(corners, centre, REACH)
}

/** Every so manieth pair, so that no more than the limit teach. */
function thin(pairs: readonly PathBead[]): readonly PathBead[] {
  const step = Math.max(1, pairs.length / MOST_TAUGHT)
  return pairs.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step))
}

/**
 * Prepares the score of items by their words, near the pairs of equal numbers.
 *
 * Translations are learned from those very pairs, but a pair never testifies for itself: of every two neighbours
 * each is judged by what the others teach (cross-validation in two folds). What numbers pair by mistake teaches
 * nothing that holds elsewhere.
 *
 * @param layout the lists.
 * @param lexicon translations known beforehand; default: none.
 * @returns the score, and the places it covers.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {scoreItemWords} from '#core/align/compare-lists.ts'
 * const items = (texts: readonly string[]) => texts.map((text) => ({text, length: text.length}))
 * const rows = items(['Смета 2019', 'Взносы 2021'])
 * const columns = items(['Budget 2019', 'Dues 2021'])
 * const {score} = scoreItemWords({rows, columns, corners: [{from: 2, to: 2}], twins: [0, 1]})
 * assert.ok(score(0, 0) > score(0, 1))
 * ```
 */
export function scoreItemWords(
  layout: ListLayout,
  lexicon?: Lexicon,
): {readonly score: ItemScorer; readonly band: Band} {
  const [from, to] = [readWords(layout.rows), readWords(layout.columns)]
  const band = chooseItemBand(layout)
  const seeds = findSeeds(from, to, lexicon)
  const folds = new Uint8Array(layout.rows.length)
  const pairs = layout.twins.flatMap((twin, row): PathBead[] =>
    twin < 0 ? [] : [{from: row, fromCount: 1, to: twin, toCount: 1, probability: 1}],
  )
  pairs.forEach((pair, at) => (folds[pair.from] = at % 2))
  const scorers = [0, 1].map((fold): WordScorer => {
    const others = pairs.filter((pair) => folds[pair.from] !== fold)
    const known = mergeLexicons(seeds, trainLexicon(from, to, thin(others)), to.vocabulary.keys.length)
    return scoreWords(from, to, [buildTranslationTable(from, to, known.pairs, known.loss)], band)
  })
  return {band, score: (row, column) => scorers[folds[row] ?? 0]?.(row, 1, column, 1) ?? 0}
}
