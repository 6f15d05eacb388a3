/** A file of a pack; `place` is where in it something is put in later, a byte offset. */
export interface PackedFile {
  readonly path: string
  readonly place: number
  readonly bytes: Uint8Array
}

/**
 * Packs files into one, so that a version of a text is one file of the cache.
 *
 * @param files `place` in UTF-16 code units of `content`.
 * @returns a line of JSON with paths, places and lengths, then the contents.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {packFiles, unpackFiles} from '#io/pack-files.ts'
 * const [file] = unpackFiles(packFiles([{path: 'a.json', place: 1, content: '{"ж":1}'}]))
 * assert.deepEqual([file?.path, file?.place, file?.bytes.length], ['a.json', 1, 8])
 * ```
 */
export function packFiles(
  files: readonly {readonly path: string; readonly place: number; readonly content: string}[],
): Uint8Array {
  const contents = files.map(({content}) => Buffer.from(content))
  const index = files.map(({path, place, content}, at) => [
    path,
    Buffer.byteLength(content.slice(0, place)),
    contents[at]?.length ?? 0,
  ])
  return Buffer.concat([Buffer.from(`${JSON.stringify(index)}\n`), ...contents])
}

/**
 * Reads what {@link packFiles} wrote.
 *
 * @param pack the bytes.
 * @returns the files, views of the pack.
 * @throws {SyntaxError} for other bytes.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {packFiles, unpackFiles} from '#io/pack-files.ts'
 * assert.deepEqual(unpackFiles(packFiles([])), [])
 * ```
 */
export function unpackFiles(pack: Uint8Array): readonly PackedFile[] {
  const end = pack.indexOf(10)
  // Written by `packFiles`.
  const index = JSON.parse(new TextDecoder().decode(pack.subarray(0, end))) as [string, number, number][]
  let offset = end + 1
  return index.map(([path, place, length]) => {
    const bytes = pack.subarray(offset, offset + length)
    offset += length
    return {path, place, bytes}
  })
}
