import type {LanguageTag} from '#core/model/corpus-document.ts'
import type {Language} from '#core/text/language.ts'
import {stopWords} from '#core/search/stop-words.ts'

/** A question to the index of one language: all terms, or the phrase they make. */
export interface Lookup {
  readonly language: LanguageTag
  readonly terms: readonly string[]
  readonly isPhrase: boolean
}

/** Lookups that a text must all answer. */
export type Alternative = readonly Lookup[]

type Script = Language['script'] | 'Zyyy'

const longestQuery = 200
const mostTerms = 16
const edges = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu
const quoted = /^["«“„](.*)["»”“]$/su

/**
 * Decides which index is asked for which words.
 *
 * Words in Cyrillic go to the languages written in it. Words in Latin go to every language, since
 * Russian texts keep foreign names and acronyms as they are; so do numbers. When both scripts occur,
 * a text answers either in one Cyrillic edition with all words, or in two editions with its words each.
 * Stop words are dropped, unless nothing else is left or the whole query stands in quotation marks.
 *
 * @param query What the reader typed; characters after the 200th and terms after the 16th are dropped.
 * @param languages Languages that have an index.
 * @returns alternatives of which a text must answer one; empty when there is nothing to look for.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {planQuery} from '#core/search/plan-query.ts'
 *
 * const languages = [{tag: 'ru', script: 'Cyrl'}, {tag: 'en', script: 'Latn'}] as const
 * const plan = planQuery('борьба с терроризмом', languages)
 * assert.deepEqual(plan, [[{language: 'ru', terms: ['борьба', 'терроризмом'], isPhrase: false}]])
 * ```
 */
export function planQuery(
  query: string,
  languages: readonly Pick<Language, 'tag' | 'script'>[],
): readonly Alternative[] {
  const trimmed = query.slice(0, longestQuery).trim()
  const phrase = quoted.exec(trimmed)?.[1]
  const terms = readTerms(phrase ?? trimmed, phrase !== undefined)
  if (terms.length === 0) return []
  const look = (language: LanguageTag, words: readonly string[]): Lookup => ({
    language,
    terms: words,
    isPhrase: phrase !== undefined && words.length > 1,
  })
  const scripts = new Set(terms.map(findScript))
  const single = languages
    .filter(({script}) => [...scripts].every((used) => canHold(script, used)))
    .map(({tag}): Alternative => [look(tag, terms)])
  if (phrase !== undefined || !(scripts.has('Cyrl') && scripts.has('Latn'))) return single
  const cyrillic = languages.filter(({script}) => script === 'Cyrl')
  const latin = languages.filter(({script}) => script === 'Latn')
  const pairs = cyrillic.flatMap((one) => latin.map((other) => [one, other] as const))
  return [
    ...single,
    ...pairs.map(([one, other]): Alternative => [
      look(
        one.tag,
        terms.filter((term) => findScript(term) !== 'Latn'),
      ),
      look(
        other.tag,
        terms.filter((term) => findScript(term) !== 'Cyrl'),
      ),
    ]),
  ]
}

function readTerms(text: string, isPhrase: boolean): readonly string[] {
  const words = text
    .split(/\s+/u)
    .map((word) => word.replace(edges, ''))
    .filter((word) => word !== '')
  const telling = words.filter((word) => !stopWords.has(word.toLowerCase()))
  return (isPhrase || telling.length === 0 ? words : telling).slice(0, mostTerms)
}

function findScript(term: string): Script {
  if (/\p{Script=Cyrillic}/u.test(term)) return 'Cyrl'
  return /\p{L}/u.test(term) ? 'Latn' : 'Zyyy'
}

function canHold(script: Language['script'], used: Script): boolean {
  return used !== 'Cyrl' || script === 'Cyrl'
}
