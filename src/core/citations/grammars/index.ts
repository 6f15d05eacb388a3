import type {LanguageTag} from '../../model/corpus-document.ts'
import type {CitationGrammar} from '../grammar.ts'
import {enCitations} from './en.ts'
import {ruCitations} from './ru.ts'

/** Every language whose references are read: a new one is an entry here. */
export const citationGrammars: readonly CitationGrammar[] = [ruCitations, enCitations]

/**
 * Finds how a language writes references.
 *
 * @param tag BCP 47 tag.
 * @returns the language's grammar; `undefined` for a language without one.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findCitationGrammar} from '#core/citations/grammars/index.ts'
 * assert.equal(findCitationGrammar('ru')?.sign, '№')
 * assert.equal(findCitationGrammar('fi'), undefined)
 * ```
 */
export function findCitationGrammar(tag: LanguageTag): CitationGrammar | undefined {
  return citationGrammars.find((grammar) => grammar.tag === tag)
}
