import {toQueryToken} from './index-token.ts'
import type {WordPlaces} from './word-places.ts'

/** Places of words in a row: lists of one length, sorted by text and start. */
export interface PhrasePlaces {
  readonly texts: ArrayLike<number>
  /** Index of the first word in its text, from 0. */
  readonly starts: ArrayLike<number>
  /** Index of the last word. */
  readonly ends: ArrayLike<number>
}

interface Rows extends PhrasePlaces {
  /** 1 where the last word is a part of a compound. */
  readonly parts: ArrayLike<number>
}

/**
 * Finds the places where words follow each other. Two parts of one compound do so as well: `New York` is found in
 * `New-York`. A sign among the words, as a dash, stands for one word of any kind.
 *
 * @param words words of the phrase, one or more.
 * @param places for each word its places; of a sign they are not looked at.
 * @returns the places of the phrase; those of a single word as they are.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findPhrase} from '#core/search/find-phrase.ts'
 *
 * const at = (...positions: number[]) => ({
 *   texts: new Uint32Array(positions.length), positions: new Uint32Array(positions), parts: new Uint8Array(positions.length),
 * })
 * const {starts, ends} = findPhrase(['new', 'rules'], [at(2, 8), at(3, 7)])
 * assert.deepEqual([starts, ends], [[2], [3]])
 * ```
 */
export function findPhrase(words: readonly string[], places: readonly WordPlaces[]): PhrasePlaces {
  const [first, ...others] = places
  if (first === undefined) return {texts: [], starts: [], ends: []}
  if (others.length === 0) return {texts: first.texts, starts: first.positions, ends: first.positions}
  let rows: Rows = {
    texts: first.texts,
    starts: first.positions,
    ends: first.positions,
    parts: first.parts,
  }
  let gap = 1
  for (const [index, next] of others.entries()) {
    if (toQueryToken(words[index + 1] ?? '') === '') {
      gap++
      continue
    }
    rows = join(rows, next, gap)
    gap = 1
  }
  return rows
}

/** Keeps the rows that go on with a word, `gap` words further or as the next part at the same place. */
function join(rows: Rows, next: WordPlaces, gap: number): Rows {
  const joined = {
    texts: new Array<number>(),
    starts: new Array<number>(),
    ends: new Array<number>(),
    parts: new Array<number>(),
  }
  let from = 0
  for (let at = 0; at < rows.texts.length; at++) {
    const [text = 0, end = 0] = [rows.texts[at], rows.ends[at]]
    while (from < next.texts.length && isBefore(next, from, text, end)) from++
    const found =
      findGoing(next, from, text, end + gap) ??
      (gap === 1 && rows.parts[at] === 1 ? findPart(next, from, text, end) : undefined)
    if (found === undefined) continue
    joined.texts.push(text)
    joined.starts.push(rows.starts[at] ?? 0)
    joined.ends.push(next.positions[found] ?? 0)
    joined.parts.push(next.parts[found] ?? 0)
  }
  return joined
}

function isBefore({texts, positions}: WordPlaces, at: number, text: number, position: number): boolean {
  const own = texts[at] ?? 0
  return own < text || (own === text && (positions[at] ?? 0) < position)
}

function findGoing(
  {texts, positions}: WordPlaces,
  from: number,
  text: number,
  position: number,
): number | undefined {
  for (let at = from; texts[at] === text && (positions[at] ?? 0) <= position; at++) {
    if (positions[at] === position) return at
  }
  return undefined
}

function findPart(next: WordPlaces, from: number, text: number, position: number): number | undefined {
  const found = findGoing(next, from, text, position)
  return found !== undefined && next.parts[found] === 1 ? found : undefined
}
