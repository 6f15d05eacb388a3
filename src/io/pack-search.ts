import {createHash} from 'node:crypto'
import type {CorpusDocument, DocumentId, LanguageTag} from '#core/model/corpus-document.ts'
import type {SearchText} from '#core/model/search.ts'
import {packSearchText} from '#core/search/pack-search-text.ts'
import {contentOf} from '#core/search/search-content.ts'
import {summariseSearch, type SearchSummary} from '#core/search/summarise-search.ts'
import {packJson} from './pagefind-chunks.ts'

/** A text as the index knows it before it reads its words. */
export interface IndexedText extends SearchSummary {
  /** Per language the SHA-256 of its content: a shard holds while those of its texts do. */
  readonly digests: Readonly<Record<LanguageTag, string>>
}

/**
 * Makes of a text what the search index needs of it.
 *
 * @param document the text; of its editions those are asked for names that the page shows.
 * @param text the same as search has it.
 * @returns what every build needs, and the chunk with the words, a script of the site.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {packSearch} from '#io/pack-search.ts'
 * const group = {id: 'p1', kind: 'paragraph' as const, rows: [{cells: ['Rain and snow']}]}
 * const {summary, chunk} = packSearch({editions: [], alignments: []}, {document: 'rain', languages: ['en'], groups: [group]})
 * assert.deepEqual(summary.table.words, [[3]])
 * assert.ok(chunk.startsWith('__pfd("texts/rain","'))
 * ```
 */
export function packSearch(
  document: Pick<CorpusDocument, 'editions' | 'alignments'>,
  text: SearchText,
): {readonly summary: IndexedText; readonly chunk: string} {
  const digests = text.languages.map((language, column) => {
    const digest = createHash('sha256').update(contentOf(text, column)).digest('hex')
    return [language, digest] as const
  })
  return {
    summary: {...summariseSearch(document, text), digests: Object.fromEntries(digests)},
    chunk: packJson(textKey(text.document), packSearchText(text)),
  }
}

/**
 * Names the chunk with the words of a text.
 *
 * @param document id of the text.
 * @returns key of the chunk, and its path below the folder of the index without `.js`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {textKey} from '#io/pack-search.ts'
 * assert.equal(textKey('rain'), 'texts/rain')
 * ```
 */
export function textKey(document: DocumentId): string {
  return `texts/${document}`
}
