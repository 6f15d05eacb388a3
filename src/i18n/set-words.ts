import {setSpaces} from '#core/reading/set-spaces.ts'
import type {Dictionary} from './dictionary.ts'

/** What stands for a number, and what it is not parted from: a noun, a sign, a short form. */
const placeholder = /(?<=[#@]) (?=%|(?!(?:из|от|of|from)\s)\p{L})|(?<=\p{L}\.|№) (?=[#@])/gu

/**
 * Sets no-break spaces in the words of the interface, so that whoever writes them types plain ones.
 *
 * @param words all of a language.
 * @returns the same with spaces as the language wants them.
 */
export function setWords(words: Dictionary): Dictionary {
  return JSON.parse(JSON.stringify(words), (_key, value: unknown) =>
    typeof value === 'string' ? setSpaces(value, words.language).replaceAll(placeholder, '\u00A0') : value,
  )
}
