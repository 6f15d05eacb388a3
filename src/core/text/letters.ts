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

/** For each UTF-16 code unit whether it is a letter, a digit or half of a character beyond 65,535. */
let table: Uint8Array | undefined

function letterTable(): Uint8Array {
  if (table !== undefined) return table
  table = new Uint8Array(65536)
  for (let code = 0; code < 65536; code++) {
    const isHalf = code >= 0xd800 && code < 0xe000
    if (isHalf || /[\p{L}\p{N}]/u.test(String.fromCharCode(code))) table[code] = 1
  }
  return table
}

/**
 * Tells whether a code unit counts when nothing must be lost.
 *
 * @param code UTF-16 code unit.
 * @returns `true` for letters and digits, and for halves of characters beyond 65,535.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {isLetterCode} from '#core/text/letters.ts'
 * assert.deepEqual(['я', '7', '№', '-'].map((sign) => isLetterCode(sign.charCodeAt(0))), [true, true, false, false])
 * ```
 */
export function isLetterCode(code: number): boolean {
  return letterTable()[code] === 1
}

/**
 * Compares two texts letter by letter, without copying them.
 *
 * @param left any text.
 * @param right any text.
 * @returns how many letters and digits both begin with before they differ, UTF-16 code units;
 *   `undefined` when all are the same.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findLetterDifference} from '#core/text/letters.ts'
 * assert.equal(findLetterDifference('a-b', 'a b.'), undefined)
 * assert.equal(findLetterDifference('a-b', 'a c'), 1)
 * ```
 */
export function findLetterDifference(left: string, right: string): number | undefined {
  const letters = letterTable()
  const [a, b] = [left.normalize('NFC'), right.normalize('NFC')]
  for (let i = 0, j = 0, same = 0; ; i++, j++, same++) {
    while (i < a.length && letters[a.charCodeAt(i)] !== 1) i++
    while (j < b.length && letters[b.charCodeAt(j)] !== 1) j++
    if (i >= a.length && j >= b.length) return undefined
    if (i >= a.length || j >= b.length || a.charCodeAt(i) !== b.charCodeAt(j)) return same
  }
}
