import type {SearchRow, SearchText} from '../model/search.ts'

/**
 * Finds the rows of a text under an address.
 *
 * @param text its words.
 * @param address `p9` for all rows of a paragraph, `p9c2` for one, `p9:p11c2` for a range.
 * @returns rows in the order of the page; of a clause that is part of a row the whole paragraph; empty where there
 *   is no such address.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findRows} from '#core/search/find-rows.ts'
 * const rows = [{id: 'p1c1', cells: ['Дождь.']}, {id: 'p1c2', cells: ['Снег.']}]
 * const text = {document: 'rain', languages: ['ru'], groups: [{id: 'p1', kind: 'paragraph' as const, rows}]}
 * assert.deepEqual(findRows(text, 'p1c2'), [rows[1]])
 * ```
 */
export function findRows({groups}: SearchText, address: string): readonly SearchRow[] {
  const rows = groups.flatMap(({id, rows: own}) => own.map((row) => ({group: id, row})))
  const [start = '', end = start] = address.split(':')
  const placesOf = (part: string): readonly number[] => {
    const own = indexesOf(rows, ({group, row}) => group === part || row.id === part)
    const paragraph = part.replace(/c\d+$/, '')
    return own.length > 0 ? own : indexesOf(rows, ({group}) => group === paragraph)
  }
  const [from, to] = [placesOf(start)[0], placesOf(end).at(-1)]
  return from === undefined || to === undefined || start === ''
    ? []
    : rows.slice(from, to + 1).map(({row}) => row)
}

function indexesOf<T>(list: readonly T[], isOne: (item: T) => boolean): readonly number[] {
  return list.flatMap((item, index) => (isOne(item) ? index : []))
}
