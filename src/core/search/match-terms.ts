const marks = /\p{M}/gu
const partEnd = /[^\p{L}\p{N}]+/u

/**
 * How much of a term must open a hit. `form`: enough for any inflection, to be used where the hit can
 * only come from this term; `close`: so much that a hit of another term will hardly do.
 */
export type Likeness = 'form' | 'close'
const needs = {form: {share: 0.5, letters: 2}, close: {share: 0.75, letters: 4}} as const

/**
 * Tells which terms of a query are really met by the words that the index marked as hits.
 *
 * Pagefind drops a term that it does not know and may fall back to a shorter word it knows (`2099`
 * finds `20`). A number must therefore open the hit; of a word a part must, which leaves room for
 * inflection: `безопасность` and `безопасности`, `дней` and `дни`.
 *
 * @param terms Words of the query.
 * @param words Words of the text at the places that the index gave, with their punctuation.
 * @param likeness How much of a term must be met; `form` unless said.
 * @returns the terms that are met, in the order of the query; empty when none is.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {matchTerms} from '#core/search/match-terms.ts'
 *
 * assert.deepEqual(matchTerms(['секретарь', '2099'], ['«Секретарей»', '20']), ['секретарь'])
 * ```
 */
export function matchTerms(
  terms: readonly string[],
  words: readonly string[],
  likeness: Likeness = 'form',
): readonly string[] {
  const parts = new Set(words.flatMap(splitWord))
  return terms.filter((term) => {
    const [whole] = splitWord(term)
    return whole !== undefined && [...parts].some((part) => part.startsWith(cutTerm(whole, likeness)))
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

/** The opening of a term that a hit must share. */
function cutTerm(term: string, likeness: Likeness): string {
  if (/\p{N}/u.test(term)) return term
  const {share, letters} = needs[likeness]
  return term.slice(0, Math.max(letters, Math.ceil(term.length * share)))
}
