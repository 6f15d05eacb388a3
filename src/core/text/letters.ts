const others = /[^\p{L}\p{N}]+/gu

/**
 * Gives the letters and digits of a text in order: what has to be on the page or on the list of removals.
 *
 * @param text any text.
 * @returns the letters and digits, composed (NFC), capitals kept; the empty string when there are none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {lettersOf} from '#core/text/letters.ts'
 * assert.equal(lettersOf('№ 3, п. 7.1 – «да»'), '3п71да')
 * ```
 */
export function lettersOf(text: string): string {
  return text.normalize('NFC').replace(others, '')
}
