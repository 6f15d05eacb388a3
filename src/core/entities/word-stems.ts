import {prepareStems, type Stem} from './list-stems.ts'
import type {NameGrammar} from './name-grammar.ts'

/** How the letters of a word in a name bind the letters of the text. */
export interface WordRules {
  readonly inflect: boolean
  readonly caseExact: boolean
  /** Takes the endings of an adjective in all genders. */
  readonly isAdjective?: true
}

/** Which capitals a text must have where the name has them. */
export type Gate = 'any' | 'capital' | 'acronym' | 'exact'

/** Which classes of words give the stems of a word. */
export type WordKind = 'none' | 'acronym' | 'adjective' | 'small' | 'word'

const acronym = /^\p{Lu}[\p{Lu}\p{N}]{1,7}$/u
const noEnding: readonly string[] = ['']

/**
 * Tells whether a letter is a capital.
 *
 * @param letter one letter.
 * @returns `false` for what has no capitals, and for none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {isCapital} from '#core/entities/word-stems.ts'
 * assert.deepEqual([isCapital('Я'), isCapital('я'), isCapital('7')], [true, false, false])
 * ```
 */
export function isCapital(letter: string | undefined): boolean {
  return letter !== undefined && letter !== letter.toLowerCase()
}

/**
 * Tells how a word of a name stands in texts.
 *
 * @param word as its author wrote it, normalised.
 * @param rules of the name.
 * @returns the capitals it asks for, and the class of its stems.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readKind} from '#core/entities/word-stems.ts'
 * assert.deepEqual(readKind('США', {inflect: true, caseExact: false}), {gate: 'acronym', kind: 'acronym'})
 * ```
 */
export function readKind(word: string, rules: WordRules): {readonly gate: Gate; readonly kind: WordKind} {
  const gate = readGate(word, rules)
  if (!rules.inflect) return {gate, kind: 'none'}
  if (gate === 'acronym') return {gate, kind: 'acronym'}
  if (rules.isAdjective === true) return {gate, kind: 'adjective'}
  return {gate, kind: gate === 'any' ? 'small' : 'word'}
}

function readGate(word: string, rules: WordRules): Gate {
  if (rules.caseExact) return 'exact'
  if (!isCapital(word[0])) return 'any'
  return acronym.test(word) ? 'acronym' : 'capital'
}

/** Finds the stems of words in a language. */
export interface WordStems {
  /** The word itself and each stem it may have; the word is in small letters, normalised. */
  readonly list: (word: string, kind: WordKind) => readonly Stem[]
  /** Letters of the longest ending. */
  readonly longestEnding: number
}

/**
 * Prepares the stems of a language.
 *
 * @param grammar how names change in it.
 * @returns finds the stems of words.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findNameGrammar} from '#core/entities/grammars/index.ts'
 * import {prepareWordStems} from '#core/entities/word-stems.ts'
 * const {list} = prepareWordStems(findNameGrammar('en'))
 * assert.deepEqual(list('state', 'small').map(({stem, endings}) => endings.map((ending) => stem + ending)), [
 *   ['state'],
 *   ['state', 'states'],
 * ])
 * ```
 */
export function prepareWordStems({paradigms, acronym, adjective, smallWord}: NameGrammar): WordStems {
  const acronyms = acronym ? [acronym] : []
  const adjectives = adjective ? [...paradigms, adjective] : paradigms
  const small = smallWord ? [smallWord] : paradigms
  const listStems = {
    none: (): readonly Stem[] => [],
    acronym: prepareStems(acronyms),
    adjective: prepareStems(adjectives),
    small: prepareStems(small),
    word: prepareStems(paradigms),
  }
  const endings = [...acronyms, ...adjectives, ...small].flatMap((paradigm) => paradigm.endings)
  return {
    list: (word, kind) => [{stem: word, endings: noEnding}, ...listStems[kind](word)],
    longestEnding: Math.max(0, ...endings.map((ending) => ending.length)),
  }
}
