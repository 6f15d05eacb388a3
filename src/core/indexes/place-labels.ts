/** A dot on the map that wants its name beside it; pixels of the drawing. */
export interface Dot {
  readonly x: number
  readonly y: number
  readonly radius: number
  /** Width of the name as printed. */
  readonly width: number
}

/** Where a name stands: its anchor point and which end of it that is. */
export interface LabelPlace {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Room between a dot and its name, pixels. */
const gap = 4

/**
 * Finds places for the names of dots so that none covers another, a dot or the edge: each in its turn takes
 * the first free place of right, left, above, below and the four corners (the greedy method of Christensen, Marks and
 * Shieber, "An empirical study of algorithms for point-feature label placement", 1995).
 *
 * @param dots the most important first.
 * @param size of the drawing, and `line`, the height of a line of print; pixels.
 * @returns a place per dot, `undefined` where none is free.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {placeLabels} from '#core/indexes/place-labels.ts'
 * const dot = {x: 50, y: 50, radius: 3, width: 20}
 * const [first, second] = placeLabels([dot, {...dot, y: 52}], {width: 100, height: 100, line: 10})
 * assert.deepEqual([first?.anchor, second?.anchor], ['start', 'end'])
 * ```
 */
export function placeLabels(
  dots: readonly Dot[],
  size: {readonly width: number; readonly height: number; readonly line: number},
): readonly (LabelPlace | undefined)[] {
  const taken: Box[] = []
  const marks = dots.map((dot) => ({dot, box: around(dot)}))
  return dots.map((dot) => {
    const found = placesOf(dot, size.line).find(({box}) => {
      const isInside = box.left >= 0 && box.top >= 0 && box.right <= size.width && box.bottom <= size.height
      if (!isInside || taken.some((other) => overlaps(box, other))) return false
      return !marks.some((mark) => mark.dot !== dot && overlaps(box, mark.box))
    })
    if (found !== undefined) taken.push(found.box)
    return found?.place
  })
}

function around({x, y, radius}: Dot): Box {
  return {left: x - radius, right: x + radius, top: y - radius, bottom: y + radius}
}

function placesOf(dot: Dot, line: number): {place: LabelPlace; box: Box}[] {
  const {x, y, radius, width} = dot
  const away = radius + gap
  const corner = radius * 0.7 + gap / 2
  // Middle of the line, relative to the dot; the base line of print is about a third of the line below it.
  const sides = [
    {dx: away, dy: 0, anchor: 'start'},
    {dx: -away, dy: 0, anchor: 'end'},
    {dx: 0, dy: -radius - line * 0.6, anchor: 'middle'},
    {dx: 0, dy: radius + line * 0.6, anchor: 'middle'},
    {dx: corner, dy: -corner - line * 0.3, anchor: 'start'},
    {dx: corner, dy: corner + line * 0.3, anchor: 'start'},
    {dx: -corner, dy: -corner - line * 0.3, anchor: 'end'},
    {dx: -corner, dy: corner + line * 0.3, anchor: 'end'},
  ] as const
  return sides.map(({dx, dy, anchor}) => {
    const share = anchor === 'start' ? 0 : anchor === 'end' ? 1 : 0.5
    const left = x + dx - width * share
    const middle = y + dy
    const box = {left, right: left + width, top: middle - line / 2, bottom: middle + line / 2}
    return {place: {x: x + dx, y: middle + line * 0.3, anchor}, box}
  })
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
