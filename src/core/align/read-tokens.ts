/** Tokens of a unit as the aligner compares them: word stems, numbers, months and marks. */
import {languages} from '#core/text/languages/index.ts'

/**
 * Letters kept of a word. A plain cut instead of a stemmer: on RU–EN gold hunalign with and without
 * 5-letter stems scores the same (81.8 strict F1), and it needs no knowledge of the language.
 */
const STEM_LENGTH = 5

const OTHER = 0
const LETTER = 1
const DIGIT = 2
const TABLE_SIZE = 0x0600

const classes = new Uint8Array(TABLE_SIZE)
for (let code = 0; code < TABLE_SIZE; code++) classes[code] = classifySlowly(code)

/** Month forms of all known languages to `#m1` ... `#m12`. */
const months = new Map(
  languages.flatMap(({months: names}) =>
    names.flatMap((forms, index) => forms.map((form) => [form, `#m${index + 1}`] as const)),
  ),
)

/** Marks that translators keep: questions, cries, breaks and what is quoted; `!` keeps them apart from words. */
const marks = new Map(
  ['!', '?', ':', ';', '(', '…', '«"', '„"', '“"', '""', '—', '–—'].map((pair) => [
    pair.charCodeAt(0),
    `!${pair.slice(-1)}`,
  ]),
)

const dottedDate = /(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/y
const isoDate = /(\d{4})-(\d{2})-(\d{2})(?!\d)/y
const grouped = /\d{1,3}(?:[ ,.'\u00a0\u2009\u202f]\d{3})+(?!\d)/y
const plain = /\d+(?:[.,]\d+)*/y
const roman = /^(?=[IVXLC]{2})(?:X[LC]|L?X{0,3})(?:I[XV]|V?I{0,3})$/
const romanDigits: Readonly<Record<string, number>> = {I: 1, V: 5, X: 10, L: 50, C: 100}

function classifySlowly(code: number): number {
  const character = String.fromCharCode(code)
  if (/\p{L}|\p{M}/u.test(character)) return LETTER
  return /\d/.test(character) ? DIGIT : OTHER
}

function classify(code: number): number {
  return code < TABLE_SIZE ? (classes[code] ?? OTHER) : classifySlowly(code)
}

function readRoman(word: string): number {
  let value = 0
  for (let at = 0; at < word.length; at++) {
    const digit = romanDigits[word[at] ?? ''] ?? 0
    const next = romanDigits[word[at + 1] ?? ''] ?? 0
    value += digit < next ? -digit : digit
  }
  return value
}

function dropZeros(digits: string): string {
  return digits.length > 1 && digits.startsWith('0') ? String(Number(digits)) : digits
}

/** Reads the number or numeric date at `start`: its keys and where it ends. */
function readNumber(text: string, start: number): {keys: readonly string[]; end: number} {
  for (const pattern of [dottedDate, isoDate, grouped, plain]) {
    pattern.lastIndex = start
    const match = pattern.exec(text)
    if (!match) continue
    const [whole, first = '', second = '', third = ''] = match
    const end = start + whole.length
    if (pattern === dottedDate || pattern === isoDate) {
      const [day, year] = pattern === isoDate ? [third, first] : [first, third]
      return {keys: [`#${dropZeros(day)}`, `#m${dropZeros(second)}`, `#${year}`], end}
    }
    if (pattern === grouped) return {keys: [`#${whole.replace(/\D/g, '')}`], end}
    return {keys: [`#${dropZeros(whole.replace(',', '.'))}`], end}
  }
  return {keys: [], end: start + 1}
}

/** A token of a unit. */
export interface Token {
  /** What is compared: a lower-case stem, `#1000` for a number, `#m4` for April, `!?` for a question mark. */
  readonly key: string
  /** The whole word in lower case; equal to `key` for a number. */
  readonly word: string
}

/**
 * Reads the tokens of a text: words cut to five letters, numbers in one spelling, marks.
 *
 * `1 000`, `1,000` and `1.000` are one number, as are `3,5` and `3.5`, `XIV` and `14`; the month of
 * `3 апреля 2024`, `April 3, 2024` and `03.04.2024` is one token. These are the gaps that the
 * prototype left open (facts/alignment.md, section 5.6). Marks are worth 0.4 points of strict F1 on
 * the DEV gold, 0.6 on its perturbed variants.
 *
 * @param text any language; letters of any script.
 * @returns tokens in reading order; empty for a text without letters and digits.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readTokens} from '#core/align/read-tokens.ts'
 * const keys = readTokens('Выплачено 1 000 рублей 3 апреля?').map((token) => token.key)
 * assert.deepEqual(keys, ['выпла', '#1000', 'рубле', '#3', '#m4', '!?'])
 * ```
 */
export function readTokens(text: string): readonly Token[] {
  const lower = text.toLowerCase()
  // Offsets of both strings must agree; a few letters (İ) change length in lower case.
  const folded = lower.length === text.length ? lower : text
  const tokens: Token[] = []
  let afterNumber = false
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at)
    const kind = classify(code)
    if (kind === OTHER) {
      const mark = marks.get(code)
      if (mark !== undefined) tokens.push({key: mark, word: mark})
      at++
      continue
    }
    if (kind === DIGIT) {
      const {keys, end} = readNumber(text, at)
      for (const key of keys) tokens.push({key, word: key})
      at = end
      afterNumber = true
      continue
    }
    let end = at + 1
    while (end < text.length && classify(text.charCodeAt(end)) === LETTER) end++
    tokens.push(readWord(text, folded, at, end, afterNumber))
    at = end
    afterNumber = false
  }
  return tokens
}

function readWord(text: string, folded: string, start: number, end: number, afterNumber: boolean): Token {
  const word = folded.slice(start, end)
  // A month is one only beside a number: `may` and `mar` are words as well.
  if ((afterNumber || isBeforeNumber(text, end)) && word.length <= 9) {
    const month = months.get(word)
    if (month !== undefined) return {key: month, word: month}
  }
  if (end - start >= 2 && end - start <= 8 && isRomanLetter(text.charCodeAt(start))) {
    const numeral = text.slice(start, end)
    if (roman.test(numeral)) {
      const key = `#${readRoman(numeral)}`
      return {key, word: key}
    }
  }
  return {key: word.length > STEM_LENGTH ? word.slice(0, STEM_LENGTH) : word, word}
}

function isRomanLetter(code: number): boolean {
  return code === 0x49 || code === 0x56 || code === 0x58 || code === 0x4c || code === 0x43
}

function isBeforeNumber(text: string, end: number): boolean {
  return text.charCodeAt(end) === 0x20 && classify(text.charCodeAt(end + 1)) === DIGIT
}
