import {isDeadlineHead} from '../dates/is-deadline-head.ts'
import type {
  CorpusDocument,
  DateExpression,
  LanguageTag,
  Paragraph,
  ParagraphId,
} from '../model/corpus-document.ts'
import {isSideColumn} from '../reading/find-tables.ts'
import {printedNumber} from '../reading/printed-number.ts'
import {findLanguage} from '../text/languages/index.ts'
import {shorten, toLine} from './excerpt.ts'

type Words = Readonly<Record<LanguageTag, string>>

/** - `dated`: it has a day, month, quarter or year; `standing`: without end; `dependent`: counted from something else. */
export type DeadlineKind = 'dated' | 'standing' | 'dependent'

/** What is to be done by a deadline. */
export interface Mechanism {
  /** Address of the item, or of the cell that says it. */
  readonly address: string
  /** Number as printed; `null` where it has none. */
  readonly label: string | null
  /** As printed, per language. */
  readonly words: Words
}

/** A deadline that a text sets in a cell of its own. */
export interface Deadline {
  /** EDTF; absent for a standing deadline and one that depends on something else. */
  readonly date?: string
  readonly kind: DeadlineKind
  /** Address of the item on the page of its text. */
  readonly address: string
  /** Number of the item as printed; `null` where it has none. */
  readonly label: string | null
  /** The deadline per language, as printed. */
  readonly words: Words
  /** What is due, per language, its end cut off where it is long. */
  readonly item: Words
  /** One, or all below the item where the text does not tell which of them is due. */
  readonly mechanisms: readonly Mechanism[]
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
  const besideOf: Beside = (paragraph) => {
    const [beside] = pairs.get(paragraph.id) ?? []
    const partner = beside === undefined ? undefined : other?.byId.get(beside)
    const own = {side: base, paragraph}
    return other === undefined || partner === undefined ? [own] : [own, {side: other, paragraph: partner}]
  }
  return base.paragraphs
    .filter((cell) => isDeadline(cell, base))
    .flatMap((cell) => {
      const sides = besideOf(cell)
      const dates = sides.find(({paragraph}) => paragraph.dates.length > 0)?.paragraph.dates ?? []
      const mechanisms = findMechanisms(cell, base, besideOf)
      const only = mechanisms.length === 1 ? mechanisms[0] : undefined
      const item = only?.words ?? perLanguage(sides, itemOf)
      const place = {
        kind: kindOf(dates),
        address: only?.address ?? base.byId.get(cell.parent ?? '')?.id ?? cell.id,
        label: printedNumber(cell, base.byId) ?? null,
        words: perLanguage(sides, ({text}) => toLine(text).trim()),
        item: Object.fromEntries(Object.entries(item).map(([tag, text]) => [tag, shorten(text, itemLength)])),
        mechanisms,
      }
      return valuesOf(dates).map((date) => (date === undefined ? place : {...place, date}))
    })
}

interface Side {
  readonly language: LanguageTag
  readonly paragraphs: readonly Paragraph[]
  readonly byId: ReadonlyMap<ParagraphId, Paragraph>
  /** What stands right below a paragraph: its sub-items and its cells. */
  readonly children: ReadonlyMap<ParagraphId | undefined, readonly Paragraph[]>
  /** Columns whose cells are long and say what is done, not when or by whom. */
  readonly wide: ReadonlySet<string>
}

/** A paragraph and what stands beside it, each with its edition. */
type Beside = (paragraph: Paragraph) => readonly {readonly side: Side; readonly paragraph: Paragraph}[]

function sideOf(edition: CorpusDocument['editions'][number]): Side {
  const paragraphs = edition.divisions.flatMap((division) => division.paragraphs)
  const columns = Map.groupBy(
    paragraphs.filter(({column}) => column !== undefined),
    ({column = ''}) => column,
  )
  const wide = [...columns].filter(([, cells]) => !isSideColumn(cells.map(({text}) => text.length)))
  return {
    language: edition.language,
    paragraphs,
    byId: new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph])),
    children: Map.groupBy(paragraphs, ({parent}) => parent),
    wide: new Set(wide.map(([column]) => column)),
  }
}

function perLanguage(
  sides: ReturnType<Beside>,
  of: (paragraph: Paragraph, side: Side) => string,
): Record<LanguageTag, string> {
  return Object.fromEntries(sides.map(({side, paragraph}) => [side.language, of(paragraph, side)]))
}

function isDeadline({kind, column}: Paragraph, side: Pick<Side, 'language'>): boolean {
  const language = findLanguage(side.language)
  return kind === 'cell' && language !== undefined && isDeadlineHead(column, language)
}

function kindOf(dates: readonly DateExpression[]): DeadlineKind {
  if (dates.some(({value}) => value !== undefined)) return 'dated'
  return dates.some(({kind}) => kind === 'standing') ? 'standing' : 'dependent'
}

/** Each day once; a cell that names no day is one deadline without a date. */
function valuesOf(dates: readonly DateExpression[]): readonly (string | undefined)[] {
  const values = [...new Set(dates.flatMap(({value}) => value ?? []))]
  return values.length > 0 || dates.length === 0 ? values : [undefined]
}

/** What the item's own cell says is due; without one, the sub-items where none has a deadline; else the item itself. */
function findMechanisms(cell: Paragraph, base: Side, besideOf: Beside): readonly Mechanism[] {
  const below = base.children.get(cell.parent) ?? []
  const own = below.filter(
    (other) => other !== cell && other.kind === 'cell' && base.wide.has(other.column ?? ''),
  )
  const items = below.filter(({kind, label}) => kind !== 'cell' && label !== undefined)
  const parent = base.byId.get(cell.parent ?? '')
  if (parent === undefined || parent.kind === 'row') {
    const words = perLanguage(besideOf(cell), itemOf)
    return [{address: parent?.id ?? cell.id, label: printedNumber(cell, base.byId) ?? null, words}]
  }
  const isFree = items.every((item) => !hasDeadline(item, base))
  const due = own.length > 0 ? own : isFree && items.length > 0 ? items : [parent]
  return due.map((paragraph) => ({
    address: paragraph.id,
    label: printedNumber(paragraph, base.byId) ?? null,
    words: perLanguage(besideOf(paragraph), own.length > 0 ? withList : ({text}) => toLine(text).trim()),
  }))
}

/** A cell that ends in a colon goes on in the list below it. */
function withList({text, parent}: Paragraph, {children}: Side): string {
  const line = toLine(text).trim()
  if (!line.endsWith(':')) return line
  const items = (children.get(parent) ?? []).filter(({kind, label}) => kind !== 'cell' && label !== undefined)
  return [line, ...items.map(({marker, text: item}) => `${marker ?? ''} ${toLine(item)}`.trim())].join(' ')
}

function hasDeadline({id}: Paragraph, side: Side): boolean {
  return (side.children.get(id) ?? []).some((child) => isDeadline(child, side) || hasDeadline(child, side))
}

/** The numbered item a cell stands beside; in a table of rows, the other cells of its row. */
function itemOf(cell: Paragraph, side: Side): string {
  const parent = side.byId.get(cell.parent ?? '')
  if (parent !== undefined && parent.kind !== 'row') return toLine(parent.text).trim()
  return (side.children.get(cell.parent) ?? [])
    .filter((other) => other.kind === 'cell' && !isDeadline(other, side))
    .map(({text}) => toLine(text).trim())
    .filter((text) => text !== '')
    .join(' · ')
}
