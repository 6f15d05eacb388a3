import type {Dictionary} from './dictionary.ts'

/**
 * Names a language in the words of the interface.
 *
 * @param tag BCP 47 tag, as `zh`.
 * @param dictionary language of the interface.
 * @returns as `китайский`, `Chinese`; the tag itself when it has no name or is no tag.
 */
export function languageName(tag: string, dictionary: Pick<Dictionary, 'locale'>): string {
  try {
    return namesOf(dictionary.locale).of(tag) ?? tag
  } catch {
    return tag
  }
}

/** Made once per locale: it costs a thousand times what it looks up. */
const names = new Map<string, Intl.DisplayNames>()

function namesOf(locale: string): Intl.DisplayNames {
  const known = names.get(locale)
  if (known !== undefined) return known
  const made = new Intl.DisplayNames(locale, {type: 'language'})
  names.set(locale, made)
  return made
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
