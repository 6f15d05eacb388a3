import {findMedian} from '#core/text/find-median.ts'
import type {DraftText, Line} from './draft-text.ts'
import {measureShape} from './measure-shape.ts'

/** A line with its place on the page: columns are UTF-16 code units from the start of the received line. */
interface Placed {
  readonly line: Line
  readonly column: number
  /** Where the text after the gutter begins in `line.text`; absent: the line has no gutter. */
  readonly right?: number
  /** Where the text before the gutter ends. */
  readonly leftEnd: number
}

/** Spaces that make a gutter; justified print has two now and then. */
const gutter = / {3,}/gu
/** So many lines with text on both sides show two columns. */
const leastLines = 4
/** Share of lines that go on with the sentence of the line above, in each column: cells and signatures do not. */
const leastGoing = 0.3
/** Columns of prose are wider, median in UTF-16 code units. */
const leastWidth = 12
/** A blank line parts paragraphs; more end the columns. */
const mostBlank = 2

function place(received: string, line: Line): Placed {
  let lineStart = line.start
  while (lineStart > 0 && !/[\n\r\f]/.test(received.charAt(lineStart - 1))) lineStart -= 1
  const column = line.start - lineStart
  const gutters = [...line.text.matchAll(gutter)]
  const [only] = gutters
  if (only === undefined || gutters.length > 1) return {line, column, leftEnd: line.text.length}
  return {line, column, leftEnd: only.index, right: only.index + only[0].length}
}

/** Column where the right side begins; a line without a gutter has none. */
function readRightColumn({column, right}: Placed): number | undefined {
  return right === undefined ? undefined : column + right
}

function belongs(placed: Placed, rightColumn: number): boolean {
  const {line, column, leftEnd} = placed
  if (line.formFeed || line.gap > mostBlank) return false
  const own = readRightColumn(placed) ?? (column < rightColumn - 2 ? undefined : column)
  return own === undefined ? column + leftEnd < rightColumn : Math.abs(own - rightColumn) <= 1
}

/** Lines from `from` that keep the gutter where the first has it. */
function takeColumns(lines: readonly Placed[], from: number): readonly Placed[] {
  const first = lines[from]
  const rightColumn = first === undefined ? undefined : readRightColumn(first)
  if (rightColumn === undefined) return []
  let end = from + 1
  for (; end < lines.length; end += 1) {
    const placed = lines[end]
    if (placed === undefined || !belongs(placed, rightColumn)) break
  }
  // A last line without a gutter may be the first below the columns: only what has one is sure.
  while (end > from + 1 && lines[end - 1]?.right === undefined) end -= 1
  return lines.slice(from, end)
}

function cut(line: Line, from: number, to: number, gap: number): Line {
  const text = line.text.slice(from, to).trim()
  const start = line.start + from
  return {...line, start, end: start + text.length, text, gap, emptyRun: gap}
}

/** Both sides of the columns, each from top to bottom. */
function readDown(
  columns: readonly Placed[],
  rightColumn: number,
): {readonly left: Line[]; readonly right: Line[]} {
  const left: Line[] = []
  const right: Line[] = []
  const add = (side: Line[], line: Line, from: number, to: number) => {
    const above = side.at(-1)
    const gap = above === undefined ? line.gap : line.number - above.number - 1
    side.push(cut(line, from, to, gap))
  }
  for (const placed of columns) {
    const {line, column, leftEnd} = placed
    if (placed.right === undefined) add(column < rightColumn - 2 ? left : right, line, 0, line.text.length)
    else {
      add(left, line, 0, leftEnd)
      add(right, line, placed.right, line.text.length)
    }
  }
  return {left, right}
}

function isProse(lines: readonly Line[]): boolean {
  const going = lines.filter((line, index) => {
    const above = lines[index - 1]
    return above !== undefined && /^\p{Ll}/u.test(line.text) && !/[.!?…;:]$/u.test(above.text)
  })
  const width = findMedian(lines.map((line) => line.text.length))
  return going.length >= leastGoing * lines.length && width >= leastWidth
}

/** The lines of the columns in reading order, `undefined` when they are no columns of prose. */
function readColumns(columns: readonly Placed[]): readonly Line[] | undefined {
  const [first] = columns
  const rightColumn = first === undefined ? undefined : readRightColumn(first)
  if (rightColumn === undefined || columns.filter(({right}) => right !== undefined).length < leastLines)
    return undefined
  const {left, right} = readDown(columns, rightColumn)
  return isProse(left) && isProse(right) ? [...left, ...right] : undefined
}

/**
 * Reads two columns of prose that were flattened side by side down each column. Needed are four lines
 * or more with a gutter in one place, and sentences that run on down both sides; a table or a block of
 * signatures is not touched.
 *
 * Reads `received` and `lines`; writes `lines` (a line with text on both sides becomes two) and `shape`.
 *
 * @param draft the text.
 * @returns the text in reading order; as it was when it has no columns.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * import {splitColumns} from '#core/ingest/split-columns.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * const left = ['Первый столбец', 'рассказывает о', 'реке и мосте,', 'и не кончается']
 * const right = ['Второй столбец', 'говорит о том,', 'как был построен', 'старый причал']
 * const received = left.map((text, index) => `${text.padEnd(20)}${right[index] ?? ''}`).join('\n')
 * const shape = {kind: 'wrapped', gap: 0, width: 34} as const
 * const draft = {received, language: ru, shape, lines: readLines(received), proposals: [], findings: []}
 * assert.deepEqual(splitColumns(draft).lines.map((line) => line.text), [...left, ...right])
 * ```
 */
export function splitColumns(draft: DraftText): DraftText {
  if (draft.lines.filter(({text}) => text.includes('   ')).length < leastLines) return draft
  const placed = draft.lines.map((line) => place(draft.received, line))
  const lines: Line[] = []
  let hasColumns = false
  for (let at = 0; at < placed.length;) {
    const columns = placed[at]?.right === undefined ? placed.slice(at, at + 1) : takeColumns(placed, at)
    const read = readColumns(columns)
    hasColumns ||= read !== undefined
    lines.push(...(read ?? columns.map(({line}) => line)))
    at += columns.length
  }
  return hasColumns ? {...draft, lines, shape: measureShape(lines, draft.language)} : draft
}
