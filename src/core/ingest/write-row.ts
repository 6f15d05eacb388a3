import {breaksPage} from './breaks-page.ts'
import type {DraftText, Line} from './draft-text.ts'
import {endsSentence} from './ends-sentence.ts'
import type {Deadline} from './find-deadlines.ts'
import {hasRoom} from './has-room.ts'
import type {Entry, TableRow} from './list-table-rows.ts'
import {openCell, openLines} from './open-lines.ts'
import type {ColumnHeads} from './read-column-heads.ts'
import {startsUpper} from './starts-upper.ts'

/** What a row is written with. */
export interface RowContext {
  readonly draft: DraftText
  /** Absent: the table has no head row, so no column has a name. */
  readonly heads?: ColumnHeads
  /** Width of the column of the items, UTF-16 code units. */
  readonly width: number
}

/** The line at which the text of an item ends and a cell without a number begins. */
function findCell({draft, width}: RowContext, lines: readonly Line[]): number {
  const opensCell = (line: Line, index: number) => {
    const previous = lines[index - 1]
    if (previous === undefined || !startsUpper(line.text)) return false
    if (endsSentence(previous.text, draft.language)) return true
    return hasRoom(previous.text, line.text, width) && !/[-,;:]$/.test(previous.text)
  }
  const isWide = (line: Line, index: number) =>
    opensCell(line, index) && line.gap > draft.shape.gap && !breaksPage(line, draft.shape)
  const wide = lines.findIndex(isWide)
  return wide < 0 ? lines.findIndex(opensCell) : wide
}

/** A paragraph of its own only where the table shows one: it has no heads, or more blank lines than usual. */
function openParagraphs({draft, heads}: RowContext, {first, lines}: Entry): readonly Line[] {
  const kept = new Set(
    lines.filter((line, index) => {
      const previous = lines[index - 1]
      if (line === first || previous === undefined) return true
      if (line.opens?.kind !== 'paragraph' || !endsSentence(previous.text, draft.language)) return false
      return heads === undefined || (line.gap > draft.shape.gap && !breaksPage(line, draft.shape))
    }),
  )
  return lines.map((line): Line => {
    if (kept.has(line)) return line
    const {opens: _, ...rest} = line
    return rest
  })
}

/** A row without numbered parts may hold one cell without a number, between the item and the deadline. */
function splitEntry(context: RowContext, entry: Entry, isWhole: boolean): readonly (readonly Line[])[] {
  const middle = context.heads?.middle ?? []
  const at = isWhole && middle.length === 1 ? findCell(context, entry.lines) : -1
  if (at < 0) return [openParagraphs(context, entry)]
  return [
    openLines(entry.lines.slice(0, at), entry.first.opens),
    openLines(entry.lines.slice(at), openCell(middle[0])),
  ]
}

/**
 * Writes a row as blocks in reading order: the item, the cell beside it, their deadlines, then its
 * parts in the same way. The deadline of what goes on in a list stands before the list.
 *
 * @param context text and head row.
 * @param row a row of a table.
 * @param deadlines its deadlines by entry.
 * @returns the lines of the row, each block opened by its first.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * import {writeRow} from '#core/ingest/write-row.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * const received = 'Мост\nПостоянно\nРека'
 * const [first, line, last] = readLines(received)
 * assert.ok(first && line && last)
 * const shape = {kind: 'wrapped', gap: 0, width: 9} as const
 * const draft = {received, language: ru, shape, lines: [first, line, last], proposals: [], findings: []}
 * const entry = {first, lines: [first, last], label: '1'}
 * const lines = writeRow({draft, width: 9}, {entries: [entry], deadlines: []}, new Map([[entry, [[line]]]]))
 * assert.deepEqual(lines.map(({number}) => number), [1, 3, 2])
 * ```
 */
export function writeRow(
  context: RowContext,
  {entries}: TableRow,
  deadlines: ReadonlyMap<Entry, readonly Deadline[]>,
): readonly Line[] {
  const isWhole = entries.every(({label}, index) => index === 0 || label === undefined)
  return entries.flatMap((entry, index) => {
    const [text = [], ...cells] = splitEntry(
      context,
      entry,
      isWhole && index === 0 && entry.label !== undefined,
    )
    const own = (deadlines.get(entry) ?? []).flatMap((deadline) =>
      openLines(deadline, openCell(context.heads?.deadline)),
    )
    const next = entries[index + 1]
    const hasList = next !== undefined && next.label === undefined
    return hasList ? [...text, ...own, ...cells.flat()] : [...text, ...cells.flat(), ...own]
  })
}
