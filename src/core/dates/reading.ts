import type {Language} from '../text/language.ts'
import {dateVocabulary, type DateVocabulary} from './date-vocabulary.ts'
import {readTokens, type Token} from './read-tokens.ts'

/** A text being searched for dates. */
export interface Reading {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly vocabulary: DateVocabulary
  /** The text is a deadline: what is no date elsewhere may be one here. */
  readonly isDeadline: boolean
}

/**
 * Makes a text ready for the search.
 *
 * @param text any text.
 * @param language its language.
 * @param isDeadline see {@link Reading.isDeadline}; default: no.
 * @returns its tokens and the words of time of its language.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {createReading} from '#core/dates/reading.ts'
 * import {en} from '#core/text/languages/en.ts'
 * assert.equal(createReading('3 May', en).tokens.length, 2)
 * ```
 */
export function createReading(text: string, language: Language, isDeadline = false): Reading {
  return {text, tokens: readTokens(text), vocabulary: dateVocabulary(language), isDeadline}
}

/**
 * Gives a token if it is a word.
 *
 * @param reading the text.
 * @param at index of the token.
 * @returns the word, folded; `''` for anything else and beyond the ends.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {createReading, wordAt} from '#core/dates/reading.ts'
 * import {en} from '#core/text/languages/en.ts'
 * const reading = createReading('In May 2018', en)
 * assert.deepEqual([0, 2, 9].map((at) => wordAt(reading, at)), ['in', '', ''])
 * ```
 */
export function wordAt({tokens}: Reading, at: number): string {
  const token = tokens[at]
  return token?.kind === 'word' ? token.text : ''
}

/**
 * Tells whether a word is written with a capital.
 *
 * @param reading the text.
 * @param at index of the word.
 * @returns `false` for anything but a word.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {createReading, isCapital} from '#core/dates/reading.ts'
 * import {en} from '#core/text/languages/en.ts'
 * assert.deepEqual([0, 1].map((at) => isCapital(createReading('may May', en), at)), [false, true])
 * ```
 */
export function isCapital({text, tokens}: Reading, at: number): boolean {
  return /^\p{Lu}/u.test(text.slice(tokens[at]?.start, tokens[at]?.end))
}

/**
 * Tells whether a token is one of some signs, without white space before it.
 *
 * @param reading the text.
 * @param at index of the token.
 * @param signs the signs, one after the other.
 * @returns `false` also beyond the ends.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {createReading, hasJoined} from '#core/dates/reading.ts'
 * import {en} from '#core/text/languages/en.ts'
 * assert.equal(hasJoined(createReading('3/4', en), 1, './-'), true)
 * assert.equal(hasJoined(createReading('3 /4', en), 1, './-'), false)
 * ```
 */
export function hasJoined({tokens}: Reading, at: number, signs: string): boolean {
  const token = tokens[at]
  return token?.kind === 'sign' && token.isJoined && signs.includes(token.text)
}

/**
 * Tells whether a token is a number, without white space before it.
 *
 * @param reading the text.
 * @param at index of the token.
 * @returns `false` also beyond the ends.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {createReading, hasJoinedNumber} from '#core/dates/reading.ts'
 * import {en} from '#core/text/languages/en.ts'
 * assert.equal(hasJoinedNumber(createReading('3/4', en), 2), true)
 * ```
 */
export function hasJoinedNumber({tokens}: Reading, at: number): boolean {
  const token = tokens[at]
  return token?.kind === 'number' && token.isJoined
}

/**
 * Skips a word, and its stop where it is an abbreviation.
 *
 * @param reading the text.
 * @param at index of the word.
 * @returns the index behind it.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {createReading, skipWord} from '#core/dates/reading.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * assert.equal(skipWord(createReading('гг. и', ru), 0), 2)
 * ```
 */
export function skipWord(reading: Reading, at: number): number {
  const isShort = reading.vocabulary.abbreviations.has(wordAt(reading, at))
  return isShort && hasJoined(reading, at + 1, '.') ? at + 2 : at + 1
}

/**
 * Skips the words that may stand between the parts of a date, two at most: `day of`.
 *
 * @param reading the text.
 * @param at index of the first.
 * @returns the index behind them; `at` where there are none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {createReading, skipLink} from '#core/dates/reading.ts'
 * import {en} from '#core/text/languages/en.ts'
 * assert.equal(skipLink(createReading('3rd day of May', en), 2), 4)
 * ```
 */
export function skipLink(reading: Reading, at: number): number {
  const {links} = reading.vocabulary
  if (!links.has(wordAt(reading, at))) return at
  return links.has(wordAt(reading, at + 1)) ? at + 2 : at + 1
}

/**
 * Tells whether a number ends before a token: no fraction, time of day, share or word goes on.
 *
 * @param reading the text.
 * @param at index of the token behind the number.
 * @returns `true` also at the end of the text.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {createReading, isClosed} from '#core/dates/reading.ts'
 * import {en} from '#core/text/languages/en.ts'
 * assert.deepEqual(['3 of', '3.', '3.5', '3 %'].map((text) => isClosed(createReading(text, en), 1)), [true, true, false, false])
 * ```
 */
export function isClosed(reading: Reading, at: number): boolean {
  const next = reading.tokens[at]
  if (next === undefined) return true
  if (next.kind === 'sign' && '%°‰'.includes(next.text)) return false
  if (!next.isJoined) return true
  if (next.kind === 'number' || next.kind === 'word') return false
  return !('.,:/'.includes(next.text) && hasJoinedNumber(reading, at + 1))
}
