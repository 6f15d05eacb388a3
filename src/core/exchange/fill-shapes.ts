/** A closed outline as `x, y, x, y …` in pixels, y downwards; its last point is joined to its first. */
export type Outline = readonly number[]

/** Coverage of a field of pixels. */
export interface Coverage {
  /** Left and upper edge of the field; whole pixels. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Row by row, 0 to 1. */
  readonly cells: Float32Array
}

/**
 * Fills outlines, which together are one shape; where contours of one direction overlap, the shape is solid.
 * Exact area coverage by signed areas (R. Levien's font-rs; also `stb_truetype`, version 2): each edge adds its
 * share to the pixels that it crosses, and a running sum along the row fills what is inside. Sums, products
 * and quotients alone, so that every machine gets the same.
 *
 * @param outlines see {@link Outline}.
 * @returns coverage of the smallest field of whole pixels around the shape; `undefined` when it has no area.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {fillShape} from '#core/exchange/fill-shapes.ts'
 * const field = fillShape([[0.5, 0, 2, 0, 2, 1, 0.5, 1]])
 * assert.deepEqual([field?.width, field?.height, ...(field?.cells ?? [])], [2, 1, 0.5, 1])
 * ```
 */
export function fillShape(outlines: readonly Outline[]): Coverage | undefined {
  const [left, top, right, bottom] = findBounds(outlines)
  const [x, y] = [Math.floor(left), Math.floor(top)]
  const [width, height] = [Math.ceil(right) - x, Math.ceil(bottom) - y]
  if (!(width > 0 && height > 0)) return undefined
  // An edge at the right border leaves a rest in the cells behind it.
  const stride = width + 2
  const field = {sums: new Float64Array(stride * height), stride, width, height}
  for (const outline of outlines) {
    for (let at = 0; at < outline.length; at += 2) {
      const next = (at + 2) % outline.length
      addEdge(
        field,
        read(outline, at) - x,
        read(outline, at + 1) - y,
        read(outline, next) - x,
        read(outline, next + 1) - y,
      )
    }
  }
  return {x, y, width, height, cells: sumUp(field)}
}

/** Signed areas on their way. */
interface Field {
  readonly sums: Float64Array
  readonly stride: number
  readonly width: number
  readonly height: number
}

function read(list: ArrayLike<number>, index: number): number {
  return list[index] ?? 0
}

function findBounds(outlines: readonly Outline[]): [number, number, number, number] {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const outline of outlines) {
    for (let at = 0; at < outline.length; at += 2) {
      left = Math.min(left, read(outline, at))
      right = Math.max(right, read(outline, at))
      top = Math.min(top, read(outline, at + 1))
      bottom = Math.max(bottom, read(outline, at + 1))
    }
  }
  return [left, top, right, bottom]
}

/** Adds an edge row by row; it counts downwards, and against that upwards. */
function addEdge(field: Field, x0: number, y0: number, x1: number, y1: number): void {
  if (y0 === y1) return
  const sign = y0 < y1 ? 1 : -1
  const [topX, topY, lowX, lowY] = y0 < y1 ? [x0, y0, x1, y1] : [x1, y1, x0, y0]
  const slope = (lowX - topX) / (lowY - topY)
  for (let row = Math.floor(topY); row < lowY; row++) {
    const from = Math.max(row, topY)
    const to = Math.min(row + 1, lowY)
    // Rounding may lead a hair out of the field.
    const a = clamp(topX + (from - topY) * slope, field.width)
    const b = clamp(topX + (to - topY) * slope, field.width)
    addSpan(field.sums, row * field.stride, Math.min(a, b), Math.max(a, b), sign * (to - from))
  }
}

function clamp(x: number, width: number): number {
  return x < 0 ? 0 : x > width ? width : x
}

/** Adds an edge inside one row, from `left` to `right`, of `rise` pixels in height. */
function addSpan(sums: Float64Array, start: number, left: number, right: number, rise: number): void {
  const first = Math.floor(left)
  if (right <= first + 1) {
    const inside = rise * (first + 1 - (left + right) / 2)
    add(sums, start + first, inside)
    add(sums, start + first + 1, rise - inside)
    return
  }
  // Of several cells, each gets what the edge has covered behind it.
  const perCell = rise / (right - left)
  let done = 0
  for (let cell = first; cell < right; cell++) {
    const from = Math.max(left, cell)
    const to = Math.min(right, cell + 1)
    const covered = perCell * (to - from) * (cell + 1 - (from + to) / 2) + perCell * (from - left)
    add(sums, start + cell, covered - done)
    done = covered
  }
  add(sums, start + Math.ceil(right), rise - done)
}

function add(sums: Float64Array, at: number, value: number): void {
  sums[at] = read(sums, at) + value
}

function sumUp({sums, stride, width, height}: Field): Float32Array {
  const cells = new Float32Array(width * height)
  for (let row = 0; row < height; row++) {
    let sum = 0
    for (let column = 0; column < width; column++) {
      sum += read(sums, row * stride + column)
      cells[row * width + column] = Math.min(1, Math.abs(sum))
    }
  }
  return cells
}
