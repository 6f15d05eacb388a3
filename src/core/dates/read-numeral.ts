import {readRoman} from '../ingest/read-roman.ts'
import type {Token} from './read-tokens.ts'
import {hasJoined, wordAt, type Reading} from './reading.ts'

/** A number as dates write it. */
export interface Numeral {
  readonly value: number
  /** 0 for one in words or Roman letters. */
  readonly digits: number
  /** Behind a hyphen it has the ending of an ordinal: `2009-м`. */
  readonly isInflected: boolean
  /** Index of the token behind it. */
  readonly end: number
}

/** The longest Roman number of a quarter or century, XVIII. */
const longestRoman = 5

/**
 * Reads a number in figures, with the ending of an ordinal or without, in Roman letters or in words.
 *
 * @param reading the text.
 * @param at index of the first token.
 * @returns the number; `undefined` for any other token and for more than four digits.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {createReading} from '#core/dates/reading.ts'
 * import {readNumeral} from '#core/dates/read-numeral.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * const values = ['2009-м', 'III', 'третий'].map((text) => readNumeral(createReading(text, ru), 0)?.value)
 * assert.deepEqual(values, [2009, 3, 3])
 * ```
 */
export function readNumeral(reading: Reading, at: number): Numeral | undefined {
  const token = reading.tokens[at]
  if (token === undefined) return undefined
  const found = readValue(reading, token)
  if (found === undefined) return undefined
  if (found.digits > 0 && isSuffix(reading, at + 1)) return {...found, isInflected: false, end: at + 2}
  const isInflected = hasJoined(reading, at + 1, '-') && isSuffix(reading, at + 2)
  return {...found, isInflected, end: isInflected ? at + 3 : at + 1}
}

function readValue({text, vocabulary}: Reading, token: Token): Pick<Numeral, 'value' | 'digits'> | undefined {
  const length = token.end - token.start
  if (token.kind === 'number') return length > 4 ? undefined : {value: Number(token.text), digits: length}
  if (token.kind !== 'word') return undefined
  const roman = length <= longestRoman ? readRoman(text.slice(token.start, token.end)) : undefined
  const value = roman ?? vocabulary.ordinals.get(token.text)
  return value === undefined ? undefined : {value, digits: 0}
}

function isSuffix(reading: Reading, at: number): boolean {
  return reading.tokens[at]?.isJoined === true && reading.vocabulary.suffixes.has(wordAt(reading, at))
}
