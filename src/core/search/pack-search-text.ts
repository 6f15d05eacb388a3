import type {DocumentId, LanguageTag, ParagraphKind} from '../model/corpus-document.ts'
import type {SearchGroup, SearchText} from '../model/search.ts'

/** Address or `''`, then the cells. */
type PackedRow = readonly string[]
/** Address, kind, label or `''`, then the rows. */
type PackedGroup = readonly [string, ParagraphKind, string, ...PackedRow[]]
/** A text as lists, for JSON. */
export type PackedSearchText = readonly [DocumentId, readonly LanguageTag[], ...PackedGroup[]]

/**
 * Packs a text of search into lists.
 *
 * @param text the text.
 * @returns lists of lists and strings.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {packSearchText} from '#core/search/pack-search-text.ts'
 * const group = {id: 'p9', kind: 'paragraph' as const, rows: [{cells: ['Rain.']}]}
 * assert.deepEqual(packSearchText({document: 'x', languages: ['en'], groups: [group]}), ['x', ['en'], ['p9', 'paragraph', '', ['', 'Rain.']]])
 * ```
 */
export function packSearchText({document, languages, groups}: SearchText): PackedSearchText {
  const packed = groups.map(({id, kind, label = '', rows}): PackedGroup => [
    id,
    kind,
    label,
    ...rows.map((row) => [row.id ?? '', ...row.cells]),
  ])
  return [document, languages, ...packed]
}

/**
 * Reads what {@link packSearchText} made.
 *
 * @param packed the lists.
 * @returns the text.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {unpackSearchText} from '#core/search/pack-search-text.ts'
 * const {groups} = unpackSearchText(['x', ['en'], ['p9', 'paragraph', '9.', ['p9c1', 'Rain.']]])
 * assert.deepEqual(groups, [{id: 'p9', kind: 'paragraph', label: '9.', rows: [{id: 'p9c1', cells: ['Rain.']}]}])
 * ```
 */
export function unpackSearchText([document, languages, ...groups]: PackedSearchText): SearchText {
  return {document, languages, groups: groups.map(unpackGroup)}
}

function unpackGroup([id, kind, label, ...rows]: PackedGroup): SearchGroup {
  return {
    id,
    kind,
    ...(label === '' ? {} : {label}),
    rows: rows.map(([own = '', ...cells]) => ({...(own === '' ? {} : {id: own}), cells})),
  }
}
