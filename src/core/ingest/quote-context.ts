/** How much is quoted on each side, UTF-16 code units. */
const quoted = 40
/** How far is looked for it: a page end or a column between two words is mostly white space. */
const reach = 200

/**
 * Quotes what was received before and after a place, by which people and a later import find it again.
 *
 * @param received the received text.
 * @param start UTF-16 offset of the place.
 * @param end its end, excluded.
 * @returns up to 40 UTF-16 code units of each side, white space as single spaces.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {quoteContext} from '#core/ingest/quote-context.ts'
 * assert.deepEqual(quoteContext('the\nold  ra in fell', 11, 12), {before: 'the old ra', after: 'in fell'})
 * ```
 */
export function quoteContext(
  received: string,
  start: number,
  end: number,
): {readonly before: string; readonly after: string} {
  const before = received.slice(Math.max(0, start - reach), start).replaceAll(/\s+/gu, ' ')
  const after = received.slice(end, end + reach).replaceAll(/\s+/gu, ' ')
  return {before: before.slice(-quoted), after: after.slice(0, quoted)}
}
