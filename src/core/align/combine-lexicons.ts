/** Two lexicons in one. */
import type {Lexicon, Translation} from '#core/align/align-unit.ts'

/**
 * Puts one lexicon over another: of a pair that both have, the first one's figures hold.
 *
 * @param above translations that come first, as those learned from the very corpus.
 * @param below translations for what the first does not know.
 * @returns all pairs of both.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {combineLexicons} from '#core/align/combine-lexicons.ts'
 * const known = (forward: number) => ({backward: 0.5, forward, lossFrom: 0.5, lossTo: 0.5})
 * const learned = new Map([['снег', new Map([['snow', known(0.9)]])]])
 * const seeds = new Map([['снег', new Map([['snow', known(0.1)], ['white', known(0.1)]])]])
 * const both = combineLexicons(learned, seeds).get('снег')
 * assert.deepEqual([both?.get('snow')?.forward, both?.get('white')?.forward], [0.9, 0.1])
 * ```
 */
export function combineLexicons(above: Lexicon, below: Lexicon): Lexicon {
  if (above.size === 0) return below
  const both = new Map(below)
  for (const [stem, translations] of above) {
    both.set(stem, new Map<string, Translation>([...(below.get(stem) ?? []), ...translations]))
  }
  return both
}
