import {toDays} from '../dates/to-days.ts'
import {compareCodes} from '../text/compare-codes.ts'
import type {Deadline} from './list-deadlines.ts'

const kinds = ['dated', 'standing', 'dependent'] as const

/**
 * Puts deadlines in order of time: by the day they begin with, then by the day they end with; standing and
 * dependent ones come last, each in reading order.
 *
 * @param deadlines deadlines of a text in reading order.
 * @returns the same in order, each with its place in the text, from 0.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {orderDeadlines} from '#core/indexes/order-deadlines.ts'
 * const rest = {address: 'p1', label: '1', words: {}, item: {}, mechanisms: []}
 * const standing = {...rest, kind: 'standing' as const}
 * const dates = ['2032', '2031/2032', '2031'].map((date) => ({...rest, kind: 'dated' as const, date}))
 * assert.deepEqual(orderDeadlines([standing, ...dates]).map(({place}) => place), [3, 2, 1, 0])
 * ```
 */
export function orderDeadlines(
  deadlines: readonly Deadline[],
): readonly {readonly deadline: Deadline; readonly place: number}[] {
  return deadlines
    .map((deadline, place) => ({deadline, place, key: keyOf(deadline)}))
    .toSorted((a, b) => compareCodes(a.key, b.key))
    .map(({deadline, place}) => ({deadline, place}))
}

function keyOf({kind, date}: Deadline): string {
  const {from = '', until = '~'} = date === undefined ? {} : toDays(date)
  return [kinds.indexOf(kind), from, until].join(' ')
}
