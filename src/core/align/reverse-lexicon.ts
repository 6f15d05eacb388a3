/** A lexicon read from its other side. */
import type {Lexicon, Translation} from '#core/align/align-unit.ts'

/**
 * Turns a lexicon round.
 *
 * @param lexicon known translations.
 * @returns the same pairs, from the language of the translations.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {reverseLexicon} from '#core/align/reverse-lexicon.ts'
 * const known = {backward: 0.5, forward: 0.25, lossFrom: 0.45, lossTo: 0.6}
 * const reversed = reverseLexicon(new Map([['снег', new Map([['snow', known]])]]))
 * assert.deepEqual(reversed.get('snow')?.get('снег'), {backward: 0.25, forward: 0.5, lossFrom: 0.6, lossTo: 0.45})
 * ```
 */
export function reverseLexicon(lexicon: Lexicon): Lexicon {
  const reversed = new Map<string, Map<string, Translation>>()
  for (const [from, translations] of lexicon) {
    for (const [to, {backward, forward, lossFrom, lossTo}] of translations) {
      const own = reversed.get(to) ?? new Map<string, Translation>()
      const turned = {backward: forward, forward: backward, lossFrom: lossTo, lossTo: lossFrom}
      reversed.set(to, own.set(from, turned))
    }
  }
  return reversed
}
