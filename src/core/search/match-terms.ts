const marks = /\p{M}/gu
const partEnd = /[^\p{L}\p{N}]+/u

/**
 * Tells which terms of a query are really met by the words that the index marked as hits.
 *
 * Pagefind drops a term that it does not know and may fall back to a shorter word it knows (`2099`
 * finds `20`). A number must therefore open the hit; of a word at least half must, which leaves
 * room for inflection: `безопасность` and `безопасности`, `дней` and `дни`.
 *
 * @param terms Words of the query.
 * @param words Words of the text at the places that the index gave, with their punctuation.
 * @returns the terms that are met, in the order of the query; empty when none is.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {matchTerms} from '#core/search/match-terms.ts'
 *
 * assert.deepEqual(matchTerms(['секретарь', '2099'], ['«Секретарей»', '20']), ['секретарь'])
 * ```
 */
export function matchTerms(terms: readonly string[], words: readonly string[]): readonly string[] {
  const parts = new Set(words.flatMap(splitWord))
  return terms.filter((term) => {
    const [whole] = splitWord(term)
    return whole !== undefined && [...parts].some((part) => isFormOf(part, whole))
  })
}

/** The word without its punctuation, then its parts where a hyphen or stop divides it. */
function splitWord(word: string): readonly string[] {
  const parts = foldWord(word)
    .split(partEnd)
    .filter((part) => part !== '')
  return parts.length > 1 ? [parts.join(''), ...parts] : parts
}

function foldWord(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(marks, '')
}

function isFormOf(part: string, term: string): boolean {
  const needed = /\p{N}/u.test(term)
    ? term.length
    : Math.max(Math.min(2, term.length), Math.ceil(term.length / 2))
  return part.startsWith(term.slice(0, needed))
}
