import {findMedian} from '#core/text/find-median.ts'
import {makeRow} from './make-row.ts'
import type {TextRow} from './text-row.ts'

/** Lines that stand below each other in one column, from the top. */
export type Column = readonly TextRow[]

interface Split {
  /** Rows of the page that stand in columns: indexes, `to` excluded. */
  readonly from: number
  readonly to: number
  readonly left: readonly TextRow[]
  readonly right: readonly TextRow[]
}

interface Form {
  /** Free space between the columns, em. */
  readonly gutter: number
  /** Lines that each column has at least. */
  readonly rows: number
  /** Letters that half of the lines of each column have at least. */
  readonly letters: number
  /** Share of the width of its column that half of the lines fill. */
  readonly fill: number
}

/** Running text; names and posts of a signature block need a wider gutter, but may be short. */
const prose: Form = {gutter: 1, rows: 4, letters: 14, fill: 0.55}
const blocks: Form = {gutter: 2, rows: 2, letters: 3, fill: 0}
/** The narrower side of a gutter has at least this share of the width of the wider: one column of three. */
const narrowest = 0.3
/** Step of the search for a gutter, points. */
const step = 3
/** A gap of more than this between baselines, em, ends a block beside another. */
const blockGap = 1.9
/** A page with more lines is a drawing or a plan, with no columns to find. */
const mostRows = 1_000

const widthOf = (rows: readonly TextRow[]) =>
  Math.max(...rows.map((row) => row.end)) - Math.min(...rows.map((row) => row.x))

function isFree(row: TextRow, x: number, gutter: number): boolean {
  const half = (gutter * (row.size || 10)) / 2
  if (row.table !== undefined) return row.end <= x - half || row.x >= x + half
  return row.pieces.every((piece) => piece.end <= x - half || piece.x >= x + half)
}

function takeSide(rows: readonly TextRow[], isHere: (x: number) => boolean): readonly TextRow[] {
  return rows.flatMap((row) => {
    if (row.table !== undefined) return isHere(row.x) ? [row] : []
    const pieces = row.pieces.filter((piece) => isHere(piece.x))
    return pieces.length === 0 ? [] : [makeRow(pieces)]
  })
}

function isColumn(rows: readonly TextRow[], form: Form): boolean {
  if (rows.length < form.rows) return false
  const width = widthOf(rows)
  const letters = rows.map((row) => row.text.replace(/\P{L}/gu, '').length)
  return (
    findMedian(letters) >= form.letters && findMedian(rows.map((row) => row.end - row.x)) >= form.fill * width
  )
}

/** Lines below the last line of the other column belong to this one while they follow closely. */
function trimEnd(rows: readonly TextRow[], from: number, to: number, x: number): number {
  const isRight = (row: TextRow) => row.end > x
  const last = rows.slice(from, to).findLastIndex(isRight) + from
  for (let at = Math.max(last, from) + 1; at < to; at += 1) {
    const [row, previous] = [rows[at], rows[at - 1]]
    if (row === undefined || previous === undefined) continue
    if (row.y - previous.y > blockGap * Math.max(row.size, previous.size)) return at
  }
  return to
}

function makeSplit(
  rows: readonly TextRow[],
  from: number,
  end: number,
  x: number,
  form: Form,
): Split | undefined {
  if (end - from < form.rows) return undefined
  const to = trimEnd(rows, from, end, x)
  const inside = rows.slice(from, to)
  const left = takeSide(inside, (at) => at < x)
  const right = takeSide(inside, (at) => at >= x)
  if (!isColumn(left, form) || !isColumn(right, form)) return undefined
  const [a, b] = [widthOf(left), widthOf(right)]
  return Math.min(a, b) < narrowest * Math.max(a, b) ? undefined : {from, to, left, right}
}

const sizeOf = (split: Split) => split.left.length + split.right.length

function findSplitAt(rows: readonly TextRow[], x: number, form: Form): Split | undefined {
  let best: Split | undefined
  let from = 0
  const close = (to: number) => {
    const split = makeSplit(rows, from, to, x, form)
    if (split !== undefined && (best === undefined || sizeOf(split) > sizeOf(best))) best = split
  }
  for (const [index, row] of rows.entries()) {
    if (isFree(row, x, form.gutter)) continue
    close(index)
    from = index + 1
  }
  close(rows.length)
  return best
}

function findSplit(rows: readonly TextRow[], form: Form): Split | undefined {
  if (rows.length < form.rows || rows.length > mostRows) return undefined
  const left = Math.min(...rows.map((row) => row.x))
  const right = Math.max(...rows.map((row) => row.end))
  let best: Split | undefined
  for (let x = left + step; x < right; x += step) {
    const split = findSplitAt(rows, x, form)
    if (split !== undefined && (best === undefined || sizeOf(split) > sizeOf(best))) best = split
  }
  return best
}

function parts(rows: readonly TextRow[]): readonly Column[] {
  const groups: TextRow[][] = []
  for (const row of rows) {
    const previous = groups.at(-1)?.at(-1)
    const isApart =
      previous === undefined || row.y - previous.y > blockGap * Math.max(row.size, previous.size)
    if (isApart) groups.push([row])
    else groups.at(-1)?.push(row)
  }
  return groups
}

/** Posts and names that stand side by side: each block is read to its end. */
function orderBlocks(rows: readonly TextRow[]): readonly Column[] {
  const columns: TextRow[][] = [[]]
  for (const part of parts(rows)) {
    const split = findSplit(part, blocks)
    if (split?.to !== part.length || split.from !== 0) columns.at(-1)?.push(...part)
    else columns.push([...split.left], [...split.right], [])
  }
  return columns.filter((column) => column.length > 0)
}

/**
 * Puts the lines of a page in reading order: a column to its end, then the next. A gutter that no
 * letter crosses over four lines or more, with running text on both sides, makes columns; lines over
 * the whole width part what is above them from what is below. Blocks side by side, as posts and names
 * under a treaty, are read one after the other. A plan of short cells without ruling lines stays as it
 * stands, line by line.
 *
 * @param rows lines from the top, as wide as the page.
 * @returns the columns in reading order, none empty; a page without columns is one.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {makeRow} from '#core/layout/make-row.ts'
 * import {orderColumns} from '#core/layout/order-columns.ts'
 * const piece = {size: 10, isBold: false, isTurned: false, isArtifact: false, hasSpaceBefore: false}
 * const rows = [1, 2, 3, 4].map((n) =>
 *   makeRow([
 *     {...piece, text: `running text to the left ${n}`, x: 10, end: 100, y: n * 12},
 *     {...piece, text: `running text to the right ${n}`, x: 120, end: 210, y: n * 12},
 *   ]),
 * )
 * assert.equal(orderColumns(rows)[0]?.at(-1)?.text, 'running text to the left 4')
 * ```
 */
export function orderColumns(rows: readonly TextRow[]): readonly Column[] {
  if (rows.length === 0) return []
  const split = findSplit(rows, prose)
  if (split === undefined) return orderBlocks(rows)
  return [
    ...orderColumns(rows.slice(0, split.from)),
    ...orderColumns(split.left),
    ...orderColumns(split.right),
    ...orderColumns(rows.slice(split.to)),
  ]
}
