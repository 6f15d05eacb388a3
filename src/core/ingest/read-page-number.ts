/** How the number of a page is printed: alone, between dashes, with its word, with the number of all pages. */
export interface PageNumber {
  readonly page: number
  /** `true`: nothing but digits, so that the line could be something else. */
  readonly isBare: boolean
}

/** Page words of every language: a printed page may be numbered in another than its text. */
const words = 'стр(?:аница|\\.)?|с\\.|лист|л\\.|page|pp?\\.|pg\\.?'
const withWord = new RegExp(
  String.raw`^(?:${words})\s{0,3}(\d{1,4})(?:\s{0,3}(?:из|of|/)\s{0,3}\d{1,4})?$`,
  'iu',
)
const ofAll = /^(\d{1,4})\s{0,3}(?:из|of)\s{0,3}\d{1,4}$/iu
const betweenDashes = /^[-–—]\s{0,3}(\d{1,4})\s{0,3}[-–—]$/u
const bare = /^(\d{1,4})$/

/**
 * Reads a line that may be the number of a page.
 *
 * @param text the line, without white space around it.
 * @returns the number, or `undefined` when the line says anything else.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readPageNumber} from '#core/ingest/read-page-number.ts'
 * assert.deepEqual(readPageNumber('Стр. 3 из 8'), {page: 3, isBare: false})
 * assert.deepEqual(readPageNumber('12'), {page: 12, isBare: true})
 * assert.equal(readPageNumber('12.'), undefined)
 * ```
 */
export function readPageNumber(text: string): PageNumber | undefined {
  const alone = bare.exec(text)?.[1]
  if (alone !== undefined) return {page: Number(alone), isBare: true}
  for (const pattern of [betweenDashes, withWord, ofAll]) {
    const page = pattern.exec(text)?.[1]
    if (page !== undefined) return {page: Number(page), isBare: false}
  }
  return undefined
}
