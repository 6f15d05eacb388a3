import type {CellPlace} from '#core/ingest/received-document.ts'

/** Largest spans that browsers take: HTML Standard, section 4.9.11. */
const widest = 1000
const tallest = 65_534
/** A cell of more UTF-16 code units than this, and of this share of its table, holds the article of the page. */
const articleLength = 1500
const articleShare = 0.8

function readSpan(cell: Element, name: string, largest: number): number {
  const value = Number.parseInt(cell.getAttribute(name) ?? '', 10)
  return Number.isNaN(value) || value < 0 ? 1 : Math.min(value, largest)
}

function childrenOf(element: Element, names: readonly string[]): readonly Element[] {
  return [...element.children].filter(({localName}) => names.includes(localName))
}

/** Rows by group; rows outside of `thead`, `tbody` and `tfoot` that follow each other are one. */
function listGroups(table: Element): readonly (readonly Element[])[] {
  const groups: Element[][] = []
  let isOpen = false
  for (const part of childrenOf(table, ['thead', 'tbody', 'tfoot', 'tr'])) {
    const isRow = part.localName === 'tr'
    const group = isRow && isOpen ? groups.at(-1) : undefined
    if (group === undefined) groups.push(isRow ? [part] : [...childrenOf(part, ['tr'])])
    else group.push(part)
    isOpen = isRow
  }
  return groups
}

function listCells(row: Element): readonly Element[] {
  return childrenOf(row, ['td', 'th'])
}

/** One cell with an article in it, and things around it. */
function isFrame(cells: readonly Element[]): boolean {
  const lengths = cells.map((cell) => cell.textContent.trim().length)
  const largest = Math.max(...lengths)
  return largest > articleLength && largest > articleShare * lengths.reduce((sum, length) => sum + length, 0)
}

/** A table that only places things on the page: marked so, with a table, a head or a menu inside, or of one column. */
function isLayout(table: Element, rows: readonly Element[]): boolean {
  if (/^(?:presentation|none)$/.test(table.getAttribute('role') ?? '')) return true
  if (table.querySelector('table, h1, h2, nav, article, main, form') !== null) return true
  const cells = rows.map(listCells)
  return rows.length < 2 || cells.every((row) => row.length < 2) || isFrame(cells.flat())
}

/** A row of heads alone is the head of the table even where the page has no `thead`. */
function isHeadRow(row: Element, cells: readonly Element[]): boolean {
  return row.parentElement?.localName === 'thead' || cells.every(({localName}) => localName === 'th')
}

/**
 * Gives each cell of a table its place, merged cells and all, as browsers do (HTML Standard, section
 * 4.9.12).
 *
 * @param table a `table`.
 * @param number its number in the file, from 0.
 * @returns by `td` or `th`; nothing for a table that only places things on the page.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {parseHTML} from 'linkedom'
 * import {readCellPlaces} from '#io/formats/html-cells.ts'
 * const {document} = parseHTML('<table><tr><td rowspan="2">1<td>rain<tr><td>snow</table>')
 * const places = [...readCellPlaces(document.querySelector('table')!, 0).values()]
 * assert.deepEqual(places.map(({row, column}) => [row, column]), [[0, 0], [0, 1], [1, 1]])
 * ```
 */
export function readCellPlaces(table: Element, number: number): ReadonlyMap<Element, CellPlace> {
  const groups = listGroups(table)
  const places = new Map<Element, CellPlace>()
  if (isLayout(table, groups.flat())) return places
  let firstRow = 0
  for (const rows of groups) {
    placeGroup(rows, {table: number, row: firstRow}, places)
    firstRow += rows.length
  }
  return places
}

/** A cell never reaches out of its group. */
function placeGroup(
  rows: readonly Element[],
  first: Pick<CellPlace, 'table' | 'row'>,
  places: Map<Element, CellPlace>,
): void {
  /** By column: the first row of the group that is free again. */
  const freeFrom: number[] = []
  for (const [index, element] of rows.entries()) {
    const cells = listCells(element)
    const isHead = isHeadRow(element, cells)
    let column = 0
    for (const cell of cells) {
      while ((freeFrom[column] ?? 0) > index) column += 1
      const left = rows.length - index
      const rowSpan = Math.min(readSpan(cell, 'rowspan', tallest) || left, left)
      const columnSpan = readSpan(cell, 'colspan', widest) || 1
      places.set(cell, {table: first.table, row: first.row + index, column, rowSpan, columnSpan, isHead})
      if (rowSpan > 1) freeFrom.length = Math.max(freeFrom.length, column + columnSpan)
      if (rowSpan > 1) freeFrom.fill(index + rowSpan, column, column + columnSpan)
      column += columnSpan
    }
  }
}
