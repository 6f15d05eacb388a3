import type {LanguageTag} from '#core/model/corpus-document.ts'
import type {SearchQuery} from '#core/model/search.ts'
import type {FindPlaces} from '#core/search/match-query.ts'
import {noPlaces, type WordPlaces} from '#core/search/word-places.ts'
import type {LookUp} from './open-index.ts'

/**
 * Looks for all words of a query, in all languages at the same time.
 *
 * @param query the query with all its options.
 * @param lookUps by language, for the languages of the options.
 * @returns gives the places of each word.
 * @throws {Error} when a file of the index is missing.
 */
export async function lookUpAll(
  {slots}: SearchQuery,
  lookUps: ReadonlyMap<LanguageTag, LookUp>,
): Promise<FindPlaces> {
  const keyOf = (language: LanguageTag, word: string, isPrefix: boolean): string =>
    `${language} ${word.toLowerCase()}${isPrefix ? '*' : ''}`
  const looked = new Map<string, Promise<WordPlaces>>()
  for (const {language, words, isPrefix = false} of slots.flatMap(({options}) => options)) {
    for (const [at, word] of words.entries()) {
      const isOpen = isPrefix && at === words.length - 1
      const key = keyOf(language, word, isOpen)
      const lookUp = lookUps.get(language)
      if (lookUp !== undefined && !looked.has(key)) looked.set(key, lookUp(word.toLowerCase(), isOpen))
    }
  }
  const found = new Map(
    await Promise.all([...looked].map(async ([key, places]) => [key, await places] as const)),
  )
  return (language, word, isPrefix) => found.get(keyOf(language, word, isPrefix)) ?? noPlaces
}
