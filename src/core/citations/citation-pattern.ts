import type {Locus} from '../model/corpus-document.ts'
import type {CitationGrammar, UnitWords} from './grammar.ts'

/** What a unit word of a grammar stands for. */
export interface UnitSense {
  readonly unit: Locus['unit']
  readonly level: number
  /** Several numbers may follow. */
  readonly isPlural: boolean
  readonly ordinals?: UnitWords['ordinals']
  readonly isUnnumbered: boolean
}

/** A grammar made ready for searching. */
export interface CitationPattern {
  readonly grammar: CitationGrammar
  /** Unit word and first number, groups `word`, `number` and, for a short form, `short`; global. */
  readonly head: RegExp
  /** Ordinals and the word they count, groups `before` or `after` (the ordinals) and `word`; global. */
  readonly ordinalHead: RegExp
  /** Beginnings of the words that ordinals count, lower case: without one a text has no ordinals. */
  readonly ordinalCues: readonly string[]
  /** The next number of a list, groups `number` and, with its sign, `signed`; sticky. */
  readonly next: RegExp
  /** The next one after a word in the singular; sticky, groups as in `next`. */
  readonly choice: RegExp
  /** A resolution: `word`, `number` and after it the year; global. A symbol as A/RES/60/288 needs no word. */
  readonly resolution: RegExp
  /** The next resolution of a list; sticky, groups as in `next`. */
  readonly nextResolution: RegExp
  /** Number of a document behind its sign, group `number`; global. */
  readonly signed: RegExp
  /** One ordinal; the place of its group, from 1, is its value, and `figure` holds one in figures; global. */
  readonly ordinal: RegExp
  /** Under the word in lower case without its stop. */
  readonly senses: ReadonlyMap<string, UnitSense>
}

const end = String.raw`(?![\p{L}\p{N}])`
const numberSource = (bareLetters: string): string =>
  [
    '(?:',
    // 7, 7.1, 2.1.1, 6a, 12bis, then (2), (a) or (iii)
    String.raw`\d{1,4}(?:\.\d{1,3}){0,5}(?:\s?(?:bis|ter|бис)|\p{Ll})?${end}(?:\s?\((?:\d{1,2}|[ivx]{1,5}|\p{L})\)){0,4}`,
    String.raw`|[IVXLC]{1,7}${end}`,
    // «а», "a", (a), (iii), a)
    String.raw`|[«"“(]\p{L}[»"”)]|\([ivx]{2,5}\)|\p{Ll}\)`,
    `|${bareLetters}${end}(?!\\.)`,
    ')',
  ].join('')
const resolutionSource = String.raw`(?:[AS]/(?:RES/)?)?\d{1,4}(?:/\d{1,4})?${end}(?:\s?\(\d{4}\))?`
const documentSource = String.raw`\p{Lu}{0,3}-?\d{1,7}(?:[-/]\p{L}{1,6}|[-/]\d{1,6}){0,4}${end}`

const capitalise = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1)
/** The forms a word takes at the start of a sentence and in a heading; longest first. */
const listSpellings = (words: readonly string[]): string =>
  [...new Set(words.flatMap((word) => [word, capitalise(word), word.toUpperCase()]))]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll('.', String.raw`\.`))
    .join('|')
const fullWords = (units: readonly UnitWords[]): readonly string[] =>
  units.flatMap(({words, plurals}) => [...words, ...plurals])
const shortWords = (units: readonly UnitWords[]): readonly string[] =>
  units.flatMap(({abbreviations = [], pluralAbbreviations = []}) => [
    ...abbreviations,
    ...pluralAbbreviations,
  ])

function listSenses(units: readonly UnitWords[]): ReadonlyMap<string, UnitSense> {
  const senses = new Map<string, UnitSense>()
  for (const {unit, level, ordinals, isUnnumbered = false, words, plurals, ...short} of units) {
    const sense = {unit, level, isUnnumbered, ...(ordinals && {ordinals})}
    for (const word of words.concat(short.abbreviations ?? [])) senses.set(word, {...sense, isPlural: false})
    for (const word of plurals.concat(short.pluralAbbreviations ?? []))
      senses.set(word, {...sense, isPlural: true})
  }
  return senses
}

function compileOrdinals({ordinals, ordinalEndings, units, conjunctions}: CitationGrammar) {
  const one = `(?:${ordinals.join('|')}|\\d{1,2}${ordinalEndings})`
  const list = String.raw`${one}(?:(?:,?\s(?:${conjunctions.join('|')})\s|,\s|\s?[–—-]\s?)${one}){0,9}`
  const counted = units.filter((unit) => unit.ordinals !== undefined)
  const words = listSpellings(fullWords(counted))
  const short = listSpellings(shortWords(counted))
  const word = String.raw`(?:${words})${end}|(?:${short})\.`
  return {
    ordinalCues: [
      ...new Set([
        ...fullWords(counted).map((word) => word.slice(0, 4)),
        ...shortWords(counted).map((word) => `${word}.`),
      ]),
    ],
    ordinal: new RegExp(
      `${ordinals.map((source) => `(${source})`).join('|')}|(?<figure>\\d{1,2})${ordinalEndings}`,
      'giu',
    ),
    ordinalHead: new RegExp(
      String.raw`(?<![\p{L}\p{N}])(?:(?<before>${list})\s(?:${word})|(?:${word})\s(?<after>${list})${end})`,
      'giu',
    ),
  }
}

/**
 * Makes the search patterns of a citation grammar.
 *
 * @param grammar words of a language.
 * @returns patterns; each is linear in the length of the text.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {compileCitationPattern} from '#core/citations/citation-pattern.ts'
 * import {citationGrammars} from '#core/citations/grammars/index.ts'
 * const patterns = citationGrammars.map(compileCitationPattern)
 * assert.equal(patterns[1]?.senses.get('articles')?.isPlural, true)
 * ```
 */
export function compileCitationPattern(grammar: CitationGrammar): CitationPattern {
  const {units, conjunctions, bodyNames, sign} = grammar
  const numbered = units.filter(({unit}) => unit !== 'resolution')
  const resolutions = units.filter(({unit}) => unit === 'resolution')
  const wordOf = (list: readonly UnitWords[]): string =>
    String.raw`(?<![\p{L}\p{N}])(?<word>(?:${listSpellings(fullWords(list))})(?=\s|№)|(?<short>${listSpellings(shortWords(list))})(?=\.))\.?`
  const number = numberSource(grammar.bareLetters)
  const maySign = String.raw`(?:(?:${sign})\s{0,4})?`
  const separator = String.raw`(?:\)?,?\s{1,4}(?:${conjunctions.join('|')})(?!\p{L})|\)?\s{0,4}[,–—-])`
  const signedNumber = (source: string): string =>
    String.raw`\s{0,4}(?<signed>${maySign}(?<number>${source}))`
  return {
    grammar,
    head: new RegExp(
      String.raw`${wordOf(numbered)}\s{0,4}(?:${grammar.rangeOpening}\s)?${maySign}(?<number>${number})`,
      'gu',
    ),
    next: new RegExp(separator + signedNumber(number), 'uy'),
    choice: new RegExp(String.raw`\s{1,4}${grammar.choice}(?!\p{L})${signedNumber(number)}`, 'uy'),
    resolution: new RegExp(
      String.raw`${wordOf(resolutions)}${bodyNames}\s{0,4}${maySign}(?<number>${resolutionSource})|(?<![\p{L}\p{N}/])(?<symbol>[AS]/RES/\d{1,4}(?:/\d{1,4})?)${end}`,
      'gu',
    ),
    nextResolution: new RegExp(separator + signedNumber(resolutionSource), 'uy'),
    signed: new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${sign})\s{0,4}(?<number>${documentSource})`, 'gu'),
    senses: listSenses(units),
    ...compileOrdinals(grammar),
  }
}
