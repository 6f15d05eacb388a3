import type {Line} from './draft-text.ts'
import {openCell, openLines} from './open-lines.ts'
import {nameColumns, type Grid, type GridCell, type GridRow} from './read-grid.ts'
import {writeHeading} from './write-items.ts'

/** A row, or a cell without text: a line of no length where its neighbour begins. */
function openEmpty(at: Line, opens: NonNullable<Line['opens']>): Line {
  const {number, start, gap, emptyRun} = at
  return {number, start, end: start, text: '', gap, emptyRun, formFeed: false, edits: [], opens}
}

function findCell({cells}: GridRow, column: number): GridCell | undefined {
  return cells.find(({place}) => place.column === column)
}

/** Every column has its cell; one that another covers is empty. */
function writeRow(row: GridRow, width: number, names: readonly (string | undefined)[]): readonly Line[] {
  const first = row.cells[0]?.lines[0]
  if (first === undefined) return []
  let next = first
  const cells = Array.from({length: width}, (_, column): readonly Line[] => {
    const lines = findCell(row, column)?.lines ?? []
    const opens = openCell(row.isHead ? undefined : names[column])
    const after = row.cells.find(({place}) => place.column > column)?.lines[0]
    next = after ?? next
    return lines.length > 0 ? openLines(lines, opens) : [openEmpty(next, opens)]
  })
  return [openEmpty(first, {kind: 'row'}), ...cells.flat()]
}

/** Under headings in the middle of a table a row is a paragraph, its first cell, with the others beside it. */
function writeParagraph(row: GridRow, names: readonly (string | undefined)[]): readonly Line[] {
  return row.cells.flatMap(({place, lines}) => {
    return openLines(lines, place.column === 0 ? {kind: 'paragraph'} : openCell(names[place.column]))
  })
}

/**
 * Writes a table whose rows have no numbers as rows and cells, in the form that `remark-paragraphs`
 * gives to a table of Markdown. A merged cell stands in its first row and column, and is empty in the
 * others; a row that one cell fills is a heading.
 *
 * @param grid the table.
 * @returns its lines, each block opened by its first, and whether its head is among them.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {writeGrid} from '#core/ingest/write-grid.ts'
 * assert.deepEqual(writeGrid({rows: [], width: 2}), {lines: [], hasHead: true})
 * ```
 */
export function writeGrid(grid: Grid): {readonly lines: readonly Line[]; readonly hasHead: boolean} {
  const {rows, width} = grid
  const firstRow = rows.findIndex(({isSpanning}) => !isSpanning)
  const isDivided = rows.some(({isSpanning}, index) => isSpanning && index > firstRow && firstRow >= 0)
  const names = nameColumns(grid)
  // Markdown has one head row: its cells name the columns, a second head row is one of the others.
  const [head] = rows.filter(({isHead, isSpanning}) => isHead && !isSpanning)
  const printed = Array.from({length: width}, (_, column) => {
    if (head === undefined) return undefined
    const cell = findCell(head, column)
    return cell === undefined ? '' : cell.lines.map((line) => line.text).join(' ')
  })
  const lines = rows.flatMap((row) => {
    if (row.isSpanning) return writeHeading(row)
    if (isDivided) return row.isHead ? [] : writeParagraph(row, names)
    return writeRow({...row, isHead: row === head}, width, printed)
  })
  return {lines, hasHead: !isDivided}
}
