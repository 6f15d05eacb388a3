import {
  geoAzimuthalEqualArea,
  geoCentroid,
  geoGraticule10,
  geoPath,
  type GeoPermissibleObjects,
  type GeoProjection,
} from 'd3-geo'
import {feature} from 'topojson-client'
import type {Topology} from 'topojson-specification'
import {ThinPath} from './thin-path.ts'

/** Degrees, east and north positive: the order of GeoJSON. */
export type Position = readonly [longitude: number, latitude: number]

/** Size of a drawing, pixels. */
export interface Frame {
  readonly width: number
  readonly height: number
}

/** Land and a net of degrees as the `d` of SVG paths in tenths of a pixel, and the places in the same drawing. */
export interface LandDrawing {
  readonly land: string
  readonly graticule: string
  /** Pixels from the upper left corner, in the order of the places. */
  readonly points: readonly (readonly [x: number, y: number])[]
}

/** Room around the outermost places, as a share of the shorter side. */
const air = 0.14
/** Pixels per radian at the most: a single town would fill the sheet with bare land. */
const largestScale = 2400
/** Pixels between points of a coast: the finest is used that keeps the path short enough. */
const details = [1.4, 2, 3, 5, 8]
/** In UTF-16 code units: a map of the whole world is as light as one of a province. */
const longestPath = 26_000
/** Pixels between points of the net of degrees, whose lines are smooth. */
const netDetail = 2
/** Pixels beyond the frame where land is cut off, so that the cut is not seen. */
const bleed = 4

/**
 * Draws the land around places, without borders: those are disputed, and not ours to draw. The projection is
 * azimuthal equal-area around the middle of the places: no country looks larger than it is.
 *
 * @param places at least one.
 * @param frame size of the drawing.
 * @param topology holds the object `land`.
 * @returns paths rounded to a tenth of a pixel, without points and islands too small to be seen.
 */
export function drawLand(
  places: readonly Position[],
  {width, height}: Frame,
  topology: Topology,
): LandDrawing {
  const projection = fit(places, {width, height})
  const points = places.map((place) => projection([...place]) ?? ([0, 0] as const))
  projection.clipExtent([
    [-bleed, -bleed],
    [width + bleed, height + bleed],
  ])
  const draw = (drawn: GeoPermissibleObjects, nearest: number): string => {
    const path = new ThinPath(nearest)
    geoPath(projection, path)(drawn)
    return path.toString()
  }
  const shape = shapeOf(topology)
  const land = details.values().map((nearest) => draw(shape, nearest))
  return {
    land: land.find((path) => path.length <= longestPath) ?? '',
    graticule: draw(geoGraticule10(), netDetail),
    points: points.map(([x, y]) => [round(x), round(y)]),
  }
}

function shapeOf(topology: Topology): GeoPermissibleObjects {
  const land = topology.objects['land']
  return land === undefined ? {type: 'Sphere'} : feature(topology, land)
}

function fit(places: readonly Position[], {width, height}: Frame): GeoProjection {
  const spread = {type: 'MultiPoint' as const, coordinates: places.map((place) => [...place])}
  // Places that balance each other on the globe have no middle.
  const [longitude, latitude] = geoCentroid(spread)
  const projection = geoAzimuthalEqualArea()
    .rotate([-longitude || 0, -latitude || 0])
    .precision(3)
  const margin = Math.min(width, height) * air
  projection.fitExtent(
    [
      [margin, margin],
      [width - margin, height - margin],
    ],
    spread,
  )
  // Of one place alone the scale is without end.
  if (projection.scale() <= largestScale) return projection
  return projection.scale(largestScale).translate([width / 2, height / 2])
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
