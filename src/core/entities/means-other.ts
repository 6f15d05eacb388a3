import type {Span} from '../model/corpus-document.ts'
import type {NameGrammar} from './name-grammar.ts'
import type {TextParagraph} from './text-mentions.ts'

/** After a printed number any word has a capital. */
const afterNumber = /(?:^|\n)\s*(?:\d{1,3}(?:\.\d{1,3}){0,4}[.)]|\p{L}\))\s+$/u
/** Characters before a name that are looked at. */
const reach = 60

/**
 * Tells whether a common noun that is a short name (`Plan`, `Organisation`) means something else where
 * it stands: it opens a numbered paragraph, where any word has a capital, or a capitalised adjective
 * makes it another one (`World Organisation`).
 *
 * @param span place of the short name.
 * @param paragraph it stands in.
 * @param grammar of the language.
 * @returns `true` when it is not the one that the name was given to.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findNameGrammar} from '#core/entities/grammars/index.ts'
 * import {meansOther} from '#core/entities/means-other.ts'
 * const grammar = findNameGrammar('en')
 * assert.equal(meansOther({start: 13, end: 20}, {text: 'Of the World Council'}, grammar), true)
 * assert.equal(meansOther({start: 0, end: 7}, {text: 'Council affairs', isNumbered: true}, grammar), true)
 * ```
 */
export function meansOther(
  {start, end}: Span,
  paragraph: TextParagraph,
  {definitions}: NameGrammar,
): boolean {
  const {text, isNumbered} = paragraph
  // Acronyms have capitals of their own.
  if (/^\p{Lu}{2}/u.test(text.slice(start, end))) return false
  const before = text.slice(Math.max(0, start - reach), start)
  if (isNumbered === true ? before === '' : afterNumber.test(before)) return true
  return definitions?.widening.test(before) ?? false
}
