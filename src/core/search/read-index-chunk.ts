import {decode} from 'cborg'

/** What opens each file of Pagefind, once inflated. */
const signature = 'pagefind_dcd'.length
/** Weight of a word that is no part of a compound. */
const wholeWeight = 24

/** What a shard is made of. */
export interface IndexMeta {
  /** By number of the record, from 0: the hash that names it. */
  readonly records: readonly string[]
  /** Beginnings of the first and the last key of each chunk, and its hash. */
  readonly chunks: readonly (readonly [from: string, to: string, hash: string])[]
}

/** A place of a key. */
export interface KeyPlace {
  /** Number of the record, from 0. */
  readonly record: number
  /** Index of the word in the record, from 0. */
  readonly position: number
  readonly isPart: boolean
}

type PackedMeta = readonly [
  version: string,
  records: readonly (readonly [hash: string, words: number])[],
  chunks: IndexMeta['chunks'],
]
type PackedPages = readonly (readonly [delta: number, locations: readonly number[]])[]
type PackedChunk = readonly [
  words: readonly (readonly [
    key: string,
    pages: PackedPages,
    variants: readonly (readonly [form: string, pages: PackedPages])[],
  ])[],
]

/**
 * Reads what a shard is made of, as Pagefind 1.6 writes it (pagefind_web/src/metadata.rs, read on 2026-11-22).
 *
 * @param bytes a `pf_meta`, inflated.
 * @returns records and chunks.
 * @throws {Error} of cborg for bytes that are no CBOR.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readIndexMeta} from '#core/search/read-index-chunk.ts'
 *
 * const bytes = [0x83, 0x60, 0x81, 0x82, 0x61, 0x68, 0x05, 0x81, 0x83, 0x61, 0x61, 0x61, 0x7a, 0x61, 0x63]
 * const meta = readIndexMeta(new Uint8Array([...Array.from({length: 12}, () => 0), ...bytes]))
 * assert.deepEqual(meta, {records: ['h'], chunks: [['a', 'z', 'c']]})
 * ```
 */
export function readIndexMeta(bytes: Uint8Array): IndexMeta {
  // The cast is safe: Pagefind wrote it with the index, and its version is fixed.
  const [, records, chunks] = decode(bytes.subarray(signature)) as PackedMeta
  return {records: records.map(([hash]) => hash), chunks: chunks.map(([from, to, hash]) => [from, to, hash])}
}

/**
 * Tells which chunks may have keys that begin as asked. The keys that bound a chunk are cut where they differ from
 * those of the next: a chunk up to `of` may end with `offer`.
 *
 * @param meta of the shard.
 * @param prefix folded as the keys are.
 * @returns hashes of the chunks.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findPrefixChunks} from '#core/search/read-index-chunk.ts'
 *
 * const chunks = [['a', 'cab', '1'], ['cabin', 'dog', '2'], ['door', 'z', '3']] as const
 * assert.deepEqual(findPrefixChunks({records: [], chunks}, 'ca'), ['1', '2'])
 * ```
 */
export function findPrefixChunks({chunks}: IndexMeta, prefix: string): readonly string[] {
  return chunks
    .filter(
      ([from, to]) => (to >= prefix || prefix.startsWith(to)) && (from <= prefix || from.startsWith(prefix)),
    )
    .map(([, , hash]) => hash)
}

/**
 * Reads the places of all keys that begin as asked from a chunk of Pagefind 1.6 (pagefind_web/src/index.rs, read on
 * 2026-11-22): numbers of records and positions are differences, a negative one sets the weight of what follows.
 *
 * @param bytes a `pf_index`, inflated.
 * @param prefix folded as the keys are: stems without marks on letters.
 * @returns the places, sorted within each key only.
 * @throws {Error} of cborg for bytes that are no CBOR.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readPrefixPlaces} from '#core/search/read-index-chunk.ts'
 *
 * // One key `ab`: in record 1 at 3 and 5, and with weight 12 at 4.
 * const bytes = [0x81, 0x81, 0x83, 0x62, 0x61, 0x62, 0x81, 0x82, 0x01, 0x85, 0x38, 0x18, 0x03, 0x02, 0x2c, 0x04, 0x80]
 * const chunk = new Uint8Array([...Array.from({length: 12}, () => 0), ...bytes])
 * assert.deepEqual(readPrefixPlaces(chunk, 'a').map(({position}) => position), [3, 5, 4])
 * ```
 */
export function readPrefixPlaces(bytes: Uint8Array, prefix: string): readonly KeyPlace[] {
  return readWords(bytes)
    .filter(([key]) => key.startsWith(prefix))
    .flatMap(([, pages, variants]) => [pages, ...variants.map(([, own]) => own)].flatMap(readPages))
}

function readWords(bytes: Uint8Array): PackedChunk[0] {
  // The cast is safe: as above.
  const [words] = decode(bytes.subarray(signature)) as PackedChunk
  return words
}

function readPages(pages: PackedPages): readonly KeyPlace[] {
  let record = 0
  return pages.flatMap(([delta, locations]) => {
    record += delta
    let weight = wholeWeight
    let position = 0
    const places: KeyPlace[] = []
    for (const location of locations) {
      if (location < 0) {
        weight = -1 - location
        position = 0
      } else {
        position += location
        places.push({record, position, isPart: weight < wholeWeight})
      }
    }
    return places
  })
}

/** Places of a key in one record. */
export interface RecordPlaces {
  /** Number of the record, from 0. */
  readonly record: number
  /** Indexes of the word in the record, from 0, rising. */
  readonly positions: Uint32Array
}

/**
 * Reads the places of one key that is never a part of a compound; the same as {@link readPrefixPlaces}, but fit for a
 * word with half a million places.
 *
 * @param bytes a `pf_index`, inflated.
 * @param key the key.
 * @returns the places by record; empty where the chunk has no such key.
 * @throws {Error} of cborg for bytes that are no CBOR.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readKeyPlaces} from '#core/search/read-index-chunk.ts'
 *
 * // One key `ab`: in record 1 at 3 and 5.
 * const bytes = [0x81, 0x81, 0x83, 0x62, 0x61, 0x62, 0x81, 0x82, 0x01, 0x82, 0x03, 0x02, 0x80]
 * const chunk = new Uint8Array([...Array.from({length: 12}, () => 0), ...bytes])
 * assert.deepEqual(readKeyPlaces(chunk, 'ab'), [{record: 1, positions: new Uint32Array([3, 5])}])
 * ```
 */
export function readKeyPlaces(bytes: Uint8Array, key: string): readonly RecordPlaces[] {
  const [, pages = []] = readWords(bytes).find(([own]) => own === key) ?? []
  let record = 0
  return pages.map(([delta, locations]) => {
    record += delta
    let position = 0
    // A weight, if it is given, comes first.
    const steps = locations.filter((location) => location >= 0)
    return {record, positions: Uint32Array.from(steps, (step) => (position += step))}
  })
}
