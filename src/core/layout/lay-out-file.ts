import type {LineHint} from '#core/ingest/received-document.ts'
import {findHeads} from './find-heads.ts'
import {findNotes} from './find-notes.ts'
import {findRunningRows} from './find-running-rows.ts'
import {joinTables} from './join-tables.ts'
import {layOutPage, type LaidOutPage} from './lay-out-page.ts'
import {measureText, type TextMeasure} from './measure-text.ts'
import {hasGapBefore, opensBlock} from './opens-block.ts'
import type {Column} from './order-columns.ts'
import type {PageContent} from './page-content.ts'
import {readTagHints} from './read-tag-hints.ts'
import type {TableContent, TextRow} from './text-row.ts'

/** A file of fixed layout as text. */
export interface LaidOutFile {
  /** Lines end in a line feed, pages in a form feed. */
  readonly text: string
  /** By line of `text`, from 1. */
  readonly hints: ReadonlyMap<number, LineHint>
}

interface OutLine {
  readonly row: TextRow
  readonly hint: LineHint
  /** `true`: an empty line stands before it. */
  readonly isApart: boolean
}

type Hints = ReadonlyMap<TextRow, LineHint>
type TableLines = ReadonlyMap<TableContent, readonly OutLine[]>

function listTables(pages: readonly LaidOutPage[], running: ReadonlyMap<TextRow, unknown>): TableLines {
  const parts = pages.flatMap(({columns}, page) => {
    const rows = columns.flat().filter((row) => !running.has(row))
    return rows.flatMap((row, index) =>
      row.table === undefined
        ? []
        : [{table: row.table, page, isFirst: index === 0, isLast: index === rows.length - 1}],
    )
  })
  const owner = new Map(
    parts.flatMap(({table}) => table.cells.flatMap((cell) => cell.lines.map((row) => [row, table] as const))),
  )
  const lines = new Map<TableContent, OutLine[]>(parts.map(({table}) => [table, []]))
  for (const {row, place} of joinTables(parts)) {
    const table = owner.get(row)
    const list = table === undefined ? undefined : lines.get(table)
    const hint: LineHint = place === undefined ? {drop: 'running-head'} : {cell: place}
    list?.push({row, hint, isApart: list.length === 0})
  }
  return lines
}

function noteHints(columns: readonly Column[], {rules}: LaidOutPage, bodySize: number): Hints {
  const notes = columns.flatMap((column) => [...findNotes(column, rules, bodySize)])
  return new Map(notes.map(([row, opens]) => [row, {kind: 'note', opensBlock: opens}]))
}

function geometryHints(column: Column, measure: TextMeasure): Hints {
  const edges = measure.edges.get(column) ?? {left: 0, right: 0}
  const heads = findHeads(column, edges, measure)
  return new Map(
    column.map((row, index): [TextRow, LineHint] => {
      const head = heads.get(row)
      if (head !== undefined) return [row, head]
      const previous = column[index - 1]
      const isAfterHead = previous !== undefined && heads.has(previous)
      const opens = isAfterHead || opensBlock(row, previous, edges, measure)
      return [row, opens === undefined ? {} : {opensBlock: opens}]
    }),
  )
}

/** The first heading of the file, before all text, is its title. */
function nameTitle(hints: Map<TextRow, LineHint>, rows: readonly TextRow[]): void {
  for (const [index, row] of rows.entries()) {
    const hint = hints.get(row)
    if (hint?.kind !== 'heading' || (index > 0 && hint.opensBlock !== false)) return
    hints.set(row, {...hint, kind: 'title'})
  }
}

/** Lines of a page, from the reading order of its columns to lines of text with their hints. */
function writePage(
  {columns, asides}: LaidOutPage,
  hints: Hints,
  tables: TableLines,
  measure: TextMeasure,
): readonly OutLine[] {
  const lines = columns.flatMap((column) =>
    column.flatMap((row, index): readonly OutLine[] => {
      if (row.table !== undefined) return tables.get(row.table) ?? []
      const previous = column[index - 1]
      const isApart =
        previous?.table !== undefined || (previous !== undefined && hasGapBefore(row, previous, measure))
      return [{row, hint: hints.get(row) ?? {}, isApart}]
    }),
  )
  return [...lines, ...asides.map((row) => ({row, hint: {drop: 'page-chrome'}, isApart: false}))]
}

function writeText(pages: readonly (readonly OutLine[])[]): LaidOutFile {
  const parts: string[] = []
  const hints = new Map<number, LineHint>()
  let number = 1
  for (const lines of pages) {
    for (const [index, {row, hint, isApart}] of lines.entries()) {
      const isBlank = isApart && index > 0
      if (isBlank) parts.push('\n')
      number += isBlank ? 1 : 0
      parts.push(row.text, '\n')
      if (Object.keys(hint).length > 0) hints.set(number, hint)
      number += 1
    }
    parts.push('\f')
  }
  return {text: parts.join(''), hints}
}

/**
 * Turns the pages of a file of fixed layout into text with hints: reading order, running heads, tables
 * over several pages, notes, headings and the start of blocks. Tags of the file go before geometry.
 * Where geometry does not tell, nothing is said, and the importer decides from the words.
 *
 * @param pages what the pages show.
 * @returns the text; every letter of every page stands in it once, but letters painted twice in one
 *   place.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {layOutFile} from '#core/layout/lay-out-file.ts'
 * const piece = {x: 10, end: 50, size: 10, isBold: false, isTurned: false, isArtifact: false, hasSpaceBefore: false}
 * const page = {width: 100, height: 100, rules: [], pieces: [{...piece, text: 'Rain.', y: 20}]}
 * assert.equal(layOutFile([page]).text, 'Rain.\n\f')
 * ```
 */
export function layOutFile(pages: readonly PageContent[]): LaidOutFile {
  const laid = pages.map(layOutPage)
  const running = findRunningRows(laid)
  const bodies = laid.map(({columns}) =>
    columns.map((column) => column.filter((row) => !running.has(row))).filter((column) => column.length > 0),
  )
  const rough = measureText(bodies)
  const notes = new Map(
    laid.flatMap((page, index) => [...noteHints(bodies[index] ?? [], page, rough.bodySize)]),
  )
  const columns = bodies.map((page) =>
    page.map((column) => column.filter((row) => !notes.has(row))).filter((column) => column.length > 0),
  )
  const measure = measureText(columns)
  const hints = new Map<TextRow, LineHint>(
    columns.flat().flatMap((column) => [...geometryHints(column, measure)]),
  )
  for (const [row, hint] of readTagHints(columns.map((page) => page.flat())))
    hints.set(row, {...hints.get(row), ...hint})
  nameTitle(hints, columns[0]?.flat() ?? [])
  for (const [row, hint] of notes) hints.set(row, hint)
  for (const [row, rule] of running) hints.set(row, {drop: rule})
  const tables = listTables(laid, running)
  return writeText(laid.map((page) => writePage(page, hints, tables, measure)))
}
