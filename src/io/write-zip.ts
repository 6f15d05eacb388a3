import {createHash} from 'node:crypto'
import {closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync} from 'node:fs'
import {basename} from 'node:path'
import {crc32} from 'node:zlib'
import writeFileAtomic from 'write-file-atomic'
import {findNameFaults} from '#core/exchange/find-name-faults.ts'
import {sha256 as digest} from './content-digest.ts'
import {DeflateCache} from './deflate-cache.ts'
import {InputError} from './problem.ts'
import {mostFiles, streamZip, type ZipEntry} from './stream-zip.ts'

/** A file to be zipped. */
export interface ZippedFile {
  /** Its name in the zip. */
  readonly name: string
  /** Of its bytes, hexadecimal: `read` has to give the same. */
  readonly sha256: string
  readonly read: () => Uint8Array<ArrayBuffer>
}

/** A written zip. */
export interface WrittenZip {
  readonly path: string
  readonly files: number
  /** Length of the zip. */
  readonly bytes: number
  /** Hexadecimal, lower case. */
  readonly sha256: string
}

/** Compressed by themselves: deflating again takes time and gains nothing. */
const compressed = /\.(?:woff2?|png|jpe?g|webp|avif|gif|zip|gz|pdf|epub)$/i
/** Offsets in a plain zip are 32 bits wide. */
const mostBytes = 0xffffffff

/**
 * Writes a zip: names sorted by code unit, all dated 1980-01-01, all with mode 644, so that the same files give
 * the same bytes anywhere. One file is held in memory at a time; the zip replaces an older one whole, and
 * `<zip>.sha256` is written beside it in the form that `sha256sum -c` reads.
 *
 * @param path zip to write.
 * @param files in any order.
 * @param cacheDir folder that keeps compressed files for the next time; default: none.
 * @returns what was written.
 * @throws {InputError} `unsafe-entry` for a name that not every disk takes, `zip-size` for more than 65,535 files
 *   or 4 GiB, `changed-file` for one that has other bytes by now; whatever the file system throws.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {mkdtempSync} from 'node:fs'
 * import {tmpdir} from 'node:os'
 * import {join} from 'node:path'
 * import {sha256} from '#io/content-digest.ts'
 * import {writeZip} from '#io/write-zip.ts'
 * const path = join(mkdtempSync(join(tmpdir(), 'diglot-')), 'rain.zip')
 * const bytes = Buffer.from('It rains.')
 * assert.equal(writeZip(path, [{name: 'rain.txt', sha256: sha256(bytes), read: () => bytes}]).files, 1)
 * ```
 */
export function writeZip(path: string, files: readonly ZippedFile[], cacheDir?: string): WrittenZip {
  checkFiles(path, files)
  const temporary = `${path}.tmp-${process.pid}`
  try {
    const sorted = files.toSorted((a, b) => (a.name < b.name ? -1 : 1))
    const {bytes, sha256} = writeFiles(path, temporary, sorted, new DeflateCache(cacheDir))
    renameSync(temporary, path)
    writeFileAtomic.sync(`${path}.sha256`, `${sha256}  ${basename(path)}\n`)
    return {path, files: files.length, bytes, sha256}
  } finally {
    rmSync(temporary, {force: true})
  }
}

function checkFiles(path: string, files: readonly ZippedFile[]): void {
  const [wrong] = findNameFaults(files.map(({name}) => name))
  if (wrong !== undefined) {
    throw new InputError(path, {
      rule: 'unsafe-entry',
      reason: `Unexpected file \`${wrong.name}\`, a ${wrong.fault}, expected one that every disk takes`,
      remedy: 'Give the file another name.',
    })
  }
  if (files.length > mostFiles) refuseSize(path, `\`${files.length}\` files`)
}

function refuseSize(path: string, what: string): never {
  throw new InputError(path, {
    rule: 'zip-size',
    reason: `Unexpected ${what}, expected at most 65,535 files and 4 GiB in a zip`,
    remedy: 'Divide the corpus, or bundle its texts one by one with `diglot bundle --text`.',
  })
}

function writeFiles(
  path: string,
  target: string,
  files: readonly ZippedFile[],
  cache: DeflateCache,
): {bytes: number; sha256: string} {
  const file = openSync(target, 'w', 0o644)
  const hash = createHash('sha256')
  let length = 0
  const put = (bytes: Uint8Array): void => {
    if (length + bytes.length > mostBytes) refuseSize(path, 'zip of more than 4 GiB')
    hash.update(bytes)
    for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done)
    length += bytes.length
  }
  try {
    streamZip(
      files.values().map((each) => pack(path, each, cache)),
      put,
    )
    fsyncSync(file)
    cache.close()
  } finally {
    closeSync(file)
  }
  return {bytes: length, sha256: hash.digest('hex')}
}

function pack(path: string, {name, sha256, read}: ZippedFile, cache: DeflateCache): ZipEntry {
  const bytes = read()
  if (digest(bytes) !== sha256) {
    throw new InputError(path, {
      rule: 'changed-file',
      reason: `Unexpected change of \`${name}\` while it was zipped, expected a site that nobody writes to`,
      remedy: 'Run the command again when the other one has ended.',
    })
  }
  const isStored = compressed.test(name)
  const packed = isStored
    ? {data: bytes, crc: crc32(bytes), size: bytes.length}
    : cache.deflate(bytes, sha256)
  return {name, isStored, ...packed}
}
