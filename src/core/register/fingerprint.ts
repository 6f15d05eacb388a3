import type {Span} from '../model/corpus-document.ts'
import type {Fingerprint} from '../model/register.ts'
import {foldText} from '../text/fold.ts'

/** Prints of words in order, 18 bits each: of its first letters, of its last letters, of the whole word. */
export type Words = Uint32Array

const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const values = new Uint8Array(128)
for (let value = 0; value < 64; value++) values[signs.charCodeAt(value)] = value

/** A print of words of which there are none. */
const noWords = '.'
const wordPattern = /[\p{L}\p{M}\p{N}]+/gu
const fingerprintPattern = /^[\w-]{8}(?: (?:\.|(?:[\w-]{3})+))*$/

/** FNV-1a with the last step of MurmurHash3, so that its low bits depend on all letters. */
function hashLetters(word: string, from: number, to: number): number {
  let hash = 0x811c9dc5
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) & 63
}

/** Numbers are alike only when they are equal: 2024 is no misprint of 2025. */
function printWord(word: string): number {
  const {length} = word
  const whole = hashLetters(word, 0, length)
  const isNumber = /^\p{N}/u.test(word)
  const first = isNumber ? whole : hashLetters(word, 0, Math.min(3, length))
  const last = isNumber
    ? hashLetters(`${word}#`, 0, length + 1)
    : hashLetters(word, Math.max(0, length - 3), length)
  return (first << 12) | (last << 6) | whole
}

/**
 * Reads the words of a text for comparison.
 *
 * @param text any text; capitals, `ё`, punctuation, kinds of hyphen and of quotation mark make no difference.
 * @returns one print per word or number, in order; empty when there is none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {printWords} from '#core/register/fingerprint.ts'
 * assert.deepEqual(printWords('Всё «течёт»'), printWords('все течет!'))
 * ```
 */
export function printWords(text: string): Words {
  return Uint32Array.from(foldText(text).match(wordPattern) ?? [], printWord)
}

/**
 * Makes a digest of a text, letter for letter: cyrb53, cut to 48 bits. It is no protection against a forger.
 *
 * @param text any text; only its Unicode composition makes no difference.
 * @returns 8 characters of base64url.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {digestText} from '#core/register/fingerprint.ts'
 * assert.equal(digestText('Rivers').length, 8)
 * assert.notEqual(digestText('Rivers'), digestText('Rivers.'))
 * ```
 */
export function digestText(text: string): string {
  const composed = text.normalize('NFC')
  let [high, low] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < composed.length; at++) {
    const code = composed.charCodeAt(at)
    high = Math.imul(high ^ code, 0x9e3779b1)
    low = Math.imul(low ^ code, 0x5f356495)
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35)
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35)
  const write = (value: number) =>
    [18, 12, 6, 0].map((shift) => signs.charAt((value >>> shift) & 63)).join('')
  return write(high) + write(low)
}

/**
 * Writes the print of some words.
 *
 * @param words as {@link printWords} gives them.
 * @returns three characters of base64url per word; `.` where there is none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {printWords, writePrint} from '#core/register/fingerprint.ts'
 * assert.equal(writePrint(printWords('It rains.')).length, 6)
 * ```
 */
export function writePrint(words: Words): string {
  if (words.length === 0) return noWords
  let print = ''
  for (const word of words) {
    print += signs.charAt(word >> 12) + signs.charAt((word >> 6) & 63) + signs.charAt(word & 63)
  }
  return print
}

/**
 * Reads the print of some words.
 *
 * @param print as {@link writePrint} wrote it.
 * @returns the words.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {printWords, readPrint, writePrint} from '#core/register/fingerprint.ts'
 * assert.deepEqual(readPrint(writePrint(printWords('It rains.'))), printWords('It rains.'))
 * ```
 */
export function readPrint(print: string): Words {
  if (print === noWords) return new Uint32Array(0)
  const words = new Uint32Array(Math.floor(print.length / 3))
  const value = (at: number) => values[print.charCodeAt(at)] ?? 0
  for (let word = 0, at = 0; word < words.length; word++, at += 3) {
    words[word] = (value(at) << 12) | (value(at + 1) << 6) | value(at + 2)
  }
  return words
}

/**
 * Writes what is kept of a paragraph to know it again. The words cannot be read back from it: of each word
 * 18 bits are kept, which a great many words share.
 *
 * @param text text of the paragraph.
 * @param clauses its clauses in UTF-16 code units of `text`; empty: one print is made of the whole.
 * @returns digest and one print per clause, with a space between; of an empty text the digest alone.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {writeFingerprint} from '#core/register/fingerprint.ts'
 * const fingerprint = writeFingerprint('It rains. It pours.', [{start: 0, end: 9}, {start: 10, end: 19}])
 * assert.match(fingerprint, /^[\w-]{8} [\w-]{6} [\w-]{6}$/)
 * ```
 */
export function writeFingerprint(text: string, clauses: readonly Span[]): Fingerprint {
  const digest = digestText(text)
  if (text === '') return digest
  const spans = clauses.length === 0 ? [{start: 0, end: text.length}] : clauses
  return [digest, ...spans.map(({start, end}) => writePrint(printWords(text.slice(start, end))))].join(' ')
}

/**
 * Reads a fingerprint.
 *
 * @param fingerprint as {@link writeFingerprint} wrote it; {@link isFingerprint} tells.
 * @returns digest of the exact text, and the words of each clause.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {printWords, readFingerprint, writeFingerprint} from '#core/register/fingerprint.ts'
 * const {clauses} = readFingerprint(writeFingerprint('It rains.', []))
 * assert.deepEqual(clauses, [printWords('it rains')])
 * ```
 */
export function readFingerprint(fingerprint: Fingerprint): {digest: string; clauses: readonly Words[]} {
  const [digest = '', ...prints] = fingerprint.split(' ')
  return {digest, clauses: prints.map(readPrint)}
}

/**
 * Tells whether a fingerprint can be read.
 *
 * @param fingerprint of a register that may have been edited by hand.
 * @returns `false` where something is missing or strange.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {isFingerprint, writeFingerprint} from '#core/register/fingerprint.ts'
 * assert.ok(isFingerprint(writeFingerprint('Rivers', [])))
 * assert.ok(!isFingerprint('the words themselves'))
 * ```
 */
export function isFingerprint(fingerprint: Fingerprint): boolean {
  return fingerprintPattern.test(fingerprint)
}
