import type {DocumentId, LanguageTag} from '../model/corpus-document.ts'
import type {LanguageTable} from './language-table.ts'

/** Numbers all paragraphs of all texts. */
export interface ParagraphMap {
  readonly documents: readonly DocumentId[]
  /** Number of the first paragraph of each text, from 0; the last is the number of all. */
  readonly bases: Uint32Array
  /** By language: for each text the index of the first word of each paragraph, from 0, and the number of all. */
  readonly starts: ReadonlyMap<LanguageTag, readonly (Uint32Array | undefined)[]>
}

/**
 * Numbers the paragraphs of texts.
 *
 * @param documents the texts, in the order in which their paragraphs are to be numbered.
 * @param tables by language, of the languages that are searched.
 * @returns the map; a text without a table has no paragraphs.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {mapParagraphs} from '#core/search/paragraph-map.ts'
 *
 * const tables = new Map([['en', {words: {rain: [3, -5], snow: [2]}}]])
 * const {bases, starts} = mapParagraphs(['snow', 'rain'], tables)
 * assert.deepEqual([...bases], [0, 1, 3])
 * assert.deepEqual([...(starts.get('en')?.[1] ?? [])], [0, 3, 8])
 * ```
 */
export function mapParagraphs(
  documents: readonly DocumentId[],
  tables: ReadonlyMap<LanguageTag, Pick<LanguageTable, 'words'>>,
): ParagraphMap {
  const bases = new Uint32Array(documents.length + 1)
  for (const [index, document] of documents.entries()) {
    const counts = [...tables.values()].map(({words}) => words[document]?.length ?? 0)
    bases[index + 1] = (bases[index] ?? 0) + Math.max(0, ...counts)
  }
  const starts = [...tables].map(([language, {words}]) => {
    const ofTexts = documents.map((document) => {
      const counts = words[document]
      return counts === undefined ? undefined : addUp(counts)
    })
    return [language, ofTexts] as const
  })
  return {documents, bases, starts: new Map(starts)}
}

function addUp(counts: readonly number[]): Uint32Array {
  const sums = new Uint32Array(counts.length + 1)
  for (const [index, count] of counts.entries()) sums[index + 1] = (sums[index] ?? 0) + Math.abs(count)
  return sums
}
