/** Endings of adjectives and nouns with й, and others that leave the same stem (Snowball, Russian). */
const endings: readonly (readonly [RegExp, string])[] = [
  [/ый$/u, 'ые'],
  [/ой$/u, 'ое'],
]

/**
 * Gives a Russian word an ending that Pagefind's stemmer sees. Pagefind 1.6 takes й for и before it stems, so that
 * `мирный` and `водой` become `мирныи` and `водои`, which no ending fits, and other forms do not find them;
 * `-ий`, `-ей` and `-ай` lose their endings all the same.
 *
 * @param word one word in lower case, of any language.
 * @returns a word with the same stem as its other forms; the word itself where there is nothing to mend.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {foldEnding} from '#core/search/fold-ending.ts'
 *
 * assert.deepEqual(['мирный', 'водой', 'мир'].map(foldEnding), ['мирные', 'водое', 'мир'])
 * ```
 */
export function foldEnding(word: string): string {
  const found = endings.find(([ending]) => ending.test(word))
  return found === undefined ? word : word.replace(...found)
}
