import {createHash} from 'node:crypto'
import {wordsOf} from '#core/exchange/paragraph-json.ts'
import type {Paragraph} from '#core/model/corpus-document.ts'

/**
 * Gives the hash that citations and data name words by.
 *
 * @param paragraphs of one edition after the other.
 * @returns first 12 hexadecimal digits of the SHA-256 of their numbers and words, a line each.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {hashWords} from '#io/hash-words.ts'
 * assert.notEqual(hashWords([{marker: '9.', text: 'Rain.'}]), hashWords([{text: 'Rain.'}]))
 * ```
 */
export function hashWords(paragraphs: readonly Pick<Paragraph, 'marker' | 'text'>[]): string {
  return createHash('sha256').update(wordsOf(paragraphs)).digest('hex').slice(0, 12)
}
