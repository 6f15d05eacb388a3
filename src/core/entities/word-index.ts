import type {NameGrammar, Paradigm} from './name-grammar.ts'
import {normaliseWord} from './normalise-word.ts'

/** How the letters of a word in a name bind the letters of the text. */
export interface WordRules {
  readonly inflect: boolean
  readonly caseExact: boolean
}

/** Which words of names a word of the text may be a form of, by their numbers. */
export interface Readings {
  readonly full: readonly number[]
  /** Those it would be a form of if its first letter were a capital. */
  readonly lowered: readonly number[]
}

/** Words of all names under their stems. */
export interface WordIndex {
  /** Enters a word of a name; returns its number, the same for the same word under the same rules. */
  readonly enter: (word: string, rules: WordRules) => number
  /** Looks up a word of a text. */
  readonly look: (word: string) => Readings
}

type Gate = 'any' | 'capital' | 'acronym' | 'exact'

interface Entry {
  readonly id: number
  readonly gate: Gate
  /** The word as written in the name, normalised. */
  readonly word: string
  readonly endings: readonly string[]
}

type Stems = Map<string, Entry[]>

const shortestStem = 2
const noReadings: Readings = {full: [], lowered: []}
const noEnding: readonly string[] = ['']
/** Words kept with their readings; a new word beyond it starts the memory afresh. */
const memorySize = 50_000

function readGate(word: string, rules: WordRules): Gate {
  if (rules.caseExact) return 'exact'
  if (/^\p{Lu}[\p{Lu}\p{N}]{1,7}$/u.test(word)) return 'acronym'
  return /^\p{Lu}/u.test(word) ? 'capital' : 'any'
}

function isStemOf(stem: string, paradigm: Paradigm): boolean {
  if (stem.length < shortestStem) return false
  if (paradigm.notAfter?.some((suffix) => stem.endsWith(suffix))) return false
  return paradigm.after === undefined || paradigm.after.some((suffix) => stem.endsWith(suffix))
}

function* listStems(word: string, paradigm: Paradigm): Generator<string> {
  for (const nominative of paradigm.nominative) {
    if (!word.endsWith(nominative)) continue
    const stem = word.slice(0, word.length - nominative.length)
    if (!isStemOf(stem, paradigm)) continue
    yield stem
    for (const {from, to} of paradigm.changes ?? []) if (from.test(stem)) yield stem.replace(from, to)
  }
}

const isCapital = (letter: string | undefined): boolean => letter !== undefined && /^\p{Lu}/u.test(letter)

function passesGate({gate, word: name}: Entry, word: string): boolean {
  switch (gate) {
    case 'any':
      return true
    case 'capital':
      return isCapital(word)
    case 'acronym':
      return word.startsWith(name) && !/\p{Lu}/u.test(word.slice(name.length))
    case 'exact':
      return [...word].every((letter, at) => isCapital(letter) === isCapital(name[at]))
  }
}

/** Enters a word of a name under its own letters and under each stem it may have. */
function storeStems(stems: Stems, entry: Omit<Entry, 'endings'>, paradigms: readonly Paradigm[]): void {
  const store = (stem: string, endings: readonly string[]): void => {
    const entries = stems.get(stem) ?? []
    if (entries.length === 0) stems.set(stem, entries)
    entries.push({...entry, endings})
  }
  const lower = entry.word.toLowerCase()
  store(lower, noEnding)
  for (const paradigm of paradigms) {
    for (const stem of listStems(lower, paradigm)) store(stem, paradigm.endings)
  }
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
 * const id = index.enter('Вологда', {inflect: true, caseExact: false})
 * assert.deepEqual(index.look('Вологдой').full, [id])
 * assert.deepEqual(index.look('вологдой'), {full: [], lowered: [id]})
 * ```
 */
export function createWordIndex(grammar: NameGrammar): WordIndex {
  const acronyms = grammar.acronym ? [grammar.acronym] : []
  const endings = [...acronyms, ...grammar.paradigms].flatMap((paradigm) => paradigm.endings)
  const longestEnding = Math.max(0, ...endings.map((ending) => ending.length))
  const ids = new Map<string, number>()
  const stems: Stems = new Map()
  const memory = new Map<string, Readings>()

  function enter(raw: string, rules: WordRules): number {
    const word = normaliseWord(raw, grammar.script)
    const gate = readGate(word, rules)
    const key = `${gate} ${rules.inflect ? '' : '='}${word}`
    const known = ids.get(key)
    if (known !== undefined) return known
    const id = ids.size
    ids.set(key, id)
    memory.clear()
    const paradigms = gate === 'acronym' ? acronyms : grammar.paradigms
    storeStems(stems, {id, gate, word}, rules.inflect ? paradigms : [])
    return id
  }

  function look(word: string): Readings {
    const known = memory.get(word)
    if (known) return known
    if (memory.size >= memorySize) memory.clear()
    const readings = readWord(stems, normaliseWord(word, grammar.script), longestEnding)
    memory.set(word, readings)
    return readings
  }

  return {enter, look}
}
