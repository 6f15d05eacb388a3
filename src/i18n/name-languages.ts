import type {Dictionary} from './dictionary.ts'
import {languageName} from './language-name.ts'

/**
 * Names languages as the sentences on authentic texts need them: in Russian in the prepositional case with their
 * noun, in English as adjectives.
 *
 * @param tags BCP 47 tags.
 * @param words language of the interface.
 * @returns as `русском и китайском языках`, `языке хинди`, `Russian and Chinese`.
 */
export function nameLanguages(tags: readonly string[], words: Dictionary): string {
  const names = tags.map((tag) => languageName(tag, words))
  const list = listFormat(words.locale)
  if (words.language !== 'ru') return list.format(names)
  // Adjectives of languages end in «-ий»; what does not is a noun that stays as it is.
  if (names.every((name) => name.endsWith('ий'))) {
    return `${list.format(names.map(toPrepositional))}\u00a0${names.length > 1 ? 'языках' : 'языке'}`
  }
  return list.format(
    names.map((name) => (name.endsWith('ий') ? `${toPrepositional(name)}\u00a0языке` : `языке\u00a0${name}`)),
  )
}

function toPrepositional(name: string): string {
  return `${name.slice(0, -2)}ом`
}

/** Made once per locale: it costs a thousand times what it formats. */
const lists = new Map<string, Intl.ListFormat>()

function listFormat(locale: string): Intl.ListFormat {
  const known = lists.get(locale) ?? new Intl.ListFormat(locale, {type: 'conjunction'})
  lists.set(locale, known)
  return known
}
