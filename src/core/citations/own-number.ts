import type {Citation, Edition, Locus, Paragraph, ParagraphId} from '../model/corpus-document.ts'
import type {CitationGrammar} from './grammar.ts'
import {isInstrument} from './is-instrument.ts'

/** The number a text itself bears, where its head prints one. */
export interface OwnNumber {
  readonly number: string
  /** Where it stands. */
  readonly paragraph: ParagraphId
  /** All words of the head, in lower case. */
  readonly head: string
}

/** Characters before the number of a head: its kind and date take less. */
const longestOpening = 200

/** Whether nothing but the kind of the document and its date stands before a number. */
function opensHead(before: string, {documentStems}: CitationGrammar): boolean {
  const words = before.toLowerCase().match(/\p{L}{3,30}/gu) ?? []
  const kinds = words.filter((word) => documentStems.some((stem) => word.startsWith(stem)))
  return (
    words.length <= (/\d{4}/.test(before) ? 3 : 1) && words.length - kinds.length <= 2 && !/№/u.test(before)
  )
}

/**
 * Finds the number that a text bears: in its front matter or title, behind no more than its kind and date.
 *
 * @param edition the text, with its citations.
 * @param grammar how its language writes references.
 * @returns the number; `undefined` where the head prints none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findOwnNumber} from '#core/citations/own-number.ts'
 * import {enCitations} from '#core/citations/grammars/en.ts'
 * const witness = {source: 'own words', rights: 'CC0'}
 * const edition = {id: 'note/en', language: 'en', role: 'authentic' as const, witness, divisions: []}
 * assert.equal(findOwnNumber(edition, enCitations), undefined)
 * ```
 */
export function findOwnNumber(edition: Edition, grammar: CitationGrammar): OwnNumber | undefined {
  const head = edition.divisions
    .slice(0, 2)
    .flatMap(({kind, paragraphs}) =>
      paragraphs.filter((paragraph) => kind === 'front' || paragraph.kind === 'title'),
    )
  for (const paragraph of head) {
    const found = paragraph.citations.find(
      ({locus, span}) =>
        span.start <= longestOpening &&
        isWhole(locus) &&
        opensHead(paragraph.text.slice(0, span.start), grammar),
    )
    const number = found?.locus.path[0]
    if (number !== undefined) {
      return {number, paragraph: paragraph.id, head: head.map(({text}) => text.toLowerCase()).join(' ')}
    }
  }
  return undefined
}

const isWhole = (locus: Locus): boolean => isInstrument(locus) && locus.path.length === 1

/**
 * Tells whether a reference names the text it stands in by the text's own number, date and kind.
 *
 * @param citation the reference.
 * @param paragraph where it stands.
 * @param own number of the text.
 * @param grammar how its language writes references.
 * @returns `false` for the same number of a document of another kind or date.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {enCitations} from '#core/citations/grammars/en.ts'
 * import {namesOwnNumber} from '#core/citations/own-number.ts'
 * const citation = {span: {start: 4, end: 9}, quote: 'No. 3', locus: {path: ['3'], unit: 'number' as const, external: true}}
 * const paragraph = {id: 'p1', kind: 'paragraph' as const, text: 'Law No. 3', clauses: [], mentions: [], citations: [citation], dates: [], marks: []}
 * const own = {number: '3', paragraph: 'title', head: 'decision no. 3'}
 * assert.equal(namesOwnNumber(citation, paragraph, own, enCitations), false)
 * ```
 */
export function namesOwnNumber(
  {locus, span}: Citation,
  {text}: Paragraph,
  own: OwnNumber,
  {documentStems}: CitationGrammar,
): boolean {
  if (!isWhole(locus) || locus.path[0] !== own.number) return false
  const words =
    text
      .slice(Math.max(0, span.start - 120), span.start)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  const stems = words.flatMap((word) => documentStems.find((stem) => word.startsWith(stem)) ?? [])
  const date = /^\s+(?:от|of|dated)\s+(\d{1,2}\s\p{L}{3,10}\s\d{4})/u.exec(
    text.slice(span.end, span.end + 40),
  )?.[1]
  const stem = stems.at(0)
  return (
    (stem === undefined || own.head.includes(stem)) &&
    (date === undefined || own.head.includes(date.toLowerCase()))
  )
}
