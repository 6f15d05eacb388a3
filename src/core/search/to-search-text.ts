import type {CorpusDocument} from '../model/corpus-document.ts'
import type {ReadingGroup, ReadingRow, ReadingView} from '../model/reading-view.ts'
import type {SearchGroup, SearchRow, SearchText} from '../model/search.ts'
import {searchCell} from '../reading/plain-cell.ts'

/**
 * Makes of a text what search shows and finds: the words of its page, without what has none.
 *
 * @param document the text.
 * @param view its page, which gives the addresses.
 * @returns paragraphs and rows in the order of the page; the title of the text comes first, with the id `''`,
 *   in each language whose edition prints none, so that a text is found by it.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {toSearchText} from '#core/search/to-search-text.ts'
 * const group = {id: 'p9', kind: 'paragraph' as const, depth: 0, labels: ['9.'], rows: [{id: 'p9c1', cells: ['Rain &amp; <b>snow</b>.']}]}
 * const text = toSearchText({id: 'x', titles: {en: 'Weather'}}, {languages: ['en'], groups: [group], entities: []})
 * assert.deepEqual(text.groups.map(({id, label, rows}) => [id, label, rows[0]?.cells]), [['', undefined, ['Weather']], ['p9', '9.', ['Rain & snow.']]])
 * ```
 */
export function toSearchText(
  {id, titles}: Pick<CorpusDocument, 'id' | 'titles'>,
  {languages, groups}: ReadingView,
): SearchText {
  const own = groups.flatMap(toGroup)
  const printed = own.filter(({kind}) => kind === 'title')
  const cells = languages.map((language, column) =>
    printed.some(({rows}) => hasWords(rows, column)) ? '' : searchCell(titles[language] ?? ''),
  )
  const title: SearchGroup = {id: '', kind: 'title', rows: [{cells}]}
  return {document: id, languages, groups: cells.some((cell) => cell !== '') ? [title, ...own] : own}
}

function hasWords(rows: readonly SearchRow[], column: number): boolean {
  return rows.some(({cells}) => (cells[column] ?? '') !== '')
}

function toGroup({id, kind, labels, rows}: ReadingGroup): SearchGroup[] {
  const own = rows.flatMap((row) => toRow(row, id))
  const label = labels.find((each) => each !== null)
  return own.length === 0 ? [] : [{id, kind, ...(label == null ? {} : {label}), rows: own}]
}

function toRow({id, cells}: ReadingRow, group: string): SearchRow[] {
  const words = cells.map((cell) => (cell === null ? '' : searchCell(cell)))
  if (words.every((cell) => cell === '')) return []
  return [{...(id === undefined || id === group ? {} : {id}), cells: words}]
}
