/** Seeds and learned translations in one. */
import type {LossRates, TranslationPair} from '#core/align/translation-table.ts'

/** Translations and rates of loss, as `findSeeds` and `trainLexicon` give them. */
export interface WeighedLexicon {
  readonly pairs: readonly TranslationPair[]
  readonly loss: LossRates
}

/**
 * Merges two lexicons over the same vocabularies: the greater probability and the smaller loss hold,
 * so seeds are a floor under what was learned.
 *
 * @param seeds pairs found without learning.
 * @param learned its rates of loss count only for tokens it has a pair for.
 * @param columns size of the to vocabulary.
 * @returns the merged lexicon, each pair once.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {mergeLexicons} from '#core/align/merge-lexicons.ts'
 * const rates = (rate: number) => ({from: Float64Array.of(rate), to: Float64Array.of(rate)})
 * const merged = mergeLexicons(
 *   {pairs: [{from: 0, to: 0, backward: 0.5, forward: 0.5}], loss: rates(0.8)},
 *   {pairs: [{from: 0, to: 0, backward: 0.2, forward: 0.9}], loss: rates(0.6)},
 *   1,
 * )
 * assert.deepEqual(merged.pairs, [{from: 0, to: 0, backward: 0.5, forward: 0.9}])
 * assert.equal(merged.loss.from[0], 0.6)
 * ```
 */
export function mergeLexicons(
  seeds: WeighedLexicon,
  learned: WeighedLexicon,
  columns: number,
): WeighedLexicon {
  const pairs = new Map<number, TranslationPair>()
  const loss = {from: seeds.loss.from.slice(), to: seeds.loss.to.slice()}
  for (const pair of learned.pairs) {
    const {from, to} = pair
    pairs.set(from * columns + to, pair)
    loss.from[from] = Math.min(seeds.loss.from[from] ?? 1, learned.loss.from[from] ?? 1)
    loss.to[to] = Math.min(seeds.loss.to[to] ?? 1, learned.loss.to[to] ?? 1)
  }
  for (const seed of seeds.pairs) {
    const key = seed.from * columns + seed.to
    const known = pairs.get(key)
    pairs.set(key, {
      ...seed,
      backward: Math.max(seed.backward, known?.backward ?? 0),
      forward: Math.max(seed.forward, known?.forward ?? 0),
    })
  }
  return {pairs: [...pairs.values()], loss}
}
