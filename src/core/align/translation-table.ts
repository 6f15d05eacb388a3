/** What is known of translations between two vocabularies, ready for scoring. */
import type {WordTable} from '#core/align/read-words.ts'

/** One pair of tokens taken for translations of each other. */
export interface TranslationPair {
  readonly from: number
  readonly to: number
  /** Probability of the from token given the to token, 0 to 1. */
  readonly backward: number
  /** Probability of the to token given the from token, 0 to 1. */
  readonly forward: number
}

/** Share of each token's occurrences that have no counterpart in a right bead, per side. */
export interface LossRates {
  readonly from: Float64Array
  readonly to: Float64Array
}

/**
 * Pairs sorted by their from token. A gain is what one pair adds to the likelihood ratio of a token
 * before it is divided by the number of tokens opposite; `base` is the logarithm of the ratio for a
 * token whose translation is absent, 0 for a token without known translation.
 */
export interface TranslationTable {
  /** Where the pairs of each from token begin. */
  readonly rows: Int32Array
  readonly to: Int32Array
  readonly gainFrom: Float64Array
  readonly gainTo: Float64Array
  readonly baseFrom: Float64Array
  readonly baseTo: Float64Array
}

function sortPairs(pairs: readonly TranslationPair[], size: number): {rows: Int32Array; order: Int32Array} {
  const rows = new Int32Array(size + 1)
  for (const {from} of pairs) rows[from + 1] = (rows[from + 1] ?? 0) + 1
  for (let row = 0; row < size; row++) rows[row + 1] = (rows[row + 1] ?? 0) + (rows[row] ?? 0)
  const next = rows.slice()
  const order = new Int32Array(pairs.length)
  pairs.forEach(({from}, index) => {
    const at = next[from] ?? 0
    order[at] = index
    next[from] = at + 1
  })
  return {rows, order}
}

/** (1 − ε) / (ε · p): what one unit of translation probability is worth for a token. */
function weighTokens(table: WordTable, loss: Float64Array): Float64Array {
  const {counts, total} = table.vocabulary
  const worth = new Float64Array(counts.length)
  for (let id = 0; id < counts.length; id++) {
    const lost = loss[id] ?? 1
    worth[id] = ((1 - lost) * total) / (lost * Math.max(counts[id] ?? 0, 1))
  }
  return worth
}

/**
 * Builds the table: mixture of "translated" and "lost" per token, as a ratio to chance.
 *
 * A token without known translation is neutral; with a fixed rate of loss instead, recall of the
 * prototype fell to 43 % (facts/alignment.md, section 5.3).
 *
 * @param pairs translations, each pair of tokens at most once.
 * @param loss rate of loss per token, above 0, at most 1.
 * @param from words of the base; pairs and `loss.from` are numbered by its vocabulary.
 * @param to words of the other side, likewise.
 * @returns the table; empty for no pairs.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readWords} from '#core/align/read-words.ts'
 * import {buildTranslationTable} from '#core/align/translation-table.ts'
 * const ru = readWords([{text: 'мост река'}])
 * const en = readWords([{text: 'bridge'}])
 * const loss = {from: Float64Array.of(0.5, 1), to: Float64Array.of(0.5)}
 * const table = buildTranslationTable(ru, en, [{from: 0, to: 0, backward: 0.9, forward: 0.9}], loss)
 * assert.deepEqual([...table.rows], [0, 1, 1])
 * assert.equal(table.baseFrom[1], 0)
 * ```
 */
export function buildTranslationTable(
  from: WordTable,
  to: WordTable,
  pairs: readonly TranslationPair[],
  loss: LossRates,
): TranslationTable {
  const size = from.vocabulary.keys.length
  const {rows, order} = sortPairs(pairs, size)
  const worthFrom = weighTokens(from, loss.from)
  const worthTo = weighTokens(to, loss.to)
  const table = {
    rows,
    to: new Int32Array(pairs.length),
    gainFrom: new Float64Array(pairs.length),
    gainTo: new Float64Array(pairs.length),
    baseFrom: new Float64Array(size),
    baseTo: new Float64Array(to.vocabulary.keys.length),
  }
  order.forEach((index, at) => {
    const pair = pairs[index]
    if (!pair) return
    table.to[at] = pair.to
    table.gainFrom[at] = pair.backward * (worthFrom[pair.from] ?? 0)
    table.gainTo[at] = pair.forward * (worthTo[pair.to] ?? 0)
    table.baseFrom[pair.from] = Math.log(loss.from[pair.from] ?? 1)
    table.baseTo[pair.to] = Math.log(loss.to[pair.to] ?? 1)
  })
  return table
}
