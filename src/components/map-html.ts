import type {Topology} from 'topojson-specification'
import {chooseWords} from '#core/text/choose-words.ts'
import type {EntityEntry} from '#core/indexes/entity-page.ts'
import {placeLabels} from '#core/indexes/place-labels.ts'
import {escapeHtml} from '#core/reading/inline-html.ts'
import {relativeHref} from '#core/offline/relative-href.ts'
import type {Dictionary} from '../i18n/dictionary.ts'
import {startUpper} from '../i18n/entity-name.ts'
import {entityPath} from '../i18n/entity-path.ts'
import {formatCount} from '../i18n/format-count.ts'
import {drawLand, type Frame, type Position} from './draw-land.ts'

/** A drawing for one kind of screen; height and mean width of print, and the smallest dot, in pixels. */
interface Sheet extends Frame {
  readonly name: string
  readonly line: number
  readonly letter: number
  readonly dot: number
}

const sheets: readonly Sheet[] = [
  {name: 'wide', width: 1184, height: 620, line: 18, letter: 9, dot: 3},
  {name: 'narrow', width: 360, height: 280, line: 14, letter: 7, dot: 2},
]
/** How many times larger than the smallest the radius is of the place named most often. */
const largestDot = 3

/** A place that is on the map. */
interface Place {
  readonly id: string
  readonly name: string
  readonly language: string
  readonly count: number
  readonly position: Position
}

/**
 * Draws the places that have coordinates, once for wide screens and once for narrow ones: print that shrinks
 * with its drawing could not be read.
 *
 * @param entries records; those without coordinates are left out.
 * @param words language of the interface.
 * @param here site path of the page.
 * @param topology the land to be drawn.
 * @returns two `svg`, of which the style shows one; `''` where no place has coordinates.
 */
export function mapHtml(
  entries: readonly EntityEntry[],
  words: Dictionary,
  here: string,
  topology: Topology,
): string {
  const places = entries.flatMap((entry) => placeOf(entry, words)).sort((a, b) => b.count - a.count)
  return places.length === 0
    ? ''
    : sheets.map((sheet) => sheetHtml(places, sheet, words, here, topology)).join('')
}

function placeOf({id, labels, count, coordinates}: EntityEntry, {language}: Dictionary): Place[] {
  if (coordinates === undefined) return []
  const name = chooseWords(labels, language) ?? {language, text: id}
  const position = [coordinates.longitude, coordinates.latitude] as const
  return [{id, name: startUpper(name.text), language: name.language, count, position}]
}

function sheetHtml(
  places: readonly Place[],
  sheet: Sheet,
  words: Dictionary,
  here: string,
  topology: Topology,
): string {
  const {width, height, name, line, letter, dot} = sheet
  const {land, graticule, points} = drawLand(
    places.map(({position}) => position),
    sheet,
    topology,
  )
  const most = Math.max(1, ...places.map(({count}) => count))
  const dots = places.map((place, index) => {
    const [x, y] = points[index] ?? [0, 0]
    const radius = round(dot * (1 + (largestDot - 1) * Math.sqrt(place.count / most)))
    return {x, y, radius, width: place.name.length * letter}
  })
  const labels = placeLabels(dots, {width, height, line})
  const links = places.map((place, index) => {
    const {x, y, radius} = dots[index] ?? {x: 0, y: 0, radius: dot}
    const label = labels[index]
    const text =
      label === undefined
        ? ''
        : `<text x="${round(label.x)}" y="${round(label.y)}" text-anchor="${label.anchor}">${escapeHtml(place.name)}</text>`
    const href = escapeHtml(relativeHref(here, entityPath(words.language, place.id)))
    const spoken = escapeHtml(`${place.name}, ${formatCount(place.count, words.entities.mentions, words)}`)
    return `<a href="${href}" aria-label="${spoken}"><title>${spoken}</title><circle cx="${x}" cy="${y}" r="${radius}"/>${text}</a>`
  })
  const paths = `<g transform="scale(.1)"><path class="net" d="${graticule}"/><path class="land" d="${land}"/></g>`
  return `<svg class="${name}" viewBox="0 0 ${width} ${height}" role="group" aria-label="${escapeHtml(words.map.title)}">${paths}${links.join('')}</svg>`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
