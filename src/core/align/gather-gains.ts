/** What the words of each pair of units gain by the pair, kept sparse. */
import type {Band} from '#core/align/choose-band.ts'
import type {WordTable} from '#core/align/read-words.ts'
import type {TranslationTable} from '#core/align/translation-table.ts'

/** Gains of one side: those of a place in the band are entries `starts[place]` to `starts[place + 1]`. */
export interface CellGains {
  readonly starts: Int32Array
  /** Index of the token in `WordTable.tokens`; each at most once per place. */
  readonly tokens: readonly number[]
  readonly gains: readonly number[]
}

/** For the tokens of one from unit: which tokens of the to side they may stand for, as linked lists. */
interface Links {
  /** First link of each to token, -1 for none. */
  readonly heads: Int32Array
  readonly next: number[]
  /** Index of the from token. */
  readonly tokens: number[]
  readonly pairs: number[]
}

interface Collector {
  readonly starts: Int32Array
  readonly tokens: number[]
  readonly gains: number[]
}

function linkUnit(links: Links, from: WordTable, unit: number, table: TranslationTable): void {
  for (let at = from.starts[unit] ?? 0; at < (from.starts[unit + 1] ?? 0); at++) {
    const id = from.tokens[at] ?? 0
    for (let pair = table.rows[id] ?? 0; pair < (table.rows[id + 1] ?? 0); pair++) {
      const target = table.to[pair] ?? 0
      links.next.push(links.heads[target] ?? -1)
      links.heads[target] = links.next.length - 1
      links.tokens.push(at)
      links.pairs.push(pair)
    }
  }
}

function unlink(links: Links, table: TranslationTable): void {
  for (const pair of links.pairs) links.heads[table.to[pair] ?? 0] = -1
  links.next.length = 0
  links.tokens.length = 0
  links.pairs.length = 0
}

function startCollector(size: number): Collector {
  return {starts: new Int32Array(size + 1), tokens: [], gains: []}
}

/** Reads one to unit against the linked from unit; `sums` is zero before and after. */
function readPair(
  links: Links,
  to: WordTable,
  unit: number,
  table: TranslationTable,
  sums: Float64Array,
  out: {readonly from: Collector; readonly to: Collector},
): void {
  const touched: number[] = []
  for (let at = to.starts[unit] ?? 0; at < (to.starts[unit + 1] ?? 0); at++) {
    let gain = 0
    for (let link = links.heads[to.tokens[at] ?? 0] ?? -1; link >= 0; link = links.next[link] ?? -1) {
      const pair = links.pairs[link] ?? 0
      const token = links.tokens[link] ?? 0
      if (sums[token] === 0) touched.push(token)
      sums[token] = (sums[token] ?? 0) + (table.gainFrom[pair] ?? 0)
      gain += table.gainTo[pair] ?? 0
    }
    if (gain === 0) continue
    out.to.tokens.push(at)
    out.to.gains.push(gain)
  }
  for (const token of touched) {
    out.from.tokens.push(token)
    out.from.gains.push(sums[token] ?? 0)
    sums[token] = 0
  }
}

/**
 * Gathers, for every place of a band, the gains of the unit before it on each side.
 *
 * Only pairs that the table knows cost time: a walk over linked lists instead of a product of
 * vocabularies, which is what makes the lexical score affordable (facts/alignment.md, section 5.5).
 *
 * @param band places the search will visit.
 * @returns gains per side; a place in the first row or column has none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {chooseBand} from '#core/align/choose-band.ts'
 * import {gatherGains} from '#core/align/gather-gains.ts'
 * import {readWords} from '#core/align/read-words.ts'
 * import {findSeeds} from '#core/align/seed-translations.ts'
 * import {buildTranslationTable} from '#core/align/translation-table.ts'
 * const ru = readWords([{text: 'в 2019'}])
 * const en = readWords([{text: 'in 2019'}])
 * const {pairs, loss} = findSeeds(ru, en)
 * const band = chooseBand([{from: 1, to: 1}], Float64Array.of(0, 1), Infinity)
 * const gains = gatherGains(ru, en, buildTranslationTable(ru, en, pairs, loss), band)
 * assert.deepEqual(gains.from.tokens, [1])
 * ```
 */
export function gatherGains(
  from: WordTable,
  to: WordTable,
  table: TranslationTable,
  band: Band,
): {readonly from: CellGains; readonly to: CellGains} {
  const out = {from: startCollector(band.size), to: startCollector(band.size)}
  const sums = new Float64Array(from.tokens.length)
  const heads = new Int32Array(to.vocabulary.keys.length).fill(-1)
  const links: Links = {heads, next: [], tokens: [], pairs: []}
  let place = 0
  for (let row = 0; row <= from.size; row++) {
    if (row > 0) linkUnit(links, from, row - 1, table)
    for (let column = band.low[row] ?? 0; column <= (band.high[row] ?? 0); column++) {
      if (column > 0 && links.pairs.length > 0) readPair(links, to, column - 1, table, sums, out)
      place++
      out.from.starts[place] = out.from.tokens.length
      out.to.starts[place] = out.to.tokens.length
    }
    unlink(links, table)
  }
  return out
}
