import type {Grid, GridCell} from './find-grids.ts'
import {groupRows} from './group-rows.ts'
import type {TextPiece} from './page-content.ts'
import {splitPiece} from './split-piece.ts'
import {makeRow} from './make-row.ts'
import type {TableCell, TableContent, TextRow} from './text-row.ts'

/** Letters stand above their baseline: what tells the row of a piece is this much higher, em. */
const middleRise = 0.3
/** A field with more of the page's text than this is the page inside its frame. */
const frameShare = 0.7

/** A grid with its text, and what stands elsewhere. */
export interface FilledGrid {
  readonly table: TableContent | undefined
  readonly rest: readonly TextPiece[]
}

const isInside = (grid: Grid, y: number, x: number, end: number) =>
  y > (grid.rowEdges[0] ?? 0) &&
  y < (grid.rowEdges.at(-1) ?? 0) &&
  end > (grid.columnEdges[0] ?? 0) &&
  x < (grid.columnEdges.at(-1) ?? 0)

const heightOf = (piece: TextPiece) => (piece.isTurned ? piece.y : piece.y - middleRise * piece.size)

function splitAtWalls(grid: Grid, piece: TextPiece): readonly TextPiece[] {
  const y = heightOf(piece)
  if (!isInside(grid, y, piece.x, piece.end)) return [piece]
  const walls = grid.cells
    .filter((cell) => y > cell.top && y <= cell.bottom && cell.left > piece.x && cell.left < piece.end)
    .map((cell) => cell.left)
    .toSorted((a, b) => b - a)
  const parts: TextPiece[] = []
  let rest = piece
  for (const wall of walls) {
    const [head = rest, tail] = splitPiece(rest, wall)
    if (tail !== undefined) parts.unshift(tail)
    rest = head
  }
  return [rest, ...parts]
}

function findCell(grid: Grid, piece: TextPiece): GridCell | undefined {
  const y = heightOf(piece)
  const x = piece.isTurned ? piece.x : (piece.x + Math.min(piece.end, piece.x + piece.size)) / 2
  return grid.cells.find((cell) => y > cell.top && y <= cell.bottom && x > cell.left && x <= cell.right)
}

/** Turned text stands upright in a narrow head: its lines follow each other from left to right. */
function linesOf(pieces: readonly TextPiece[]): readonly TextRow[] {
  const turned = pieces.filter((piece) => piece.isTurned).toSorted((a, b) => a.x - b.x)
  return [...groupRows(pieces.filter((piece) => !piece.isTurned)), ...turned.map((piece) => makeRow([piece]))]
}

function fillCell({row, column, rowSpan, columnSpan}: GridCell, pieces: readonly TextPiece[]): TableCell {
  const tag = pieces.find((piece) => piece.tag?.cell !== undefined)?.tag?.cell
  const lines = linesOf(pieces)
  const isHead = tag?.isHead ?? false
  return {row, column, rowSpan, columnSpan, isHead, lines, ...(tag === undefined ? {} : {tagRow: tag.row})}
}

const countLetters = (pieces: readonly TextPiece[]) => pieces.reduce((sum, {text}) => sum + text.length, 0)

function isTable(grid: Grid, filled: ReadonlyMap<GridCell, readonly TextPiece[]>, letters: number): boolean {
  const fullest = Math.max(...[...filled.values()].map(countLetters))
  return grid.columnEdges.length > 2 && filled.size > 1 && fullest <= frameShare * letters
}

/**
 * Puts the text of a page into the cells of a grid.
 *
 * @param grid ruling lines.
 * @param pieces text of the page.
 * @returns no table for ruling lines that only frame text: one column, one field with text, or a page
 *   in a frame; then all pieces are left as they were.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {fillGrid} from '#core/layout/fill-grid.ts'
 * import {findGrids} from '#core/layout/find-grids.ts'
 * const piece = {y: 24, size: 10, isBold: false, isTurned: false, isArtifact: false, hasSpaceBefore: false}
 * const pieces = [{...piece, text: 'May', x: 12, end: 30}, {...piece, text: 'rain', x: 62, end: 80}]
 * const level = (y: number) => ({x1: 10, x2: 110, y1: y, y2: y})
 * const upright = (x: number) => ({x1: x, x2: x, y1: 10, y2: 30})
 * const [grid] = findGrids([level(10), level(30), upright(10), upright(60), upright(110)])
 * assert.ok(grid)
 * assert.equal(fillGrid(grid, pieces).table?.cells[1]?.lines[0]?.text, 'rain')
 * ```
 */
export function fillGrid(grid: Grid, pieces: readonly TextPiece[]): FilledGrid {
  const filled = new Map<GridCell, TextPiece[]>()
  const rest: TextPiece[] = []
  for (const piece of pieces.flatMap((item) => splitAtWalls(grid, item))) {
    const cell = findCell(grid, piece)
    if (cell === undefined) rest.push(piece)
    else filled.set(cell, [...(filled.get(cell) ?? []), piece])
  }
  if (filled.size === 0 || !isTable(grid, filled, countLetters(pieces)))
    return {table: undefined, rest: pieces}
  const table = {
    cells: grid.cells.map((cell) => fillCell(cell, filled.get(cell) ?? [])),
    rowCount: grid.rowEdges.length - 1,
    columnEdges: grid.columnEdges,
    columnCount: grid.columnEdges.length - 1,
    top: grid.rowEdges[0] ?? 0,
  }
  return {table, rest}
}
