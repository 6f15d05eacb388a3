import type {Rule} from './page-content.ts'

/** A cell of ruling lines; edges in points, rows and columns from 0. */
export interface GridCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Ruling lines that make a table. */
export interface Grid {
  /** Edges of columns and rows, rising. */
  readonly columnEdges: readonly number[]
  readonly rowEdges: readonly number[]
  /** Row by row. */
  readonly cells: readonly GridCell[]
}

/** Lines this near, points, are one. */
const near = 3
/** More lines on one page are a drawing. */
const mostRules = 4_000
/** A table has no more fields; a drawing may. */
const mostFields = 20_000

interface Bar {
  /** Where the bar stands across its direction. */
  readonly at: number
  readonly from: number
  readonly to: number
}

/** Joins bars in one place that touch: Chromium draws each side of a cell by itself. */
function joinBars(bars: readonly Bar[]): readonly Bar[] {
  const places = snap(bars.map((bar) => bar.at))
  const byPlace = new Map<number, Bar[]>()
  for (const bar of bars) {
    const at = nearest(places, bar.at)
    byPlace.set(at, [...(byPlace.get(at) ?? []), {...bar, at}])
  }
  return [...byPlace.values()].flatMap((row) => {
    const joined: Bar[] = []
    for (const bar of row.toSorted((a, b) => a.from - b.from)) {
      const last = joined.at(-1)
      if (last !== undefined && bar.from <= last.to + near)
        joined[joined.length - 1] = {...last, to: Math.max(last.to, bar.to)}
      else joined.push(bar)
    }
    return joined
  })
}

/** One number for numbers that are near each other: the mean. */
function snap(numbers: readonly number[]): readonly number[] {
  const groups: number[][] = []
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const group = groups.at(-1)
    if (group?.[0] !== undefined && number - group[0] <= near) group.push(number)
    else groups.push([number])
  }
  return groups.map((group) => group.reduce((sum, number) => sum + number, 0) / group.length)
}

function nearest(edges: readonly number[], number: number): number {
  let low = 0
  let high = edges.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    const [a = 0, b = 0] = [edges[middle], edges[middle + 1]]
    if (Math.abs(a - number) <= Math.abs(b - number)) high = middle
    else low = middle + 1
  }
  return edges[low] ?? number
}

const meets = (a: Bar, b: Bar) =>
  a.at >= b.from - near && a.at <= b.to + near && b.at >= a.from - near && b.at <= a.to + near

interface Frame {
  readonly level: readonly Bar[]
  readonly upright: readonly Bar[]
}

/** Lines that hang together, directly or over others. */
function connect(level: readonly Bar[], upright: readonly Bar[]): readonly Frame[] {
  const openLevel = new Set(level)
  const openUpright = new Set(upright)
  return level.flatMap((start): Frame[] => {
    if (!openLevel.delete(start)) return []
    const frame = {level: [start], upright: [] as Bar[]}
    for (const bar of frame.level) {
      for (const other of [...openUpright].filter((item) => meets(bar, item))) {
        openUpright.delete(other)
        frame.upright.push(other)
        for (const next of [...openLevel].filter((item) => meets(item, other))) {
          openLevel.delete(next)
          frame.level.push(next)
        }
      }
    }
    return [frame]
  })
}

const hasWall = (bars: readonly Bar[], at: number, middle: number) =>
  bars.some((bar) => Math.abs(bar.at - at) <= near && bar.from <= middle && bar.to >= middle)

type Measure = (row: number, column: number) => readonly [columnSpan: number, rowSpan: number]

/** How far a cell goes to the right and down before a wall stands in its way. */
function measureCells({level, upright}: Frame, xs: readonly number[], ys: readonly number[]): Measure {
  const middle = (edges: readonly number[], index: number) =>
    ((edges[index] ?? 0) + (edges[index + 1] ?? 0)) / 2
  return (row, column) => {
    let columnSpan = 1
    while (
      column + columnSpan < xs.length - 1 &&
      !hasWall(upright, xs[column + columnSpan] ?? 0, middle(ys, row))
    )
      columnSpan += 1
    let rowSpan = 1
    while (row + rowSpan < ys.length - 1 && !hasWall(level, ys[row + rowSpan] ?? 0, middle(xs, column)))
      rowSpan += 1
    return [columnSpan, rowSpan]
  }
}

function makeGrid(frame: Frame): Grid | undefined {
  const xs = snap(frame.upright.map((bar) => bar.at))
  const level = frame.level.map((bar) => bar.at)
  const ends = frame.upright.flatMap((bar) => [bar.from, bar.to])
  const ys = snap([...level, Math.min(...ends, ...level), Math.max(...ends, ...level)])
  const fields = (xs.length - 1) * (ys.length - 1)
  if (xs.length < 2 || ys.length < 2 || fields > mostFields) return undefined
  const measure = measureCells(frame, xs, ys)
  const taken = new Set<number>()
  const cells: GridCell[] = []
  for (let row = 0; row < ys.length - 1; row += 1) {
    for (let column = 0; column < xs.length - 1; column += 1) {
      if (taken.has(row * xs.length + column)) continue
      const [columnSpan, rowSpan] = measure(row, column)
      for (let down = row; down < row + rowSpan; down += 1)
        for (let across = column; across < column + columnSpan; across += 1)
          taken.add(down * xs.length + across)
      const [left = 0, right = 0] = [xs[column], xs[column + columnSpan]]
      const [top = 0, bottom = 0] = [ys[row], ys[row + rowSpan]]
      cells.push({row, column, rowSpan, columnSpan, left, right, top, bottom})
    }
  }
  return cells.length < 2 ? undefined : {columnEdges: xs, rowEdges: ys, cells}
}

/**
 * Finds the tables that ruling lines make. A line that is missing between two fields merges them; a
 * table that is open at the end of a page is closed where its upright lines end.
 *
 * @param rules lines of one page.
 * @returns the grids from the top; none for lines that stand alone, for a frame around one field, and
 *   for a drawing of over 4,000 lines.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findGrids} from '#core/layout/find-grids.ts'
 * const level = (y: number) => ({x1: 10, x2: 110, y1: y, y2: y})
 * const upright = (x: number) => ({x1: x, x2: x, y1: 10, y2: 50})
 * const [grid] = findGrids([level(10), level(30), level(50), upright(10), upright(60), upright(110)])
 * assert.equal(grid?.cells.length, 4)
 * ```
 */
export function findGrids(rules: readonly Rule[]): readonly Grid[] {
  if (rules.length > mostRules) return []
  const level = rules
    .filter((rule) => rule.y1 === rule.y2)
    .map((rule) => ({at: rule.y1, from: rule.x1, to: rule.x2}))
  const upright = rules
    .filter((rule) => rule.y1 !== rule.y2)
    .map((rule) => ({at: rule.x1, from: rule.y1, to: rule.y2}))
  return connect(joinBars(level), joinBars(upright))
    .flatMap((frame) => makeGrid(frame) ?? [])
    .toSorted((a, b) => (a.rowEdges[0] ?? 0) - (b.rowEdges[0] ?? 0))
}
