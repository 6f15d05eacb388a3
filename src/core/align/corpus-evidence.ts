/** What the texts of a corpus teach each other, pair of languages by pair of languages. */
import type {Lexicon} from '#core/align/align-unit.ts'
import {readAlignedClauses} from '#core/align/aligned-clauses.ts'
import {gatherEvidence, pickEvidence, type TextEvidence} from '#core/align/gather-evidence.ts'
import {learnLexicon} from '#core/align/learn-lexicon.ts'
import {reverseLexicon} from '#core/align/reverse-lexicon.ts'
import type {CorpusDocument, LanguageTag} from '#core/model/corpus-document.ts'

/** Lexicons by the languages of base and other edition: `ru-en`. */
export type Lexicons = Readonly<Record<string, Lexicon>>

/** What a text teaches, by the languages of its alignments: `ru-en`; empty for a text with one edition. */
export type DocumentEvidence = Readonly<Record<string, TextEvidence>>

/**
 * Names a pair of languages.
 *
 * @param from of the base edition.
 * @param to of the other.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {pairName} from '#core/align/corpus-evidence.ts'
 * assert.equal(pairName('ru', 'en'), 'ru-en')
 * ```
 */
export function pairName(from: LanguageTag, to: LanguageTag): string {
  return `${from}-${to}`
}

/**
 * Gathers what an aligned text teaches.
 *
 * @param document the text.
 * @returns see {@link DocumentEvidence}.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {documentEvidence} from '#core/align/corpus-evidence.ts'
 * assert.deepEqual(documentEvidence({editions: [], alignments: []}), {})
 * ```
 */
export function documentEvidence({
  editions,
  alignments,
}: Pick<CorpusDocument, 'editions' | 'alignments'>): DocumentEvidence {
  return Object.fromEntries(
    alignments.flatMap((alignment) => {
      const from = editions.find(({id}) => id === alignment.from)
      const to = editions.find(({id}) => id === alignment.to)
      if (from === undefined || to === undefined) return []
      const clauses = readAlignedClauses(from, to, alignment)
      const evidence = gatherEvidence(clauses.from, clauses.to, clauses.beads)
      return [[pairName(from.language, to.language), evidence]]
    }),
  )
}

/**
 * Tells whether nothing in a text is in doubt, so that no other text can tell it anything.
 *
 * @param evidence of the text.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {isSettled} from '#core/align/corpus-evidence.ts'
 * assert.ok(isSettled({'ru-en': {beads: [], open: {from: [], to: ['snow']}}}))
 * ```
 */
export function isSettled(evidence: DocumentEvidence): boolean {
  return Object.values(evidence).every(({open}) => open.from.length === 0 || open.to.length === 0)
}

/**
 * Learns one lexicon for each pair of languages that two texts or more have.
 *
 * @param texts what each text teaches; their order does not matter.
 * @returns lexicons by pair, of each pair the direction whose name comes first; none where no texts share a pair.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {learnLexicons} from '#core/align/corpus-evidence.ts'
 * assert.deepEqual(learnLexicons([{'ru-en': {beads: [], open: {from: [], to: []}}}]), {})
 * ```
 */
export function learnLexicons(texts: readonly DocumentEvidence[]): Lexicons {
  const pairs = new Map<string, Pick<TextEvidence, 'beads'>[]>()
  for (const text of texts) {
    for (const [name, {beads}] of Object.entries(text)) {
      const {pair, isReversed} = normalise(name)
      const turned = isReversed ? beads.map(({from, to, weight}) => ({from: to, to: from, weight})) : beads
      const known = pairs.get(pair)
      if (known) known.push({beads: turned})
      else pairs.set(pair, [{beads: turned}])
    }
  }
  return Object.fromEntries(
    [...pairs].flatMap(([pair, list]) => (list.length < 2 ? [] : [[pair, learnLexicon(list)]])),
  )
}

/**
 * Picks what the corpus says to the doubts of one text.
 *
 * @param lexicons as {@link learnLexicons} gives them.
 * @param evidence of the text.
 * @returns lexicons by the pairs of the text; none where nothing is in doubt or nothing is known of it.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {pickNews} from '#core/align/corpus-evidence.ts'
 * const known = {backward: 0.5, forward: 0.5, lossFrom: 0.6, lossTo: 0.6}
 * const lexicons = {'en-ru': new Map([['snow', new Map([['снег', known]])]])}
 * const text = {'ru-en': {beads: [], open: {from: ['снег'], to: ['snow']}}}
 * assert.deepEqual([...(pickNews(lexicons, text)['ru-en'] ?? new Map()).keys()], ['снег'])
 * ```
 */
export function pickNews(lexicons: Lexicons, evidence: DocumentEvidence): Lexicons {
  return Object.fromEntries(
    Object.entries(evidence).flatMap(([name, {open}]) => {
      const {pair, isReversed} = normalise(name)
      const lexicon = lexicons[pair] ?? new Map<string, never>()
      const news = isReversed
        ? reverseLexicon(pickEvidence(lexicon, {from: open.to, to: open.from}))
        : pickEvidence(lexicon, open)
      return news.size === 0 ? [] : [[name, news]]
    }),
  )
}

/** Texts of both directions teach one lexicon. */
function normalise(name: string): {readonly pair: string; readonly isReversed: boolean} {
  const [from = '', to = ''] = name.split('-')
  return from <= to ? {pair: name, isReversed: false} : {pair: pairName(to, from), isReversed: true}
}
