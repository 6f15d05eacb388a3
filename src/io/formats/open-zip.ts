import {crc32, inflateRawSync} from 'node:zlib'
import {InputError} from '../problem.ts'

/** A file inside a zip, by the central directory. */
interface Entry {
  readonly name: string
  readonly flags: number
  readonly method: number
  readonly checksum: number
  readonly packedSize: number
  readonly size: number
  /** Offset of the local header, bytes. */
  readonly offset: number
}

/** The files of a zip, unpacked when they are asked for. */
export interface Zip {
  readonly names: readonly string[]
  /** Bytes of a file; `undefined`: there is none of this name. */
  read(name: string): Uint8Array | undefined
}

/**
 * Caps in bytes, and the largest ratio of unpacked to packed size: 205 KB that grow to 200 MB are an
 * attack, the XML of real documents shrinks 20 times (facts: reliability, section 4).
 */
const limits = {
  entries: 10_000,
  entry: 50_000_000,
  total: 200_000_000,
  ratio: 200,
  ratioFrom: 10_000_000,
} as const

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50

function refuse(path: string, what: string, remedy: string): never {
  const reason = `Unexpected ${what}, expected the zip that an office program writes`
  throw new InputError(path, {rule: 'archive', reason, remedy, line: 1})
}

const saveAgain = 'Open the file in an office program and save it again as .docx.'

/** Offset of the end record, searched from the end: a comment of up to 64 KB may follow it. */
function findEnd(view: DataView, path: string): number {
  const first = Math.max(0, view.byteLength - 22 - 65_535)
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === endSignature) return at
  }
  return refuse(path, 'zip without an end, cut off or damaged', saveAgain)
}

function readEntry(view: DataView, at: number, path: string): {readonly entry: Entry; readonly next: number} {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== entrySignature) {
    return refuse(path, 'damaged directory of the zip', saveAgain)
  }
  const nameLength = view.getUint16(at + 28, true)
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  if (next > view.byteLength) return refuse(path, 'damaged directory of the zip', saveAgain)
  const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength))
  return {
    next,
    entry: {
      name,
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    },
  }
}

function isTrick(name: string): boolean {
  return /^[/\\]|^[a-z]:|\0/i.test(name) || name.split(/[/\\]/).includes('..')
}

function checkEntry({name, flags, size, packedSize}: Entry, path: string): void {
  if (isTrick(name))
    refuse(
      path,
      `file name \`${name.slice(0, 80)}\` in the zip`,
      'Do not trust this file; ask for another copy.',
    )
  if ((flags & 0x41) !== 0)
    refuse(path, 'encrypted zip', 'Open it with its password and save it without one.')
  if (size > limits.ratioFrom && size > limits.ratio * packedSize) {
    refuse(
      path,
      `file \`${name}\` that unpacks to ${Math.round(size / Math.max(packedSize, 1))} times its size`,
      saveAgain,
    )
  }
}

function listEntries(view: DataView, path: string): ReadonlyMap<string, Entry> {
  const end = findEnd(view, path)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count === 0xffff || at === 0xffffffff || count > limits.entries)
    refuse(path, `zip of ${count} files`, saveAgain)
  const entries = new Map<string, Entry>()
  let total = 0
  for (let index = 0; index < count; index++) {
    const {entry, next} = readEntry(view, at, path)
    checkEntry(entry, path)
    if (entries.has(entry.name)) refuse(path, `second file \`${entry.name}\` in the zip`, saveAgain)
    entries.set(entry.name, entry)
    total += entry.size
    at = next
  }
  if (total > limits.total)
    refuse(path, `zip that unpacks to ${total} bytes`, 'Remove the pictures and save it again.')
  return entries
}

function unpack(bytes: Uint8Array, view: DataView, entry: Entry, path: string): Uint8Array {
  const {offset, packedSize, size, method, name} = entry
  if (size > limits.entry)
    refuse(path, `file \`${name}\` of ${size} bytes in the zip`, 'Split the text into several texts.')
  const isHeader = offset + 30 <= view.byteLength && view.getUint32(offset, true) === localSignature
  if (!isHeader) return refuse(path, `damaged file \`${name}\` in the zip`, saveAgain)
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  const packed = bytes.subarray(start, start + packedSize)
  if (method !== 0 && method !== 8) return refuse(path, `packing method ${method} in the zip`, saveAgain)
  let data: Uint8Array
  try {
    // What the directory declares is checked above, so no more than that may come out.
    data = method === 0 ? packed : inflateRawSync(packed, {maxOutputLength: Math.max(size, 1)})
  } catch {
    return refuse(path, `file \`${name}\` in the zip that is damaged or larger than declared`, saveAgain)
  }
  if (data.length !== size || crc32(data) !== entry.checksum) {
    return refuse(path, `damaged file \`${name}\` in the zip`, saveAgain)
  }
  return data
}

/**
 * Opens a zip from elsewhere. Sizes are capped by its directory and again while a file is unpacked;
 * names that lead out of a folder, encryption and doubled names are refused.
 *
 * Own code: fflate trusts the sizes that the zip declares and refuses no name.
 *
 * @param bytes the zip.
 * @param path shown in messages.
 * @returns its files.
 * @throws {InputError} `archive` when it is damaged, encrypted, too large or made to harm; also from `read`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {strToU8, zipSync} from 'fflate'
 * import {openZip} from '#io/formats/open-zip.ts'
 * const zip = openZip(zipSync({'a/rain.txt': strToU8('Rain')}), 'a.zip')
 * assert.equal(String(Buffer.from(zip.read('a/rain.txt') ?? [])), 'Rain')
 * assert.equal(zip.read('snow.txt'), undefined)
 * ```
 */
export function openZip(bytes: Uint8Array, path: string): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = listEntries(view, path)
  return {
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name)
      return entry && unpack(bytes, view, entry, path)
    },
  }
}
