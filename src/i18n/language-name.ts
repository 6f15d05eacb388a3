import type {Dictionary} from './dictionary.ts'

/**
 * Names a language in the words of the interface.
 *
 * @param tag BCP 47 tag, as `zh`.
 * @param dictionary language of the interface.
 * @returns as `китайский`, `Chinese`; the tag itself when it has no name or is no tag.
 */
export function languageName(tag: string, dictionary: Dictionary): string {
  try {
    return new Intl.DisplayNames(dictionary.locale, {type: 'language'}).of(tag) ?? tag
  } catch {
    return tag
  }
}

/**
 * Tells the language of a line of words by its letters, for the `lang` of an element.
 *
 * @param words any text.
 * @returns `ru` when Cyrillic letters prevail, else `en`.
 */
export function guessLanguage(words: string): 'ru' | 'en' {
  const cyrillic = words.match(/[\u0400-\u04ff]/g)?.length ?? 0
  const latin = words.match(/[a-z]/gi)?.length ?? 0
  return cyrillic > latin ? 'ru' : 'en'
}
