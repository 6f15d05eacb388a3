import {fillGrid} from './fill-grid.ts'
import {findGrids} from './find-grids.ts'
import {findMarginNumbers} from './find-margin-numbers.ts'
import {groupRows} from './group-rows.ts'
import {makeTagTables} from './make-tag-tables.ts'
import {orderColumns, type Column} from './order-columns.ts'
import type {PageContent, Rule, TextPiece} from './page-content.ts'
import {makeRow} from './make-row.ts'
import type {TableContent, TextRow} from './text-row.ts'

/** A page in reading order. */
export interface LaidOutPage {
  readonly height: number
  readonly columns: readonly Column[]
  /** Turned text, text outside the page and numbers of lines, which is no part of the text. */
  readonly asides: readonly TextRow[]
  readonly rules: readonly Rule[]
}

function rowOf(table: TableContent): TextRow {
  const pieces = table.cells.flatMap((cell) => cell.lines.flatMap((line) => line.pieces))
  const [x = 0, end = 0] =
    table.columnEdges.length > 0
      ? [table.columnEdges[0], table.columnEdges.at(-1)]
      : [Math.min(...pieces.map((piece) => piece.x)), Math.max(...pieces.map((piece) => piece.end))]
  return {pieces: [], text: '', x, end, y: table.top, size: 0, isBold: false, table}
}

function isAside(piece: TextPiece, {width, height}: PageContent): boolean {
  return piece.isTurned || piece.end < 0 || piece.x > width || piece.y < 0 || piece.y - piece.size > height
}

/**
 * Lays out a page: tables by their ruling lines, then by their tags, and the lines around them in
 * reading order.
 *
 * @param page the page.
 * @returns its columns; none for an empty page.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {layOutPage} from '#core/layout/lay-out-page.ts'
 * const piece = {x: 10, size: 10, isBold: false, isTurned: false, isArtifact: false, hasSpaceBefore: false}
 * const pieces = [{...piece, text: 'falls.', end: 40, y: 32}, {...piece, text: 'The rain', end: 50, y: 20}]
 * const page = layOutPage({width: 100, height: 100, pieces, rules: []})
 * assert.deepEqual(page.columns[0]?.map((row) => row.text), ['The rain', 'falls.'])
 * ```
 */
export function layOutPage(page: PageContent): LaidOutPage {
  const tables: TableContent[] = []
  let rest = page.pieces
  for (const grid of findGrids(page.rules)) {
    const filled = fillGrid(grid, rest)
    rest = filled.rest
    if (filled.table !== undefined) tables.push(filled.table)
  }
  const upright = rest.filter((piece) => !isAside(piece, page))
  const numbers = new Set(findMarginNumbers(groupRows(upright)))
  const asides = rest.filter((piece) => isAside(piece, page) || numbers.has(piece))
  const tagged = makeTagTables(upright.filter((piece) => !numbers.has(piece)))
  const rows = [...groupRows(tagged.rest), ...[...tables, ...tagged.tables].map(rowOf)]
  return {
    height: page.height,
    columns: orderColumns(rows.toSorted((a, b) => a.y - b.y)),
    asides: asides.map((piece) => makeRow([piece])),
    rules: page.rules,
  }
}
