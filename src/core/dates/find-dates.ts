import type {DateExpression} from '../model/corpus-document.ts'
import type {Language} from '../text/language.ts'
import {completePoint} from './complete-point.ts'
import {fillChain} from './fill-chain.ts'
import {findOpenDeadlines} from './find-open-deadlines.ts'
import {isEdtf} from './is-edtf.ts'
import {isLaterInYear, toEdtf, toInterval, type Point} from './point.ts'
import {readChain, type Chain} from './read-chain.ts'
import {createReading, skipLink, wordAt, type Reading} from './reading.ts'

/** What is known of the text besides its words. */
export interface DateContext {
  /** ISO 8601 or EDTF: completes "3 April" and "this year"; default: they have no value. */
  readonly textDate?: string | undefined
  /** The text is a deadline, the cell of a table as a rule: standing and dependent ones are found; default: no. */
  readonly isDeadline?: boolean
}

/** One date, or both ends of a stretch. */
type Group = readonly [Point, Point?]

const ofDays: ReadonlySet<Point['unit']> = new Set(['day', 'month'])

function isStretch(from: Point, to: Point): boolean {
  return from.unit === to.unit || (ofDays.has(from.unit) && ofDays.has(to.unit))
}

function groupPoints(points: readonly Point[], {links}: Chain): readonly Group[] {
  const groups: Group[] = []
  for (let at = 0; at < points.length; at += 1) {
    const [from, to] = [points[at], points[at + 1]]
    if (from === undefined) break
    const isPair = links[at] === 'stretch' && to !== undefined && isStretch(from, to)
    groups.push(isPair ? [from, to] : [from])
    if (isPair) at += 1
  }
  return groups
}

/** "May of the same year" is of a year named before. */
function isAnaphoric(reading: Reading, end: number): boolean {
  const {articles, anaphors} = reading.vocabulary.language.dates
  const next = skipLink(reading, end)
  return anaphors.includes(wordAt(reading, articles.includes(wordAt(reading, next)) ? next + 1 : next))
}

/** May a date that says no year stand for itself? */
function isPlaced(reading: Reading, point: Point, {start, isOpened}: Chain): boolean {
  const {unit, year, turn, end} = point
  if (unit === 'number') return false
  if (year !== undefined || turn !== undefined || unit === 'century') return true
  if (isAnaphoric(reading, end)) return false
  if (reading.isDeadline || unit === 'day') return true
  return unit === 'month' && (isOpened || reading.vocabulary.beforeMonth.has(wordAt(reading, start - 1)))
}

function completeGroup([from, to]: Group, textDate: string | undefined): Group | undefined {
  const isKnown = (point: Point) => point.year !== undefined || point.unit === 'century'
  const first = isKnown(from) ? from : completePoint(from, textDate)
  if (to === undefined || first === undefined) return first && [first]
  if (isKnown(to)) return [first, to]
  if (to.turn !== undefined) {
    const last = completePoint(to, textDate)
    return last && [first, last]
  }
  return [first, {...to, year: (first.year ?? 0) + (isLaterInYear(first, to) ? 1 : 0)}]
}

/** No calendar has the day: it is known without the year, the 29th of February aside. */
function isPossible(group: Group): boolean {
  return group.every(
    (point) => point?.unit !== 'day' || point.turn?.unit === 'day' || isEdtf(toEdtf({year: 2000, ...point})),
  )
}

function toExpression(
  reading: Reading,
  group: Group,
  span: DateExpression['span'],
  textDate: string | undefined,
): DateExpression[] {
  const isComplete = group.every((point) => point?.year !== undefined || point?.unit === 'century')
  const common = {
    span,
    quote: reading.text.slice(span.start, span.end),
    kind: isComplete ? 'date' : 'relative',
  } as const
  const [first, last] = completeGroup(group, textDate) ?? []
  if (first === undefined) return isPossible(group) ? [common] : []
  const value = last === undefined ? toEdtf(first) : toInterval(first, last)
  return isEdtf(value) ? [{...common, value}] : []
}

function readExpressions(reading: Reading, chain: Chain, textDate: string | undefined): DateExpression[] {
  const groups = groupPoints(fillChain(reading, chain), chain)
  // The words around were no stretch: what is between them is read by itself.
  if (chain.isOpened && groups.length > 1) return []
  return groups.flatMap((group) => {
    const [from, to] = group
    if (!isPlaced(reading, from, chain) || (to !== undefined && !isPlaced(reading, to, chain))) return []
    const start = reading.tokens[chain.isOpened ? chain.start : from.start]?.start ?? 0
    const end = reading.tokens[(to ?? from).end - 1]?.end ?? 0
    return toExpression(reading, group, {start, end}, textDate)
  })
}

/**
 * Finds the dates and deadlines of a text.
 *
 * A date is days, months, quarters, half-years, years, decades and centuries, and stretches of them; what is
 * without a year is completed from the date of the text (see {@link completePoint}). A year alone is a date
 * by the words around it, in a stretch of two, or in a deadline. A day that no calendar has is no date.
 *
 * @param text text of a paragraph.
 * @param language language of the text.
 * @param context see {@link DateContext}.
 * @returns expressions in reading order, none inside another; those that share a month or year are one each.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findDates} from '#core/dates/find-dates.ts'
 * import {en} from '#core/text/languages/en.ts'
 * assert.deepEqual(findDates('Held on 3–4 May 2018.', en), [
 *   {span: {start: 8, end: 20}, quote: '3–4 May 2018', kind: 'date', value: '2018-05-03/2018-05-04'},
 * ])
 * ```
 */
export function findDates(
  text: string,
  language: Language,
  context: DateContext = {},
): readonly DateExpression[] {
  const {textDate, isDeadline = false} = context
  const reading = createReading(text, language, isDeadline)
  const dates: DateExpression[] = []
  for (let at = 0; at < reading.tokens.length;) {
    const chain = readChain(reading, at)
    if (chain === undefined) {
      at += 1
      continue
    }
    const found = readExpressions(reading, chain, textDate)
    dates.push(...found)
    at = found.length === 0 && chain.isOpened ? at + 1 : chain.end
  }
  return isDeadline ? findOpenDeadlines(text, language, dates) : dates
}
