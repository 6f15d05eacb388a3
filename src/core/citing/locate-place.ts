import type {CitedPlace, LocatorStep, OutlineGroup} from '../model/cited-work.ts'
import type {LanguageTag} from '../model/corpus-document.ts'
import {indexOutline, type PlacedGroup} from './index-outline.ts'
import {locateGroup} from './locate-group.ts'

/**
 * Tells where in a text an address is. The paragraph of a clause is looked up: one that moved keeps its id.
 *
 * @param outline groups of the page, from `outlineOf`.
 * @param address without `#`: `p9`, `p9c2`, a range `p9c2:p10`, `''` for the whole text.
 * @param language whose numbers to give where languages print them differently; default: the base's.
 * @returns the place; `undefined` for an address that the page does not have.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {locatePlace} from '#core/citing/locate-place.ts'
 * const group = {id: 'p9', kind: 'paragraph' as const, depth: 0, label: '9.', rows: ['p9c1', 'p7c4']}
 * assert.deepEqual(locatePlace([group], 'p7c4')?.from, [{unit: 'paragraph', label: '9'}, {unit: 'sentence', ordinal: 2}])
 * assert.equal(locatePlace([group], 'p7'), undefined)
 * ```
 */
export function locatePlace(
  outline: readonly OutlineGroup[],
  address: string,
  language?: LanguageTag,
): CitedPlace | undefined {
  if (address === '') return {address, from: []}
  const places = placesOf(outline, language)
  const [start = '', end, ...rest] = address.split(':')
  const first = places.spots.get(start)
  if (first === undefined || rest.length > 0) return undefined
  if (end === undefined) return {address, from: stepsTo(places, first)}
  const second = places.spots.get(end)
  if (second === undefined) return undefined
  const isReversed = order(second, first) < 0
  const from = stepsTo(places, isReversed ? second : first)
  const to = stepsTo(places, isReversed ? first : second)
  return isSame(from, to) ? {address, from} : {address, from: openRange(from, to), to}
}

/** The places of a page: found once, since each page is asked for many. */
interface Places {
  readonly groups: readonly PlacedGroup[]
  readonly spots: ReadonlyMap<string, Spot>
}

/** What an address leads to. */
interface Spot {
  /** Of the group in the outline, from 0. */
  readonly index: number
  /** Of the clause in the group, from 0; absent: the group as a whole. */
  readonly row?: number
  /** Address by which a group is told that has several: a row of a table. */
  readonly address: string
}

const known = new WeakMap<readonly OutlineGroup[], Map<LanguageTag | undefined, Places>>()

function placesOf(outline: readonly OutlineGroup[], language: LanguageTag | undefined): Places {
  const byLanguage = known.get(outline) ?? new Map<LanguageTag | undefined, Places>()
  known.set(outline, byLanguage)
  const places = byLanguage.get(language) ?? {
    groups: indexOutline(outline.map((group) => inLanguage(group, language))),
    spots: listSpots(outline),
  }
  byLanguage.set(language, places)
  return places
}

function inLanguage(group: OutlineGroup, language: LanguageTag | undefined): OutlineGroup {
  const label = language === undefined ? undefined : group.labels?.[language]
  return label === undefined ? group : {...group, label}
}

/** An address of a group is one before it is one of a clause. */
function listSpots(outline: readonly OutlineGroup[]): ReadonlyMap<string, Spot> {
  const spots = new Map<string, Spot>()
  const add = (address: string, spot: Spot): void => {
    if (address !== '' && !spots.has(address)) spots.set(address, spot)
  }
  for (const [index, {id, anchors = []}] of outline.entries()) {
    for (const address of [id, ...anchors]) add(address, {index, address})
  }
  for (const [index, {id, rows, within = {}}] of outline.entries()) {
    for (const [row, address] of rows.entries()) add(address, {index, row, address: id})
    for (const [address, row] of Object.entries(within)) add(address, spots.get(row) ?? {index, address: id})
  }
  for (const [index, {id, rows}] of outline.entries()) {
    // A first clause may have no address but its group's; then `…c1` means it.
    if ([undefined, '', id].includes(rows[0])) add(`${id}c1`, {index, row: 0, address: id})
  }
  return spots
}

function order(left: Spot, right: Spot): number {
  return left.index - right.index || (left.row ?? 0) - (right.row ?? 0)
}

function stepsTo({groups}: Places, {index, row, address}: Spot): readonly LocatorStep[] {
  const placed = groups[index]
  if (placed === undefined) return []
  const steps = locateGroup(placed, address)
  const isPart = row !== undefined && placed.group.rows.length > 1
  return isPart ? [...steps, {unit: 'sentence', ordinal: row + 1}] : steps
}

function isSame(left: readonly LocatorStep[], right: readonly LocatorStep[]): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}

/** A range from a paragraph to a sentence of it starts at its first sentence. */
function openRange(from: readonly LocatorStep[], to: readonly LocatorStep[]): readonly LocatorStep[] {
  const last = to.at(-1)
  const isInside = last?.ordinal !== undefined && isSame(from, to.slice(0, -1))
  return isInside ? [...from, {unit: last.unit, ordinal: 1}] : from
}
