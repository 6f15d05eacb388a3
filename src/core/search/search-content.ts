import type {SearchGroup, SearchTable, SearchText} from '../model/search.ts'
import {toIndexToken} from './index-token.ts'

/**
 * Gives the words of a paragraph in one language: those that positions of the index count.
 *
 * @param group the paragraph.
 * @param column column of the language, from 0.
 * @returns words in the order of the rows; empty where the paragraph has none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {groupWords} from '#core/search/search-content.ts'
 * const rows = [{cells: ['Дождь и', 'Rain and']}, {cells: ['', 'a lot of']}, {cells: ['снег', 'snow']}]
 * assert.deepEqual(groupWords({id: 'p9', kind: 'paragraph', rows}, 0), ['Дождь', 'и', 'снег'])
 * ```
 */
export function groupWords({rows}: Pick<SearchGroup, 'rows'>, column: number): readonly string[] {
  return rows.flatMap(({cells}) => (cells[column] ?? '').split(' ').filter((word) => word !== ''))
}

/**
 * Counts the words of a text.
 *
 * @param text the text.
 * @returns its table.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {toSearchTable} from '#core/search/search-content.ts'
 * const group = {id: 'p9', kind: 'paragraph' as const, rows: [{cells: ['Дождь и снег', '']}]}
 * assert.deepEqual(toSearchTable({document: 'x', languages: ['ru', 'en'], groups: [group]}).words, [[3], [0]])
 * ```
 */
export function toSearchTable({document, languages, groups}: SearchText): SearchTable {
  const words = languages.map((_, column) => groups.map((group) => groupWords(group, column).length))
  return {document, languages, words}
}

/**
 * Gives what the indexer reads of a text in one language: as many words as the paragraphs have, at the same
 * places, each as {@link toIndexToken} rewrites it.
 *
 * @param text the text.
 * @param column column of the language, from 0.
 * @returns words with one space between them; `''` where the text has none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {contentOf} from '#core/search/search-content.ts'
 * const group = {id: 'p9', kind: 'paragraph' as const, rows: [{cells: ['Rain,']}, {cells: ['2020–2025']}]}
 * assert.equal(contentOf({document: 'x', languages: ['en'], groups: [group]}, 0), 'rain x-ꞏ2020ꞏ2025-2020-2025')
 * ```
 */
export function contentOf({groups}: SearchText, column: number): string {
  // A text repeats its words: three of four are looked up here, not rewritten again.
  const tokens = new Map<string, string>()
  const tokenOf = (word: string): string => {
    const known = tokens.get(word)
    if (known !== undefined) return known
    const token = toIndexToken(word)
    tokens.set(word, token)
    return token
  }
  return groups.flatMap((group) => groupWords(group, column).map(tokenOf)).join(' ')
}
