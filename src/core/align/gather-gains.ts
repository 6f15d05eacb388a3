/** What the words of each pair of units gain by the pair, kept sparse. */
import type {Band} from '#core/align/choose-band.ts'
import type {WordTable} from '#core/align/read-words.ts'
import {addTo, makeSums, type SparseSums} from '#core/align/sparse-sums.ts'
import type {TranslationTable} from '#core/align/translation-table.ts'

/** Gains of one side: those of a place in the band are entries `starts[place]` to `starts[place + 1]`. */
export interface CellGains {
  readonly starts: Int32Array
  /** Index of the token in `WordTable.tokens`; each at most once per place. */
  readonly tokens: Int32Array
  readonly gains: Float32Array
}

/** For the tokens of one from unit: which tokens of the to side they may stand for, as linked lists. */
interface Links {
  /** First link of each to token, -1 for none. */
  readonly heads: Int32Array
  readonly next: Int32Array
  /** Index of the from token. */
  readonly tokens: Int32Array
  readonly pairs: Int32Array
  size: number
}

/** Gains gathered so far, the first `size` of each array. */
interface Collector {
  readonly starts: Int32Array
  tokens: Int32Array<ArrayBuffer>
  gains: Float32Array<ArrayBuffer>
  size: number
}

/** Links of the unit that has most. */
function countLinks({starts, tokens, size}: WordTable, {rows}: TranslationTable): number {
  let most = 0
  for (let unit = 0; unit < size; unit++) {
    let links = 0
    for (let at = starts[unit] ?? 0; at < (starts[unit + 1] ?? 0); at++) {
      const id = tokens[at] ?? 0
      links += (rows[id + 1] ?? 0) - (rows[id] ?? 0)
    }
    most = Math.max(most, links)
  }
  return most
}

function startLinks(from: WordTable, to: WordTable, tables: readonly TranslationTable[]): Links {
  const size = Math.max(...tables.map((table) => countLinks(from, table)))
  return {
    heads: new Int32Array(to.vocabulary.keys.length).fill(-1),
    next: new Int32Array(size),
    tokens: new Int32Array(size),
    pairs: new Int32Array(size),
    size: 0,
  }
}

function linkUnit(links: Links, from: WordTable, unit: number, table: TranslationTable): void {
  for (let at = from.starts[unit] ?? 0; at < (from.starts[unit + 1] ?? 0); at++) {
    const id = from.tokens[at] ?? 0
    for (let pair = table.rows[id] ?? 0; pair < (table.rows[id + 1] ?? 0); pair++) {
      const target = table.to[pair] ?? 0
      links.next[links.size] = links.heads[target] ?? -1
      links.tokens[links.size] = at
      links.pairs[links.size] = pair
      links.heads[target] = links.size++
    }
  }
}

function unlink(links: Links, table: TranslationTable): void {
  for (let link = 0; link < links.size; link++) links.heads[table.to[links.pairs[link] ?? 0] ?? 0] = -1
  links.size = 0
}

function startCollector(places: number): Collector {
  const size = 1 << 12
  return {
    starts: new Int32Array(places + 1),
    tokens: new Int32Array(size),
    gains: new Float32Array(size),
    size: 0,
  }
}

function collect(out: Collector, token: number, gain: number): void {
  if (out.size === out.tokens.length) {
    const {tokens, gains} = out
    out.tokens = new Int32Array(2 * out.size)
    out.tokens.set(tokens)
    out.gains = new Float32Array(2 * out.size)
    out.gains.set(gains)
  }
  out.tokens[out.size] = token
  out.gains[out.size++] = gain
}

/** Reads one to unit against the linked from unit; `sums` is zero before and after. */
function readPair(
  links: Links,
  to: WordTable,
  unit: number,
  table: TranslationTable,
  sums: SparseSums,
  out: {readonly from: Collector; readonly to: Collector},
): void {
  for (let at = to.starts[unit] ?? 0; at < (to.starts[unit + 1] ?? 0); at++) {
    let gain = 0
    for (let link = links.heads[to.tokens[at] ?? 0] ?? -1; link >= 0; link = links.next[link] ?? -1) {
      const pair = links.pairs[link] ?? 0
      addTo(sums, links.tokens[link] ?? 0, table.gainFrom[pair] ?? 0)
      gain += table.gainTo[pair] ?? 0
    }
    if (gain > 0) collect(out.to, at, gain)
  }
  for (let at = 0; at < sums.size; at++) {
    const token = sums.touched[at] ?? 0
    collect(out.from, token, sums.values[token] ?? 0)
    sums.values[token] = 0
  }
  sums.size = 0
}

/**
 * Gathers, for every place of a band, the gains of the unit before it on each side.
 *
 * Only pairs that the table knows cost time: a walk over linked lists instead of a product of
 * vocabularies, which is what makes the lexical score affordable (facts/alignment.md, section 5.5).
 *
 * @param tables what is known of translations; of several the units of `from` take turns.
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
 * const gains = gatherGains(ru, en, [buildTranslationTable(ru, en, pairs, loss)], band)
 * assert.deepEqual([gains.from.starts.at(-1), gains.from.tokens[0]], [1, 1])
 * ```
 */
export function gatherGains(
  from: WordTable,
  to: WordTable,
  tables: readonly TranslationTable[],
  band: Band,
): {readonly from: CellGains; readonly to: CellGains} {
  const out = {from: startCollector(band.size), to: startCollector(band.size)}
  const sums = makeSums(from.tokens.length)
  const links = startLinks(from, to, tables)
  let place = 0
  for (let row = 0; row <= from.size; row++) {
    const table = tables[Math.max(row - 1, 0) % tables.length]
    if (!table) continue
    if (row > 0) linkUnit(links, from, row - 1, table)
    for (let column = band.low[row] ?? 0; column <= (band.high[row] ?? 0); column++) {
      if (column > 0 && links.size > 0) readPair(links, to, column - 1, table, sums, out)
      place++
      out.from.starts[place] = out.from.size
      out.to.starts[place] = out.to.size
    }
    unlink(links, table)
  }
  return out
}
