import type {DocumentId} from '#core/model/corpus-document.ts'

const smallest = 256
const largest = 1000
const shardsAtOnce = 8

/**
 * Says how many texts a shard may hold. A query reads 36 kB of each shard for a word, so a corpus has eight
 * at most until they are full; an edited text has its shard made again, at 11 ms of CPU time a text and
 * language, so they are no larger than that takes (measured with generated texts of 30 paragraphs).
 *
 * @param documents Number of texts.
 * @returns texts a shard may hold on average, 256 to 1,000.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {sizeShards} from '#core/search/assign-shard.ts'
 *
 * assert.deepEqual([100, 5000, 20_000].map(sizeShards), [256, 625, 1000])
 * ```
 */
export function sizeShards(documents: number): number {
  return Math.min(largest, Math.max(smallest, documents / shardsAtOnce))
}

/**
 * Counts the shards an index needs: a power of two, so that the count changes only when the corpus
 * doubles and a new text leaves all shards but its own as they were.
 *
 * @param documents Number of texts.
 * @param size Texts that a shard should hold at most, on average; 1 or more.
 * @returns the number of shards, 1 or more.
 * @throws RangeError when `size` is below 1.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {countShards} from '#core/search/assign-shard.ts'
 *
 * assert.equal(countShards(1000, 256), 4)
 * assert.equal(countShards(0, 128), 1)
 * ```
 */
export function countShards(documents: number, size: number): number {
  if (!(size >= 1)) throw new RangeError(`Unexpected shard size \`${size}\`, expected 1 or more`)
  let shards = 1
  while (shards * size < documents) shards *= 2
  return shards
}

/**
 * Gives a text its shard, by the FNV-1a hash of its id (Fowler, Noll, Vo; 32 bits).
 *
 * @param id Name of the text.
 * @param shards Number of shards, 1 or more.
 * @returns the shard, from 0; the same for the same id and number, whatever other texts there are.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {assignShard} from '#core/search/assign-shard.ts'
 *
 * assert.equal(assignShard('protocol-2024', 8), assignShard('protocol-2024', 8))
 * assert.equal(assignShard('protocol-2024', 1), 0)
 * ```
 */
export function assignShard(id: DocumentId, shards: number): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < id.length; index++) {
    hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193)
  }
  // The low bits of FNV-1a mix badly for ids that differ in their last digit: fold the high ones in.
  return ((hash ^ (hash >>> 15)) >>> 0) % shards
}
