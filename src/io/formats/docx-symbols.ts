/** Signs of the fonts Symbol and Wingdings that stand for bullets and letters, by code without 0xF000. */
const symbols: ReadonlyMap<number, string> = new Map([
  [0x2d, '−'],
  [0xa7, '▪'],
  [0xa8, '▫'],
  [0xb0, '°'],
  [0xb1, '±'],
  [0xb7, '•'],
  [0xb8, '÷'],
  [0xd7, '⋅'],
  [0xd8, '➢'],
  [0xe0, '→'],
  [0xfc, '✓'],
  [0x6c, '●'],
  [0x6e, '■'],
  [0x71, '❑'],
  [0x76, '❖'],
])

/** Greek of the font Symbol, by the Latin letter in its place. */
const greekOf = 'abgdezhqiklmnxoprstufcyw'
const greek = 'αβγδεζηθικλμνξοπρστυφχψω'

function readGreek(code: number): string | undefined {
  const letter = String.fromCharCode(code)
  const found = greek[greekOf.indexOf(letter.toLowerCase())]
  return letter === letter.toLowerCase() ? found : found?.toUpperCase()
}

/**
 * Gives the character for a code of a font that has its own signs in place of letters.
 *
 * @param code the code, as Word writes it: from 0xF000 on in the private area, or below 0x100.
 * @param font name of the font; without one, as in the bullets of lists, bullets are meant.
 * @returns the character; the code itself as a character where the sign is not known, so that nothing is lost.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readSymbol} from '#io/formats/docx-symbols.ts'
 * assert.deepEqual([readSymbol(0xf0b7, 'Symbol'), readSymbol(0xf061, 'Symbol')], ['•', 'α'])
 * ```
 */
export function readSymbol(code: number, font?: string): string {
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  const isLetter = font === 'Symbol' && /[a-z]/i.test(String.fromCharCode(low))
  const found = isLetter ? readGreek(low) : symbols.get(low)
  return found ?? String.fromCodePoint(code)
}

/**
 * Prints the text of a bullet, whose font says what its character looks like.
 *
 * @param text text of the level, as U+F0B7.
 * @returns the text without characters of the private area where they are known.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {printBullet} from '#io/formats/docx-symbols.ts'
 * assert.deepEqual(['\uF0B7', 'o', '–'].map(printBullet), ['•', '◦', '–'])
 * ```
 */
export function printBullet(text: string): string {
  if (text === 'o') return '◦'
  return text.replace(/[\uF000-\uF0FF]/g, (sign) => readSymbol(sign.charCodeAt(0)))
}
