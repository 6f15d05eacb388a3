import type {DocumentId, LanguageTag} from '../model/corpus-document.ts'
import type {HitSpan, SearchAnswer, SearchGroup, SearchHit, SearchText} from '../model/search.ts'
import {sortHits} from './sort-hits.ts'
import type {CatalogueText} from './catalogue-text.ts'

/** Where words that were asked for stand: one line of a concordance. */
export interface ConcordancePlace extends Pick<SearchHit, 'document' | 'group'> {
  readonly language: LanguageTag
  /** Index of the first word among those of the paragraph in this language, from 0. */
  readonly start: number
  /** Number of words. */
  readonly length: number
}

/** What a text says in another language where words were found. */
export interface OtherSide {
  readonly language: LanguageTag
  /** `''` where nothing corresponds to it. */
  readonly text: string
}

/** Words that were found, in their context. */
export interface ConcordanceLine {
  readonly document: DocumentId
  /** Address of the clause they begin in, else of the paragraph; `''` for the text itself. */
  readonly address: string
  /** Number in the margin. */
  readonly label?: string
  readonly language: LanguageTag
  /** Words before them in the paragraph, in reading order. */
  readonly left: readonly string[]
  /** The words found: one or more. */
  readonly node: readonly string[]
  /** Words behind them in the paragraph, in reading order. */
  readonly right: readonly string[]
  /** Absent in a text of one language. */
  readonly other?: OtherSide
}

/** Most words of context on each side: one line of a wide page, and enough to sort by. */
export const contextWords = 12

/**
 * Lists the places where the words of a query stand, as a reader goes through the texts.
 *
 * Words of the query that touch are one place, which as a rule is the phrase that was meant: `Security` and
 * `Council` of an unquoted query, or a word and the phrase that begins with it. Between them may stand as many
 * words as the query lost for being too common (`fight against terrorism`).
 *
 * @param answer What search answered.
 * @param catalogue All texts by id.
 * @param language Places of this language only; absent: of all.
 * @returns the places: texts latest first, then by id; paragraphs in the order of the page.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {listPlaces} from '#core/search/concordance.ts'
 *
 * const spans = [{slot: 0, language: 'en', start: 4, length: 1}, {slot: 1, language: 'en', start: 5, length: 1}]
 * const answer = {query: {dropped: []}, hits: [{document: 'note', group: 0, spans, score: 1}]}
 * const [place] = listPlaces(answer, new Map())
 * assert.deepEqual(place, {document: 'note', group: 0, language: 'en', start: 4, length: 2})
 * ```
 */
export function listPlaces(
  {query, hits}: Pick<SearchAnswer, 'hits'> & {readonly query: Pick<SearchAnswer['query'], 'dropped'>},
  catalogue: ReadonlyMap<DocumentId, Pick<CatalogueText, 'date'>>,
  language?: LanguageTag,
): readonly ConcordancePlace[] {
  return sortHits(hits, 'newest', catalogue).flatMap(({document, group, spans}) =>
    joinSpans(
      spans.filter((span) => language === undefined || span.language === language),
      query.dropped.length,
    ).map((node) => ({document, group, ...node})),
  )
}

/** Joins spans that overlap, and those of different slots with at most `gap` words between. */
function joinSpans(
  spans: readonly HitSpan[],
  gap: number,
): readonly Pick<ConcordancePlace, 'language' | 'start' | 'length'>[] {
  const nodes: {language: LanguageTag; start: number; length: number; slots: Set<number>}[] = []
  for (const {language, slot, start, length} of spans) {
    const last = nodes.at(-1)
    const distance = last?.language === language ? start - last.start - last.length : Infinity
    if (last !== undefined && (distance < 0 || (distance <= gap && !last.slots.has(slot)))) {
      last.length = Math.max(last.length, start + length - last.start)
      last.slots.add(slot)
    } else nodes.push({language, start, length, slots: new Set([slot])})
  }
  return nodes.map(({language, start, length}) => ({language, start, length}))
}

/**
 * Reads the words of a place with their context.
 *
 * @param text The text it stands in.
 * @param place The place.
 * @returns the line; `undefined` when the text has no such words, so that the index and the text are of two builds.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readLine} from '#core/search/concordance.ts'
 *
 * const rows = [{id: 'p1c1', cells: ['Два слова.', 'Two words.']}, {id: 'p1c2', cells: ['Ещё три слова.', '']}]
 * const text = {document: 'note', languages: ['ru', 'en'], groups: [{id: 'p1', kind: 'paragraph', rows}]} as const
 * const line = readLine(text, {document: 'note', group: 0, language: 'ru', start: 4, length: 1})
 * assert.deepEqual(line?.left, ['Два', 'слова.', 'Ещё', 'три'])
 * assert.equal(line.address, 'p1c2')
 * assert.deepEqual(line.other, {language: 'en', text: ''})
 * ```
 */
export function readLine(text: SearchText, place: ConcordancePlace): ConcordanceLine | undefined {
  const {document, language, start} = place
  const group = text.groups[place.group]
  const column = text.languages.indexOf(language)
  const end = start + place.length
  const {words, rows} = group === undefined ? {words: [], rows: []} : readColumn(group, column)
  const [first, last] = [rows[start], rows[end - 1]]
  if (group === undefined || first === undefined || last === undefined) return undefined
  const others = text.languages.filter((_, index) => index !== column)
  const sides = others.map((each) => ({
    language: each,
    text: group.rows
      .slice(first, last + 1)
      .map(({cells}) => cells[text.languages.indexOf(each)] ?? '')
      .filter((cell) => cell !== '')
      .join(' '),
  }))
  const other = sides.find((side) => side.text !== '') ?? sides[0]
  return {
    document,
    address: group.rows[first]?.id ?? group.id,
    ...(group.label === undefined ? {} : {label: group.label}),
    language,
    left: words.slice(Math.max(0, start - contextWords), start),
    node: words.slice(start, end),
    right: words.slice(end, end + contextWords),
    ...(other === undefined ? {} : {other}),
  }
}

/** Words of a paragraph in one language, and for each the index of its row, from 0. */
function readColumn(
  group: SearchGroup,
  column: number,
): {readonly words: readonly string[]; readonly rows: readonly number[]} {
  const all = group.rows.flatMap(({cells}, row) => {
    const cell = cells[column] ?? ''
    return cell === '' ? [] : cell.split(' ').map((word) => ({word, row}))
  })
  return {words: all.map(({word}) => word), rows: all.map(({row}) => row)}
}
