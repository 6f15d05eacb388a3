/** Alignment of many texts with what they teach each other. */
import type {AlignUnit, Lexicon, ScoredBead} from '#core/align/align-unit.ts'
import {alignUnits} from '#core/align/align-units.ts'
import {combineLexicons} from '#core/align/combine-lexicons.ts'
import {gatherEvidence, pickEvidence} from '#core/align/gather-evidence.ts'
import {learnLexicon} from '#core/align/learn-lexicon.ts'

/** Two sides of one text. */
export interface TextPair {
  readonly from: readonly AlignUnit[]
  readonly to: readonly AlignUnit[]
}

/**
 * Aligns the texts of a corpus: each alone, then those with a doubt left once more, with a lexicon learned
 * from all of them.
 *
 * @param texts pairs of texts, all in the same two languages.
 * @param lexicon translations known beforehand; default: none.
 * @returns the beads of each text, in the order of the texts; the beads of one do not depend on that order.
 * A single text is aligned alone.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {alignCorpus} from '#core/align/align-corpus.ts'
 * const [beads] = alignCorpus([{from: [{text: 'Идёт дождь.'}], to: [{text: 'It is raining.'}]}])
 * assert.deepEqual(beads?.map(({from, to}) => [from, to]), [[[0], [0]]])
 * ```
 */
export function* alignCorpus(
  texts: readonly TextPair[],
  lexicon: Lexicon = new Map(),
): Generator<readonly ScoredBead[], void> {
  const alone = texts.map(({from, to}) => {
    const beads = alignUnits(from, to, {lexicon})
    return {from, to, beads, evidence: gatherEvidence(from, to, beads)}
  })
  const learned =
    texts.length > 1 ? learnLexicon(alone.map(({evidence}) => evidence)) : new Map<string, never>()
  for (const {from, to, beads, evidence} of alone) {
    const news = pickEvidence(learned, evidence.open)
    yield news.size === 0 ? beads : alignUnits(from, to, {lexicon: combineLexicons(news, lexicon)})
  }
}
