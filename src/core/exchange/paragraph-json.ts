import type {
  Clause,
  CorpusDocument,
  DocumentId,
  LanguageTag,
  Paragraph,
  ParagraphId,
  Span,
} from '../model/corpus-document.ts'
import type {CitedBy, ReadingGroup, ReadingView} from '../model/reading-view.ts'
import {beadAddress} from '../reading/links-of.ts'
import {apiPath, dataFile, pageLinks} from './api-paths.ts'
import {flatSpan} from './text-json.ts'

/** A paragraph of one edition, as far as it is read. */
export interface WordsData extends Pick<Paragraph, 'id' | 'label' | 'marker' | 'editorial' | 'text'> {
  readonly clauses: readonly (Omit<Clause, 'span'> & Span)[]
}

/** A place that cites the paragraph; `link` leads to its data. */
export interface CitedByData extends CitedBy {
  readonly link: string
}

/** What has an address on the page of a text, with its words in all languages. */
export interface GroupWords extends Pick<ReadingGroup, 'kind' | 'anchors' | 'notices' | 'tombstone'> {
  readonly text: DocumentId
  readonly address: string
  /** One per column of the page; without paragraphs where it has no counterpart. */
  readonly editions: readonly {readonly language: LanguageTag; readonly paragraphs: readonly WordsData[]}[]
  /** First 12 hexadecimal digits of the SHA-256 of its words. */
  readonly hash: string
  readonly previous?: string
  readonly next?: string
  readonly links: {
    readonly text: string
    readonly previous?: string
    readonly next?: string
    readonly pages: Readonly<Record<LanguageTag, string>>
  }
  /** Last, for other texts add to it. */
  readonly citedBy: readonly CitedByData[]
}

/**
 * Gives each address of the page of a text as data, for `api/v1/texts/<id>/<address>.json`.
 *
 * @param document the text.
 * @param view its page.
 * @param hashWords gives the hash of the words of paragraphs, as {@link wordsOf} writes them.
 * @returns one item per group of the page, in reading order; every string as it is.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {toGroupWords} from '#core/exchange/paragraph-json.ts'
 * const document = {id: 'rain', kind: 'other' as const, date: '2024', titles: {}, authenticLanguages: [], editions: [], alignments: []}
 * assert.deepEqual(toGroupWords(document, {languages: [], groups: [], entities: []}, () => ''), [])
 * ```
 */
export function toGroupWords(
  document: CorpusDocument,
  view: ReadingView,
  hashWords: (paragraphs: readonly Paragraph[]) => string,
): readonly GroupWords[] {
  const {id: text} = document
  const paragraphs = paragraphsByAddress(document)
  const pages = pageLinks(apiPath(text), text)
  const places = new Map(
    view.groups.flatMap(({id, anchors = []}) => [
      ...(paragraphs.get(id)?.[0] ?? []).map((paragraph) => [paragraph.id, id] as const),
      ...[id, ...anchors].map((address) => [address, id] as const),
    ]),
  )
  return view.groups.map((group, index) => {
    const columns = paragraphs.get(group.id) ?? []
    const {kind, anchors, notices, tombstone} = group
    const [previous, next] = [view.groups[index - 1]?.id, view.groups[index + 1]?.id]
    return {
      text,
      address: group.id,
      kind,
      ...(anchors === undefined ? {} : {anchors}),
      editions: view.languages.map((language, column) => ({
        language,
        paragraphs: (columns[column] ?? []).map(wordsData),
      })),
      hash: hashWords(columns.flat()),
      ...(previous === undefined ? {} : {previous}),
      ...(next === undefined ? {} : {next}),
      links: {
        text: 'index.json',
        ...(previous === undefined ? {} : {previous: dataFile(previous)}),
        ...(next === undefined ? {} : {next: dataFile(next)}),
        pages: Object.fromEntries(
          Object.entries(pages).map(([language, page]) => [language, `${page}#${group.id}`]),
        ),
      },
      ...(notices === undefined ? {} : {notices}),
      ...(tombstone === undefined ? {} : {tombstone}),
      citedBy: (group.citedBy ?? []).map((by) => citedByData(by, (address) => places.get(address))),
    }
  })
}

/**
 * Adds the link to the data of a place that cites.
 *
 * @param by the place.
 * @param placeOf gives the address of the group that an address of the same text is in.
 * @returns the place with its link: to the paragraph in the same text, to the text as a whole in another one.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {citedByData} from '#core/exchange/paragraph-json.ts'
 * assert.equal(citedByData({document: 'rain', address: 'p7'}).link, '../rain/index.json')
 * ```
 */
export function citedByData(
  by: CitedBy,
  placeOf: (address: string) => string | undefined = () => undefined,
): CitedByData {
  const place = placeOf(by.address)
  const file = place === undefined ? 'index.json' : dataFile(place)
  return {...by, link: by.document === undefined ? file : `../${by.document}/index.json`}
}

/**
 * Writes the words that a hash is taken of.
 *
 * @param paragraphs of one edition after the other.
 * @returns a line per paragraph, its number before it.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {wordsOf} from '#core/exchange/paragraph-json.ts'
 * assert.equal(wordsOf([{marker: '9.', text: 'Rain.'}, {text: 'Snow.'}]), '9. Rain.\nSnow.\n')
 * ```
 */
export function wordsOf(paragraphs: readonly Pick<Paragraph, 'marker' | 'text'>[]): string {
  return paragraphs.map(({marker = '', text}) => `${`${marker} ${text}`.trim()}\n`).join('')
}

/** Paragraphs per column by the address of their group, as the page is laid out. */
function paragraphsByAddress({editions, alignments}: CorpusDocument): ReadonlyMap<string, Paragraph[][]> {
  const [base, other] = editions.map(({divisions}) => divisions.flatMap(({paragraphs}) => paragraphs))
  const [alignment] = alignments
  const language = editions[1]?.language
  if (alignment === undefined || language === undefined) {
    return new Map(base?.map((paragraph) => [paragraph.id, [[paragraph]]]) ?? [])
  }
  const pick = (list: readonly Paragraph[] = []) => {
    const byId = new Map(list.map((paragraph) => [paragraph.id, paragraph]))
    return (ids: readonly ParagraphId[]) => ids.flatMap((id) => byId.get(id) ?? [])
  }
  const [pickBase, pickOther] = [pick(base), pick(other)]
  return new Map(
    alignment.paragraphs.map((bead) => [
      beadAddress(bead, language),
      [pickBase(bead.from), pickOther(bead.to)],
    ]),
  )
}

function wordsData({id, label, marker, editorial, text, clauses}: Paragraph): WordsData {
  return {
    id,
    ...(label === undefined ? {} : {label}),
    ...(marker === undefined ? {} : {marker}),
    ...(editorial === undefined ? {} : {editorial}),
    text,
    clauses: clauses.map(flatSpan),
  }
}
