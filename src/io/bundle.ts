import {createHash} from 'node:crypto'
import {closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync} from 'node:fs'
import {basename, join} from 'node:path'
import {crc32} from 'node:zlib'
import {Zip, type ZipInputFile} from 'fflate'
import writeFileAtomic from 'write-file-atomic'
import {DeflateCache} from './deflate-cache.ts'
import {listFiles} from './list-files.ts'

/** A written zip. */
export interface Bundle {
  readonly files: number
  /** Length of the zip. */
  readonly bytes: number
  /** Hexadecimal, lower case. */
  readonly sha256: string
}

/** Compressed by themselves: deflating again takes time and gains nothing. */
const compressed = /\.(?:woff2?|png|jpe?g|webp|avif|gif|zip|gz|pdf|epub)$/i
/**
 * For programs and networks on the web alone: parts of the data, and pictures of links. They would make the zip
 * thrice as large, and a zip holds no more than 65,535 files. `api/v1/texts/<id>/index.json` is all of a text, and stays.
 */
const leftOut = /^(?:dts\/|assets\/og\/|api\/v1\/texts\/[^/]+\/(?!index\.json$))/
const regularFile = 0o100644
const unix = 3
/** Counts and offsets of a plain zip are 16 and 32 bits wide. */
const mostFiles = 0xffff
const mostBytes = 0xffffffff

/**
 * Zips a site: names sorted, all dated 1980-01-01, all with mode 644, so that the same site gives the
 * same bytes anywhere. One file is held in memory at a time; the zip replaces an older one whole, and
 * `<zip>.sha256` is written beside it in the form that `sha256sum -c` reads.
 *
 * @param siteDir the built site; links in it are left out, and so are `dts/` and the data of single paragraphs.
 * @param zipPath file to write.
 * @param rootName the one folder in the zip that holds the site.
 * @param cacheDir folder that keeps compressed files for the next build; default: none.
 * @returns what was written.
 * @throws {TypeError} when `rootName` is not a plain folder name.
 * @throws {RangeError} when there are more than 65,535 files or 4 GiB; whatever the file system throws.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {mkdtempSync, mkdirSync, writeFileSync} from 'node:fs'
 * import {tmpdir} from 'node:os'
 * import {join} from 'node:path'
 * import {writeBundle} from '#io/bundle.ts'
 * const folder = mkdtempSync(join(tmpdir(), 'diglot-'))
 * mkdirSync(join(folder, 'site'))
 * writeFileSync(join(folder, 'site', 'index.html'), '<!doctype html>')
 * const {files} = await writeBundle(join(folder, 'site'), join(folder, 'site.zip'), 'site')
 * assert.equal(files, 1)
 * ```
 */
export async function writeBundle(
  siteDir: string,
  zipPath: string,
  rootName: string,
  cacheDir?: string,
): Promise<Bundle> {
  if (!/^[^/\\:]+$/.test(rootName) || /^\.+$/.test(rootName)) {
    throw new TypeError(`Unexpected root \`${rootName}\`, expected a folder name`)
  }
  const paths = listFiles(siteDir)
    .map(({path}) => path)
    .filter((path) => !leftOut.test(path))
  if (paths.length > mostFiles) {
    throw new RangeError(`Unexpected \`${paths.length}\` files, expected at most ${mostFiles} in a zip`)
  }
  const temporary = `${zipPath}.tmp-${process.pid}`
  try {
    const {bytes, sha256} = await writeZip(temporary, rootName, siteDir, paths, cacheDir)
    renameSync(temporary, zipPath)
    writeFileAtomic.sync(`${zipPath}.sha256`, `${sha256}  ${basename(zipPath)}\n`)
    return {files: paths.length, bytes, sha256}
  } finally {
    rmSync(temporary, {force: true})
  }
}

async function writeZip(
  target: string,
  rootName: string,
  siteDir: string,
  paths: readonly string[],
  cacheDir: string | undefined,
): Promise<{bytes: number; sha256: string}> {
  const file = openSync(target, 'w', 0o644)
  const hash = createHash('sha256')
  const cache = new DeflateCache(cacheDir)
  let bytes = 0
  try {
    await new Promise<void>((resolve, reject) => {
      const zip = new Zip((error, chunk, isLast) => {
        if (error) return reject(error)
        hash.update(chunk)
        bytes += chunk.length
        writeWhole(file, chunk)
        if (isLast) resolve()
      })
      for (const path of paths) {
        addEntry(zip, `${rootName}/${path}`, readFileSync(join(siteDir, path)), cache)
        if (bytes > mostBytes) throw new RangeError('Unexpected zip of more than 4 GiB, expected less')
      }
      zip.end()
    })
    fsyncSync(file)
    cache.close()
  } finally {
    closeSync(file)
  }
  return {bytes, sha256: hash.digest('hex')}
}

function addEntry(zip: Zip, filename: string, bytes: Uint8Array<ArrayBuffer>, cache: DeflateCache): void {
  const isStored = compressed.test(filename)
  const {data, crc, size} = isStored
    ? {data: bytes, crc: crc32(bytes), size: bytes.length}
    : cache.deflate(bytes)
  const entry: ZipInputFile = {
    filename,
    size,
    crc,
    compression: isStored ? 0 : 8,
    // fflate reads the local date, so a local midnight gives the same bytes in every time zone.
    mtime: new Date(1980, 0, 1),
    os: unix,
    attrs: regularFile << 16,
  }
  zip.add(entry)
  // Set by `add`, which waits for the entry's bytes.
  entry.ondata?.(null, data, true)
}

function writeWhole(file: number, chunk: Uint8Array): void {
  let offset = 0
  while (offset < chunk.length) offset += writeSync(file, chunk, offset)
}
