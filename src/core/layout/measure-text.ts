import {findMedian} from '#core/text/find-median.ts'
import type {Column} from './order-columns.ts'
import type {TextRow} from './text-row.ts'

/** How running text is set in a file; lengths in points. */
export interface TextMeasure {
  /** Size of the font that most letters have. */
  readonly bodySize: number
  /** Distance of two baselines inside a paragraph. */
  readonly pitch: number
  /** Left and right edge of the text in each column. */
  readonly edges: ReadonlyMap<Column, Edges>
  /** Indent of the first line of a paragraph, where paragraphs are set so. */
  readonly indent: number | undefined
  /** `true`: paragraphs are set apart by a wider gap. */
  readonly hasGaps: boolean
}

export interface Edges {
  readonly left: number
  readonly right: number
}

/** Edges this near, points, are one. */
const near = 2.5
/** Indents of a first line, em. */
const leastIndent = 0.8
const mostIndent = 8
/** A gap between baselines this much wider than usual sets two blocks apart. */
export const gapShare = 1.35
/** So many paragraphs show how paragraphs are set. */
const leastSigns = 2
/** Of all lines, fewer than the rest end farther to the right than full lines do. */
const fullShare = 0.9
/** A column with fewer lines does not show where its left edge is. */
const fewLines = 8
/** A line that begins so is an item: what follows it may hang. */
export const itemMark = /^(?:\(?[\p{L}\d]{1,5}(?:\.\d{1,3}){0,4}[.)]|[•·▪*–—-])\s/u

function findMode(counts: ReadonlyMap<number, number>): number {
  const [mode] = [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
  return mode?.[0] ?? 0
}

function measureBodySize(rows: readonly TextRow[]): number {
  const sizes = new Map<number, number>()
  for (const {size, text} of rows) sizes.set(size, (sizes.get(size) ?? 0) + text.length)
  return findMode(sizes)
}

function listPairs(columns: readonly Column[]): readonly (readonly [TextRow, TextRow])[] {
  return columns.flatMap((column) =>
    column.slice(1).flatMap((row, index): (readonly [TextRow, TextRow])[] => {
      const previous = column[index]
      return previous === undefined || previous.size !== row.size || row.size === 0 ? [] : [[previous, row]]
    }),
  )
}

/** Most texts have fewer paragraphs than lines, so the lower quarter of the distances is inside paragraphs. */
function measurePitch(columns: readonly Column[], bodySize: number): number {
  const steps = listPairs(columns)
    .filter(([, row]) => row.size === bodySize)
    .map(([previous, row]) => row.y - previous.y)
    .filter((step) => step > 0)
    .toSorted((a, b) => a - b)
  return steps[Math.floor(steps.length / 4)] ?? 1.2 * bodySize
}

const isText = (row: TextRow) => row.table === undefined

/** Where most lines begin. */
function findLeft(rows: readonly TextRow[]): number {
  const counts = new Map<number, number>()
  for (const {x} of rows) {
    const key = Math.round(x / near)
    for (const at of [key - 1, key, key + 1]) counts.set(at, (counts.get(at) ?? 0) + (at === key ? 2 : 1))
  }
  const mode = findMode(counts)
  return rows.find((row) => Math.round(row.x / near) === mode)?.x ?? 0
}

/** Where full lines end: lines that stick out, as an address that cannot be parted, are few. */
function findRight(rows: readonly TextRow[]): number {
  const ends = rows.map((row) => row.end).toSorted((a, b) => a - b)
  return ends[Math.floor(fullShare * (ends.length - 1))] ?? 0
}

/** A page with few lines does not tell where its edges are: the others with one column do. */
function measureEdges(pages: readonly (readonly Column[])[]): ReadonlyMap<Column, Edges> {
  const single = pages.filter((page) => page.length === 1).flatMap((page) => page.flat().filter(isText))
  const left = findLeft(single)
  const right = findRight(single)
  return new Map(
    pages.flatMap((page) =>
      page.map((column): [Column, Edges] => {
        const rows = column.filter(isText)
        if (page.length > 1) return [column, {left: findLeft(rows), right: findRight(rows)}]
        return [column, {left: rows.length < fewLines ? left : findLeft(rows), right}]
      }),
    ),
  )
}

/** A first line stands in, the next does not; a hanging item stands out and what follows it stands in. */
function isFirstLine(column: Column, index: number, left: number): boolean {
  const [previous, row, next] = [column[index - 1], column[index], column[index + 1]]
  if (row === undefined || !isText(row) || next?.size !== row.size) return false
  const indent = row.x - left
  if (indent < leastIndent * row.size || indent > mostIndent * row.size) return false
  const hangs = previous !== undefined && itemMark.test(previous.text) && previous.x < row.x - near
  return !hangs && Math.abs(next.x - left) <= near
}

function measureIndent(columns: readonly Column[], edges: ReadonlyMap<Column, Edges>): number | undefined {
  const indents = columns.flatMap((column) => {
    const left = edges.get(column)?.left ?? 0
    return column.flatMap((row, index) => (isFirstLine(column, index, left) ? [row.x - left] : []))
  })
  const usual = findMedian(indents)
  const alike = indents.filter((indent) => Math.abs(indent - usual) <= near)
  return alike.length >= leastSigns && alike.length > indents.length / 2 ? usual : undefined
}

/**
 * Measures how the text of a file is set, so that the start of a paragraph can be told from the
 * geometry.
 *
 * @param columns columns of each page without running heads and notes.
 * @returns the measure; sizes are 0 for a file without text.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {measureText} from '#core/layout/measure-text.ts'
 * import {makeRow} from '#core/layout/make-row.ts'
 * const piece = {end: 90, size: 10, isBold: false, isTurned: false, isArtifact: false, hasSpaceBefore: false}
 * const column = [20, 10, 10, 20, 10].map((x, n) => makeRow([{...piece, text: 'Rain', x, y: 12 * n}]))
 * assert.equal(measureText([[column]]).indent, 10)
 * ```
 */
export function measureText(pages: readonly (readonly Column[])[]): TextMeasure {
  const columns = pages.flat()
  const bodySize = measureBodySize(columns.flat())
  const pitch = measurePitch(columns, bodySize)
  const edges = measureEdges(pages)
  const gaps = listPairs(columns).filter(([previous, row]) => row.y - previous.y > gapShare * pitch)
  return {
    bodySize,
    pitch,
    edges,
    indent: measureIndent(columns, edges),
    hasGaps: gaps.length >= leastSigns,
  }
}
