/** Cuts between paragraphs that printed numbers settle beyond doubt. */
import type {AlignUnit} from '#core/align/align-unit.ts'
import type {Stretch} from '#core/align/pair-numbered-lists.ts'

function listLabelled(units: readonly AlignUnit[], start: number, end: number): readonly number[] {
  const places: number[] = []
  for (let at = start; at < end; at++) if (units[at]?.label) places.push(at)
  return places
}

/**
 * Cuts before each numbered unit when both sides bear the same numbers in the same order, each once.
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
  return left.map((place, at) => ({from: place, to: right[at] ?? 0}))
}
