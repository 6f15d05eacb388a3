/** Cuts between paragraphs that printed numbers settle beyond doubt. */
import type {AlignUnit} from '#core/align/align-unit.ts'
import {scoreLengths} from '#core/align/score-lengths.ts'

/**
 * Nats by which the lengths of a run of pairs may speak against them. Where each side lacks another item, both count
 * 1 to n, and the numbers between are off by one; translations of a paragraph speak for each other by 0.6 nats each.
 */
const MOST_CONTRARY = 6

/** Part of both sides: `from` and `to` are the first unit of each, and the first after it. */
interface Stretch {
  readonly start: {readonly from: number; readonly to: number}
  readonly end: {readonly from: number; readonly to: number}
}

function listLabelled(units: readonly AlignUnit[], start: number, end: number): readonly number[] {
  const places: number[] = []
  for (let at = start; at < end; at++) if (units[at]?.label) places.push(at)
  return places
}

/**
 * Cuts before each numbered unit when both sides bear the same numbers in the same order, each once; not
 * inside a run whose lengths say that other units belong together.
 *
 * What lies between two such cuts is a paragraph and what follows it, so the search visits a few
 * places per paragraph instead of a band across the division.
 *
 * @param from units of the base; `label` holds the folded number, empty for none.
 * @param to units of the other side.
 * @param stretch part of both to cut, indices from 0, the end excluded.
 * @returns places in order, for the option `breaks`; empty when the numbers leave a doubt.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {cutByLabels} from '#core/align/cut-by-labels.ts'
 * const ru = [{text: 'Лёд.', label: '1'}, {text: 'Снег.', label: ''}, {text: 'Дождь.', label: '2'}]
 * const en = [{text: 'Ice and snow.', label: '1'}, {text: 'Rain.', label: '2'}]
 * const whole = {start: {from: 0, to: 0}, end: {from: 3, to: 2}}
 * assert.deepEqual(cutByLabels(ru, en, whole), [{from: 0, to: 0}, {from: 2, to: 1}])
 * ```
 */
export function cutByLabels(
  from: readonly AlignUnit[],
  to: readonly AlignUnit[],
  {start, end}: Stretch,
): readonly {readonly from: number; readonly to: number}[] {
  const left = listLabelled(from, start.from, end.from)
  const right = listLabelled(to, start.to, end.to)
  if (left.length !== right.length) return []
  const met = new Set<string>()
  for (let at = 0; at < left.length; at++) {
    const unit = from[left[at] ?? 0]
    const twin = to[right[at] ?? 0]
    const label = unit?.label ?? ''
    if (label !== twin?.label || unit?.kind !== twin.kind || met.has(label)) return []
    met.add(label)
  }
  const cuts = left.map((place, at) => ({from: place, to: right[at] ?? 0}))
  return dropContrary(cuts, from, to, end)
}

type Cut = Stretch['start']

/** Leaves out the cuts inside the run of pairs that lengths speak against most, if they do. */
function dropContrary(
  cuts: readonly Cut[],
  from: readonly AlignUnit[],
  to: readonly AlignUnit[],
  end: Cut,
): readonly Cut[] {
  const lengths = cuts.map((cut, at) => {
    const next = cuts[at + 1] ?? end
    return {from: measure(from, cut.from, next.from), to: measure(to, cut.to, next.to)}
  })
  const total = (side: 'from' | 'to'): number => lengths.reduce((sum, each) => sum + each[side], 1)
  const beliefs = {ratio: Math.log(total('from') / total('to')), spread: 1}
  const scores = lengths.map((pair) => scoreLengths(pair.from, pair.to, beliefs))
  const {sum, first, last} = findLowestRun(scores)
  return sum < -MOST_CONTRARY ? cuts.filter((_, at) => at <= first || at > last) : cuts
}

function measure(units: readonly AlignUnit[], start: number, end: number): number {
  return units.slice(start, end).reduce((sum, {text}) => sum + text.length, 0)
}

/** The run of neighbours with the lowest sum (Bentley 1984), by its first and last index. */
function findLowestRun(values: readonly number[]): {sum: number; first: number; last: number} {
  let lowest = {sum: 0, first: 0, last: -1}
  let sum = 0
  let first = 0
  values.forEach((value, at) => {
    if (sum > 0) {
      sum = 0
      first = at
    }
    sum += value
    if (sum < lowest.sum) lowest = {sum, first, last: at}
  })
  return lowest
}
