import type {DocumentId, LanguageTag} from '../model/corpus-document.ts'
import type {SearchTable} from '../model/search.ts'

/** What is known of all texts in one language before the first query. */
export interface LanguageTable {
  /** By number of the shard: hash by which Pagefind names a record, and its text. */
  readonly shards: Readonly<Record<string, readonly (readonly [hash: string, document: DocumentId])[]>>
  /**
   * Number of words of each paragraph in this language: 0 where it has none, below 0 where no other column
   * of the text has any.
   */
  readonly words: Readonly<Record<DocumentId, readonly number[]>>
}

/**
 * Gives the numbers of words of a text's paragraphs in one language.
 *
 * @param table the text.
 * @param language one of its languages.
 * @returns see {@link LanguageTable.words}; empty for a language that it does not have.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {signWords} from '#core/search/language-table.ts'
 * const table = {document: 'x', languages: ['ru', 'en'], words: [[3, 5, 0], [4, 0, 6]]}
 * assert.deepEqual([signWords(table, 'ru'), signWords(table, 'en')], [[3, -5, 0], [4, 0, -6]])
 * ```
 */
export function signWords({languages, words}: SearchTable, language: LanguageTag): readonly number[] {
  const own = languages.indexOf(language)
  return (words[own] ?? []).map((count, group) => {
    const isAlone = words.every((column, index) => index === own || (column[group] ?? 0) === 0)
    return isAlone && count > 0 ? -count : count
  })
}
