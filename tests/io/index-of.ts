import type {SearchText} from '#core/model/search.ts'
import {searchCell} from '#core/reading/plain-cell.ts'
import {escapeHtml} from '#core/reading/inline-html.ts'
import {packSearch, type IndexedText} from '#io/pack-search.ts'
import type {ReadChunk} from '#io/search-index.ts'

/** A text for the index by its paragraphs, each a cell per language. */
export function textOf(
  document: string,
  languages: readonly string[],
  paragraphs: readonly (readonly string[])[],
): SearchText {
  const groups = paragraphs.map((cells, index) => ({
    id: `p${index + 1}`,
    kind: 'paragraph' as const,
    rows: [{cells: cells.map((words) => searchCell(escapeHtml(words)))}],
  }))
  return {document, languages, groups}
}

/** What a build hands to the index of these texts. */
export function indexOf(texts: readonly SearchText[]): {
  readonly indexed: readonly IndexedText[]
  readonly readChunk: ReadChunk
} {
  const packed = texts.map((text) => packSearch({editions: [], alignments: []}, text))
  const chunks = new Map(packed.map(({summary, chunk}) => [summary.table.document, chunk]))
  return {
    indexed: packed.map(({summary}) => summary),
    readChunk: (document) => chunks.get(document) ?? '',
  }
}
