/** Lists whose numbers count the items of each side anew, so that equal numbers do not mean equal items. */
import type {AlignUnit, Lexicon} from '#core/align/align-unit.ts'
import type {Band, Corner} from '#core/align/choose-band.ts'
import {
  type ItemScorer,
  layOutLists,
  type ListLayout,
  scoreItemLengths,
  scoreItemWords,
} from '#core/align/compare-lists.ts'
import {
  type NumberedList,
  pairNumberedLists,
  readPrefix,
  type Stretch,
} from '#core/align/pair-numbered-lists.ts'

/** With fewer equal numbers a list is too short to tell. */
const LEAST_PAIRS = 3
/** Lengths settle that numbers are right where in any so many neighbours they beat every shift by so many nats. */
const WINDOW = 5
const CLEAR = 8
const shifts = [-2, -1, 1, 2]
/** Nats for an item that has an equal number opposite and is left alone all the same: the aligner's usual prior. */
const ALONE = -3.5
/**
 * Nats by which another pairing must beat that of equal numbers. On lists of 8 to 500 items made from the DEV gold
 * right numbers are beaten by less than 8; those off by one between two missing items by more in 61 lists of 64.
 */
const MARGIN = 8
/** The same where one side has more items and nothing but the order speaks for the numbers. */
const MARGIN_OF_LONGER = 2

/** Whether lengths alone leave no doubt of the numbers. */
function isPlain({corners, twins}: ListLayout, score: ItemScorer): boolean {
  const leads = shifts.map((): number[] => [])
  let start: Corner = {from: 0, to: 0}
  for (const end of corners) {
    for (let row = start.from; row < end.from; row++) {
      const twin = twins[row] ?? -1
      if (twin < 0) continue
      shifts.forEach((shift, at) => {
        const column = twin + shift
        const isInside = column >= start.to && column < end.to
        leads[at]?.push(isInside ? score(row, twin) - score(row, column) : 0)
      })
    }
    start = end
  }
  return leads.every((lead) => hasLead(lead))
}

/** Whether every window of neighbours adds up to a clear lead. */
function hasLead(lead: readonly number[]): boolean {
  let sum = 0
  for (let at = 0; at < lead.length; at++) {
    sum += (lead[at] ?? 0) - (lead[at - WINDOW] ?? 0)
    if (at >= WINDOW - 1 && sum < CLEAR) return false
  }
  return lead.length >= WINDOW
}

/** Nats by which the best pairing in order beats that of equal numbers, inside one list. */
function measureGain(
  {twins}: ListLayout,
  {score, band}: {readonly score: ItemScorer; readonly band: Band},
  start: Corner,
  end: Corner,
): number {
  const paired = new Set(twins.slice(start.from, end.from))
  const below = (isPaired: boolean): number => (isPaired ? ALONE : 0)
  const lowOf = (row: number): number => Math.max(start.to, row === start.from ? 0 : (band.low[row] ?? 0))
  const highOf = (row: number): number => Math.min(end.to, band.high[row] ?? 0)
  let equal = 0
  let before = new Float64Array(0)
  for (let row = start.from; row <= end.from; row++) {
    const low = lowOf(row)
    const now = new Float64Array(Math.max(0, highOf(row) - low + 1)).fill(-Infinity)
    const at = (values: Float64Array, index: number): number => values[index] ?? -Infinity
    const shift = row === start.from ? 0 : low - lowOf(row - 1)
    for (let step = 0; step < now.length; step++) {
      const column = low + step
      const alone = at(before, step + shift) + below((twins[row - 1] ?? -1) >= 0)
      const opposite = at(now, step - 1) + below(paired.has(column - 1))
      const last = at(before, step + shift - 1)
      const pair = last === -Infinity ? last : last + score(row - 1, column - 1)
      now[step] = row === start.from && step === 0 ? 0 : Math.max(alone, opposite, pair)
    }
    const twin = twins[row] ?? -1
    if (row < end.from && twin >= 0) equal += score(row, twin)
    before = now
  }
  return (before.at(-1) ?? 0) - equal
}

/**
 * Whether one side merely goes on counting where the other ends: numbers that are counted anew on each side look
 * so when one lacks an item, and right ones where it lacks the last.
 */
function goesOn({from, to, twins}: NumberedList): boolean {
  return from.length !== to.length && twins.every((twin, at) => twin === (at < to.length ? at : -1))
}

/** Items of lists in which equal numbers do not mean equal items, as indices of units. */
function findRecounted(
  from: readonly AlignUnit[],
  to: readonly AlignUnit[],
  stretch: Stretch,
  lexicon: Lexicon | undefined,
): readonly NumberedList[] {
  const lists = pairNumberedLists(from, to, stretch).filter(
    ({twins}) => twins.filter((twin) => twin >= 0).length >= LEAST_PAIRS,
  )
  const layout = layOutLists(lists, from, to, stretch.end)
  const byLengths = scoreItemLengths(layout)
  if (lists.length === 0 || isPlain(layout, byLengths)) return []
  const {score: byWords, band} = scoreItemWords(layout, lexicon)
  const score: ItemScorer = (row, column) => byWords(row, column) + byLengths(row, column)
  return lists.filter((list, at) => {
    const start = layout.corners[at - 1] ?? {from: 0, to: 0}
    const gain = measureGain(layout, {score, band}, start, layout.corners[at] ?? start)
    return gain > (goesOn(list) ? MARGIN_OF_LONGER : MARGIN)
  })
}

/** Takes the numbers off some units, and off those below them. */
function dropNumbers<Unit extends AlignUnit>(
  units: readonly Unit[],
  dropped: ReadonlySet<number>,
): readonly Unit[] {
  if (dropped.size === 0) return units
  const isDropped = new Map<string, boolean>()
  return units.map((unit, index) => {
    const {label = ''} = unit
    isDropped.set(label, dropped.has(index))
    let above = label
    while (above !== '' && isDropped.get(above) !== true) above = readPrefix(above).slice(0, -1)
    return above === '' ? unit : {...unit, label: ''}
  })
}

/**
 * Drops numbers that only count the items of each side, so that equal ones do not mean equal items: where each
 * side lacks another item and counts from 1, all numbers between the two are off by one.
 *
 * The pairing by numbers is compared with the best one in order that needs no numbers, by lengths and words. Where
 * lengths leave no doubt, no word is read.
 *
 * @param from units of the base; `label` holds the folded number with those above it, empty for none.
 * @param to units of the other side.
 * @param stretches parts of both that are searched together.
 * @param lexicon translations known beforehand; default: none.
 * @returns the units; those of a list with such numbers, or below one of its items, have an empty label.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {dropRecounted} from '#core/align/drop-recounted.ts'
 * const list = (texts: readonly string[]) => texts.map((text, at) => ({text, label: `${at + 1}`}))
 * const years = ['1905', '1917', '1921', '1938', '1946', '1952', '1969', '1973']
 * const stretch = {start: {from: 0, to: 0}, end: {from: 7, to: 7}}
 * const kept = dropRecounted(list(years.slice(1)), list(years.slice(1)), [stretch])
 * const recounted = dropRecounted(list(years.slice(1)), list(years.slice(0, -1)), [stretch])
 * assert.deepEqual([kept.from[3]?.label, recounted.from[3]?.label], ['4', ''])
 * ```
 */
export function dropRecounted<Unit extends AlignUnit>(
  from: readonly Unit[],
  to: readonly Unit[],
  stretches: readonly Stretch[],
  lexicon?: Lexicon,
): {readonly from: readonly Unit[]; readonly to: readonly Unit[]} {
  const lists = stretches.flatMap((stretch) => findRecounted(from, to, stretch, lexicon))
  const listItems = (side: 'from' | 'to') => new Set(lists.flatMap((list) => list[side]))
  return {from: dropNumbers(from, listItems('from')), to: dropNumbers(to, listItems('to'))}
}
