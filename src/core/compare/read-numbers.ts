import type {LanguageTag, Span} from '../model/corpus-document.ts'

/** A number in digits. */
export interface FoundNumber {
  readonly span: Span
  /** What it may be read as, the likeliest first: `1,500` in English is 1500, and 1.5 for a hasty typist. */
  readonly values: readonly string[]
  /** Looks like the marker of an inline list (`1)`): counted as a number, and not missed. */
  readonly isMarker: boolean
}

const group = String.raw`[ ,.'\u00a0\u2009\u202f]`
/** Digits with their groups of thousands and decimals; a word for thousands or millions behind them. */
const number = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?<!\d[.,])\d{1,3}(?:${group}\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*`,
  'gu',
)
const multipliers: readonly (readonly [RegExp, number])[] = [
  [/^[\s-]*(?:тыс|thousand)/iu, 1e3],
  [/^[\s-]*(?:млн|миллион|mil(?:lion|\.))/iu, 1e6],
  [/^[\s-]*(?:млрд|миллиард|billion|bn)/iu, 1e9],
  [/^[\s-]*(?:трлн|триллион|trillion)/iu, 1e12],
]
/** Numbers that may be markers of an inline list. */
const marker = /(?<=^\(?|\s\(|[;:,]\s)\d{1,2}\)/gu
const roman = /(?<![\p{L}\p{N}])(?=[IVX]{2})X{0,3}(?:I[XV]|V?I{0,3})(?![\p{L}\p{N}])/gu
const romanDigits: Readonly<Record<string, number>> = {I: 1, V: 5, X: 10}

/**
 * Finds the numbers of a text that are written in digits, Roman ones of two letters and more among them.
 *
 * @param text any text; spans are UTF-16 code units in it.
 * @param language BCP 47 tag: a comma parts thousands in English and decimals elsewhere.
 * @returns the numbers in reading order.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readNumbers} from '#core/compare/read-numbers.ts'
 * const read = (text: string, language: string) => readNumbers(text, language).map(({values}) => values[0])
 * assert.deepEqual(read('12 500 тонн, 3,5 %', 'ru'), ['12500', '3.5'])
 * assert.deepEqual(read('12,500 tonnes, 3.5%, Part IV', 'en'), ['12500', '3.5', '4'])
 * ```
 */
export function readNumbers(text: string, language: LanguageTag): readonly FoundNumber[] {
  const markers = new Set([...text.matchAll(marker)].map(({index}) => index))
  const digits = [...text.matchAll(number)].map(({0: written, index}): FoundNumber => {
    const end = index + written.length
    const values = readValues(written, language, text.slice(end, end + 14))
    return {span: {start: index, end}, values, isMarker: markers.has(index)}
  })
  const numerals = [...text.matchAll(roman)].map(({0: written, index}): FoundNumber => ({
    span: {start: index, end: index + written.length},
    values: [String(readRoman(written))],
    isMarker: false,
  }))
  return [...digits, ...numerals].sort((a, b) => a.span.start - b.span.start)
}

function readValues(written: string, language: LanguageTag, after: string): readonly string[] {
  const plain = listReadings(written, language)
  const factor = multipliers.find(([word]) => word.test(after))?.[1]
  const multiplied = factor === undefined ? [] : plain.map((value) => String(Number(value) * factor))
  return [...new Set([...plain, ...multiplied])]
}

/** With two kinds of signs, or one sign twice, only one reading remains. */
function listReadings(written: string, language: LanguageTag): readonly string[] {
  const compact = written.replace(/[\s']/gu, '')
  const [, whole, sign, rest] = /^(\d+)([.,])(\d+)$/u.exec(compact) ?? []
  if (whole === undefined || sign === undefined || rest === undefined) {
    const signs = [...compact.replace(/\d/gu, '')]
    const last = signs.at(-1) ?? ''
    const isMixed = new Set(signs).size === 2 && signs.indexOf(last) === signs.length - 1
    if (isMixed) return [toNumber(compact.replaceAll(signs[0] ?? '', '').replace(last, '.'))]
    return signs.length === 0 || /^\d{1,3}(?:[.,]\d{3})+$/u.test(compact)
      ? [toNumber(compact.replace(/\D/gu, ''))]
      : [compact]
  }
  const decimal = toNumber(`${whole}.${rest}`)
  if (rest.length !== 3 || whole.length > 3) return [decimal]
  const grouped = toNumber(whole + rest)
  return (sign === ',') === (language === 'en') ? [grouped, decimal] : [decimal, grouped]
}

/** `07` is 7, and `3.50` is 3.5; what a number cannot hold stays as it is. */
function toNumber(digits: string): string {
  return digits.length > 15 ? digits : String(Number(digits))
}

function readRoman(numeral: string): number {
  const values = [...numeral].map((letter) => romanDigits[letter] ?? 0)
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0)
}
