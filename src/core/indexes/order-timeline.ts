import {toDatetime} from '../dates/to-datetime.ts'
import type {AuthorityRecord, AuthorityType} from '../entities/authority-record.ts'
import type {EntityId, LanguageTag} from '../model/corpus-document.ts'
import type {TextLink} from './entity-page.ts'
import type {Deadline} from './list-deadlines.ts'

type Words = Readonly<Record<LanguageTag, string>>

/** A dated record: something that happened, or an instrument that was made. */
export interface DatedRecord {
  readonly date: string
  readonly entity: EntityId
  readonly type: AuthorityType
  readonly labels: Words
}

/** The date of a text itself. */
export interface DatedText {
  readonly date: string
  readonly text: TextLink
}

/** A deadline that a text sets. */
export interface TextDeadline extends Deadline {
  readonly text: TextLink
}

export type TimelineEntry = DatedRecord | DatedText | TextDeadline

/** One page of the timeline. */
export interface TimelinePage {
  /** Number of the page, from 1. */
  readonly part: number
  readonly parts: number
  /** Each year with the first page that has it. */
  readonly years: readonly {readonly year: string; readonly part: number}[]
  readonly entries: readonly TimelineEntry[]
}

const datedTypes: readonly AuthorityType[] = ['event', 'operation', 'instrument']

/**
 * Puts all that has a date in order: events, operations, instruments, texts and deadlines; what has
 * none, a standing deadline, comes last.
 *
 * @param records all records.
 * @param texts all texts with their deadlines.
 * @returns entries by the beginning of their dates, a year before its months, a month before its days.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {orderTimeline} from '#core/indexes/order-timeline.ts'
 * const text = {document: 'x', kind: 'other', date: '2024', titles: {en: 'X'}} as const
 * assert.deepEqual(orderTimeline([], [{text, deadlines: []}]), [{date: '2024', text}])
 * ```
 */
export function orderTimeline(
  records: readonly AuthorityRecord[],
  texts: readonly {readonly text: TextLink; readonly deadlines: readonly Deadline[]}[],
): readonly TimelineEntry[] {
  // An instrument that a text of the corpus holds is told by the text; an event only gave it.
  const held = new Set(texts.map(({text}) => text.document))
  const dated = records.flatMap(({id, type, labels, date, text}): DatedRecord[] =>
    date === undefined || !datedTypes.includes(type) || (type === 'instrument' && held.has(text ?? ''))
      ? []
      : [{date, entity: id, type, labels}],
  )
  const entries: TimelineEntry[] = [
    ...dated,
    ...texts.filter(({text}) => !text.date.startsWith('0000')).map(({text}) => ({date: text.date, text})),
    ...texts.flatMap(({text, deadlines}) => deadlines.map((deadline) => ({...deadline, text}))),
  ]
  const keyed = entries.map((entry) => ({entry, key: sortKey(entry.date)}))
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({entry}) => entry)
}

/** Behind every date. */
const noDate = '~'

function sortKey(date: string | undefined): string {
  return (date === undefined ? undefined : startOf(date)) ?? noDate
}

/**
 * Gives the day, month or year that a date begins with, in a form that HTML knows.
 *
 * @param date EDTF.
 * @returns as `2022-07` of a quarter, `2030` of a decade; its end where the beginning is open.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {startOf} from '#core/indexes/order-timeline.ts'
 * assert.deepEqual(['203X', '../2024-05-01'].map(startOf), ['2030', '2024-05-01'])
 * ```
 */
export function startOf(date: string): string | undefined {
  const [start = '', end = ''] = date.replaceAll('X', '0').split('/')
  return toDatetime(start) ?? toDatetime(end)
}

/**
 * Tells the year an entry of the timeline stands under.
 *
 * @param date EDTF, or `undefined`.
 * @returns four digits: of the beginning, or of the end where the beginning is open; `''` without a date.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {yearOf} from '#core/indexes/order-timeline.ts'
 * assert.equal(yearOf('../2024-05-01'), '2024')
 * ```
 */
export function yearOf(date: string | undefined): string {
  const key = sortKey(date)
  return key === noDate ? '' : key.slice(0, 4)
}

/**
 * Cuts a timeline into pages.
 *
 * @param entries entries in order.
 * @param size most entries of a page.
 * @returns at least one page.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {pageTimeline} from '#core/indexes/order-timeline.ts'
 * assert.equal(pageTimeline([], 100).length, 1)
 * ```
 */
export function pageTimeline(entries: readonly TimelineEntry[], size: number): readonly TimelinePage[] {
  const parts = Math.max(1, Math.ceil(entries.length / size))
  const first = new Map<string, number>()
  for (const [index, {date}] of entries.entries()) {
    const year = yearOf(date)
    if (!first.has(year)) first.set(year, Math.floor(index / size) + 1)
  }
  const years = [...first].map(([year, part]) => ({year, part}))
  return Array.from({length: parts}, (_, index) => ({
    part: index + 1,
    parts,
    years,
    entries: entries.slice(index * size, (index + 1) * size),
  }))
}
