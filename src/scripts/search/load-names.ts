import {nameWords} from '#core/search/expand-names.ts'
import {chunkOfName} from '#core/search/name-chunk.ts'
import type {PackedNames} from '#core/search/pack-names.ts'
import type {SearchQuery} from '#core/model/search.ts'

/**
 * Loads the names that a query may have: one small chunk per word, whatever the number of records.
 *
 * @param query as read.
 * @param chunks number of chunks: `names` of the manifest; 0 for an index without names.
 * @param loadJson gives a JSON chunk of the index by its key, `names/3`.
 * @returns for `expandNames`.
 * @throws what `loadJson` throws.
 */
export async function loadNames(
  query: SearchQuery,
  chunks: number,
  loadJson: (key: string) => Promise<unknown>,
): Promise<readonly PackedNames[]> {
  if (chunks === 0) return []
  const numbers = new Set(nameWords(query).map((word) => chunkOfName(word, chunks)))
  const loaded = await Promise.all([...numbers].map((number) => loadJson(`names/${number}`)))
  // Written by `src/io/write-search-data.ts` with the manifest that gives their number.
  return loaded as readonly PackedNames[]
}
