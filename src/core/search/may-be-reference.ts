/** A number, a sign of paragraph or address, or a Roman number behind a word: `Annex II`. */
const signs = /[\p{Nd}#§]|(?<=\p{L}\.?\s)[IVX]{1,5}(?!\p{L})/u
const phrase = /^["«“„][^"»”“]*["»”“]?$/u

/**
 * Tells whether a query may be a printed reference, before anything is loaded that reads one.
 *
 * @param typed as typed.
 * @returns `false` for words alone and for one quoted phrase.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {mayBeReference} from '#core/search/may-be-reference.ts'
 * assert.deepEqual(['п. 9', 'борьба'].map(mayBeReference), [true, false])
 * ```
 */
export function mayBeReference(typed: string): boolean {
  return signs.test(typed) && !phrase.test(typed.trim())
}
