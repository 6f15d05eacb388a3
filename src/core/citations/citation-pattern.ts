import type {Locus} from '../model/corpus-document.ts'
import type {CitationGrammar} from './grammar.ts'

/** What a unit word of a grammar stands for. */
export interface UnitSense {
  readonly unit: Locus['unit']
  /** Several numbers may follow. */
  readonly isPlural: boolean
}

/** A grammar made ready for searching. */
export interface CitationPattern {
  readonly grammar: CitationGrammar
  /** Unit word and first number, groups `word` and `number`; global. */
  readonly head: RegExp
  /** The next number of a list, groups `number` and, with its №, `signed`; sticky. */
  readonly next: RegExp
  /** Under the word in lower case without its stop. */
  readonly senses: ReadonlyMap<string, UnitSense>
}

const numberSource = [
  '(?:',
  // 7, 7.1, 2.1.1, then (2) or (a)
  String.raw`\d{1,4}(?:\.\d{1,3}){0,5}(?:\s?\((?:\d{1,2}|\p{Ll}{1,2})\)){0,3}(?![\p{L}\p{N}])`,
  String.raw`|[IVXLC]{1,7}(?![\p{L}\p{N}])`,
  // «а», "a", (a), a)
  String.raw`|[«"“(]\p{Ll}[»"”)]|\p{Ll}\)`,
  ')',
].join('')

const capitalise = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1)
/** The forms a word takes at the start of a sentence and in a heading; longest first. */
const listSpellings = (words: readonly string[]): string =>
  words
    .flatMap((word) => [word, capitalise(word), word.toUpperCase()])
    .sort((a, b) => b.length - a.length)
    .join('|')

/**
 * Makes the search patterns of a citation grammar.
 *
 * @param grammar words of a language.
 * @returns patterns; each is linear in the length of the text.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {compileCitationPattern} from '#core/citations/citation-pattern.ts'
 * import {citationGrammars} from '#core/citations/grammar.ts'
 * const patterns = citationGrammars.map(compileCitationPattern)
 * assert.deepEqual(patterns[1]?.senses.get('articles'), {unit: 'article', isPlural: true})
 * ```
 */
export function compileCitationPattern(grammar: CitationGrammar): CitationPattern {
  const senses = new Map<string, UnitSense>()
  for (const {unit, words, plurals, abbreviations, pluralAbbreviations} of grammar.units) {
    for (const word of [...words, ...abbreviations]) senses.set(word, {unit, isPlural: false})
    for (const word of [...plurals, ...pluralAbbreviations]) senses.set(word, {unit, isPlural: true})
  }
  const words = listSpellings(grammar.units.flatMap((unit) => [...unit.words, ...unit.plurals]))
  const abbreviations = listSpellings(
    grammar.units.flatMap((unit) => [...unit.abbreviations, ...unit.pluralAbbreviations]),
  )
  const word = String.raw`(?<![\p{L}\p{N}])(?<word>(?:${words})(?=\s|№)|(?:${abbreviations})(?=\.))\.?`
  const sign = String.raw`(?:№\s{0,4})?`
  const separator = String.raw`(?:\s{0,4}[,–—-]|\s{1,4}(?:${grammar.conjunctions.join('|')})(?!\p{L}))`
  return {
    grammar,
    head: new RegExp(String.raw`${word}\s{0,4}${sign}(?<number>${numberSource})`, 'gu'),
    next: new RegExp(String.raw`${separator}\s{0,4}(?<signed>${sign}(?<number>${numberSource}))`, 'uy'),
    senses,
  }
}
