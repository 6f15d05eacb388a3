import type {Language} from '../text/language.ts'
import {splitCompound, toQueryToken} from './index-token.ts'

const marks = /\p{M}/gu
const others: Readonly<Record<Language['script'], RegExp>> = {
  Cyrl: /(?!\p{Script=Cyrillic})\p{L}/u,
  Latn: /(?!\p{Script=Latin})\p{L}/u,
}

/**
 * Folds a word as the index does: lower case, without marks on letters, `е` for `ё`, `и` for `й`.
 *
 * @param word a word or more.
 * @returns the folded word.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {foldWord} from '#core/search/foreign-words.ts'
 * assert.equal(foldWord('Ёж Éclair'), 'еж eclair')
 * ```
 */
export function foldWord(word: string): string {
  return word.toLowerCase().normalize('NFD').replaceAll(marks, '')
}

/**
 * Tells whether a word has letters that a script does not have.
 *
 * @param word a word.
 * @param script ISO 15924 code of the script of a language.
 * @returns `false` for a number, too.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {isForeign} from '#core/search/foreign-words.ts'
 * assert.deepEqual([isForeign('SCO', 'Cyrl'), isForeign('2254', 'Cyrl')], [true, false])
 * ```
 */
export function isForeign(word: string, script: Language['script']): boolean {
  return others[script].test(word)
}

/**
 * Lists the words of a text that are not in the script of its language, in the forms by which the index finds
 * them: each as {@link toQueryToken} asks for it, and its parts. Another foreign word is not in the text.
 *
 * @param content words with spaces between them.
 * @param script ISO 15924 code of the script of their language.
 * @returns folded forms, sorted by code unit, each once.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {listForeign} from '#core/search/foreign-words.ts'
 * assert.deepEqual(listForeign('Устав SCO (A/RES/2254) и Wi-Fi.', 'Cyrl'), ['a', 'fi', 'res', 'sco', 'wi', 'ꞏaꞏresꞏ2254', 'ꞏwiꞏfi'])
 * ```
 */
export function listForeign(content: string, script: Language['script']): readonly string[] {
  const words = new Set(content.split(' ').filter((word) => isForeign(word, script)))
  const forms = [...words].flatMap((word) => {
    const parts = splitCompound(word).filter((part) => isForeign(part, script))
    return [...parts, toQueryToken(word)].map(foldWord)
  })
  return [...new Set(forms)].sort()
}
