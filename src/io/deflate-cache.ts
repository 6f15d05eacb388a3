import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import {join} from 'node:path'
import {crc32} from 'node:zlib'
import {deflateSync} from 'fflate'

/** A file compressed for a zip. */
export interface Deflated {
  readonly data: Uint8Array<ArrayBuffer>
  /** CRC-32 and length of what was compressed. */
  readonly crc: number
  readonly size: number
}

/** Where a compressed file lies in the pack: bytes. */
interface Place {
  readonly offset: number
  readonly length: number
}

/**
 * Compresses files, each content once: what an earlier build compressed is read back. The compressor is
 * fflate, the same code everywhere, so that a zip has the same bytes on every machine; it takes most of a
 * zip's time (8 s of 141 MB), which is why its results are kept.
 */
export class DeflateCache {
  readonly #folder: string | undefined
  readonly #known: ReadonlyMap<string, Place>
  readonly #old: number | undefined
  readonly #new: number | undefined
  readonly #kept = new Map<string, Place>()
  #end = 0

  /** `folder` holds the pack of the last build; without one, everything is compressed anew. */
  constructor(folder: string | undefined) {
    this.#folder = folder
    if (folder !== undefined) mkdirSync(folder, {recursive: true})
    this.#known = new Map(folder === undefined ? [] : readIndex(folder))
    this.#old =
      this.#known.size === 0 || folder === undefined ? undefined : openSync(join(folder, 'pack'), 'r')
    this.#new = folder === undefined ? undefined : openSync(join(folder, 'pack.tmp'), 'w')
  }

  /** Compresses one file; `key` is the SHA-256 of its bytes. */
  deflate(bytes: Uint8Array, key: string): Deflated {
    const data = this.#read(key) ?? deflateSync(bytes, {level: 6})
    this.#keep(key, data)
    return {data, crc: crc32(bytes), size: bytes.length}
  }

  /** Keeps what was compressed for the next build. */
  close(): void {
    if (this.#old !== undefined) closeSync(this.#old)
    if (this.#new === undefined || this.#folder === undefined) return
    closeSync(this.#new)
    // Without its index a pack is not read: a build that is cut short here starts anew.
    writeFileSync(join(this.#folder, 'pack.json'), '[]')
    renameSync(join(this.#folder, 'pack.tmp'), join(this.#folder, 'pack'))
    writeFileSync(join(this.#folder, 'pack.json'), JSON.stringify([...this.#kept]))
  }

  #read(key: string): Uint8Array<ArrayBuffer> | undefined {
    const place = this.#known.get(key)
    if (place === undefined || this.#old === undefined) return undefined
    const data = Buffer.alloc(place.length)
    return readSync(this.#old, data, 0, place.length, place.offset) === place.length ? data : undefined
  }

  #keep(key: string, data: Uint8Array<ArrayBuffer>): void {
    if (this.#new === undefined || this.#kept.has(key)) return
    for (let done = 0; done < data.length;) done += writeSync(this.#new, data, done)
    this.#kept.set(key, {offset: this.#end, length: data.length})
    this.#end += data.length
  }
}

function readIndex(folder: string): [string, Place][] {
  const path = join(folder, 'pack.json')
  if (!existsSync(path) || !existsSync(join(folder, 'pack'))) return []
  try {
    // Written by `close`.
    return JSON.parse(readFileSync(path, 'utf8')) as [string, Place][]
  } catch {
    return []
  }
}
