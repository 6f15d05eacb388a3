/** How a counted number is printed; names as in DOCX, where HTML has the same styles under other names. */
export type NumberFormat =
  | 'decimal'
  | 'decimalZero'
  | 'upperRoman'
  | 'lowerRoman'
  | 'upperLetter'
  | 'lowerLetter'
  | 'russianUpper'
  | 'russianLower'

const latin = 'abcdefghijklmnopqrstuvwxyz'
/** Without ё, й, ъ and ь: ECMA-376, part 1, 17.18.59. */
const russian = 'абвгдежзиклмнопрстуфхцчшщыэюя'
const romanSigns = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
] as const

/** The largest number that is written in Roman numerals, or in letters, by browsers and by Word. */
const largest = 3999

function printRoman(value: number): string {
  let rest = value
  let printed = ''
  for (const [sign, worth] of romanSigns) {
    printed += sign.repeat(Math.floor(rest / worth))
    rest %= worth
  }
  return printed
}

/** After `z`: HTML counts on `aa, ab`, DOCX doubles `aa, bb`. */
function printLetter(value: number, alphabet: string, doubles: boolean): string {
  const last = (value - 1) % alphabet.length
  const letter = alphabet.charAt(last)
  const before = Math.floor((value - 1) / alphabet.length)
  if (doubles) return letter.repeat(before + 1)
  return before === 0 ? letter : printLetter(before, alphabet, false) + letter
}

function printLower(value: number, format: string, doubles: boolean): string {
  if (format === 'roman') return printRoman(value)
  return printLetter(value, format === 'letter' ? latin : russian, doubles)
}

/**
 * Prints a counted number.
 *
 * @param value the number; below 1 and above 3,999 it is printed in digits, as browsers do.
 * @param format how.
 * @param doubles `true`: letters double after the last (`aa`, `bb`), as in DOCX; `false`: `aa`, `ab`.
 * @returns the number without stop or bracket.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {printNumber} from '#io/formats/print-number.ts'
 * assert.equal(printNumber(14, 'upperRoman', false), 'XIV')
 * assert.equal(printNumber(10, 'russianLower', true), 'к')
 * assert.equal(printNumber(28, 'lowerLetter', false), 'ab')
 * ```
 */
export function printNumber(value: number, format: NumberFormat, doubles: boolean): string {
  if (format === 'decimalZero') return String(value).padStart(2, '0')
  if (format === 'decimal' || value < 1 || value > largest) return String(value)
  const [, kind = ''] = /(?:upper|lower)?(roman|letter|russian)/i.exec(format) ?? []
  const lower = printLower(value, kind.toLowerCase(), doubles)
  return format.endsWith('Upper') || format.startsWith('upper') ? lower.toUpperCase() : lower
}
