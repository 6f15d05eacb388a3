import type {SearchQuery} from '../model/search.ts'
import {toQueryToken} from './index-token.ts'
import type {FindPlaces} from './match-query.ts'

/**
 * Lists the words of a query that no text has: those that would have to be typed otherwise.
 *
 * @param query the query with all its options.
 * @param counts for each slot the number of paragraphs that meet it.
 * @param find gives the places of words.
 * @returns words as typed, each once. A phrase whose words are all known, only not in a row, has none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {listUnknown} from '#core/search/list-unknown.ts'
 * import {noPlaces} from '#core/search/word-places.ts'
 *
 * const slots = [{typed: 'abracadabra', options: []}, {typed: 'rain', options: []}]
 * assert.deepEqual(listUnknown({slots, dropped: []}, [0, 7], () => noPlaces), ['abracadabra'])
 * ```
 */
export function listUnknown(
  {slots}: SearchQuery,
  counts: readonly number[],
  find: FindPlaces,
): readonly string[] {
  const unknown = slots.flatMap(({typed, options}, slot) => {
    if (counts[slot] !== 0) return []
    const asTyped = options.filter(({origin}) => origin === 'typed')
    const [first] = asTyped
    if (first === undefined || first.isPrefix === true) return [typed]
    return first.words.filter(
      (word, at) =>
        toQueryToken(word) !== '' &&
        asTyped.every(({language, words}) => find(language, words[at] ?? '', false).texts.length === 0),
    )
  })
  return [...new Set(unknown)]
}
