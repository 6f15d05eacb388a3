import type {LanguageTag} from '../model/corpus-document.ts'

/** Beginnings of the names of languages, in Russian and in English, lower case; tags are BCP 47. */
const names: ReadonlyMap<string, string> = new Map([
  ...Object.entries({
    русск: 'ru',
    английск: 'en',
    китайск: 'zh',
    французск: 'fr',
    испанск: 'es',
    арабск: 'ar',
  }),
  ...Object.entries({
    немецк: 'de',
    казахск: 'kk',
    кыргызск: 'ky',
    киргизск: 'ky',
    узбекск: 'uz',
    таджикск: 'tg',
  }),
  ...Object.entries({армянск: 'hy', белорусск: 'be', португальск: 'pt', финск: 'fi', хинди: 'hi'}),
  ...Object.entries({russian: 'ru', english: 'en', chinese: 'zh', french: 'fr', spanish: 'es', arabic: 'ar'}),
  ...Object.entries({german: 'de', kazakh: 'kk', kyrgyz: 'ky', uzbek: 'uz', tajik: 'tg', armenian: 'hy'}),
  ...Object.entries({belarusian: 'be', portuguese: 'pt', finnish: 'fi', hindi: 'hi'}),
])
const languageWord = /язык|language/iu
const force = /одинаков\p{L}{0,3} сил|равн\p{L}{0,3} сил|аутентичн|подлинн|authentic|equally valid|original/iu

/**
 * Reads in which languages a clause says that a text is authentic: it names them together with their force.
 *
 * @param text words of a closing clause, in Russian or in English.
 * @returns BCP 47 tags in the order they are named; none where the clause says nothing of it.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readAuthenticLanguages} from '#core/text/read-authentic-languages.ts'
 * assert.deepEqual(readAuthenticLanguages('На русском и финском языках, оба текста аутентичны.'), ['ru', 'fi'])
 * assert.deepEqual(readAuthenticLanguages('Discussed in the Russian language.'), [])
 * ```
 */
export function readAuthenticLanguages(text: string): readonly LanguageTag[] {
  if (!languageWord.test(text) || !force.test(text)) return []
  const found = [...text.toLowerCase().matchAll(/\p{L}+/gu)].flatMap(([word]) => {
    const name = [...names].find(([beginning]) => word.startsWith(beginning))
    return name === undefined ? [] : [name[1]]
  })
  return [...new Set(found)]
}
