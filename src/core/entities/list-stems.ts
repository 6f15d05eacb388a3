import type {Paradigm} from './name-grammar.ts'

/** A stem of a word, and the endings it is seen with. */
export interface Stem {
  readonly stem: string
  readonly endings: readonly string[]
}

/** Lists the stems of a word: nominative, lower case, without `ё`. */
export type ListStems = (word: string) => readonly Stem[]

/** One nominative ending of a class, ready to be tested. */
interface Rule {
  readonly nominative: string
  readonly paradigm: Paradigm
  readonly after: ReadonlySet<string> | undefined
  /** Lengths of the strings in `after`. */
  readonly lengths: readonly number[]
}

const shortestStem = 2

function isStemOf(stem: string, {paradigm, after, lengths}: Rule): boolean {
  if (stem.length < shortestStem) return false
  if (paradigm.notAfter?.some((suffix) => stem.endsWith(suffix))) return false
  return after === undefined || lengths.some((length) => after.has(stem.slice(-length)))
}

/** Rules by the last letter of the words they are for; those for any letter under `''`. */
function indexRules(paradigms: readonly Paradigm[]): ReadonlyMap<string, readonly Rule[]> {
  const rules = new Map<string, Rule[]>()
  for (const paradigm of paradigms) {
    const {nominative: endings, after: list} = paradigm
    const after = list && new Set(list)
    const lengths = [...new Set(list?.map((suffix) => suffix.length))]
    for (const nominative of endings) {
      const rule = {nominative, paradigm, after, lengths}
      const last = nominative === '' ? (list ?? ['']) : [nominative]
      for (const letter of new Set(last.map((suffix) => suffix.slice(-1)))) {
        const known = rules.get(letter)
        if (known) known.push(rule)
        else rules.set(letter, [rule])
      }
    }
  }
  return rules
}

/**
 * Prepares classes of words for finding stems; a word is tested against those of its last letter only.
 *
 * @param paradigms the classes.
 * @returns lists the stems a word has in the classes it may belong to, respelt ones included.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {prepareStems} from '#core/entities/list-stems.ts'
 * const listStems = prepareStems([{nominative: ['а'], endings: ['а', 'ы']}])
 * assert.deepEqual(listStems('вологда'), [{stem: 'вологд', endings: ['а', 'ы']}])
 * assert.deepEqual(listStems('омск'), [])
 * ```
 */
export function prepareStems(paradigms: readonly Paradigm[]): ListStems {
  const rules = indexRules(paradigms)
  const anyLetter = rules.get('') ?? []
  return (word) => {
    const stems: Stem[] = []
    for (const rule of [...(rules.get(word.slice(-1)) ?? []), ...anyLetter]) {
      const {nominative, paradigm} = rule
      if (!word.endsWith(nominative)) continue
      const stem = word.slice(0, word.length - nominative.length)
      if (!isStemOf(stem, rule)) continue
      const {endings, changes = []} = paradigm
      stems.push({stem, endings})
      for (const {from, to} of changes)
        if (from.test(stem)) stems.push({stem: stem.replace(from, to), endings})
    }
    return stems
  }
}
