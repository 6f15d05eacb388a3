import type {Stem} from './list-stems.ts'
import type {NameGrammar} from './name-grammar.ts'
import {normaliseWord} from './normalise-word.ts'
import {createPrefixFilter} from './prefix-filter.ts'
import {isCapital, prepareWordStems, readKind, type Gate, type WordRules} from './word-stems.ts'

/** Which words of names a word of the text may be a form of, by their numbers. */
export interface Readings {
  readonly full: readonly number[]
  /** Those it would be a form of if its first letter were a capital. */
  readonly lowered: readonly number[]
}

/** Words of all names under their stems. */
export interface WordIndex {
  /**
   * Enters a word of a name; returns its number, the same for the same word under the same rules.
   * `start` is given for the first word: whether the text may have a small letter for its capital.
   */
  readonly enter: (word: string, rules: WordRules, start?: {readonly allowsSmall: boolean}) => number
  /** Looks up a word of a text. */
  readonly look: (word: string) => Readings
  /** `false`: no name starts with the word at this place of a text; quick. */
  readonly mayStart: (text: string, start: number, end: number) => boolean
}

interface Entry {
  readonly id: number
  readonly gate: Gate
  /** The word as written in the name, normalised. */
  readonly word: string
  readonly endings: readonly string[]
}

type Stems = Map<string, Entry[]>

interface IndexedWord {
  readonly id: number
  readonly gate: Gate
  readonly stems: readonly string[]
}

const noReadings: Readings = {full: [], lowered: []}
/** Words kept with their readings; a new word beyond it starts the memory afresh. */
const memorySize = 50_000

function passesGate({gate, word: name}: Entry, word: string): boolean {
  switch (gate) {
    case 'any':
      return true
    case 'capital':
      return isCapital(word[0])
    case 'acronym':
      return word.startsWith(name) && !/\p{Lu}/u.test(word.slice(name.length))
    case 'exact':
      return [...word].every((letter, at) => isCapital(letter) === isCapital(name[at]))
  }
}

/** Enters a word of a name under each of its stems. */
function storeStems(
  stems: Stems,
  {id, gate, word}: Omit<Entry, 'endings'>,
  own: readonly Stem[],
): readonly string[] {
  for (const {stem, endings} of own) {
    const entry = {id, gate, word, endings}
    const entries = stems.get(stem)
    if (entries) entries.push(entry)
    else stems.set(stem, [entry])
  }
  return own.map(({stem}) => stem)
}

/** Cuts endings off a word of a text, from none to the longest, and collects what fits. */
function readWord(stems: Stems, word: string, longestEnding: number): Readings {
  const lower = word.toLowerCase()
  const full = new Set<number>()
  const lowered = new Set<number>()
  const longest = Math.min(longestEnding, lower.length - 1)
  for (let cut = 0; cut <= longest; cut += 1) {
    const ending = lower.slice(lower.length - cut)
    for (const entry of stems.get(lower.slice(0, lower.length - cut)) ?? []) {
      if (!entry.endings.includes(ending)) continue
      if (passesGate(entry, word)) full.add(entry.id)
      else if (entry.gate === 'capital') lowered.add(entry.id)
    }
  }
  return full.size + lowered.size === 0 ? noReadings : {full: [...full], lowered: [...lowered]}
}

/**
 * Makes an index of the words of names, under their stems, for a language.
 *
 * The words of a text are looked up by cutting off endings, so nothing is generated and no
 * dictionary is needed (method and measure: `grammars/ru.ts`).
 *
 * @param grammar how names change in the language.
 * @returns an empty index.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findNameGrammar} from '#core/entities/grammars/index.ts'
 * import {createWordIndex} from '#core/entities/word-index.ts'
 * const index = createWordIndex(findNameGrammar('ru'))
 * const id = index.enter('Вологда', {inflect: true, caseExact: false}, {allowsSmall: true})
 * assert.deepEqual(index.look('Вологдой').full, [id])
 * assert.deepEqual(index.look('вологдой'), {full: [], lowered: [id]})
 * ```
 */
export function createWordIndex(grammar: NameGrammar): WordIndex {
  const {list, longestEnding} = prepareWordStems(grammar)
  const words = new Map<string, IndexedWord>()
  const stems: Stems = new Map()
  const memory = new Map<string, Readings>()
  const filter = createPrefixFilter(longestEnding)

  function enter(raw: string, rules: WordRules, start?: {readonly allowsSmall: boolean}): number {
    const word = store(raw, rules)
    if (start !== undefined) {
      const allowsSmall = word.gate === 'any' || (word.gate === 'capital' && start.allowsSmall)
      for (const stem of word.stems) filter.add(stem, allowsSmall)
    }
    return word.id
  }

  function store(raw: string, rules: WordRules): IndexedWord {
    const word = normaliseWord(raw, grammar.script)
    const {gate, kind} = readKind(word, rules)
    const key = `${gate} ${kind} ${word}`
    const known = words.get(key)
    if (known !== undefined) return known
    memory.clear()
    const id = words.size
    const entered = {id, gate, stems: storeStems(stems, {id, gate, word}, list(word.toLowerCase(), kind))}
    words.set(key, entered)
    return entered
  }

  function look(word: string): Readings {
    const known = memory.get(word)
    if (known) return known
    if (memory.size >= memorySize) memory.clear()
    const readings = readWord(stems, normaliseWord(word, grammar.script), longestEnding)
    memory.set(word, readings)
    return readings
  }

  return {enter, look, mayStart: filter.mayMatch}
}
