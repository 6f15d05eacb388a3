import type {Span} from '#core/model/corpus-document.ts'
import type {Language} from '#core/text/language.ts'
import {findEnclosures, findSpanAt} from './enclosures.ts'
import {splitSentences} from './split-sentences.ts'

const semicolon = /;\s+/g

/**
 * Splits a text into clauses: sentences, and the parts of a sentence that a semicolon sets off outside
 * brackets and quotation marks.
 *
 * @param text text of one paragraph.
 * @param language language of the text.
 * @returns spans in UTF-16 code units, in order, without white space at their ends; together they hold
 *   every character that is no white space. Empty when there is none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {splitClauses} from '#core/segment/split-clauses.ts'
 * import {en} from '#core/text/languages/en.ts'
 * const text = 'The Parties exchange data (rivers; lakes); they meet yearly. See Art. 5.'
 * assert.deepEqual(
 *   splitClauses(text, en).map(({start, end}) => text.slice(start, end)),
 *   ['The Parties exchange data (rivers; lakes);', 'they meet yearly.', 'See Art. 5.'],
 * )
 * ```
 */
export function splitClauses(text: string, language: Language): readonly Span[] {
  const sentences = splitSentences(text, language)
  if (!text.includes(';')) return sentences
  const enclosed = findEnclosures(text).all
  const cuts = [...text.matchAll(semicolon)].filter(({index}) => !findSpanAt(enclosed, index))
  const clauses: Span[] = []
  let cut = 0
  for (const sentence of sentences) {
    let {start} = sentence
    for (let found = cuts[cut]; found && found.index < sentence.end; found = cuts[(cut += 1)]) {
      const next = found.index + found[0].length
      if (next >= sentence.end) continue
      clauses.push({start, end: found.index + 1})
      start = next
    }
    clauses.push({start, end: sentence.end})
  }
  return clauses
}
