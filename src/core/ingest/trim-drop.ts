import type {Place} from './match-decisions.ts'

/**
 * Takes the white space off a line left out, so that it is the same line whether the line end before
 * it or behind it went with it.
 *
 * @param place a change with its words and surroundings.
 * @returns the place without white space at its edges; as it was when it is no line left out.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {trimDrop} from '#core/ingest/trim-drop.ts'
 * const drop = {rule: 'page-chrome', received: '\nМеню', replacement: '', before: 'Мост ', after: ''}
 * assert.deepEqual(trimDrop(drop), {...drop, received: 'Меню', before: 'Мост'})
 * ```
 */
export function trimDrop<P extends Place>(place: P): P {
  const {received, replacement, before, after} = place
  if (replacement !== '' || received.trim() === '') return place
  return {...place, received: received.trim(), before: before.trimEnd(), after: after.trimStart()}
}
