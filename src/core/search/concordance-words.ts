import type {ConcordanceLine} from './concordance.ts'

/** Where a word stands that lines are told apart by: before what was found, in it, behind it. */
export type WordPlace = 'left' | 'node' | 'right'

/** A word, or the words found, of several lines. */
export interface WordCount {
  /** The same for all ways to write it: capitals, `ё` and punctuation do not count. */
  readonly key: string
  /** As first seen, without the punctuation around it. */
  readonly word: string
  /** Number of lines. */
  readonly count: number
}

const punctuation = /\p{P}/gu
/** From the first character that is no punctuation to the last. */
const inner = /\P{P}(?:.*\P{P})?/su

/**
 * Reads the words of a line from what was found outwards, as they are sorted and counted.
 *
 * @param line The line.
 * @param place `left`: before what was found, nearest first; `node`: what was found; `right`: behind it.
 * @yields the keys and spellings of the words; what is nothing but punctuation is no word.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readOutwards} from '#core/search/concordance-words.ts'
 *
 * const line = {left: ['Всё', 'о', '«Совете»', '—'], node: ['мира'], right: []}
 * assert.deepEqual([...readOutwards(line, 'left')].map(({key}) => key), ['совете', 'о', 'все'])
 * ```
 */
export function* readOutwards(
  line: Pick<ConcordanceLine, WordPlace>,
  place: WordPlace,
): Generator<Pick<WordCount, 'key' | 'word'>, undefined> {
  for (const printed of place === 'left' ? line.left.toReversed() : line[place]) {
    const key = printed.replace(punctuation, '').toLowerCase().normalize('NFC').replaceAll('ё', 'е')
    if (key !== '') yield {key, word: inner.exec(printed)?.[0] ?? printed}
  }
}

/**
 * Tells the word that a line is counted by: the nearest one, or all that was found.
 *
 * @param line The line.
 * @param place Which.
 * @returns the word; `undefined` at the edge of a paragraph.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {wordAt} from '#core/search/concordance-words.ts'
 *
 * const line = {left: [], node: ['Совет', 'мира,'], right: ['и']}
 * assert.equal(wordAt(line, 'left'), undefined)
 * assert.deepEqual(wordAt(line, 'node'), {key: 'совет мира', word: 'Совет мира'})
 * ```
 */
export function wordAt(
  line: Pick<ConcordanceLine, WordPlace>,
  place: WordPlace,
): Pick<WordCount, 'key' | 'word'> | undefined {
  if (place !== 'node') return readOutwards(line, place).next().value
  const words = [...readOutwards(line, place)]
  if (words.length === 0) return undefined
  return {key: words.map(({key}) => key).join(' '), word: words.map(({word}) => word).join(' ')}
}

/**
 * Counts how often each word stands at a place.
 *
 * @param lines Lines of a concordance.
 * @param place Which.
 * @returns the words, most frequent first, those of one count in the order of the lines.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {countWords} from '#core/search/concordance-words.ts'
 *
 * const lines = ['Совет', 'мир', 'совет,'].map((word) => ({left: [], node: [word], right: []}))
 * assert.deepEqual(countWords(lines, 'node')[0], {key: 'совет', word: 'Совет', count: 2})
 * ```
 */
export function countWords(
  lines: readonly Pick<ConcordanceLine, WordPlace>[],
  place: WordPlace,
): readonly WordCount[] {
  const counts = new Map<string, WordCount>()
  for (const line of lines) {
    const found = wordAt(line, place)
    if (found === undefined) continue
    const {word, count} = counts.get(found.key) ?? {word: found.word, count: 0}
    counts.set(found.key, {key: found.key, word, count: count + 1})
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count)
}
