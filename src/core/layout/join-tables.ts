import type {CellPlace} from '#core/ingest/received-document.ts'
import type {TableCell, TableContent, TextRow} from './text-row.ts'

/** Where the parts of a table meet: `isFirst` is the first text of its page, `isLast` the last. */
export interface TablePart {
  readonly table: TableContent
  readonly page: number
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** A line of a table: its cell, or that it repeats the head. */
export interface TableLine {
  readonly row: TextRow
  readonly place: CellPlace | undefined
}

/** Edges this near, points, are one. */
const near = 4

type Joined = readonly TablePart[]

const isNear = (a: number, b: number) => Math.abs(a - b) <= near

function hasSameColumns(a: TableContent, b: TableContent): boolean {
  if (a.columnEdges.length === 0 || b.columnEdges.length === 0) {
    return a.columnEdges.length === b.columnEdges.length && a.columnCount === b.columnCount
  }
  const [few, many] = a.columnCount <= b.columnCount ? [a, b] : [b, a]
  const [first = 0, last = 0] = [few.columnEdges[0], few.columnEdges.at(-1)]
  return (
    isNear(first, many.columnEdges[0] ?? 0) &&
    isNear(last, many.columnEdges.at(-1) ?? 0) &&
    few.columnEdges.every((edge) => many.columnEdges.some((other) => isNear(edge, other)))
  )
}

function groupParts(parts: readonly TablePart[]): readonly Joined[] {
  const groups: TablePart[][] = []
  for (const part of parts) {
    const before = groups.at(-1)?.at(-1)
    const goesOn =
      before?.isLast === true &&
      part.isFirst &&
      part.page === before.page + 1 &&
      hasSameColumns(before.table, part.table)
    if (goesOn) groups.at(-1)?.push(part)
    else groups.push([part])
  }
  return groups
}

const textOf = (cell: TableCell) => cell.lines.map((line) => line.text).join(' ')
const cellsOf = (table: TableContent, row: number) => table.cells.filter((cell) => cell.row === row)

/** Column of the whole table: a part with merged cells only does not show all edges. */
function mapColumn(edges: readonly number[], part: TableContent, column: number): number {
  const edge = part.columnEdges[column]
  if (edge === undefined) return column
  const found = edges.findIndex((other) => isNear(edge, other))
  return found < 0 ? column : found
}

function isSameRow(first: TableContent, part: TableContent, row: number): boolean {
  const [a, b] = [cellsOf(first, row), cellsOf(part, row)]
  return (
    a.length === b.length &&
    a.some((cell) => cell.lines.length > 0) &&
    a.every((cell, index) => {
      const other = b[index]
      return other?.column === cell.column && textOf(other) === textOf(cell)
    })
  )
}

/** Rows at the start of a later part that repeat the head of the first. */
function countRepeats(first: TableContent, part: TableContent): number {
  let count = 0
  while (count < Math.min(first.rowCount, part.rowCount) && isSameRow(first, part, count)) count += 1
  return count
}

/** A row goes on when the tags say so, or when a cell goes on with a small letter after no end of a sentence. */
function rowGoesOn(before: readonly TableCell[], after: readonly TableCell[]): boolean {
  const tags = [before, after].map((cells) => cells.find((cell) => cell.tagRow !== undefined)?.tagRow)
  if (tags[0] !== undefined && tags[1] !== undefined) return tags[0] === tags[1]
  return after.some((cell) => {
    const upper = before.find((other) => other.column === cell.column)
    if (upper === undefined || upper.lines.length === 0) return false
    return /^\p{Ll}/u.test(textOf(cell)) && !/[.!?…;:]["»”)]?$/u.test(textOf(upper))
  })
}

interface Offsets {
  readonly repeats: number
  readonly offset: number
}

function numberRows(group: Joined): readonly Offsets[] {
  const [first] = group
  const offsets: Offsets[] = []
  let rows = 0
  for (const [index, {table}] of group.entries()) {
    const before = group[index - 1]?.table
    const repeats = first === undefined || before === undefined ? 0 : countRepeats(first.table, table)
    const last = before === undefined ? [] : cellsOf(before, before.rowCount - 1)
    const goesOn = before !== undefined && rowGoesOn(last, cellsOf(table, repeats))
    const offset = rows - repeats - (goesOn ? 1 : 0)
    offsets.push({repeats, offset})
    rows = offset + table.rowCount
  }
  return offsets
}

function placeGroup(group: Joined, number: number): readonly TableLine[] {
  const edges = group.map(({table}) => table.columnEdges).toSorted((a, b) => b.length - a.length)[0] ?? []
  const offsets = numberRows(group)
  const heads = Math.max(...offsets.map(({repeats}) => repeats))
  return group.flatMap(({table}, index) => {
    const {repeats, offset} = offsets[index] ?? {repeats: 0, offset: 0}
    return table.cells.flatMap((cell) => {
      const column = mapColumn(edges, table, cell.column)
      const place: CellPlace = {
        table: number,
        row: cell.row + offset,
        column,
        rowSpan: cell.rowSpan,
        columnSpan: mapColumn(edges, table, cell.column + cell.columnSpan) - column,
        isHead: cell.isHead || cell.row + offset < heads,
      }
      return cell.lines.map((row) => ({row, place: cell.row < repeats ? undefined : place}))
    })
  })
}

/**
 * Joins the parts of tables that go over a page end, and numbers tables, rows and columns. A part goes
 * on where it is the first text of its page, the part before is the last of the page before, and their
 * columns are the same. A head that is printed again is no row.
 *
 * @param parts all parts of the file, in reading order.
 * @returns every line with its cell; no cell for a line of a repeated head.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {joinTables} from '#core/layout/join-tables.ts'
 * assert.deepEqual(joinTables([]), [])
 * ```
 */
export function joinTables(parts: readonly TablePart[]): readonly TableLine[] {
  return groupParts(parts).flatMap(placeGroup)
}
