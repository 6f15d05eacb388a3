/**
 * Tells whether the first word of a line would have fitted behind the line before it: then print did
 * not wrap there, and something else ends.
 *
 * @param previous text of the line before.
 * @param text text of the line.
 * @param width width of the column, UTF-16 code units.
 * @returns `false` where the line is full.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {hasRoom} from '#core/ingest/has-room.ts'
 * assert.equal(hasRoom('реки', 'Стороны согласны', 20), true)
 * assert.equal(hasRoom('вдоль берегов реки', 'Волги', 20), false)
 * ```
 */
export function hasRoom(previous: string, text: string, width: number): boolean {
  const space = text.search(/\s/)
  const word = space < 0 ? text.length : space
  return previous.length + 1 + word <= width
}
