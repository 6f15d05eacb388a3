/** Words about a language: for those of the interface, and for any other. */
export type WordsByLanguage = Readonly<Record<'ru' | 'en' | 'other', string>>

/**
 * Chooses what is said of a language.
 *
 * @param words see {@link WordsByLanguage}.
 * @param language BCP 47 tag; absent: not known.
 * @returns the words.
 */
export function byLanguage(words: WordsByLanguage, language: string | undefined): string {
  return language === 'ru' || language === 'en' ? words[language] : words.other
}
