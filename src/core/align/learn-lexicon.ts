/** One lexicon from many pairs of texts. */
import type {AlignUnit, Lexicon, ScoredBead, Translation} from '#core/align/align-unit.ts'
import {alignUnits} from '#core/align/align-units.ts'
import {readWords} from '#core/align/read-words.ts'
import type {PathBead} from '#core/align/search-beads.ts'
import {trainLexicon} from '#core/align/train-lexicon.ts'

/** A bead above this trains the lexicon, as inside one text (`run-rounds.ts`). */
const TRAINING_FLOOR = 0.25

/** Two sides of one text. */
export interface TextPair {
  readonly from: readonly AlignUnit[]
  readonly to: readonly AlignUnit[]
}

/**
 * Learns translations from all pairs of texts together: each is aligned alone, then IBM model 1 is
 * trained on the likely beads of all of them (Moore 2002; 2 points of strict F1 over each text alone,
 * facts/alignment.md, section 5.4).
 *
 * @param texts pairs of texts; their order does not matter.
 * @returns the lexicon, for `AlignOptions.lexicon`; empty for no texts.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {learnLexicon} from '#core/align/learn-lexicon.ts'
 * const units = (...texts: string[]) => texts.map((text) => ({text}))
 * const lexicon = learnLexicon([
 *   {from: units('мост река', 'река', 'мост'), to: units('bridge river', 'river', 'bridge')},
 *   {from: units('мост', 'река'), to: units('bridge', 'river')},
 * ])
 * assert.ok([...(lexicon.get('мост') ?? new Map()).keys()].includes('bridg'))
 * ```
 */
export function learnLexicon(texts: readonly TextPair[]): Lexicon {
  // Sums of floating-point numbers depend on their order, a lexicon must not.
  const sorted = texts
    .map((pair) => ({pair, key: JSON.stringify([pair.from, pair.to])}))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({pair}) => pair)
  const beads: PathBead[] = []
  let from = 0
  let to = 0
  for (const pair of sorted) {
    beads.push(...alignUnits(pair.from, pair.to).flatMap((bead) => toPathBead(bead, from, to)))
    from += pair.from.length
    to += pair.to.length
  }
  const words = {
    from: readWords(sorted.flatMap((pair) => pair.from)),
    to: readWords(sorted.flatMap((pair) => pair.to)),
  }
  const {pairs, loss} = trainLexicon(words.from, words.to, beads)
  const lexicon = new Map<string, Map<string, Translation>>()
  for (const {from: source, to: target, backward, forward} of pairs) {
    const key = words.from.vocabulary.keys[source] ?? ''
    const translations = lexicon.get(key) ?? new Map<string, Translation>()
    lexicon.set(key, translations)
    translations.set(words.to.vocabulary.keys[target] ?? '', {
      backward,
      forward,
      lossFrom: loss.from[source] ?? 1,
      lossTo: loss.to[target] ?? 1,
    })
  }
  return lexicon
}

/** The bead among the units of all texts; none for a gap or a doubtful bead. */
function toPathBead({from, to, score}: ScoredBead, fromStart: number, toStart: number): PathBead[] {
  const [first, opposite] = [from[0], to[0]]
  if (first === undefined || opposite === undefined || score <= TRAINING_FLOOR) return []
  return [
    {
      from: fromStart + first,
      fromCount: from.length,
      to: toStart + opposite,
      toCount: to.length,
      probability: score,
    },
  ]
}
