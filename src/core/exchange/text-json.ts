import type {
  ApartEvidence,
  Bead,
  Clause,
  CorpusDocument,
  DocumentHeadFields,
  Edition,
  Emendation,
  LanguageTag,
  Paragraph,
  Span,
} from '../model/corpus-document.ts'
import {classBeads, countWrong, linkLevel, type LinkLevel} from '../align/link-level.ts'
import type {ReadingGroup, ReadingView} from '../model/reading-view.ts'
import type {TextRegister} from '../model/register.ts'
import {apiPath, pageLinks, teiLinks} from './api-paths.ts'

/** A span whose ends stand beside its other fields: UTF-16 code units in `text` of the paragraph, `end` excluded. */
export type Spanned<T extends {readonly span: Span}> = Omit<T, 'span'> & Span

/** A paragraph of an edition. */
export interface ParagraphData extends Omit<
  Paragraph,
  'lines' | 'clauses' | 'mentions' | 'dates' | 'citations' | 'marks' | 'emendations'
> {
  /** Id of the division it stands in. */
  readonly division: string
  readonly clauses: readonly Spanned<Clause>[]
  readonly mentions: readonly Spanned<Paragraph['mentions'][number]>[]
  readonly dates: readonly Spanned<Paragraph['dates'][number]>[]
  readonly citations: readonly Spanned<Paragraph['citations'][number]>[]
  readonly marks: readonly Spanned<Paragraph['marks'][number]>[]
  readonly emendations?: readonly Spanned<Emendation>[]
}

/** An edition with its words. */
export interface EditionData extends Pick<Edition, 'language' | 'role'> {
  readonly source: string
  readonly url?: string
  readonly rights: string
  readonly divisions: readonly Omit<Edition['divisions'][number], 'paragraphs'>[]
  readonly paragraphs: readonly ParagraphData[]
}

/** How two editions correspond; ids are those of the editions. */
export interface AlignmentData {
  readonly from: LanguageTag
  readonly to: LanguageTag
  readonly paragraphs: readonly BeadData[]
  readonly clauses: readonly BeadData[]
  /** How many of the clauses' beads are wrong, as far as their scores tell. */
  readonly expectedWrong: number
  /** Why nothing is paired; absent: they were aligned. */
  readonly apart?: ApartEvidence
}

/** A bead with what its score means. */
export interface BeadData extends Bead {
  readonly class: LinkLevel
}

/** A group of the page: what has an address there. */
export interface GroupData extends Pick<ReadingGroup, 'kind' | 'anchors'> {
  readonly address: string
  readonly rows: readonly string[]
}

/** Everything of a text but what other texts and the publication add. */
export interface TextData extends DocumentHeadFields {
  readonly hash: string
  readonly links: {
    readonly texts: string
    readonly pages: Readonly<Record<LanguageTag, string>>
    readonly tei: Readonly<Record<string, string>>
  }
  readonly editions: readonly EditionData[]
  readonly alignments: readonly AlignmentData[]
  readonly groups: readonly GroupData[]
  /** What became of addresses; absent for a text that is not registered. */
  readonly register?: Pick<TextRegister, 'aliases' | 'tombstones' | 'notices'>
}

/**
 * Gives a text as data, for `api/v1/texts/<id>/index.json`.
 *
 * @param document the text.
 * @param view its page.
 * @param hash first 12 hexadecimal digits of the SHA-256 of its words.
 * @param register what became of its addresses, where it is registered.
 * @returns plain data; every string as it is, so control characters and halves of surrogate pairs too:
 *   `JSON.stringify` writes them as escapes.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {toTextData} from '#core/exchange/text-json.ts'
 * const document = {id: 'rain', kind: 'other' as const, date: '2024', titles: {en: 'Rain'}, authenticLanguages: [], editions: [], alignments: []}
 * const data = toTextData(document, {languages: [], groups: [], entities: []}, '0123456789ab')
 * assert.equal(data.links.pages['en'], '../../../../en/rain/index.html')
 * ```
 */
export function toTextData(
  document: CorpusDocument,
  view: ReadingView,
  hash: string,
  register?: TextRegister,
): TextData {
  const {editions, alignments, ...head} = document
  const path = apiPath(head.id)
  const languages = editions.map(({language}) => language)
  return {
    ...head,
    hash,
    links: {
      texts: '../../index.json',
      pages: pageLinks(path, head.id),
      tei: teiLinks(path, head.id, languages),
    },
    editions: editions.map(editionData),
    alignments: alignments.map(({from, to, paragraphs, beads, apart}) => ({
      from: languageOf(editions, from),
      to: languageOf(editions, to),
      paragraphs: beadsData(paragraphs),
      clauses: beadsData(beads),
      expectedWrong: Math.round(countWrong(beads) * 100) / 100,
      ...(apart === undefined ? {} : {apart}),
    })),
    groups: view.groups.map(groupData),
    ...(register === undefined ? {} : {register: registerData(register)}),
  }
}

function editionData({language, role, witness, divisions}: Edition): EditionData {
  return {
    language,
    role,
    ...witness,
    divisions: divisions.map(({paragraphs: _, ...division}) => division),
    paragraphs: divisions.flatMap((division) =>
      division.paragraphs.map((paragraph) => paragraphData(paragraph, division.id)),
    ),
  }
}

function paragraphData(paragraph: Paragraph, division: string): ParagraphData {
  const {lines: _, clauses, mentions, dates, citations, marks, emendations, text, ...names} = paragraph
  return {
    ...names,
    division,
    text,
    clauses: clauses.map(flatSpan),
    mentions: mentions.map(flatSpan),
    dates: dates.map(flatSpan),
    citations: citations.map(flatSpan),
    marks: marks.map(flatSpan),
    ...(emendations === undefined ? {} : {emendations: emendations.map(flatSpan)}),
  }
}

/**
 * Puts the ends of a span beside the other fields.
 *
 * @param item with a span.
 * @returns the same without `span`, with `start` and `end`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {flatSpan} from '#core/exchange/text-json.ts'
 * assert.deepEqual(flatSpan({id: 'p1c1', span: {start: 0, end: 4}}), {id: 'p1c1', start: 0, end: 4})
 * ```
 */
export function flatSpan<T extends {readonly span: Span}>({span, ...rest}: T): Omit<T, 'span'> & Span {
  return {...rest, start: span.start, end: span.end}
}

/** Three digits of a probability are all that it is known to. */
function beadsData(beads: readonly Bead[]): BeadData[] {
  const levels = classBeads(beads)
  return beads.map(({score, ...rest}, at) => ({
    ...rest,
    score: Math.round(score * 1000) / 1000,
    class: levels[at] ?? linkLevel(score),
  }))
}

function groupData({id, kind, rows, anchors}: ReadingGroup): GroupData {
  return {
    address: id,
    kind,
    rows: rows.flatMap((row) => row.id ?? []),
    ...(anchors === undefined ? {} : {anchors}),
  }
}

function registerData({aliases, tombstones, notices}: TextRegister): NonNullable<TextData['register']> {
  return {aliases, tombstones, notices}
}

function languageOf(editions: readonly Edition[], id: string): LanguageTag {
  return editions.find((edition) => edition.id === id)?.language ?? id
}
