import type {
  CorpusDocument,
  DocumentId,
  DocumentKind,
  Edition,
  LanguageTag,
  ParagraphId,
} from '#core/model/corpus-document.ts'

/** What search knows of one paragraph. */
export interface SearchParagraph {
  /** Address in the page; empty for the page itself, where a title has no paragraph of its own. */
  readonly id: ParagraphId | ''
  /** Words with one space between them: no line breaks, soft hyphens or double spaces. */
  readonly text: string
}

/** What search knows of one edition of a text: the unit that is indexed and ranked. */
export interface SearchPage {
  readonly document: DocumentId
  readonly language: LanguageTag
  readonly title: string
  /** ISO 8601 or EDTF. */
  readonly date: string
  readonly kind: DocumentKind
  /** In reading order, none of them empty. */
  readonly paragraphs: readonly SearchParagraph[]
}

/** White space of JavaScript and of the indexer, and the zero-width space it splits words at. */
const gap = /[\s\u0085\u200B]+/gu
const softHyphen = /\u00AD/gu

/**
 * Makes the pages that search indexes: one per edition.
 *
 * Paragraphs carry the address of the row they stand in, printed numbers are left out (a search for a
 * year would find them), and gaps become one space so that a word has the same index here, in
 * the indexer and in the browser.
 * An edition without a title paragraph gets one made of the text's title, so that it is found by it.
 *
 * @param document The text.
 * @returns one page per edition that has words, in the order of the editions; empty when none has.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {toSearchPages} from '#core/search/search-records.ts'
 *
 * const text = {clauses: [], mentions: [], citations: [], dates: [], marks: [], kind: 'paragraph'} as const
 * const pages = toSearchPages({
 *   id: 'note-1', kind: 'letter', date: '2024-04-03', titles: {en: 'A note'}, authenticLanguages: ['en'],
 *   alignments: [],
 *   editions: [{
 *     id: 'note-1/en', language: 'en', role: 'official', witness: {source: 'Archive', rights: 'CC0-1.0'},
 *     divisions: [{id: 'body', kind: 'body', paragraphs: [{...text, id: 'p1', text: 'Two\n words'}]}],
 *   }],
 * })
 * assert.deepEqual(pages[0]?.paragraphs, [{id: '', text: 'A note'}, {id: 'p1', text: 'Two words'}])
 * ```
 */
export function toSearchPages(document: CorpusDocument): readonly SearchPage[] {
  return document.editions
    .map((edition) => toSearchPage(document, edition))
    .filter((page) => page.paragraphs.length > 0)
}

function toSearchPage(document: CorpusDocument, edition: Edition): SearchPage {
  const {language} = edition
  const title = cleanText(document.titles[language] ?? Object.values(document.titles)[0] ?? document.id)
  const printed = edition.divisions.flatMap((division) => division.paragraphs)
  const findAddress = addressesOf(document, edition)
  const paragraphs = printed
    .map(({id, text}): SearchParagraph => ({id: findAddress(id), text: cleanText(text)}))
    .filter((paragraph) => paragraph.text !== '')
  const isTitled = printed.some((paragraph) => paragraph.kind === 'title')
  return {
    document: document.id,
    language,
    title,
    date: document.date,
    kind: document.kind,
    paragraphs: isTitled || paragraphs.length === 0 ? paragraphs : [{id: '', text: title}, ...paragraphs],
  }
}

/** The address that a paragraph has in the page: its own in the base edition, else that of its bead. */
function addressesOf(document: CorpusDocument, edition: Edition): (id: ParagraphId) => ParagraphId {
  const alignment = document.alignments.find(({to}) => to === edition.id)
  if (alignment === undefined) return (id) => id
  const addresses = new Map(
    alignment.paragraphs.flatMap(({from, to}) => {
      const address = from[0] ?? `${to[0] ?? ''}-${edition.language}`
      return to.map((id) => [id, address] as const)
    }),
  )
  return (id) => addresses.get(id) ?? id
}

function cleanText(text: string): string {
  return text.replace(softHyphen, '').replace(gap, ' ').trim()
}
