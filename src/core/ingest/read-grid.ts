import type {Line} from './draft-text.ts'
import type {CellPlace} from './received-document.ts'

/** A cell with the lines in it, in the order received. */
export interface GridCell {
  readonly place: CellPlace
  readonly lines: readonly Line[]
}

/** A row with the cells that begin in it, from left to right. */
export interface GridRow {
  readonly cells: readonly GridCell[]
  readonly isHead: boolean
  /** `true`: one cell covers all columns. */
  readonly isSpanning: boolean
}

/** A table of the received file. */
export interface Grid {
  readonly rows: readonly GridRow[]
  /** Columns, counted with merged cells. */
  readonly width: number
}

/** No head of a column is longer, in UTF-16 code units. */
const longestHead = 60

/**
 * Text of a cell, its lines joined by spaces, or by their hyphens.
 *
 * @param cell the cell; absent: one that another covers, or an empty one.
 * @returns the text, empty for no cell.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {textOfCell} from '#core/ingest/read-grid.ts'
 * assert.equal(textOfCell(undefined), '')
 * ```
 */
export function textOfCell(cell: GridCell | undefined): string {
  return (cell?.lines ?? []).reduce((joined, {text}) => {
    const joint = joined === '' || /[^\s-][-‐]$/u.test(joined) ? '' : ' '
    return joined + joint + text.replaceAll(/[ \t]+/g, ' ')
  }, '')
}

/** Where the file marks no head, the first row is one whose cells are all short, worded and without a stop. */
function isHeadLike({cells}: GridRow, width: number): boolean {
  return (
    cells.reduce((sum, {place}) => sum + place.columnSpan, 0) === width &&
    cells.every((cell) => {
      const text = textOfCell(cell)
      return (
        text.length <= longestHead && /[\p{L}№#]/u.test(text) && !/[.!?;]$/.test(text.replace(/^No\.$/i, ''))
      )
    })
  )
}

function markHead(rows: readonly GridRow[], width: number): readonly GridRow[] {
  const [first, ...others] = rows
  if (first === undefined || rows.some(({isHead}) => isHead)) return rows
  const isHead = width > 1 && others.length > 0 && !first.isSpanning && isHeadLike(first, width)
  return [{...first, isHead}, ...others]
}

/**
 * Reads the lines of one table into its rows and cells.
 *
 * @param lines lines of a table, each with the place of its cell.
 * @returns the table; one without rows for no lines.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readGrid} from '#core/ingest/read-grid.ts'
 * assert.deepEqual(readGrid([]), {rows: [], width: 0})
 * ```
 */
export function readGrid(lines: readonly Line[]): Grid {
  const rows = new Map<number, Map<number, {place: CellPlace; lines: Line[]}>>()
  let width = 0
  for (const line of lines) {
    const place = line.hint?.cell
    if (place === undefined) continue
    width = Math.max(width, place.column + place.columnSpan)
    const row = rows.get(place.row) ?? new Map<number, {place: CellPlace; lines: Line[]}>()
    rows.set(place.row, row)
    const cell = row.get(place.column)
    if (cell === undefined) row.set(place.column, {place, lines: [line]})
    else cell.lines.push(line)
  }
  const sorted = [...rows]
    .toSorted(([a], [b]) => a - b)
    .map(([, row]): GridRow => {
      const cells = [...row.values()].toSorted((a, b) => a.place.column - b.place.column)
      const isSpanning = width > 1 && cells.length === 1 && cells[0]?.place.columnSpan === width
      return {cells, isHead: cells.every(({place}) => place.isHead), isSpanning}
    })
  return {rows: markHead(sorted, width), width}
}

/**
 * Names of the columns by the head rows on top, those of merged cells for each column they cover.
 *
 * @param grid the table.
 * @returns one name per column, `undefined` where no head stands above it.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {nameColumns} from '#core/ingest/read-grid.ts'
 * assert.deepEqual(nameColumns({rows: [], width: 1}), [undefined])
 * ```
 */
export function nameColumns({rows, width}: Grid): readonly (string | undefined)[] {
  const heads = rows.filter(({isHead, isSpanning}) => isHead && !isSpanning)
  return Array.from({length: width}, (_, column) => {
    const names = heads.flatMap(({cells}) =>
      cells
        .filter(({place}) => place.column <= column && column < place.column + place.columnSpan)
        .map(textOfCell),
    )
    return names.length === 0 ? undefined : [...new Set(names)].join(' ')
  })
}
