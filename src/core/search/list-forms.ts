import type {LanguageTag} from '../model/corpus-document.ts'
import {stemWord} from './stem-word.ts'
import {stopWords} from './stop-words.ts'

/** Endings of nouns whose nominative ends in a consonant. */
const ending = /(?:ами|а[хм]|о[вйем]|ем|[аеиуы])$/u
const plural = /(?:ов|ам)$/u
const consonant = /[бвгджзклмнпрстфхцчшщ]$/u
/** A shorter stem is one of too many words. */
const shortestStem = 3

/**
 * Lists forms of a word that an index by stems keeps apart. Snowball's Russian stemmer takes the end of a noun for
 * the ending of a verb or an adjective: `канал` becomes `кана` and `приём` `при`, but `каналов` and `приёмы` lose no
 * more than `-ов` and `-ы`.
 *
 * @param word one word in lower case.
 * @param language BCP 47 tag.
 * @returns the word, then forms with other stems, two at most; all together find all forms of a noun.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {listForms} from '#core/search/list-forms.ts'
 *
 * assert.deepEqual(listForms('каналов', 'ru'), ['каналов', 'канал'])
 * assert.deepEqual(listForms('прием', 'ru'), ['прием', 'приемы'])
 * assert.deepEqual(listForms('совет', 'ru'), ['совет'])
 * ```
 */
export function listForms(word: string, language: LanguageTag): readonly string[] {
  if (language !== 'ru' || stopWords.has(word)) return [word]
  const nominatives = [word, word.replace(ending, '')].filter(
    (form) => consonant.test(form) && !plural.test(form),
  )
  const stems = new Set([stemWord(word, language)])
  const others = nominatives
    .flatMap((form) => [form, `${form}у`, `${form}ы`])
    .filter((form) => {
      const stem = stemWord(form, language)
      if (stems.has(stem) || stem.length < shortestStem) return false
      stems.add(stem)
      return true
    })
  return [word, ...others]
}
