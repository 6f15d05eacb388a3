import type {Rule} from '#core/layout/page-content.ts'

/** Affine map as PDF writes it: `x' = a x + c y + e`, `y' = b x + d y + f`. */
export type Matrix = readonly [number, number, number, number, number, number]

/** Numbers that the reader of the format gives to the operators of a page. */
export interface PathOperators {
  readonly save: number
  readonly restore: number
  readonly transform: number
  readonly constructPath: number
  readonly paintFormXObjectBegin: number
  readonly paintFormXObjectEnd: number
  /** Ends a path without painting it. */
  readonly endPath: number
  readonly fill: number
  readonly eoFill: number
}

interface Operation {
  readonly name: number
  readonly values: unknown
}

type Point = readonly [number, number]

/** A filled shape this thin, points, is a ruling line. */
const thickest = 3
/** A line shorter than this, points, is part of a letter or a pattern. */
const shortest = 4
/** A line is level or upright when it leaves its direction by no more than this, points. */
const straight = 0.7

/**
 * Multiplies two maps: what `inner` gives goes through `outer`.
 *
 * @param outer applied last.
 * @param inner applied first.
 * @returns the map of both.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {multiply} from '#io/formats/pdf-rules.ts'
 * assert.deepEqual(multiply([2, 0, 0, 2, 0, 0], [1, 0, 0, 1, 3, 4]), [2, 0, 0, 2, 6, 8])
 * ```
 */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

function isMatrix(value: unknown): value is Matrix {
  return Array.isArray(value) && value.length === 6 && value.every((item) => typeof item === 'number')
}

/** Numbers after each drawing step of a path: move, line, cubic curve, quadratic curve, close. */
const lengths = [2, 2, 6, 4, 0]

/** The corners of each part of a path; a part with a curve has none. */
function readParts(data: ArrayLike<number>): readonly (readonly Point[])[] {
  const parts: Point[][] = []
  let isCurved = false
  for (let at = 0; at < data.length;) {
    const step = data[at] ?? 0
    const point: Point = [data[at + 1] ?? 0, data[at + 2] ?? 0]
    const part = parts.at(-1)
    if (step === 0) {
      if (isCurved) parts.pop()
      isCurved = false
      parts.push([point])
    } else if (step === 1) part?.push(point)
    else if (step === 4) part?.push(part[0] ?? point)
    else isCurved = true
    at += 1 + (lengths[step] ?? 0)
  }
  if (isCurved) parts.pop()
  return parts
}

function makeRule([ax, ay]: Point, [bx, by]: Point): Rule | undefined {
  const [width, height] = [Math.abs(ax - bx), Math.abs(ay - by)]
  const [x1, x2] = [Math.min(ax, bx), Math.max(ax, bx)]
  const [y1, y2] = [Math.min(ay, by), Math.max(ay, by)]
  if (height <= straight && width >= shortest) return {x1, x2, y1: (y1 + y2) / 2, y2: (y1 + y2) / 2}
  if (width <= straight && height >= shortest) return {x1: (x1 + x2) / 2, x2: (x1 + x2) / 2, y1, y2}
  return undefined
}

function readStroke(points: readonly Point[]): readonly Rule[] {
  return points.slice(1).flatMap((point, index) => {
    const before = points[index]
    return before === undefined ? [] : (makeRule(before, point) ?? [])
  })
}

function readFill(points: readonly Point[]): readonly Rule[] {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  if (bottom - top <= thickest && right - left >= shortest) return [{x1: left, x2: right, y1: y, y2: y}]
  if (right - left <= thickest && bottom - top >= shortest) return [{x1: x, x2: x, y1: top, y2: bottom}]
  return []
}

function readPath(values: unknown, map: Matrix, operators: PathOperators): readonly Rule[] {
  if (!Array.isArray(values)) return []
  // The reader gives `[how it is painted, [numbers of the path], box]`.
  const [paint, paths] = values as readonly unknown[]
  const data: unknown = Array.isArray(paths) ? paths[0] : undefined
  if (!(data instanceof Float32Array) || paint === operators.endPath) return []
  const isFill = paint === operators.fill || paint === operators.eoFill
  const [a, b, c, d, e, f] = map
  return readParts(data)
    .map((points) => points.map(([x, y]): Point => [a * x + c * y + e, b * x + d * y + f]))
    .flatMap((points) => (isFill ? readFill(points) : readStroke(points)))
}

/**
 * Finds the level and upright lines among the operations of a page: lines and frames that are drawn,
 * and thin shapes that are filled.
 *
 * @param operations what is painted, in order.
 * @param view map from the page to points from its upper left corner.
 * @param operators numbers of the operators.
 * @returns the lines; none for text and pictures.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readRules} from '#io/formats/pdf-rules.ts'
 * const operators = {save: 1, restore: 2, transform: 3, constructPath: 4, paintFormXObjectBegin: 5, paintFormXObjectEnd: 6, endPath: 7, fill: 8, eoFill: 9}
 * const values = [0, [new Float32Array([0, 10, 20, 1, 90, 20])], null]
 * const rules = readRules([{name: 4, values}], [1, 0, 0, -1, 0, 100], operators)
 * assert.deepEqual(rules, [{x1: 10, x2: 90, y1: 80, y2: 80}])
 * ```
 */
export function readRules(
  operations: readonly Operation[],
  view: Matrix,
  operators: PathOperators,
): readonly Rule[] {
  const rules: Rule[] = []
  const stack: Matrix[] = []
  let map = view
  for (const {name, values} of operations) {
    if (name === operators.constructPath) rules.push(...readPath(values, map, operators))
    else if (name === operators.save) stack.push(map)
    else if (name === operators.restore || name === operators.paintFormXObjectEnd) map = stack.pop() ?? view
    else if (name === operators.transform && isMatrix(values)) map = multiply(map, values)
    else if (name === operators.paintFormXObjectBegin) {
      stack.push(map)
      // The reader gives `[map of the form, box]`.
      const form: unknown = Array.isArray(values) ? values[0] : undefined
      if (isMatrix(form)) map = multiply(map, form)
    }
  }
  return rules
}
