/** Translations that can be seen without having learned anything. */
import type {Lexicon} from '#core/align/align-unit.ts'
import {readSkeleton} from '#core/align/read-skeleton.ts'
import type {WordTable, Vocabulary} from '#core/align/read-words.ts'
import type {LossRates, TranslationPair} from '#core/align/translation-table.ts'

/** Strengths from facts/alignment.md, section 5.3, set on the DEV gold. */
const strengths = {number: 0.9, entity: 0.9, identical: 0.7, longSkeleton: 0.5, shortSkeleton: 0.25}
const losses = {number: 0.15, entity: 0.3, identical: 0.3, other: 0.8}
/** A skeleton shared by more words than this says nothing. */
const MOST_LIKE = 4

function seedIdentical(from: Vocabulary, to: Vocabulary): Map<number, number> {
  const twins = new Map<number, number>()
  from.keys.forEach((key, id) => {
    const twin = to.ids.get(key)
    if (twin !== undefined) twins.set(id, twin)
  })
  return twins
}

function rateKey(key: string): {strength: number; loss: number} {
  if (key.startsWith('#')) return {strength: strengths.number, loss: losses.number}
  if (key.startsWith('@')) return {strength: strengths.entity, loss: losses.entity}
  return {strength: strengths.identical, loss: losses.identical}
}

function groupBySkeleton(vocabulary: Vocabulary): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  vocabulary.words.forEach((word, id) => {
    if (word.length < 4) return
    const skeleton = readSkeleton(word)
    if (skeleton === undefined) return
    const group = groups.get(skeleton)
    if (group) group.push(id)
    else groups.set(skeleton, [id])
  })
  return groups
}

function* seedCognates(from: Vocabulary, to: Vocabulary): Generator<TranslationPair> {
  const opposite = groupBySkeleton(to)
  for (const [skeleton, ids] of groupBySkeleton(from)) {
    const twins = opposite.get(skeleton)
    if (!twins || twins.length > MOST_LIKE || ids.length > MOST_LIKE) continue
    const strength = skeleton.length >= 4 ? strengths.longSkeleton : strengths.shortSkeleton
    for (const source of ids) {
      for (const target of twins) yield {from: source, to: target, backward: strength, forward: strength}
    }
  }
}

interface WeighedPair extends TranslationPair {
  readonly lossFrom: number
  readonly lossTo: number
}

function* seedLexicon(from: Vocabulary, to: Vocabulary, lexicon: Lexicon): Generator<WeighedPair> {
  for (const [id, key] of from.keys.entries()) {
    for (const [translation, known] of lexicon.get(key) ?? []) {
      const target = to.ids.get(translation)
      if (target !== undefined) yield {from: id, to: target, ...known}
    }
  }
}

/**
 * Finds seed translations: equal numbers, months, entities and Latin words, cognates and names by
 * consonant skeleton, pairs of a given lexicon.
 *
 * @param lexicon known translations; default none.
 * @param from words of the base.
 * @param to words of the other side.
 * @returns the pairs, each at most once, and the rate of loss of each token, 1 where none is known.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readWords} from '#core/align/read-words.ts'
 * import {findSeeds} from '#core/align/seed-translations.ts'
 * const ru = readWords([{text: 'протокол от 2019'}])
 * const en = readWords([{text: 'the protocol of 2019'}])
 * const {pairs} = findSeeds(ru, en)
 * assert.deepEqual(pairs.map(({from, to}) => [from, to]), [[2, 3], [0, 1]])
 * ```
 */
export function findSeeds(
  from: WordTable,
  to: WordTable,
  lexicon?: Lexicon,
): {pairs: readonly TranslationPair[]; loss: LossRates} {
  const source = from.vocabulary
  const target = to.vocabulary
  const pairs = new Map<number, TranslationPair>()
  const loss = {
    from: new Float64Array(source.keys.length).fill(1),
    to: new Float64Array(target.keys.length).fill(1),
  }
  const add = (pair: TranslationPair, lossFrom: number, lossTo = lossFrom): void => {
    const key = pair.from * target.keys.length + pair.to
    if (!pairs.has(key)) pairs.set(key, pair)
    loss.from[pair.from] = Math.min(loss.from[pair.from] ?? 1, lossFrom)
    loss.to[pair.to] = Math.min(loss.to[pair.to] ?? 1, lossTo)
  }
  for (const [id, twin] of seedIdentical(source, target)) {
    const rate = rateKey(source.keys[id] ?? '')
    add({from: id, to: twin, backward: rate.strength, forward: rate.strength}, rate.loss)
  }
  if (lexicon) {
    for (const {lossFrom, lossTo, ...pair} of seedLexicon(source, target, lexicon))
      add(pair, lossFrom, lossTo)
  }
  for (const pair of seedCognates(source, target)) add(pair, losses.other)
  return {pairs: [...pairs.values()], loss}
}
