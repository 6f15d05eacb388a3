/** Lists that stand in alphabetical order. */
import type {AlignUnit} from '#core/align/align-unit.ts'

/** A unit as far as sorting goes. */
export interface ListUnit extends Pick<AlignUnit, 'text' | 'kind'> {
  /** What the list belongs to; units of different parents are in different lists. */
  readonly parent?: string | undefined
}

/** Shorter lists are in alphabetical order by accident: six items once in 720. */
const LEAST_ITEMS = 6
/** A list goes on behind an item out of order if both parts have as many items as this. */
const LEAST_STRETCH = 4
/** Letters compared: what opens a definition is its term. */
const KEY_LENGTH = 40

/**
 * Tells whether a unit is a table's: its place is that of its row, and of the head above it.
 *
 * @param unit absent: is not.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {isInTable} from '#core/align/find-sorted-runs.ts'
 * assert.ok(isInTable({kind: 'cell'}))
 * ```
 */
export function isInTable(unit: Pick<ListUnit, 'kind'> | undefined): boolean {
  return unit?.kind === 'row' || unit?.kind === 'cell'
}

/** What an item is sorted by: its opening words without quotation marks. */
function readKey(text: string): string {
  return text
    .slice(0, KEY_LENGTH)
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .trim()
}

/** Siblings cut wherever the next one stands earlier in the alphabet. */
function cutStretches(
  units: readonly ListUnit[],
  siblings: readonly number[],
): readonly (readonly number[])[] {
  const stretches: number[][] = []
  let last = ''
  for (const at of siblings) {
    const key = readKey(units[at]?.text ?? '')
    if (key === '' || key <= last) stretches.push([])
    if (stretches.length === 0) stretches.push([])
    stretches.at(-1)?.push(at)
    last = key
  }
  return stretches
}

/**
 * Finds the lists of a side that stand in alphabetical order. Where both editions sort a list, each by its own
 * alphabet, the order of the items does not tell which are translations of each other, nor do numbers that
 * follow the order: in bilingual statutes about half of the neighbouring definitions cross.
 *
 * @param units of one side, in text order.
 * @param start first unit to look at, from 0.
 * @param end first unit behind.
 * @returns indices of the items of each list of six or more, ascending.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findSortedRuns} from '#core/align/find-sorted-runs.ts'
 * const units = ['Terms', '“buoy”', '“cargo”', '“dam”', '“ice”', '“lock”', '“port”'].map((text) => ({text}))
 * assert.deepEqual(findSortedRuns(units, 0, 7), [[1, 2, 3, 4, 5, 6]])
 * ```
 */
export function findSortedRuns(
  units: readonly ListUnit[],
  start: number,
  end: number,
): readonly (readonly number[])[] {
  const lists = new Map<string, number[]>()
  for (let at = start; at < end; at++) {
    const {kind = 'paragraph', parent = ''} = units[at] ?? {}
    if (isInTable({kind})) continue
    const name = `${kind} ${parent}`
    const list = lists.get(name)
    if (list) list.push(at)
    else lists.set(name, [at])
  }
  const runs: number[][] = []
  for (const siblings of lists.values()) {
    let isOpen = false
    for (const stretch of cutStretches(units, siblings)) {
      const isLong = stretch.length >= LEAST_STRETCH
      if (isLong && isOpen) runs.at(-1)?.push(...stretch)
      else if (isLong) runs.push([...stretch])
      isOpen = isLong
    }
  }
  return runs.filter(({length}) => length >= LEAST_ITEMS)
}
