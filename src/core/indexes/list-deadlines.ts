import type {
  CorpusDocument,
  DateExpression,
  LanguageTag,
  Paragraph,
  ParagraphId,
} from '../model/corpus-document.ts'
import {printedNumber} from '../reading/printed-number.ts'
import {findLanguage} from '../text/languages/index.ts'
import {shorten, toLine} from './excerpt.ts'

/** A deadline that a text sets in a cell of its own. */
export interface Deadline {
  /** EDTF; absent for a standing deadline and one that depends on something else. */
  readonly date?: string
  /** Address of the item on the page of its text. */
  readonly address: string
  /** Number of the item as printed; `null` where it has none. */
  readonly label: string | null
  /** The deadline per language, as printed. */
  readonly words: Readonly<Record<LanguageTag, string>>
  /** What is due, per language, its end cut off where it is long. */
  readonly item: Readonly<Record<LanguageTag, string>>
}

/** Longest description of what is due, in UTF-16 code units. */
const itemLength = 200

/**
 * Lists the deadlines of a text: the dates in cells whose column is headed as one ("Срок", "Deadline").
 *
 * @param document the text.
 * @returns one deadline per date, in reading order; a cell with a date on one side only counts.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {listDeadlines} from '#core/indexes/list-deadlines.ts'
 * const text = {id: 'x', kind: 'other', date: '2024', titles: {}, authenticLanguages: [], editions: [], alignments: []} as const
 * assert.deepEqual(listDeadlines(text), [])
 * ```
 */
export function listDeadlines(document: CorpusDocument): readonly Deadline[] {
  const [base, other] = document.editions.map(sideOf)
  if (base === undefined) return []
  const pairs = new Map(
    document.alignments[0]?.paragraphs.flatMap(({from, to}) => from.map((id) => [id, to] as const)) ?? [],
  )
  return base.paragraphs.filter(isDeadlineCell(base.language)).flatMap((cell) => {
    const [beside] = pairs.get(cell.id) ?? []
    const partner = beside === undefined ? undefined : other?.byId.get(beside)
    const sides = [
      {side: base, cell},
      ...(other === undefined || partner === undefined ? [] : [{side: other, cell: partner}]),
    ]
    const dates = sides.find(({cell: {dates}}) => dates.length > 0)?.cell.dates ?? []
    const place = {
      address: base.byId.get(cell.parent ?? '')?.id ?? cell.id,
      label: printedNumber(cell, base.byId) ?? null,
      words: perLanguage(sides, ({text}) => toLine(text).trim()),
      item: perLanguage(sides, (own, side) => shorten(itemOf(own, side), itemLength)),
    }
    return valuesOf(dates).map((date) => (date === undefined ? place : {...place, date}))
  })
}

interface Side {
  readonly language: LanguageTag
  readonly paragraphs: readonly Paragraph[]
  readonly byId: ReadonlyMap<ParagraphId, Paragraph>
  /** Cells by the item or row they belong to. */
  readonly cells: ReadonlyMap<ParagraphId | undefined, readonly Paragraph[]>
}

function sideOf(edition: CorpusDocument['editions'][number]): Side {
  const paragraphs = edition.divisions.flatMap((division) => division.paragraphs)
  const byId = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]))
  const cells = Map.groupBy(
    paragraphs.filter(({kind}) => kind === 'cell'),
    ({parent}) => parent,
  )
  return {language: edition.language, paragraphs, byId, cells}
}

function perLanguage(
  sides: readonly {readonly side: Side; readonly cell: Paragraph}[],
  of: (cell: Paragraph, side: Side) => string,
): Record<LanguageTag, string> {
  return Object.fromEntries(sides.map(({side, cell}) => [side.language, of(cell, side)]))
}

function isDeadlineCell(language: LanguageTag): (paragraph: Paragraph) => boolean {
  const heads = findLanguage(language)?.deadlines.heads ?? []
  return ({kind, column}) => {
    if (kind !== 'cell' || column === undefined) return false
    return heads.includes(column.toLowerCase().split(/\P{L}+/u)[0] ?? '')
  }
}

/** Each day once; a cell that names no day is one deadline without a date. */
function valuesOf(dates: readonly DateExpression[]): readonly (string | undefined)[] {
  const values = [...new Set(dates.flatMap(({value}) => value ?? []))]
  return values.length > 0 || dates.length === 0 ? values : [undefined]
}

/** The numbered item a cell stands beside; in a table of rows, the other cells of its row. */
function itemOf(cell: Paragraph, {language, byId, cells}: Side): string {
  const parent = byId.get(cell.parent ?? '')
  if (parent !== undefined && parent.kind !== 'row') return toLine(parent.text).trim()
  const isDeadline = isDeadlineCell(language)
  return (cells.get(cell.parent) ?? [])
    .filter((other) => !isDeadline(other))
    .map(({text}) => toLine(text).trim())
    .filter((text) => text !== '')
    .join(' · ')
}
