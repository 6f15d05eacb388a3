import {Zip, type ZipInputFile} from 'fflate'

/** A file of a zip. */
export interface ZipEntry {
  /** With `/` between folders. */
  readonly name: string
  /** CRC-32 and bytes of the file. */
  readonly crc: number
  readonly size: number
  /** Whether it lies there as it is, not deflated. */
  readonly isStored: boolean
  /** What the zip holds of it. */
  readonly data: Uint8Array<ArrayBuffer>
}

/** A regular file that its owner writes and all read, as Unix writes it. */
export const zipMode = 0o100644
/**
 * Noon of 1 January 1980, the first day that a zip can say, as DOS writes it. The library reads the local clock, and
 * noon is there on that day in every zone.
 */
export const zipTime = {date: 0x21, time: 0x6000} as const
const unix = 3
/** The count of files in a plain zip is 16 bits wide. */
export const mostFiles = 0xffff

/**
 * Writes a zip whose files all have the same time and mode, so that the same files give the same bytes anywhere.
 *
 * @param entries in the order they shall have; one is asked for when those before it are put.
 * @param put takes the bytes, in order.
 * @throws whatever `put` or the entries throw.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {streamZip} from '#io/stream-zip.ts'
 * let bytes = 0
 * streamZip([{name: 'a', crc: 0, size: 0, isStored: true, data: new Uint8Array()}], (each) => (bytes += each.length))
 * assert.ok(bytes > 0)
 * ```
 */
export function streamZip(entries: Iterable<ZipEntry>, put: (bytes: Uint8Array) => void): void {
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    put(bytes)
  })
  for (const {name, crc, size, isStored, data} of entries) {
    const file: ZipInputFile = {
      filename: name,
      ...{size, crc, os: unix, attrs: zipMode * 0x10000},
      compression: isStored ? 0 : 8,
      mtime: new Date(1980, 0, 1, 12),
    }
    zip.add(file)
    // Set by `add`, which waits for the bytes of the file.
    file.ondata?.(null, data, true)
  }
  zip.end()
}
