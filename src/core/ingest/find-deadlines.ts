import {breaksPage} from './breaks-page.ts'
import type {DraftText, Line} from './draft-text.ts'
import {endsSentence} from './ends-sentence.ts'
import {hasRoom} from './has-room.ts'
import {measureLongLines} from './measure-long-lines.ts'
import {readDeadline} from './read-deadline.ts'
import {startsUpper} from './starts-upper.ts'

/** Lines of one deadline, in the order received. */
export type Deadline = readonly Line[]

/** What the search needs of the text around. */
interface Column {
  readonly draft: DraftText
  readonly lines: readonly Line[]
  /** See {@link measureLongLines}; without end where a line is a paragraph. */
  readonly width: number
}

/** What refers to something is a deadline only in a column as narrow as this share of the width. */
const narrowShare = 0.6
/** No deadline takes more lines. */
const mostLines = 5
/** So many deadlines may stand between the two halves of a sentence. */
const mostDeadlines = 16

/**
 * Tells whether a number or a heading begins with a line: no cell runs on over it.
 *
 * @param line a line whose block is known.
 * @returns `false` for plain text.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {isMarked} from '#core/ingest/find-deadlines.ts'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * const [line] = readLines('Река')
 * assert.ok(line)
 * assert.equal(isMarked(line), false)
 * ```
 */
export function isMarked({opens}: Line): boolean {
  return (
    opens !== undefined && (opens.marker !== undefined || opens.kind === 'heading' || opens.kind === 'title')
  )
}

/** More than the usual blank lines, or a new page. */
function isApart({draft}: Column, line: Line): boolean {
  return line.gap > draft.shape.gap || breaksPage(line, draft.shape)
}

/** «III квартал» goes on with «2022 г.», while a second «Постоянно» is a deadline of its own. */
function goesOn(text: string, next: Line): boolean {
  const isOpen = !/(?:19|20)\d\d/.test(text) || /[-–—]$/.test(text)
  return isOpen && /^(?:\p{Ll}|\d{4})/u.test(next.text)
}

/** The lines from `from` that are one certain deadline, as few as make one, and what goes on with them. */
function takeCertain(column: Column, from: number): Deadline | undefined {
  const {lines, draft} = column
  let taken: Deadline | undefined
  let text = ''
  for (let at = from; at < Math.min(from + mostLines, lines.length); at += 1) {
    const line = lines[at]
    if (line === undefined || isMarked(line) || (at > from && isApart(column, line))) break
    if (taken !== undefined && !goesOn(text, line)) break
    text = text === '' ? line.text : `${text} ${line.text}`
    if (readDeadline(text, draft.language) === 'certain') taken = lines.slice(from, at + 1)
    else if (taken !== undefined) break
  }
  return taken
}

/** A few narrow lines that begin and end as a cell does, and refer to something. */
function takeLikely(column: Column, from: number): Deadline | undefined {
  const {lines, draft, width} = column
  const [previous, first] = [lines[from - 1], lines[from]]
  if (first === undefined) return undefined
  const isAlone = isApart(column, first)
  if (!isAlone && !startsCell(column, previous, first)) return undefined
  const rest = draft.shape.kind === 'wrapped' ? lines.slice(from + 1, from + mostLines + 1) : []
  const end = rest.findIndex((line) => isApart(column, line) || isMarked(line))
  const group = [first, ...(end < 0 ? rest : rest.slice(0, end))]
  if (group.length > mostLines || group.some((line) => line.text.length > narrowShare * width))
    return undefined
  const text = group.map((line) => line.text).join(' ')
  // Without room around it, what ends in a stop is the last sentence of an item.
  if (!isAlone && endsSentence(text, draft.language)) return undefined
  return readDeadline(text, draft.language) === undefined ? undefined : group
}

/** A capital where print did not wrap. */
function startsCell({draft, width}: Column, previous: Line | undefined, line: Line): boolean {
  if (previous === undefined || !startsUpper(line.text)) return false
  return endsSentence(previous.text, draft.language) || hasRoom(previous.text, line.text, width)
}

/** The sentence that deadlines cut in two goes on behind the last of them. */
function goesOnBehind(column: Column, from: number): boolean {
  let at = from
  for (let skipped = 0; skipped < mostDeadlines; skipped += 1) {
    const deadline = takeCertain(column, at)
    if (deadline === undefined) break
    at += deadline.length
  }
  const next = column.lines[at]
  return next !== undefined && !isMarked(next) && /^\p{Ll}/u.test(next.text)
}

/** Print did not wrap before the deadline: a sentence or a cell ends there, or the deadline cuts one in two. */
function isSetOff(column: Column, from: number, deadline: Deadline, isAfterDeadline: boolean): boolean {
  const {lines, draft, width} = column
  const [previous, first, last] = [lines[from - 1], deadline[0], deadline.at(-1)]
  const next = lines[from + deadline.length]
  if (first === undefined || last === undefined) return false
  const isEnded = next === undefined || isMarked(next) || isApart(column, next)
  if (!isEnded && !hasRoom(last.text, next.text, width)) return false
  if (previous === undefined || isAfterDeadline || isApart(column, first)) return true
  if (endsSentence(previous.text, draft.language) || hasRoom(previous.text, first.text, width)) return true
  return goesOnBehind(column, from + deadline.length)
}

/**
 * Finds what stands in a column of deadlines, in a text that has lost its columns: a date, a stretch
 * of time or a set wording that fills its lines where print did not wrap, or a few narrow lines apart.
 *
 * @param draft the text after all stages.
 * @param lines lines of one part of it, in order.
 * @returns the deadlines in order.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findDeadlines} from '#core/ingest/find-deadlines.ts'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * const received = 'Осмотр моста через реку.\nIII квартал\n2023 г.'
 * const shape = {kind: 'wrapped', gap: 0, width: 12} as const
 * const draft = {received, language: ru, shape, lines: readLines(received), proposals: [], findings: []}
 * assert.deepEqual(findDeadlines(draft, draft.lines).map((lines) => lines.length), [2])
 * ```
 */
export function findDeadlines(draft: DraftText, lines: readonly Line[]): readonly Deadline[] {
  // A line that is a paragraph ends where it is done, however long others are.
  const width = draft.shape.kind === 'wrapped' ? measureLongLines(lines) : Infinity
  const column: Column = {draft, lines, width}
  const found: Deadline[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined || isMarked(line)) continue
    const isAfterDeadline = at > 0 && found.at(-1)?.at(-1) === lines[at - 1]
    const certain = takeCertain(column, at)
    const deadline =
      certain !== undefined && isSetOff(column, at, certain, isAfterDeadline)
        ? certain
        : takeLikely(column, at)
    if (deadline === undefined) continue
    found.push(deadline)
    at += deadline.length - 1
  }
  return found
}
