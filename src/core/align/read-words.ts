/** The words of the units of one side as numbers. */
import type {AlignUnit} from '#core/align/align-unit.ts'
import {readTokens, type Token} from '#core/align/read-tokens.ts'

/** Different tokens of one side. */
export interface Vocabulary {
  /** Token keys by number. */
  readonly keys: readonly string[]
  /** A whole word for each key, the first that was met. */
  readonly words: readonly string[]
  readonly ids: ReadonlyMap<string, number>
  /** How often each token occurs. */
  readonly counts: Int32Array
  /** Tokens in all. */
  readonly total: number
}

/** Words of the units of one side. */
export interface WordTable {
  readonly size: number
  /** Where the tokens of each unit begin in `tokens`; `size + 1` values. */
  readonly starts: Int32Array
  /** Numbers of tokens in the vocabulary, unit after unit. */
  readonly tokens: Int32Array
  readonly vocabulary: Vocabulary
}

/** Characters of a unit whose words are read, 1,000 words; the DEV gold has units of up to 254. */
const MOST_CHARACTERS = 8000

/**
 * Reads the tokens of a unit; each entity it names is one more, `@org-sco`, equal in all languages.
 *
 * @param unit its text and entities.
 * @returns tokens in reading order, entities last, each once.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readUnit} from '#core/align/read-words.ts'
 * const keys = readUnit({text: 'Снег', entities: ['org-x']}).map(({key}) => key)
 * assert.deepEqual(keys, ['снег', '@org-x'])
 * ```
 */
export function readUnit({text, entities = []}: AlignUnit): readonly Token[] {
  const tokens = readTokens(text.slice(0, MOST_CHARACTERS))
  if (entities.length === 0) return tokens
  return [...tokens, ...[...new Set(entities)].map((entity) => ({key: `@${entity}`, word: `@${entity}`}))]
}

/**
 * Reads the words of the units of one side.
 *
 * @param units in text order; may be empty.
 * @returns the table, 0-based like `units`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readWords} from '#core/align/read-words.ts'
 * const {tokens, vocabulary} = readWords([{text: 'Дождь и снег'}, {text: 'И дождь'}])
 * assert.deepEqual([...tokens], [0, 1, 2, 1, 0])
 * assert.equal(vocabulary.total, 5)
 * ```
 */
export function readWords(units: readonly AlignUnit[]): WordTable {
  return tabulateWords(units.map(readUnit))
}

/**
 * Numbers tokens that were read before.
 *
 * @param units tokens of each unit, in text order; may be empty.
 * @returns the table, 0-based like `units`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {tabulateWords} from '#core/align/read-words.ts'
 * const snow = {key: 'snow', word: 'snow'}
 * assert.deepEqual([...tabulateWords([[snow], [], [snow]]).tokens], [0, 0])
 * ```
 */
export function tabulateWords(units: readonly (readonly Token[])[]): WordTable {
  const ids = new Map<string, number>()
  const words: string[] = []
  const tokens: number[] = []
  const starts = new Int32Array(units.length + 1)
  units.forEach((unit, index) => {
    for (const {key, word} of unit) {
      let id = ids.get(key)
      if (id === undefined) {
        id = words.length
        ids.set(key, id)
        words.push(word)
      }
      tokens.push(id)
    }
    starts[index + 1] = tokens.length
  })
  const counts = new Int32Array(words.length)
  for (const id of tokens) counts[id] = (counts[id] ?? 0) + 1
  return {
    size: units.length,
    starts,
    tokens: Int32Array.from(tokens),
    vocabulary: {keys: [...ids.keys()], words, ids, counts, total: tokens.length},
  }
}
