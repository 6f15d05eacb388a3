import {groupRows} from './group-rows.ts'
import type {TagCell, TextPiece} from './page-content.ts'
import type {TableCell, TableContent} from './text-row.ts'

const keyOf = ({table, row, column}: TagCell) => `${table}.${row}.${column}`

function makeCell(pieces: readonly TextPiece[], firstRow: number): readonly TableCell[] {
  const cell = pieces[0]?.tag?.cell
  if (cell === undefined) return []
  const {row, column, isHead} = cell
  const lines = groupRows(pieces)
  return [{row: row - firstRow, column, rowSpan: 1, columnSpan: 1, isHead, lines, tagRow: row}]
}

function makeTable(pieces: readonly TextPiece[]): TableContent {
  const places = pieces.flatMap((piece) => piece.tag?.cell ?? [])
  const firstRow = Math.min(...places.map((cell) => cell.row))
  const cells = [
    ...Map.groupBy(pieces, (piece) => (piece.tag?.cell === undefined ? '' : keyOf(piece.tag.cell))).values(),
  ]
    .flatMap((group) => makeCell(group, firstRow))
    .toSorted((a, b) => a.row - b.row || a.column - b.column)
  return {
    cells,
    rowCount: Math.max(...places.map((cell) => cell.row)) - firstRow + 1,
    columnEdges: [],
    columnCount: Math.max(...places.map((cell) => cell.column)) + 1,
    top: Math.min(...pieces.map((piece) => piece.y - piece.size)),
  }
}

/**
 * Makes the tables that a tagged file names, where no ruling lines show them. The tags do not say
 * which cells are merged.
 *
 * @param pieces text of a page outside ruled tables.
 * @returns the tables in the order of their first piece, and the pieces outside them; a table of one
 *   column is text.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {makeTagTables} from '#core/layout/make-tag-tables.ts'
 * const piece = {y: 9, size: 9, isBold: false, isTurned: false, isArtifact: false, hasSpaceBefore: false}
 * const cell = (column: number) => ({block: `c${column}`, role: 'TD', cell: {table: 0, row: 4, column, isHead: false}})
 * const pieces = [0, 1].map((n) => ({...piece, text: 'rain', x: n * 50, end: n * 50 + 20, tag: cell(n)}))
 * assert.equal(makeTagTables(pieces).tables[0]?.columnCount, 2)
 * ```
 */
export function makeTagTables(pieces: readonly TextPiece[]): {
  readonly tables: readonly TableContent[]
  readonly rest: readonly TextPiece[]
} {
  const isCell = (piece: TextPiece) => piece.tag?.cell !== undefined && !piece.isTurned
  const groups = [...Map.groupBy(pieces.filter(isCell), (piece) => piece.tag?.cell?.table).values()]
  const wide = groups.filter((group) => group.some((piece) => (piece.tag?.cell?.column ?? 0) > 0))
  const taken = new Set(wide.flat())
  return {tables: wide.map(makeTable), rest: pieces.filter((piece) => !taken.has(piece))}
}
