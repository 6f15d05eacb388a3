/** How much the words of two groups of units speak for their being translations. */
import type {Band} from '#core/align/choose-band.ts'
import type {UnitTable} from '#core/align/read-units.ts'
import type {TranslationTable} from '#core/align/translation-table.ts'

/** Sparse gains of one direction: entries `starts[cell]` to `starts[cell + 1]`, cell = place in the band. */
interface CellGains {
  readonly starts: Int32Array
  /** Place of the token among the tokens of its side. */
  readonly tokens: readonly number[]
  readonly gains: readonly number[]
}

/** Scores groups of units by their words: `(first from, count, first to, count) → nats`. */
export type WordScorer = (i: number, a: number, j: number, b: number) => number

/** Long units would drown all other evidence; weight set on the DEV gold (facts, section 5.3). */
const WEIGHT = 1.2
const DAMPING = 30
/** A product is turned into a logarithm before it leaves the range of a double. */
const LARGE = 1e200

/** For the tokens of one from unit: which tokens of the to side they may stand for. */
interface Links {
  readonly heads: Int32Array
  readonly next: number[]
  readonly token: number[]
  readonly pair: number[]
}

function linkUnit(links: Links, from: UnitTable, unit: number, table: TranslationTable): void {
  for (let at = from.starts[unit] ?? 0; at < (from.starts[unit + 1] ?? 0); at++) {
    const id = from.tokens[at] ?? 0
    for (let pair = table.rows[id] ?? 0; pair < (table.rows[id + 1] ?? 0); pair++) {
      const target = table.to[pair] ?? 0
      links.next.push(links.heads[target] ?? -1)
      links.heads[target] = links.next.length - 1
      links.token.push(at)
      links.pair.push(pair)
    }
  }
}

function unlink(links: Links, table: TranslationTable): void {
  for (const pair of links.pair) links.heads[table.to[pair] ?? 0] = -1
  links.next.length = 0
  links.token.length = 0
  links.pair.length = 0
}

function gatherGains(
  from: UnitTable,
  to: UnitTable,
  table: TranslationTable,
  band: Band,
): {from: CellGains; to: CellGains} {
  const startsFrom = new Int32Array(band.size + 1)
  const startsTo = new Int32Array(band.size + 1)
  const tokensFrom: number[] = []
  const gainsFrom: number[] = []
  const tokensTo: number[] = []
  const gainsTo: number[] = []
  const sums = new Float64Array(from.tokens.length)
  const links: Links = {
    heads: new Int32Array(to.vocabulary.keys.length).fill(-1),
    next: [],
    token: [],
    pair: [],
  }
  const touched: number[] = []
  let cell = 0
  for (let row = 0; row <= from.size; row++) {
    if (row > 0) linkUnit(links, from, row - 1, table)
    for (let column = band.low[row] ?? 0; column <= (band.high[row] ?? 0); column++) {
      if (row > 0 && column > 0 && links.pair.length > 0) {
        for (let at = to.starts[column - 1] ?? 0; at < (to.starts[column] ?? 0); at++) {
          let gain = 0
          for (let link = links.heads[to.tokens[at] ?? 0] ?? -1; link >= 0; link = links.next[link] ?? -1) {
            const pair = links.pair[link] ?? 0
            const token = links.token[link] ?? 0
            if (sums[token] === 0) touched.push(token)
            sums[token] = (sums[token] ?? 0) + (table.gainFrom[pair] ?? 0)
            gain += table.gainTo[pair] ?? 0
          }
          if (gain > 0) {
            tokensTo.push(at)
            gainsTo.push(gain)
          }
        }
        for (const token of touched) {
          tokensFrom.push(token)
          gainsFrom.push(sums[token] ?? 0)
          sums[token] = 0
        }
        touched.length = 0
      }
      cell++
      startsFrom[cell] = tokensFrom.length
      startsTo[cell] = tokensTo.length
    }
    unlink(links, table)
  }
  return {
    from: {starts: startsFrom, tokens: tokensFrom, gains: gainsFrom},
    to: {starts: startsTo, tokens: tokensTo, gains: gainsTo},
  }
}

/** Sums of a value per unit, running from 0, so that any stretch is one subtraction. */
function runUp(table: UnitTable, base: Float64Array): Float64Array {
  const sums = new Float64Array(table.size + 1)
  for (let unit = 0; unit < table.size; unit++) {
    let sum = sums[unit] ?? 0
    for (let at = table.starts[unit] ?? 0; at < (table.starts[unit + 1] ?? 0); at++) {
      sum += base[table.tokens[at] ?? 0] ?? 0
    }
    sums[unit + 1] = sum
  }
  return sums
}

/** Adds up the gains of each token over the cells of a bead, then multiplies the ratios. */
function makeAccumulator(cells: CellGains, size: number) {
  const sums = new Float64Array(size)
  const touched: number[] = []
  return {
    add(cell: number): void {
      for (let at = cells.starts[cell] ?? 0; at < (cells.starts[cell + 1] ?? 0); at++) {
        const token = cells.tokens[at] ?? 0
        if (sums[token] === 0) touched.push(token)
        sums[token] = (sums[token] ?? 0) + (cells.gains[at] ?? 0)
      }
    },
    /** Σ ln(1 + gain / opposite), one logarithm for many factors. */
    finish(opposite: number): number {
      let product = 1
      let total = 0
      for (const token of touched) {
        product *= 1 + (sums[token] ?? 0) / opposite
        sums[token] = 0
        if (product > LARGE) {
          total += Math.log(product)
          product = 1
        }
      }
      touched.length = 0
      return total + Math.log(product)
    },
  }
}

/**
 * Prepares the lexical score of every bead inside a band.
 *
 * The score is IBM model 1 in both directions, averaged, as a ratio to chance: Σ over tokens f of
 * ln(ε + (1 − ε) · Σ t(f|e) / (|E| + 1) / p(f)) (Brown et al. 1993; use for alignment: Moore 2002).
 * Only pairs that the table knows are touched, so cost grows with evidence, not with length.
 *
 * @param band places the search will visit; units that meet outside it give no evidence.
 * @returns a function from a group of `a` units from `i` and `b` units from `j` (0-based) to nats.
 */
export function scoreWords(from: UnitTable, to: UnitTable, table: TranslationTable, band: Band): WordScorer {
  const cells = gatherGains(from, to, table, band)
  const baseFrom = runUp(from, table.baseFrom)
  const baseTo = runUp(to, table.baseTo)
  const sumFrom = makeAccumulator(cells.from, from.tokens.length)
  const sumTo = makeAccumulator(cells.to, to.tokens.length)
  return (i, a, j, b) => {
    for (let row = i + 1; row <= i + a; row++) {
      const low = band.low[row] ?? 0
      const high = band.high[row] ?? 0
      const offset = (band.offsets[row] ?? 0) - low
      for (let column = Math.max(j + 1, low); column <= Math.min(j + b, high); column++) {
        sumFrom.add(offset + column)
        sumTo.add(offset + column)
      }
    }
    const sizeFrom = (from.starts[i + a] ?? 0) - (from.starts[i] ?? 0)
    const sizeTo = (to.starts[j + b] ?? 0) - (to.starts[j] ?? 0)
    const score =
      sumFrom.finish(sizeTo + 1) +
      sumTo.finish(sizeFrom + 1) +
      ((baseFrom[i + a] ?? 0) - (baseFrom[i] ?? 0)) +
      ((baseTo[j + b] ?? 0) - (baseTo[j] ?? 0))
    return (score / 2) * (WEIGHT / Math.sqrt(1 + (sizeFrom + sizeTo) / 2 / DAMPING))
  }
}
