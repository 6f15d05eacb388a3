import {isLaterInYear, type Point} from './point.ts'
import type {Chain, Link} from './read-chain.ts'
import {isYear} from './read-year.ts'
import {isCapital, wordAt, type Reading} from './reading.ts'

const ofYear: ReadonlySet<Point['unit']> = new Set(['day', 'month', 'quarter', 'half'])
const lacksYear = ({unit, year, turn}: Point): boolean =>
  ofYear.has(unit) && year === undefined && turn === undefined

/** A number is what the point behind it is: the `3` of `3–5 July`, the `II` of «II–III кварталы». */
function takeUnit(point: Point, {unit, month}: Point): Point {
  const {digits = 0, part = 0, start, end} = point
  if (unit === 'year' || unit === 'decade')
    return digits === 4 && isYear(part) ? {unit, year: part, start, end} : point
  if (digits > 2 || unit === 'number' || unit === 'month') return point
  if (unit === 'day') return digits > 0 && month !== undefined ? {unit, part, month, start, end} : point
  return {unit, part, start, end}
}

/** A year that stands once, behind the last of the points. */
function takeYear(point: Point, behind: Point, link: Link): Point {
  if (!lacksYear(point) || !ofYear.has(behind.unit)) return point
  const {year, turn} = behind
  if (turn !== undefined) return turn.unit === 'year' ? {...point, turn} : point
  if (year === undefined) return point
  return {...point, year: link === 'stretch' && isLaterInYear(point, behind) ? year - 1 : year}
}

/** Behind a first point with a year, the end of a stretch is of that year or the next. */
function endAfter(from: Point, to: Point): Point {
  if (!lacksYear(to) || !ofYear.has(from.unit) || from.year === undefined) return to
  return {...to, year: isLaterInYear(from, to) ? from.year + 1 : from.year}
}

/** `от 1500 до 2000` opens a stretch of anything. */
function opensStretch({vocabulary}: Reading, word: string, next: string): boolean {
  return vocabulary.language.dates.stretches.some(
    ({opens, closes}) => opens.includes(word) && closes.includes(next),
  )
}

/** A bare year is known by the words around it. */
function isPlacedYear(reading: Reading, {start, end, isOpened}: Chain): boolean {
  if (reading.isDeadline) return true
  const {tokens, vocabulary} = reading
  const word = wordAt(reading, tokens[start - 1]?.text === '-' ? start - 2 : start - 1)
  if (!isOpened && !vocabulary.beforeYear.has(word)) return false
  const next = tokens[end]
  if (next === undefined || next.kind === 'gap') return true
  if (next.kind === 'number') return false
  if (next.kind === 'sign') return !'%°$€£×/'.includes(next.text)
  if (!isOpened && opensStretch(reading, word, next.text)) return false
  return isCapital(reading, end) || vocabulary.afterYear.has(next.text)
}

/** Two years with a dash between are known by their size where nothing else tells; with a stroke, they are neighbours. */
function isPair({tokens}: Reading, from: Point, to: Point): boolean {
  const isModern = [from, to].every(({digits, part = 0}) => digits === 4 && part >= 1900 && part <= 2100)
  const [sign, before] = [tokens[from.end], tokens[from.start - 1]]
  // «стр. 1990–1995»
  const isCounted =
    before?.kind === 'number' || (before?.text === '.' && (tokens[from.start - 2]?.text.length ?? 9) < 4)
  if (!isModern || isCounted || sign?.kind !== 'sign') return false
  const years = (to.part ?? 0) - (from.part ?? 0)
  return sign.text === '/' ? years === 1 : years > 0
}

function readBareYears(reading: Reading, chain: Chain): readonly Point[] {
  const {points, links} = chain
  const isPlaced = isPlacedYear(reading, chain)
  const isInPair = (from: number): boolean => {
    const [one, other] = [points[from], points[from + 1]]
    return (
      links[from] === 'stretch' && one !== undefined && other !== undefined && isPair(reading, one, other)
    )
  }
  return points.map((point, index) => {
    const {unit, digits = 0, part = 0, start, end} = point
    const isDecade = links[index] === 'stretch' && points[index + 1]?.unit === 'decade'
    if (unit !== 'number' || isDecade || digits < 2 || part < 1700 || part > 2100) return point
    return isPlaced || isInPair(index) || isInPair(index - 1) ? {unit: 'year', year: part, start, end} : point
  })
}

/**
 * Gives each point of a chain what only its neighbours tell: «17 сентября и 16 октября 2022 года».
 *
 * @param reading the text.
 * @param chain points as they were read.
 * @returns the points, in order; one that stays a `number` is no date.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {createReading} from '#core/dates/reading.ts'
 * import {en} from '#core/text/languages/en.ts'
 * import {fillChain} from '#core/dates/fill-chain.ts'
 * import {readChain} from '#core/dates/read-chain.ts'
 * const reading = createReading('21 and 22 May 2018', en)
 * const chain = readChain(reading, 0)
 * assert.ok(chain)
 * assert.equal(fillChain(reading, chain)[0]?.month, 5)
 * ```
 */
export function fillChain(reading: Reading, chain: Chain): readonly Point[] {
  const points = [...readBareYears(reading, chain)]
  const {links} = chain
  const lastAnd = links.lastIndexOf('and')
  for (let at = points.length - 2; at >= 0; at -= 1) {
    const [point, behind, link] = [points[at], points[at + 1], links[at]]
    // Commas belong to a list only where it ends in "and".
    if (
      point === undefined ||
      behind === undefined ||
      link === undefined ||
      (link === 'comma' && at > lastAnd)
    )
      continue
    const known = point.unit === 'number' ? takeUnit(point, behind) : point
    points[at] = takeYear(known, behind, link)
    if (link === 'stretch') points[at + 1] = endAfter(points[at] ?? point, behind)
  }
  return points
}
