/** Lists of both sides whose items bear numbers. */
import type {AlignUnit} from '#core/align/align-unit.ts'

/** Part of both sides: `from` and `to` are the first unit of each, and the first after it. */
export interface Stretch {
  readonly start: {readonly from: number; readonly to: number}
  readonly end: {readonly from: number; readonly to: number}
}

/** A list of each side that bear the same numbers or some of them; items are indices of units. */
export interface NumberedList {
  readonly from: readonly number[]
  readonly to: readonly number[]
  /** Place in `to` of the item with the same number, for each of `from`, ascending; -1 for none. */
  readonly twins: readonly number[]
}

/**
 * Reads what stands before the last part of a label.
 *
 * @param label folded, with those above it.
 * @returns it with its separator; empty where the label has one part.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readPrefix} from '#core/align/pair-numbered-lists.ts'
 * assert.deepEqual(['4/b', '2.1', '7'].map(readPrefix), ['4/', '2.', ''])
 * ```
 */
export function readPrefix(label: string): string {
  return label.slice(0, Math.max(label.lastIndexOf('/'), label.lastIndexOf('.')) + 1)
}

/** Items by kind and the label above them, each list cut where its numbers begin anew. */
function gatherLists(
  units: readonly AlignUnit[],
  start: number,
  end: number,
): ReadonlyMap<string, readonly (readonly number[])[]> {
  const lists = new Map<string, number[][]>()
  for (let at = start; at < end; at++) {
    const {label = '', kind = 'paragraph'} = units[at] ?? {}
    if (label === '') continue
    const name = `${kind} ${readPrefix(label)}`
    const runs = lists.get(name) ?? []
    lists.set(name, runs)
    const run = runs.at(-1)
    const last = units[run?.at(-1) ?? -1]?.label ?? ''
    if (run && last.localeCompare(label, 'en', {numeric: true}) < 0) run.push(at)
    else runs.push([at])
  }
  return lists
}

function pairItems(
  from: readonly AlignUnit[],
  to: readonly AlignUnit[],
  own: readonly number[],
  opposite: readonly number[],
): NumberedList {
  const places = new Map(opposite.map((index, at) => [to[index]?.label ?? '', at]))
  return {from: own, to: opposite, twins: own.map((index) => places.get(from[index]?.label ?? '') ?? -1)}
}

/**
 * Pairs the numbered lists of both sides: those of one kind under one label; where numbers begin anew, the
 * first with the first and so on, if there are as many.
 *
 * @param from units of the base; `label` holds the folded number with those above it, empty for none.
 * @param to units of the other side.
 * @param stretch part of both to look at, indices from 0, the end excluded.
 * @returns lists in the order of the base; lists that share no number are left out.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {pairNumberedLists} from '#core/align/pair-numbered-lists.ts'
 * const units = (labels: readonly string[]) => labels.map((label) => ({text: 'Rain', label}))
 * const [from, to] = [units(['1', '1/a', '1/b', '2']), units(['1', '1/b', '2', ''])]
 * const whole = {start: {from: 0, to: 0}, end: {from: 4, to: 4}}
 * assert.deepEqual(pairNumberedLists(from, to, whole), [
 *   {from: [0, 3], to: [0, 2], twins: [0, 1]},
 *   {from: [1, 2], to: [1], twins: [-1, 0]},
 * ])
 * ```
 */
export function pairNumberedLists(
  from: readonly AlignUnit[],
  to: readonly AlignUnit[],
  {start, end}: Stretch,
): readonly NumberedList[] {
  const opposite = gatherLists(to, start.to, end.to)
  return [...gatherLists(from, start.from, end.from)].flatMap(([name, runs]) => {
    const twins = opposite.get(name) ?? []
    if (runs.length !== twins.length) return []
    return runs
      .map((run, at) => pairItems(from, to, run, twins[at] ?? []))
      .filter((list) => list.twins.some((twin) => twin >= 0))
  })
}
