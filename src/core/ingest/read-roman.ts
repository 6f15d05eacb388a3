const values: ReadonlyMap<string, number> = new Map([
  ['I', 1],
  ['V', 5],
  ['X', 10],
  ['L', 50],
  ['C', 100],
])
const roman = /^(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/

/**
 * Reads a Roman number in capitals, up to XCIX.
 *
 * @param text the number, without a stop.
 * @returns its value, `undefined` when it is not a well-formed Roman number.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readRoman} from '#core/ingest/read-roman.ts'
 * assert.equal(readRoman('XIV'), 14)
 * assert.equal(readRoman('IIII'), undefined)
 * ```
 */
export function readRoman(text: string): number | undefined {
  if (text === '' || !roman.test(text)) return undefined
  const digits = Array.from(text, (letter) => values.get(letter) ?? 0)
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0)
}
