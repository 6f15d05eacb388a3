import type {Finding} from '#core/model/finding.ts'
import {readLabel} from '#core/segment/read-label.ts'
import type {Line, Opening} from './draft-text.ts'
import {openCell, openLines} from './open-lines.ts'
import {nameColumns, textOfCell, type Grid, type GridCell, type GridRow} from './read-grid.ts'
import {readRoman} from './read-roman.ts'

/** Lines in reading order, and what was found on the way. */
export interface WrittenTable {
  readonly lines: readonly Line[]
  readonly findings: readonly Finding[]
}

/** A paragraph or a number with its text inside a cell. */
interface Piece {
  readonly opens: Opening | undefined
  readonly lines: readonly Line[]
}

const numberAlone = /^(\d{1,3}(?:\.\d{1,3}){0,7})[.)]?$/

/** The number of a row, in a column of its own or before its text; one printed bare is given a stop. */
function readNumber(cell: GridCell | undefined): Opening | undefined {
  const [line] = cell?.lines ?? []
  if (line === undefined || cell?.place.column !== 0) return undefined
  const [printed, label] = numberAlone.exec(line.text) ?? []
  if (printed !== undefined && label !== undefined) {
    const marker = /\d$/.test(printed) ? `${printed}.` : printed
    return {kind: 'paragraph', label, marker, printed, textStart: printed.length}
  }
  const found = readLabel(line.text)
  return found !== undefined && /^\d/.test(found.label) ? {kind: 'paragraph', ...found} : undefined
}

function numberLine(line: Line, opens: Opening): Line {
  const isBare = opens.printed !== undefined && opens.marker !== opens.printed
  const stop = {start: line.end, end: line.end, replacement: '.', rule: 'label-stop'}
  const {opens: _, ...rest} = line
  return {...rest, opens, edits: isBare ? [...line.edits, stop] : line.edits}
}

function readPieces({lines}: GridCell): readonly Piece[] {
  const pieces: {opens: Opening | undefined; lines: Line[]}[] = []
  for (const line of lines) {
    const found = readLabel(line.text)
    const isNumbered = found !== undefined && (found.label.includes('.') || found.marker.endsWith(')'))
    const opens: Opening | undefined = isNumbered ? {kind: 'paragraph', ...found} : undefined
    const last = pieces.at(-1)
    if (last === undefined || isNumbered || line.hint?.opensBlock === true)
      pieces.push({opens, lines: [line]})
    else last.lines.push(line)
  }
  return pieces
}

function isPart({opens}: Piece): boolean {
  return opens?.label?.includes('.') === true
}

/** The cells that are not of one part only, each as one block. */
function writeWhole(cells: readonly GridCell[], names: readonly (string | undefined)[]): readonly Line[] {
  return cells.flatMap((cell) => openLines(cell.lines, openCell(names[cell.place.column])))
}

function reportShared(cell: GridCell, parts: readonly Piece[]): Finding {
  const labels = parts.map(({opens}) => `\`${opens?.label ?? ''}\``).join(', ')
  return {
    rule: 'shared-deadline',
    severity: 'info',
    reason: `Unexpected \`${textOfCell(cell).slice(0, 60)}\` for ${labels}, expected one for each`,
    line: cell.lines[0]?.number ?? 0,
    remedy: 'Nothing: it stays with the whole row; which part it is meant for, the text does not tell.',
  }
}

/** Pieces of a cell in their order: what has a number is a paragraph, the rest a cell. */
function writePieces(pieces: readonly Piece[], column: string | undefined): readonly (readonly Line[])[] {
  return pieces.map(({opens, lines}) => openLines(lines, opens ?? openCell(column)))
}

/** Cells beside the item; where one of them holds numbered parts, the others are shared out among these. */
function writeCells(cells: readonly GridCell[], names: readonly (string | undefined)[]): WrittenTable {
  const owner = cells.find((cell) => readPieces(cell).some(({opens}) => opens !== undefined))
  const others = cells.filter((cell) => cell !== owner)
  if (owner === undefined) return {lines: writeWhole(others, names), findings: []}
  const pieces = readPieces(owner)
  const parts = pieces.filter(isPart)
  const isOfParts = (cell: GridCell) => {
    return parts.length > 0 && cell.place.rowSpan === 1 && readPieces(cell).length === parts.length
  }
  const shared = others.filter((cell) => !isOfParts(cell))
  const written = writePieces(pieces, names[owner.place.column]).map((lines, index) => {
    const at = parts.findIndex((part) => part === pieces[index])
    const own = others.filter(isOfParts).flatMap((cell) => {
      return at < 0 ? [] : openLines(readPieces(cell)[at]?.lines ?? [], openCell(names[cell.place.column]))
    })
    return [...lines, ...own]
  })
  return {
    lines: [...writeWhole(shared, names), ...written.flat()],
    findings: parts.length < 2 ? [] : shared.map((cell) => reportShared(cell, parts)),
  }
}

/** «2.» beside «2.1. Мост»: the text has a number of its own, which counts inside that of the row. */
function writeItem(number: Opening, line: Line, item: GridCell | undefined): readonly Line[] {
  const [first, ...others] = item?.lines ?? []
  const inner = first === undefined ? undefined : readLabel(first.text)
  const isInner = inner !== undefined && inner.label.startsWith(`${number.label ?? ''}.`)
  const opens: Opening | undefined = isInner ? {kind: 'paragraph', ...inner} : undefined
  return [numberLine(line, number), ...openLines(first === undefined ? [] : [first, ...others], opens)]
}

function writeRow({cells}: GridRow, names: readonly (string | undefined)[]): WrittenTable {
  const [first, ...others] = cells
  const number = readNumber(first)
  const [line, ...rest] = first?.lines ?? []
  if (first === undefined || line === undefined || number === undefined) return writeCells(cells, names)
  if (number.printed === undefined) {
    const written = writeCells(others, names)
    const lines = [...openLines([line, ...rest], number), ...written.lines]
    return {lines, findings: written.findings}
  }
  const item = others.find(({place}) => place.column === 1)
  const written = writeCells(
    others.filter((cell) => cell !== item),
    names,
  )
  const head = [...writeItem(number, line, item), ...openLines(rest, openCell(names[0]))]
  return {lines: [...head, ...written.lines], findings: written.findings}
}

/**
 * Writes a row that one cell fills as a heading: of a section where it has a Roman number.
 *
 * @param row the row.
 * @returns its lines.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {writeHeading} from '#core/ingest/write-items.ts'
 * assert.deepEqual(writeHeading({cells: [], isHead: false, isSpanning: true}), [])
 * ```
 */
export function writeHeading({cells}: GridRow): readonly Line[] {
  const lines = cells.flatMap((cell) => cell.lines)
  const label = readLabel(lines[0]?.text ?? '')
  if (label === undefined || readRoman(label.label) === undefined) return openLines(lines, {kind: 'heading'})
  return openLines(lines, {kind: 'heading', ...label, division: {kind: 'section', label: label.label}})
}

/**
 * Tells whether the first column of a table holds the numbers of its rows.
 *
 * @param grid the table.
 * @returns `true` where half of the rows below the head or more have one, and two at least.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {isItemTable} from '#core/ingest/write-items.ts'
 * assert.equal(isItemTable({rows: [], width: 3}), false)
 * ```
 */
export function isItemTable({rows, width}: Grid): boolean {
  const body = rows.filter(
    ({isHead, isSpanning, cells}) => !isHead && !isSpanning && cells[0]?.place.column === 0,
  )
  const numbered = body.filter(({cells}) => readNumber(cells[0]) !== undefined)
  return width > 1 && numbered.length >= 2 && 2 * numbered.length >= body.length
}

/**
 * Writes a table whose rows are numbered as items with cells, in the form that a table without its
 * columns gets too, see {@link findFlatTables}.
 *
 * @param grid the table.
 * @returns its lines without those of the head, each block opened by its first, and the finding
 *   `shared-deadline` for a cell that stands beside several numbered parts.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {writeItems} from '#core/ingest/write-items.ts'
 * assert.deepEqual(writeItems({rows: [], width: 3}), {lines: [], findings: []})
 * ```
 */
export function writeItems(grid: Grid): WrittenTable {
  const names = nameColumns(grid)
  const written = grid.rows
    .filter(({isHead, isSpanning}) => !isHead || isSpanning)
    .map((row) => (row.isSpanning ? {lines: writeHeading(row), findings: []} : writeRow(row, names)))
  return {lines: written.flatMap(({lines}) => lines), findings: written.flatMap(({findings}) => findings)}
}
