/** Scores of pairs of units that the search never set side by side. */
import type {AlignUnit, Lexicon, ScoredBead} from '#core/align/align-unit.ts'
import {chooseBand} from '#core/align/choose-band.ts'
import {startBeliefs} from '#core/align/estimate-beliefs.ts'
import {scoreLabels} from '#core/align/label-evidence.ts'
import {mergeLexicons} from '#core/align/merge-lexicons.ts'
import {type FormTable, readForms} from '#core/align/read-forms.ts'
import {readWords, type WordTable} from '#core/align/read-words.ts'
import {scoreLengths} from '#core/align/score-lengths.ts'
import type {PathBead} from '#core/align/search-beads.ts'
import {findSeeds} from '#core/align/seed-translations.ts'
import {trainLexicon} from '#core/align/train-lexicon.ts'
import {buildTranslationTable} from '#core/align/translation-table.ts'
import {scoreWords} from '#core/align/word-evidence.ts'

/** A bead above this trains the lexicon, as inside one search (`run-rounds.ts`). */
const TRAINING_FLOOR = 0.25
const AGREEMENT = 0.97

/** Units of both sides, by their index. */
export interface Block {
  readonly from: readonly number[]
  readonly to: readonly number[]
}

/** Learns from beads and scores every pair of a block. */
export interface PairScorer {
  /** Learns translations from beads, each weighted by its score; what was learned before is forgotten. */
  learn(beads: readonly Pick<ScoredBead, 'from' | 'to' | 'score'>[]): void
  /**
   * Nats of "translation against unrelated" of each pair, `rows · columns`; `-Infinity` for blocks of
   * different families.
   */
  score(block: Block, withLabels: boolean): Float64Array
}

/** The words of some units, numbered by the vocabulary of all. */
function pickWords(table: WordTable, units: readonly number[]): WordTable {
  const starts = new Int32Array(units.length + 1)
  const tokens: number[] = []
  units.forEach((unit, at) => {
    for (let token = table.starts[unit] ?? 0; token < (table.starts[unit + 1] ?? 0); token++) {
      tokens.push(table.tokens[token] ?? 0)
    }
    starts[at + 1] = tokens.length
  })
  return {size: units.length, starts, tokens: Int32Array.from(tokens), vocabulary: table.vocabulary}
}

function toPathBead({from, to, score}: Pick<ScoredBead, 'from' | 'to' | 'score'>): PathBead[] {
  const [first, opposite] = [from[0], to[0]]
  if (first === undefined || opposite === undefined || score <= TRAINING_FLOOR) return []
  return [{from: first, fromCount: from.length, to: opposite, toCount: to.length, probability: score}]
}

function measure({lengths}: FormTable, unit: number): number {
  return (lengths[unit + 1] ?? 0) - (lengths[unit] ?? 0)
}

/**
 * Prepares the scores of pairs wherever they stand: the evidence is that of the search, words, lengths, labels.
 *
 * @param from units of the base.
 * @param to units of the other side.
 * @param lexicon translations known beforehand; default: none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {makePairScorer} from '#core/align/score-pairs.ts'
 * const scorer = makePairScorer(
 *   [{text: 'Смета на 2019 год'}, {text: 'Протокол от 1998'}],
 *   [{text: 'The protocol of 1998'}, {text: 'Budget for 2019'}],
 * )
 * scorer.learn([])
 * const [straight = 0, crossing = 0] = scorer.score({from: [0, 1], to: [0, 1]}, false)
 * assert.ok(crossing > straight)
 * ```
 */
export function makePairScorer(
  from: readonly AlignUnit[],
  to: readonly AlignUnit[],
  lexicon?: Lexicon,
): PairScorer {
  const forms = {from: readForms(from), to: readForms(to)}
  const words = {from: readWords(from), to: readWords(to)}
  const seeds = findSeeds(words.from, words.to, lexicon)
  const labels = scoreLabels(forms.from, forms.to, AGREEMENT)
  const beliefs = startBeliefs(forms.from, forms.to)
  let table = buildTranslationTable(words.from, words.to, seeds.pairs, seeds.loss)
  return {
    learn(beads) {
      const learned = trainLexicon(words.from, words.to, beads.flatMap(toPathBead))
      const known = mergeLexicons(seeds, learned, words.to.vocabulary.keys.length)
      table = buildTranslationTable(words.from, words.to, known.pairs, known.loss)
    },
    score(block, withLabels) {
      const [left, right] = [pickWords(words.from, block.from), pickWords(words.to, block.to)]
      const band = chooseBand([{from: left.size, to: right.size}], new Float64Array(left.size + 1), Infinity)
      const scorer = scoreWords(left, right, [table], band)
      const scores = new Float64Array(left.size * right.size)
      block.from.forEach((i, row) => {
        block.to.forEach((j, column) => {
          const isAlike = forms.from.families[i] === forms.to.families[j]
          scores[row * right.size + column] = isAlike
            ? scorer(row, 1, column, 1) +
              scoreLengths(measure(forms.from, i), measure(forms.to, j), beliefs) +
              (withLabels ? labels(i, j) : 0)
            : -Infinity
        })
      })
      return scores
    },
  }
}
