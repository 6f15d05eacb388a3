import {foldText} from '../text/fold.ts'
import {stopWords} from './stop-words.ts'

const possessive = /(?<=\p{L})['’]s(?!\p{L})/gu

/**
 * Splits what a reader typed or an editor wrote into the words by which names are compared: hyphens and stops part
 * them, and words that queries leave out are left out.
 *
 * @param text a name or words of a query.
 * @returns words with their capitals, `е` for `ё`; all words where each could be left out.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {splitName} from '#core/search/split-name.ts'
 * assert.deepEqual(splitName('Н. П. Королёв-Озёрский'), ['Н', 'П', 'Королев', 'Озерский'])
 * assert.deepEqual(splitName('the Council of States'), ['Council', 'States'])
 * ```
 */
export function splitName(text: string): readonly string[] {
  const plain = text
    .normalize('NFC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(possessive, '')
  const words =
    plain
      .replaceAll('ё', 'е')
      .replaceAll('Ё', 'Е')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const telling = words.filter((word) => !stopWords.has(foldText(word)))
  return telling.length === 0 ? words : telling
}
