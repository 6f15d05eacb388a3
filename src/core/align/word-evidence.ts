/** How much the words of two groups of units speak for their being translations. */
import type {Band} from '#core/align/choose-band.ts'
import {type CellGains, gatherGains} from '#core/align/gather-gains.ts'
import type {WordTable} from '#core/align/read-words.ts'
import {addTo, makeSums, type SparseSums} from '#core/align/sparse-sums.ts'
import type {TranslationTable} from '#core/align/translation-table.ts'

/** Scores `a` from units from `i` and `b` to units from `j` (0-based, neither empty) by their words, in nats. */
export type WordScorer = (i: number, a: number, j: number, b: number) => number

/** Long units would drown all other evidence; weight set on the DEV gold (facts, section 5.3). */
const WEIGHT = 1.2
const DAMPING = 30
/** A product is turned into a logarithm before it leaves the range of a double. */
const LARGE = 1e200

/** Sums of a value per unit, running from 0, so that any stretch is one subtraction; of several the units take turns. */
function runUp(table: WordTable, bases: readonly Float64Array[]): Float64Array {
  const sums = new Float64Array(table.size + 1)
  for (let unit = 0; unit < table.size; unit++) {
    const base = bases[unit % bases.length]
    let sum = sums[unit] ?? 0
    for (let at = table.starts[unit] ?? 0; at < (table.starts[unit + 1] ?? 0); at++) {
      sum += base?.[table.tokens[at] ?? 0] ?? 0
    }
    sums[unit + 1] = sum
  }
  return sums
}

/** A to unit meets from units of every turn. */
function averageBases(tables: readonly TranslationTable[]): Float64Array {
  const [{baseTo} = {baseTo: new Float64Array()}, ...others] = tables
  if (others.length === 0) return baseTo
  return baseTo.map(
    (base, id) => others.reduce((sum, other) => sum + (other.baseTo[id] ?? 0), base) / tables.length,
  )
}

/** Σ ln(1 + gain / opposite) over the tokens of one place, one logarithm for many factors. */
function addPlace(cells: CellGains, place: number, opposite: number): number {
  let product = 1
  let total = 0
  for (let at = cells.starts[place] ?? 0; at < (cells.starts[place + 1] ?? 0); at++) {
    product *= 1 + (cells.gains[at] ?? 0) / opposite
    if (product > LARGE) {
      total += Math.log(product)
      product = 1
    }
  }
  return total + Math.log(product)
}

/** The same over several places: the gains of a token are added up first. */
function gatherPlace(sums: SparseSums, cells: CellGains, place: number): void {
  for (let at = cells.starts[place] ?? 0; at < (cells.starts[place + 1] ?? 0); at++) {
    addTo(sums, cells.tokens[at] ?? 0, cells.gains[at] ?? 0)
  }
}

/** The result of the places gathered; the sums are zero afterwards. */
function finishPlaces(sums: SparseSums, opposite: number): number {
  let product = 1
  let total = 0
  for (let at = 0; at < sums.size; at++) {
    const token = sums.touched[at] ?? 0
    product *= 1 + (sums.values[token] ?? 0) / opposite
    sums.values[token] = 0
    if (product > LARGE) {
      total += Math.log(product)
      product = 1
    }
  }
  sums.size = 0
  return total + Math.log(product)
}

/**
 * Prepares the lexical score of every bead inside a band.
 *
 * The score is IBM model 1 in both directions, averaged, as a ratio to chance: Σ over tokens f of
 * ln(ε + (1 − ε) · Σ t(f|e) / (|E| + 1) / p(f)) (Brown et al. 1993; use for alignment: Moore 2002).
 *
 * @param tables what is known of translations; of several the units of `from` take turns, so that each can be judged by
 * what others teach.
 * @param band places the search will visit; units that meet outside it give no evidence.
 * @returns a function from a group of units on each side to nats.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {chooseBand} from '#core/align/choose-band.ts'
 * import {readWords} from '#core/align/read-words.ts'
 * import {findSeeds} from '#core/align/seed-translations.ts'
 * import {buildTranslationTable} from '#core/align/translation-table.ts'
 * import {scoreWords} from '#core/align/word-evidence.ts'
 * const ru = readWords([{text: 'Смета 2019'}, {text: 'Взносы городов, мостов и рек'}])
 * const en = readWords([{text: 'Dues of towns, roads and rivers'}, {text: 'Budget 2019'}])
 * const {pairs, loss} = findSeeds(ru, en)
 * const band = chooseBand([{from: 2, to: 2}], Float64Array.of(0, 1, 2), Infinity)
 * const score = scoreWords(ru, en, [buildTranslationTable(ru, en, pairs, loss)], band)
 * assert.ok(score(0, 1, 1, 1) > 0)
 * assert.ok(score(0, 1, 0, 1) < 0)
 * ```
 */
export function scoreWords(
  from: WordTable,
  to: WordTable,
  tables: readonly TranslationTable[],
  band: Band,
): WordScorer {
  const cells = gatherGains(from, to, tables, band)
  const bases = tables.map(({baseFrom}) => baseFrom)
  const baseFrom = runUp(from, bases)
  const baseTo = runUp(to, [averageBases(tables)])
  const sumFrom = makeSums(from.tokens.length)
  const sumTo = makeSums(to.tokens.length)
  const addPlaces = (i: number, a: number, j: number, b: number): void => {
    for (let row = i + 1; row <= i + a; row++) {
      const low = band.low[row] ?? 0
      const offset = (band.offsets[row] ?? 0) - low
      const last = Math.min(j + b, band.high[row] ?? 0)
      for (let column = Math.max(j + 1, low); column <= last; column++) {
        gatherPlace(sumFrom, cells.from, offset + column)
        gatherPlace(sumTo, cells.to, offset + column)
      }
    }
  }
  return (i, a, j, b) => {
    const sizeFrom = (from.starts[i + a] ?? 0) - (from.starts[i] ?? 0)
    const sizeTo = (to.starts[j + b] ?? 0) - (to.starts[j] ?? 0)
    let score = (baseFrom[i + a] ?? 0) - (baseFrom[i] ?? 0) + (baseTo[j + b] ?? 0) - (baseTo[j] ?? 0)
    if (a === 1 && b === 1) {
      const place = (band.offsets[i + 1] ?? 0) + j + 1 - (band.low[i + 1] ?? 0)
      score += addPlace(cells.from, place, sizeTo + 1) + addPlace(cells.to, place, sizeFrom + 1)
    } else {
      addPlaces(i, a, j, b)
      score += finishPlaces(sumFrom, sizeTo + 1) + finishPlaces(sumTo, sizeFrom + 1)
    }
    return (score / 2) * (WEIGHT / Math.sqrt(1 + (sizeFrom + sizeTo) / 2 / DAMPING))
  }
}
