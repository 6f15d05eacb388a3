import {statSync} from 'node:fs'
import {openPromise, type Entry, type ZipFile} from 'yauzl'
import {findNameFaults} from '#core/exchange/find-name-faults.ts'
import type {BundleFault, FoundFile} from './bundle-fault.ts'
import {findAlterations, type NamedEntry} from './check-zip-form.ts'
import {digestStream} from './digest-stream.ts'
import {mostFiles} from './stream-zip.ts'

/**
 * A zip is not unpacked if a file of more bytes than the first figure grows more than the second times, or the
 * whole likewise: the files of a site shrink 3 to 30 times (measured), a bomb 1,000 times.
 */
const bomb = {entry: [16_000_000, 200], total: [1_000_000_000, 100]} as const

/**
 * Reads the files of a zip without unpacking it to disk. Names, sizes and form are checked by the directory before
 * anything is unpacked, and sizes again while it is.
 *
 * @param path the zip.
 * @param faults what is found wrong on the way is added.
 * @returns the files, one at a time, without the folder around them.
 * @throws whatever the file system throws.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {scanZip} from '#io/scan-zip.ts'
 * import type {BundleFault} from '#io/bundle-fault.ts'
 * const faults: BundleFault[] = []
 * await Array.fromAsync(scanZip('package.json', faults))
 * assert.equal(faults[0]?.rule, 'not-a-bundle')
 * ```
 */
export async function* scanZip(path: string, faults: BundleFault[]): AsyncGenerator<FoundFile> {
  const zip = await openZipFile(path, faults)
  if (zip === undefined) return
  try {
    const entries = await listEntries(zip, faults)
    if (entries === undefined) return
    const bombs = findBombs(entries, statSync(path).size)
    faults.push(...bombs, ...findAlterations(path, entries))
    if (bombs.length > 0) return
    const files = entries.filter(({name}) => !name.endsWith('/'))
    const unsafe = findUnsafe(files)
    faults.push(...unsafe)
    const skipped = new Set(unsafe.map((fault) => fault.path))
    const sums = files.find(({name}) => /^[^/]+\/SHA256SUMS$/.test(name)) ?? files[0]
    const root = `${sums?.name.split('/', 1)[0] ?? ''}/`
    for (const {name, entry} of files) {
      if (skipped.has(name)) continue
      if (!name.startsWith(root)) {
        const reason = `Unexpected file outside of \`${root}\`, expected one folder`
        faults.push({rule: 'added-file', path: name, reason})
        continue
      }
      const found = await unpack(zip, entry, name.slice(root.length), faults)
      if (found !== undefined) yield found
    }
  } finally {
    zip.close()
  }
}

async function openZipFile(path: string, faults: BundleFault[]): Promise<ZipFile | undefined> {
  try {
    // Names are decoded and checked here, so that all that are wrong can be named.
    return await openPromise(path, {decodeStrings: false, autoClose: false, lazyEntries: true})
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw error
    faults.push({
      rule: 'not-a-bundle',
      reason: 'Unexpected file that is no zip or was cut off, expected the zip of `diglot bundle`',
    })
    return undefined
  }
}

async function listEntries(zip: ZipFile, faults: BundleFault[]): Promise<NamedEntry[] | undefined> {
  const entries: NamedEntry[] = []
  try {
    if (zip.entryCount > mostFiles) throw new Error(`${zip.entryCount} files`)
    const decoder = new TextDecoder('utf-8', {ignoreBOM: true})
    for await (const entry of zip.eachEntry()) {
      entries.push({name: decoder.decode(entry.fileNameRaw), entry})
    }
    if (entries.length === 0) throw new Error('no file')
    return entries
  } catch (error) {
    const reason = `Unexpected directory of the zip (${said(error)}), expected a whole one`
    faults.push({rule: 'not-a-bundle', reason})
    return undefined
  }
}

function findBombs(entries: readonly NamedEntry[], bytes: number): BundleFault[] {
  const sum = (sizeOf: (entry: Entry) => number): number =>
    entries.reduce((all, {entry}) => all + sizeOf(entry), 0)
  const faults: BundleFault[] = []
  const [packed, total] = [sum((entry) => entry.compressedSize), sum((entry) => entry.uncompressedSize)]
  if (packed > bytes) {
    const reason = 'Unexpected files that share their bytes, expected each to have its own'
    faults.push({rule: 'zip-bomb', reason})
  }
  if (isBomb(total, bytes, bomb.total)) {
    const reason = `Unexpected \`${total}\` bytes in a zip of \`${bytes}\`, expected at most ${bomb.total[1]} times as many`
    faults.push({rule: 'zip-bomb', reason})
  }
  for (const {name, entry} of entries) {
    if (!isBomb(entry.uncompressedSize, entry.compressedSize, bomb.entry)) continue
    const reason = `Unexpected \`${entry.uncompressedSize}\` bytes out of \`${entry.compressedSize}\`, expected at most ${bomb.entry[1]} times as many`
    faults.push({rule: 'zip-bomb', path: name, reason})
  }
  return faults
}

function isBomb(unpacked: number, packed: number, [least, ratio]: readonly [number, number]): boolean {
  return unpacked > least && unpacked > packed * ratio
}

function findUnsafe(files: readonly NamedEntry[]): BundleFault[] {
  const faults = findNameFaults(files.map(({name}) => name)).map(({name, fault}): BundleFault => {
    return {
      rule: 'unsafe-entry',
      path: name,
      reason: `Unexpected ${fault}, expected a name that every disk takes`,
    }
  })
  for (const {name, entry} of files) {
    const kind = (entry.externalFileAttributes >>> 28) & 0o17
    const what = entry.isEncrypted() ? 'encrypted file' : kind === 0o12 ? 'symbolic link' : undefined
    if (what === undefined) continue
    faults.push({rule: 'unsafe-entry', path: name, reason: `Unexpected ${what}, expected a plain file`})
  }
  return faults
}

async function unpack(
  zip: ZipFile,
  entry: Entry,
  path: string,
  faults: BundleFault[],
): Promise<FoundFile | undefined> {
  try {
    const {crc, ...found} = await digestStream(path, await zip.openReadStreamPromise(entry))
    if (crc !== entry.crc32) throw new Error('its CRC-32 is another one')
    return found
  } catch (error) {
    const isLarger = /too many bytes/.test(said(error))
    const reason = isLarger
      ? `Unexpected bytes behind the \`${entry.uncompressedSize}\` declared, expected no more`
      : `Unexpected damage (${said(error)}), expected a file that unpacks`
    faults.push({rule: isLarger ? 'zip-bomb' : 'damaged-entry', path, reason})
    return undefined
  }
}

function said(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 80)
}
