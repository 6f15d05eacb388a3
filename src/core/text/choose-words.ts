import type {LanguageTag} from '../model/corpus-document.ts'

/**
 * Chooses the words for a language, or for the first that there is.
 *
 * @param words words per language.
 * @param language language wanted.
 * @returns the words and the language they are in, `undefined` when there are none at all.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {chooseWords} from '#core/text/choose-words.ts'
 * assert.deepEqual(chooseWords({ru: 'Дождь'}, 'en'), {language: 'ru', text: 'Дождь'})
 * ```
 */
export function chooseWords(
  words: Readonly<Record<LanguageTag, string>>,
  language: LanguageTag,
): {readonly language: LanguageTag; readonly text: string} | undefined {
  const own = words[language]
  if (own !== undefined) return {language, text: own}
  const [first] = Object.entries(words)
  return first && {language: first[0], text: first[1]}
}
