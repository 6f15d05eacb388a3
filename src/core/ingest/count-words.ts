import type {Line} from './draft-text.ts'

/** How often a text writes its words: the evidence for every repair. Words in lower case, `ё` as `е`. */
export interface WordCounts {
  /** Words, and the parts of words with a hyphen. */
  readonly words: ReadonlyMap<string, number>
  /** Whole words with a hyphen, `-` for every kind of it. */
  readonly compounds: ReadonlyMap<string, number>
}

/** A word, its parts joined by hyphens. */
const anyWord = /\p{L}+(?:[-‐‑]\p{L}+)*/gu
/** A word cut at the line end, and what a cut word leaves on the next line. */
const cutSign = /\p{L}[-‐\u00AD¬]$/u
const cutEnd = /[\p{L}-]*[-‐\u00AD¬]$/u
const cutStart = /^\p{L}+/u
/** No half of a word is longer, in UTF-16 code units: what stands before is not looked at. */
const longestHalf = 60
const unusual = /[ё\u00AD‐‑]/u

/** The line without the beginning of the word that its end cuts. */
function dropHalf(text: string): string {
  return text.slice(0, -longestHalf) + text.slice(-longestHalf).replace(cutEnd, '')
}

/**
 * Writes a word as {@link countWords} does.
 *
 * @param word any word.
 * @returns lower case, `ё` as `е`, every hyphen as `-`, no soft hyphens.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {foldWord} from '#core/ingest/count-words.ts'
 * assert.equal(foldWord('Объём'), 'объем')
 * ```
 */
export function foldWord(word: string): string {
  const lower = word.toLowerCase()
  // Most words are done: this is the innermost step of every repair.
  if (!unusual.test(lower)) return lower
  return lower.replaceAll('\u00AD', '').replaceAll('ё', 'е').replaceAll(/[‐‑]/gu, '-')
}

/**
 * Counts the words of a text. Halves of a word that is cut at a line end are no words.
 *
 * @param lines the lines.
 * @returns the counts; both empty for a text without letters.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {countWords} from '#core/ingest/count-words.ts'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * const {words, compounds} = countWords(readLines('Страны-соседи, страны и водо-\nсброс'))
 * assert.equal(words.get('страны'), 2)
 * assert.equal(words.has('сброс'), false)
 * assert.equal(compounds.get('страны-соседи'), 1)
 * ```
 */
export function countWords(lines: readonly Line[]): WordCounts {
  const words = new Map<string, number>()
  const compounds = new Map<string, number>()
  const add = (counts: Map<string, number>, word: string) => counts.set(word, (counts.get(word) ?? 0) + 1)
  let isCut = false
  for (const {text} of lines) {
    const tail = isCut ? text.replace(cutStart, '') : text
    isCut = cutSign.test(text.slice(-2))
    for (const [word] of foldWord(isCut ? dropHalf(tail) : tail).matchAll(anyWord)) {
      const parts = word.split('-')
      if (parts.length > 1) add(compounds, word)
      for (const part of parts) add(words, part)
    }
  }
  return {words, compounds}
}
