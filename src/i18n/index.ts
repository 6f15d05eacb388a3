import type {Dictionary} from './dictionary.ts'
import {en} from './en.ts'
import {ru} from './ru.ts'

/** Languages of the interface; each text has a page in each of them. */
export const dictionaries: readonly Dictionary[] = [ru, en]

/**
 * Finds the words of the interface in a language.
 *
 * @param language BCP 47 tag from the address of a page.
 * @returns the dictionary.
 * @throws {RangeError} when the interface does not speak this language.
 */
export function findDictionary(language: string): Dictionary {
  const found = dictionaries.find((dictionary) => dictionary.language === language)
  if (found === undefined)
    throw new RangeError(`Unexpected language \`${language}\`, expected \`ru\` or \`en\``)
  return found
}

/**
 * Joins words of all languages, for pages in all of them.
 *
 * @param words words per language.
 * @returns each once, with ` · ` between.
 */
export function joinWords(words: Readonly<Record<string, string>>): string {
  return [...new Set(Object.values(words))].join(' · ')
}

/**
 * Names a value that comes from a content collection as a plain word.
 *
 * @param names names by value.
 * @param value as `protocol`.
 * @returns the name, or the value itself when it has none.
 */
export function nameOf(names: Readonly<Record<string, string>>, value: string): string {
  return names[value] ?? value
}
