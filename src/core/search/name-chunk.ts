import {foldText} from '../text/fold.ts'
import {assignShard} from './assign-shard.ts'

/** Letters: with 3 the largest of 256 chunks is 28 kB and a tenth are above 12, with 5 short names are kept often. */
const prefixLength = 4

/**
 * Gives the letters of a word that tell its chunk.
 *
 * @param word of a query or a name.
 * @returns its first letters in small letters, `е` for `ё`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {namePrefix} from '#core/search/name-chunk.ts'
 * assert.equal(namePrefix('Орёлик'), 'орел')
 * ```
 */
export function namePrefix(word: string): string {
  return foldText(word).slice(0, prefixLength)
}

/**
 * Tells which chunk has the names that are kept under a word.
 *
 * @param word of a query, or its prefix.
 * @param chunks number of chunks, 1 or more.
 * @returns number of the chunk, from 0.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {chunkOfName} from '#core/search/name-chunk.ts'
 * assert.equal(chunkOfName('Вологда', 8), chunkOfName('вологде', 8))
 * ```
 */
export function chunkOfName(word: string, chunks: number): number {
  return assignShard(namePrefix(word), chunks)
}
