import {countPageBreaks} from './count-page-breaks.ts'
import type {DraftText, DroppedLine, Line} from './draft-text.ts'
import type {Edit} from './ledger-entry.ts'

/** What was received between a line and the line received before it. */
export interface Gap {
  /** UTF-16 offsets in the received text, `end` excluded. */
  readonly start: number
  readonly end: number
  /** Lines in between that are no part of the text, in order. */
  readonly dropped: readonly DroppedLine[]
  /** Page that begins in between; absent: none. */
  readonly page?: number
}

/** The gaps of a text. */
export interface Gaps {
  /** What was received before each line. */
  readonly before: ReadonlyMap<Line, Gap>
  /** What was received after all lines. */
  readonly last: Gap
}

/** Takes the dropped lines that end before an offset, each once. */
function takeDropped(dropped: readonly DroppedLine[]): (end: number) => readonly DroppedLine[] {
  let next = 0
  return (end) => {
    const from = next
    while ((dropped[next]?.end ?? Infinity) <= end) next += 1
    return dropped.slice(from, next)
  }
}

/**
 * Measures what was received between the lines of a text, whatever their order is now.
 *
 * @param draft the text after all stages.
 * @returns the gaps; together with the lines they cover the received text once.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {measureGaps} from '#core/ingest/measure-gaps.ts'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * const received = 'Мост\n\fРека'
 * const shape = {kind: 'lines', gap: 0, width: 4} as const
 * const lines = readLines(received).toReversed()
 * const {before} = measureGaps({received, language: ru, shape, lines, proposals: [], findings: []})
 * assert.deepEqual(lines.map((line) => before.get(line)?.page), [2, undefined])
 * ```
 */
export function measureGaps({received, shape, lines, dropped = []}: DraftText): Gaps {
  const before = new Map<Line, Gap>()
  const takeUntil = takeDropped(dropped)
  let page = 1
  let start = 0
  for (const line of lines.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const between = received.slice(start, line.start)
    // Empty lines before all text break no page; form feeds do, as a cover without text is a page.
    const breaks = start > 0 || between.includes('\f') ? countPageBreaks(between, shape) : 0
    page += breaks
    const gap = {start, end: line.start, dropped: takeUntil(line.start)}
    before.set(line, breaks > 0 ? {...gap, page} : gap)
    start = line.end
  }
  return {before, last: {start, end: received.length, dropped: takeUntil(received.length)}}
}

/**
 * Closes a gap: each dropped line is an exchange of its own, the rest becomes what joins the two lines.
 *
 * @param received the received text.
 * @param gap the gap.
 * @param replacement what stands there in the display text.
 * @param rule why, where nothing but white space stood there.
 * @returns the exchanges in order; they cover the gap.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {closeGap} from '#core/ingest/measure-gaps.ts'
 * const dropped = [{number: 2, start: 1, end: 6, rule: 'page-number'}]
 * const edits = closeGap('\n- 2 -\nРека', {start: 0, end: 7, dropped}, ' ', 'page-break')
 * assert.deepEqual(edits.map((edit) => edit.rule), ['page-number', 'page-break'])
 * ```
 */
export function closeGap(received: string, gap: Gap, replacement: string, rule: string): readonly Edit[] {
  const edits: Edit[] = []
  let {start} = gap
  for (const line of gap.dropped) {
    edits.push({start, end: line.end, replacement: '', rule: line.rule})
    start = line.end
  }
  const isChrome = received.slice(start, gap.end).trim() !== ''
  return [...edits, {start, end: gap.end, replacement, rule: isChrome ? 'page-chrome' : rule}]
}
