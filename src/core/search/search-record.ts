import type {DocumentId, ParagraphId} from '#core/model/corpus-document.ts'
import type {SearchPage} from '#core/search/search-records.ts'

/** Where the words of a record come from. */
export interface RecordAddress {
  readonly document: DocumentId
  readonly title: string
  /** ISO 8601 or EDTF. */
  readonly date: string
  readonly paragraphs: readonly ParagraphStart[]
}

/** A paragraph and the index, from 0, of its first word in the record's content. */
export interface ParagraphStart {
  readonly id: ParagraphId
  readonly start: number
}

/** What goes into the index: content is searched, the address is only carried along. */
export interface SearchRecord {
  readonly url: string
  readonly content: string
}

type PackedAddress = readonly [DocumentId, string, string, readonly ParagraphId[], readonly number[]]

/**
 * Makes the one index record of a page.
 *
 * The address travels in `url`, because Pagefind 1.6 stores a url without indexing it: in `meta`
 * every number of the list would be found (seen: a search for `2024` hit all titles with a year).
 *
 * @param page The page.
 * @returns the words of all paragraphs, and the packed address to be read by {@link readAddress}.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {toSearchRecord} from '#core/search/search-record.ts'
 *
 * const paragraphs = [{id: 'title', text: 'A note'}, {id: 'p1', text: '1. Two words'}]
 * const page = {document: 'note', language: 'en', title: 'A note', date: '2024', kind: 'letter', paragraphs} as const
 * assert.equal(toSearchRecord(page).content, 'A note 1. Two words')
 * ```
 */
export function toSearchRecord(page: SearchPage): SearchRecord {
  let words = 0
  const starts: number[] = []
  for (const {text} of page.paragraphs) {
    starts.push(words)
    words += text.split(' ').length
  }
  const ids = page.paragraphs.map(({id}) => id)
  const address: PackedAddress = [page.document, page.title, page.date, ids, starts]
  return {url: JSON.stringify(address), content: page.paragraphs.map(({text}) => text).join(' ')}
}

/**
 * Reads the address of a record back.
 *
 * @param url The `url` of a record made by {@link toSearchRecord}.
 * @returns the address.
 * @throws SyntaxError when the url is not such an address.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readAddress} from '#core/search/search-record.ts'
 *
 * const address = readAddress('["note","A note","2024",["title","p1"],[0,2]]')
 * assert.deepEqual(address.paragraphs[1], {id: 'p1', start: 2})
 * ```
 */
export function readAddress(url: string): RecordAddress {
  // The cast is safe: only toSearchRecord writes urls into the index.
  const [document, title, date, ids, starts] = JSON.parse(url) as PackedAddress
  return {document, title, date, paragraphs: ids.map((id, index) => ({id, start: starts[index] ?? 0}))}
}
