import type {Position} from 'unist'
import type {VFile} from 'vfile'

/** Signs of a heading and page breaks may stand before the first character of a block. */
const reference = /^(?:#{1,6} )?(?::pb\[[^\]]{1,20}\])*&#(?:\d|x[\da-f])/i
/** Long enough for several page breaks. */
const headLength = 200

/**
 * Tells whether a block begins with a character reference, `&#x32;. May`: it says that what looks like
 * a number, or like the head of an annex, is wording.
 *
 * @param position place of the block.
 * @param file the file it was read from.
 * @returns `false` also for a block without a place.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {VFile} from 'vfile'
 * import {isWording} from '#plugins/remark-paragraphs/is-wording.ts'
 * const start = {line: 1, column: 1, offset: 0}
 * assert.equal(isWording({start, end: start}, new VFile('&#x32;. May')), true)
 * assert.equal(isWording({start, end: start}, new VFile('2. May')), false)
 * ```
 */
export function isWording(position: Position | undefined, file: VFile): boolean {
  const start = position?.start.offset
  return start !== undefined && reference.test(String(file).slice(start, start + headLength))
}
