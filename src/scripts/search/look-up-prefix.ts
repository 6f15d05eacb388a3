import {listPrefixForms} from '#core/search/fold-spelling.ts'
import {foldWord} from '#core/search/foreign-words.ts'
import {readPrefixPlaces} from '#core/search/read-index-chunk.ts'
import {gatherPlaces, type WordPlaces} from '#core/search/word-places.ts'
import {readChunks, type IndexFiles} from './read-chunks.ts'

/**
 * Looks for all words that begin as asked, in the files of Pagefind themselves: Pagefind would cut an ending off first
 * (`сове` is a form of `сова`, so that it gives `современный`), and does not look into the next chunk.
 *
 * @param files of a language.
 * @param prefix beginning of a word, as typed.
 * @returns the places.
 * @throws {Error} where a file is missing.
 */
export async function lookUpPrefix(files: IndexFiles, prefix: string): Promise<WordPlaces> {
  const forms = [...new Set(listPrefixForms(prefix.toLowerCase()).map(foldWord))]
  const found = await Promise.all(
    forms.map((form) => readChunks(files, form, (bytes) => readPrefixPlaces(bytes, form))),
  )
  return gatherPlaces(found.flat())
}
