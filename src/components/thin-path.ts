type Point = readonly [x: number, y: number]

/**
 * Collects lines and rings as the `d` of an SVG path and leaves out what is too small to be seen. It takes
 * the calls that `geoPath` of d3-geo makes to a canvas context, and writes whole numbers: tenths of a pixel.
 */
export class ThinPath {
  readonly #nearest: number
  readonly #parts: string[] = []
  #points: Point[] = []
  #last: Point = [0, 0]

  /** `nearest`: pixels between points below which one is left out; a ring has to be twice as large. */
  constructor(nearest: number) {
    this.#nearest = nearest
  }

  moveTo(x: number, y: number): void {
    this.#endLine()
    this.#points = [[x, y]]
  }

  lineTo(x: number, y: number): void {
    const point = this.#points.at(-1)
    this.#last = [x, y]
    if (point === undefined || distance(point, this.#last) >= this.#nearest) this.#points.push(this.#last)
  }

  closePath(): void {
    const ring = this.#points
    this.#points = []
    const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)]
    if (ring.length < 3 || Math.min(spread(xs), spread(ys)) < 2 * this.#nearest) return
    this.#parts.push(`${toPath(ring)}z`)
  }

  /** Part of the interface that d3-geo asks for: it draws points, and these drawings have none. */
  arc(): void {
    throw new TypeError('Unexpected arc, expected straight lines')
  }

  /** Part of the interface that d3-geo asks for. */
  beginPath(): void {
    this.#endLine()
  }

  /** The path so far. */
  toString(): string {
    this.#endLine()
    return this.#parts.join('')
  }

  /** A line ends where it ends, however near the last point. */
  #endLine(): void {
    const line = this.#points
    this.#points = []
    if (line.length > 0 && line.at(-1) !== this.#last) line.push(this.#last)
    if (line.length > 1) this.#parts.push(toPath(line))
  }
}

function distance([x, y]: Point, [otherX, otherY]: Point): number {
  return Math.hypot(x - otherX, y - otherY)
}

function spread(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values)
}

/** A step is shorter to write than a place; steps are taken between rounded places, so that errors do not add up. */
function toPath(points: readonly Point[]): string {
  const tenths = points.map(([x, y]): Point => [Math.round(x * 10), Math.round(y * 10)])
  const steps = tenths.flatMap(([x, y], index) => {
    const [fromX, fromY] = tenths[index - 1] ?? [0, 0]
    return [x - fromX, y - fromY]
  })
  const [x = 0, y = 0, ...rest] = steps
  return `M${x} ${y}l${rest.join(' ').replace(/ -/g, '-')}`
}
