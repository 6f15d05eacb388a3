/** Places of a word in the texts of one language: lists of one length, sorted by text and position. */
export interface WordPlaces {
  /** Numbers of texts, from 0. */
  readonly texts: Uint32Array
  /** Index of the word in its text, from 0. */
  readonly positions: Uint32Array
  /** 1 where the word is a part of a compound: then the part after it may stand at the same place. */
  readonly parts: Uint8Array
}

/** Places of a word that no text has. */
export const noPlaces: WordPlaces = {
  texts: new Uint32Array(),
  positions: new Uint32Array(),
  parts: new Uint8Array(),
}

/** One place of a word. */
export interface TextPlace {
  /** Number of the text, from 0. */
  readonly text: number
  /** Index of the word in its text, from 0. */
  readonly position: number
  readonly isPart: boolean
}

/**
 * Puts places of one or several words in order.
 *
 * @param places in any order.
 * @returns the places, each once.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {gatherPlaces} from '#core/search/word-places.ts'
 *
 * const place = {text: 0, position: 7, isPart: false}
 * assert.deepEqual([...gatherPlaces([place, {...place, position: 2}, place]).positions], [2, 7])
 * ```
 */
export function gatherPlaces(places: readonly TextPlace[]): WordPlaces {
  const sorted = places.toSorted((left, right) => left.text - right.text || left.position - right.position)
  const unique = sorted.filter(({text, position}, at) => {
    const before = sorted[at - 1]
    return before?.text !== text || before.position !== position
  })
  return {
    texts: Uint32Array.from(unique, ({text}) => text),
    positions: Uint32Array.from(unique, ({position}) => position),
    parts: Uint8Array.from(unique, ({isPart}) => (isPart ? 1 : 0)),
  }
}

/**
 * Joins the places of several words.
 *
 * @param lists places of each word.
 * @returns all places, each once.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {gatherPlaces, joinPlaces} from '#core/search/word-places.ts'
 *
 * const places = [7, 2].map((position) => gatherPlaces([{text: 0, position, isPart: false}]))
 * assert.deepEqual([...joinPlaces(places).positions], [2, 7])
 * ```
 */
export function joinPlaces(lists: readonly WordPlaces[]): WordPlaces {
  const filled = lists.filter(({texts}) => texts.length > 0)
  if (filled.length < 2) return filled[0] ?? noPlaces
  return gatherPlaces(
    filled.flatMap(({texts, positions, parts}) =>
      Array.from(texts, (text, at) => ({text, position: positions[at] ?? 0, isPart: parts[at] === 1})),
    ),
  )
}
