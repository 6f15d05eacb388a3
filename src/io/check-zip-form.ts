import {closeSync, fstatSync, openSync, readSync} from 'node:fs'
import type {Entry} from 'yauzl'
import type {BundleFault} from './bundle-fault.ts'
import {streamZip, zipMode, zipTime, type ZipEntry} from './stream-zip.ts'

/** Bytes of the record before a file, without its name (APPNOTE 6.3.10, 4.3.7). */
const recordLength = 30

/** A file of a zip with its decoded name. */
export interface NamedEntry {
  readonly name: string
  readonly entry: Entry
}

/**
 * Tells where the form of a zip is not that of `diglot bundle`: order, times and modes of its files, and every
 * byte that is not in a file.
 *
 * @param path the zip.
 * @param entries its directory, in order.
 * @returns one fault per kind, with the first file that has it.
 * @throws whatever the file system throws.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findAlterations} from '#io/check-zip-form.ts'
 * assert.equal(findAlterations('package.json', [])[0]?.rule, 'altered-zip')
 * ```
 */
export function findAlterations(path: string, entries: readonly NamedEntry[]): BundleFault[] {
  const faults: BundleFault[] = []
  const add = (found: NamedEntry | undefined, what: string, expected: string): void => {
    if (found === undefined) return
    const reason = `Unexpected ${what}, expected ${expected}`
    faults.push({rule: 'altered-zip', path: found.name, reason})
  }
  const unsorted = entries.find(({name}, at) => at > 0 && name < (entries[at - 1]?.name ?? ''))
  add(unsorted, 'place among the files', 'names in order')
  const timed = entries.find(
    ({entry}) => entry.lastModFileDate !== zipTime.date || entry.lastModFileTime !== zipTime.time,
  )
  add(timed, 'time of a file', '1 January 1980 for all')
  const moded = entries.find(({entry}) => entry.externalFileAttributes >>> 16 !== zipMode)
  add(moded, 'mode of a file', 'that of a plain file for all')
  if (faults.length > 0) return faults
  const wrong = findWrongBytes(path, entries)
  if (wrong === undefined) return []
  return [
    {rule: 'altered-zip', reason: `Unexpected bytes ${wrong}, expected those that \`diglot bundle\` writes`},
  ]
}

/** Writes the zip anew of what it holds, and compares; says where they differ. */
function findWrongBytes(path: string, entries: readonly NamedEntry[]): string | undefined {
  const file = openSync(path, 'r')
  const whole = fstatSync(file).size
  const readAt = (at: number, length: number): Uint8Array<ArrayBuffer> => {
    const found = new Uint8Array(Math.max(0, Math.min(length, whole - at)))
    return found.subarray(0, readSync(file, found, 0, found.length, at))
  }
  let offset = 0
  let current = ''
  function* rewrite(): Generator<ZipEntry> {
    for (const {name, entry} of entries) {
      current = name
      const data = readAt(offset + recordLength + Buffer.byteLength(name), entry.compressedSize)
      const {crc32: crc, uncompressedSize: size} = entry
      yield {name, crc, size, isStored: entry.compressionMethod === 0, data}
    }
    current = ''
  }
  try {
    streamZip(rewrite(), (bytes) => {
      if (Buffer.compare(bytes, readAt(offset, bytes.length)) !== 0) throw new AlteredError()
      offset += bytes.length
    })
    return offset === whole ? undefined : 'behind its directory'
  } catch (error) {
    if (!(error instanceof AlteredError)) throw error
    return current === '' ? 'in its directory' : `at \`${current}\``
  } finally {
    closeSync(file)
  }
}

/** Ends a comparison at the first difference. */
class AlteredError extends Error {}
