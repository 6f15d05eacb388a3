import type {CellPlace} from '#core/ingest/received-document.ts'
import {findChild, isOn, listChildren, readValue, readWhole, type XmlElement} from './parse-xml.ts'

/** A cell of a table with its place. */
export interface DocxCell {
  readonly element: XmlElement
  readonly place: CellPlace
}

/** The rows of a table, without those that a tracked change took out. */
export interface DocxRows {
  readonly rows: readonly XmlElement[]
  readonly deleted: readonly XmlElement[]
}

/** Columns of a page; a span beyond that is damage. */
const widest = 1000
const wrappers: ReadonlySet<string> = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:ins',
  'w:moveTo',
  'w:customXml',
  'w:smartTag',
])

/** Children of a name, also those in wrappers that show nothing themselves. */
function listInside(element: XmlElement, name: string): readonly XmlElement[] {
  return listChildren(element).flatMap((child) => {
    if (child.name === name) return [child]
    return wrappers.has(child.name) ? listInside(child, name) : []
  })
}

/**
 * Lists the rows of a table.
 *
 * @param table a `w:tbl`.
 * @returns rows that are shown, and rows that are marked as deleted.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {listRows} from '#io/formats/docx-cells.ts'
 * assert.deepEqual(listRows({name: 'w:tbl', attributes: new Map(), children: []}), {rows: [], deleted: []})
 * ```
 */
export function listRows(table: XmlElement): DocxRows {
  const all = listInside(table, 'w:tr')
  const isDeleted = (row: XmlElement) => findChild(findChild(row, 'w:trPr'), 'w:del') !== undefined
  return {rows: all.filter((row) => !isDeleted(row)), deleted: all.filter(isDeleted)}
}

function readSpan(value: string | undefined, least: number): number {
  return Math.min(Math.max(readWhole(value) ?? least, least), widest)
}

interface Spot {
  readonly element: XmlElement
  readonly row: number
  readonly column: number
  readonly columnSpan: number
  readonly isContinued: boolean
}

function placeRow(row: XmlElement, index: number): readonly Spot[] {
  let column = readSpan(readValue(findChild(row, 'w:trPr'), 'w:gridBefore'), 0)
  return listInside(row, 'w:tc').map((element) => {
    const properties = findChild(element, 'w:tcPr')
    const merge = readValue(properties, 'w:vMerge')
    const columnSpan = readSpan(readValue(properties, 'w:gridSpan'), 1)
    const spot = {
      element,
      row: index,
      column,
      columnSpan,
      isContinued: merge !== undefined && merge !== 'restart',
    }
    column += columnSpan
    return spot
  })
}

/**
 * Gives each cell of a table its place. What stands in the continuation of a merged cell gets the
 * place of the whole cell.
 *
 * @param rows rows of the table.
 * @param table number of the table in the file, from 0.
 * @returns the cells by row, in order.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {placeCells} from '#io/formats/docx-cells.ts'
 * assert.deepEqual(placeCells([], 0), [])
 * ```
 */
export function placeCells(rows: readonly XmlElement[], table: number): readonly DocxCell[] {
  const heads = rows.findIndex((row) => !isOn(findChild(row, 'w:trPr'), 'w:tblHeader'))
  const spots = rows.map(placeRow)
  /** By column: the cell that goes on there, as an index of `merged`. */
  const open = new Map<number, number>()
  const merged: {spot: Spot; rowSpan: number}[] = []
  const ofSpot = new Map<Spot, number>()
  for (const row of spots) {
    const columns = new Set(row.map(({column}) => column))
    for (const column of [...open.keys()]) if (!columns.has(column)) open.delete(column)
    for (const spot of row) {
      const whole = spot.isContinued ? open.get(spot.column) : undefined
      const target = whole === undefined ? undefined : merged[whole]
      if (target !== undefined) target.rowSpan = spot.row - target.spot.row + 1
      const index = whole ?? merged.push({spot, rowSpan: 1}) - 1
      open.set(spot.column, index)
      ofSpot.set(spot, index)
    }
  }
  return spots.flat().flatMap((spot) => {
    const whole = merged[ofSpot.get(spot) ?? -1]
    if (whole === undefined) return []
    const {row, column, columnSpan} = whole.spot
    const isHead = row < (heads === -1 ? rows.length : heads)
    return [{element: spot.element, place: {table, row, column, rowSpan: whole.rowSpan, columnSpan, isHead}}]
  })
}
