import {foldWord} from '#core/search/foreign-words.ts'
import {readKeyPlaces} from '#core/search/read-index-chunk.ts'
import type {WordPlaces} from '#core/search/word-places.ts'
import {readChunks, type IndexFiles} from './read-chunks.ts'

/**
 * Looks for a word that is its own key, in the files of Pagefind themselves: for the half million places of a `the`
 * in 1,000 texts Pagefind needs a second, this a tenth of it.
 *
 * @param files of a language.
 * @param token see `isKey`.
 * @returns the places.
 * @throws {Error} where a file is missing.
 */
export async function lookUpKey(files: IndexFiles, token: string): Promise<WordPlaces> {
  const key = foldWord(token)
  const found = await readChunks(files, key, (bytes) => readKeyPlaces(bytes, key))
  const count = found.reduce((sum, {positions}) => sum + positions.length, 0)
  const all = {
    texts: new Uint32Array(count),
    positions: new Uint32Array(count),
    parts: new Uint8Array(count),
  }
  let at = 0
  for (const {text, positions} of found.toSorted((left, right) => left.text - right.text)) {
    all.texts.fill(text, at, at + positions.length)
    all.positions.set(positions, at)
    at += positions.length
  }
  return all
}
