/** Alignment of many texts with what they teach each other. */
import type {AlignUnit, Lexicon, ScoredBead} from '#core/align/align-unit.ts'
import {alignUnits} from '#core/align/align-units.ts'
import {combineLexicons} from '#core/align/combine-lexicons.ts'
import {gatherEvidence, pickEvidence, type TextEvidence} from '#core/align/gather-evidence.ts'
import {learnLexicon} from '#core/align/learn-lexicon.ts'

/** Two sides of one text. */
export interface TextPair {
  readonly from: readonly AlignUnit[]
  readonly to: readonly AlignUnit[]
}

/** A text aligned without the others, and what it teaches them. */
export interface LoneText {
  readonly beads: readonly ScoredBead[]
  readonly evidence: TextEvidence
}

/**
 * The first step of {@link alignCorpus}, for one text.
 *
 * @param text its sides.
 * @param lexicon translations known beforehand; default: none.
 * @returns its beads and its evidence.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {alignAlone} from '#core/align/align-corpus.ts'
 * assert.equal(alignAlone({from: [{text: 'Дождь.'}], to: [{text: 'Rain.'}]}).beads.length, 1)
 * ```
 */
export function alignAlone({from, to}: TextPair, lexicon: Lexicon = new Map()): LoneText {
  const beads = alignUnits(from, to, {lexicon})
  return {beads, evidence: gatherEvidence(from, to, beads)}
}

/**
 * The second step of {@link alignCorpus}: what all texts together have to say to each.
 *
 * @param alone the texts as they were aligned alone; one has nobody to learn from.
 * @returns translations for the doubts of each text, in the same order; empty where it has none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {learnNews} from '#core/align/align-corpus.ts'
 * assert.deepEqual(learnNews([{beads: [], evidence: {beads: [], open: {from: [], to: []}}}]), [new Map()])
 * ```
 */
export function learnNews(alone: readonly LoneText[]): readonly Lexicon[] {
  const evidence = alone.map((text) => text.evidence)
  const learned = alone.length > 1 ? learnLexicon(evidence) : new Map<string, never>()
  return evidence.map(({open}) => pickEvidence(learned, open))
}

/**
 * The last step of {@link alignCorpus}, for one text.
 *
 * @param text its sides.
 * @param beads of it alone: they stay where there are no news.
 * @param news what the others have to say.
 * @param lexicon translations known beforehand; default: none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {alignTaught} from '#core/align/align-corpus.ts'
 * assert.deepEqual(alignTaught({from: [], to: []}, [], new Map()), [])
 * ```
 */
export function alignTaught(
  {from, to}: TextPair,
  beads: readonly ScoredBead[],
  news: Lexicon,
  lexicon: Lexicon = new Map(),
): readonly ScoredBead[] {
  return news.size === 0 ? beads : alignUnits(from, to, {lexicon: combineLexicons(news, lexicon)})
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
  const alone = texts.map((text) => alignAlone(text, lexicon))
  const news = learnNews(alone)
  for (const [at, text] of texts.entries()) {
    yield alignTaught(text, alone[at]?.beads ?? [], news[at] ?? new Map<string, never>(), lexicon)
  }
}
