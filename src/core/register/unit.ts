import type {Words} from './fingerprint.ts'

/** A paragraph or clause to be matched. */
export interface Unit {
  /** Equal for units of exactly the same words; empty where there are none. */
  readonly key: string
  /** Words, read when they are needed. */
  readonly words: () => Words
  /** Printed number, in the letters of an id. */
  readonly label?: string | undefined
  /** Units of one group belong together before all others: clauses of one paragraph. */
  readonly group: number
}

/** Which units of a text as it was are which of the text as it is; -1: none. */
export interface Matching {
  /** By index of the old unit. */
  readonly freshOf: number[]
  /** By index of the fresh unit; further parts of a split unit have none. */
  readonly oldOf: number[]
  /** How alike, by index of the old unit; together with all parts where there are some. */
  readonly similarity: number[]
  /** Old units for which another match would have done nearly as well and is placed better. */
  readonly doubtful: Set<number>
  /** Further parts of an old unit in the order of its words, by its index. */
  readonly into: Map<number, readonly number[]>
  /** Old units that became part of a fresh one, with the share of their words in it. */
  readonly swallowed: Map<number, {readonly fresh: number; readonly share: number}>
}

/** From here on two texts are the same text, edited. */
export const alike = 0.9

/**
 * Puts two units together.
 *
 * @param matching is written to.
 * @param old index of the old unit.
 * @param fresh index of the fresh unit.
 * @param similarity 0 to 1.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {join} from '#core/register/unit.ts'
 * const none = {doubtful: new Set<number>(), into: new Map(), swallowed: new Map()}
 * const matching = {freshOf: [-1], oldOf: [-1, -1], similarity: [0], ...none}
 * join(matching, 0, 1, 1)
 * assert.deepEqual(matching.oldOf, [-1, 0])
 * ```
 */
export function join(matching: Matching, old: number, fresh: number, similarity: number): void {
  matching.freshOf[old] = fresh
  matching.oldOf[fresh] = old
  matching.similarity[old] = similarity
}

/**
 * Makes one text of several.
 *
 * @param parts words of each, in order.
 * @returns all words.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {concatenate} from '#core/register/unit.ts'
 * assert.deepEqual(concatenate([Uint32Array.of(1), Uint32Array.of(2, 3)]), Uint32Array.of(1, 2, 3))
 * ```
 */
export function concatenate(parts: readonly Words[]): Words {
  const [only] = parts
  if (parts.length === 1 && only !== undefined) return only
  const all = new Uint32Array(parts.reduce((sum, {length}) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/**
 * Finds where the units before them lead to expect old units.
 *
 * @param matching so far.
 * @returns by index of the old unit an index of a fresh one, which may be matched or not exist.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {expectPlaces} from '#core/register/unit.ts'
 * const none = {similarity: [], doubtful: new Set<number>(), into: new Map(), swallowed: new Map()}
 * assert.deepEqual(expectPlaces({freshOf: [-1, 5, -1], oldOf: [], ...none}), [0, 5, 6])
 * ```
 */
export function expectPlaces({freshOf}: Matching): readonly number[] {
  let next = 0
  return freshOf.map((fresh) => {
    const place = fresh === -1 ? next : fresh
    next = place + 1
    return place
  })
}
