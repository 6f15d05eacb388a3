import type {LanguageTag} from '../model/corpus-document.ts'

/**
 * Puts words into the quotation marks of a language.
 *
 * @param words as they stand.
 * @param language BCP 47 tag of the sentence around them, or of the words where they stand alone.
 * @returns «words» in Russian, “words” in any other language.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {quoteWords} from '#core/text/quote-words.ts'
 * assert.equal(quoteWords('дождь', 'ru'), '«дождь»')
 * ```
 */
export function quoteWords(words: string, language: LanguageTag): string {
  return language === 'ru' ? `«${words}»` : `“${words}”`
}
