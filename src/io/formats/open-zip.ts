import {buffer} from 'node:stream/consumers'
import {crc32} from 'node:zlib'
import {fromBufferPromise, type Entry, type ZipFile} from 'yauzl'
import {InputError} from '../problem.ts'

/** The XML files of a zip, unpacked. */
export interface Zip {
  /** Names of all its files. */
  readonly names: readonly string[]
  /** Bytes of an XML file; `undefined`: there is none of this name. */
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

const saveAgain = 'Open the file in an office program and save it again as .docx.'

function refuse(path: string, what: string, remedy = saveAgain): never {
  const reason = `Unexpected ${what}, expected the zip that an office program writes`
  throw new InputError(path, {rule: 'archive', reason, remedy, line: 1})
}

/** What the library says of a zip that it cannot read, and what we say. */
const faults: readonly (readonly [RegExp, string, string?])[] = [
  [/^End of central directory/i, 'zip without an end, cut off or damaged'],
  [
    /^(?:invalid characters|absolute path|invalid relative path)/,
    'file name that leads out of the zip',
    'Do not trust this file; ask for another copy.',
  ],
  [/encrypted/, 'encrypted zip', 'Open it with its password and save it without one.'],
  [
    /bytes in the stream|^unexpected end|^invalid|^incorrect/,
    'file in the zip that is damaged or larger than declared',
  ],
]

function refuseFault(error: unknown, path: string): never {
  if (error instanceof InputError) throw error
  const said = error instanceof Error ? error.message : String(error)
  const [, what, remedy] = faults.find(([pattern]) => pattern.test(said)) ?? [
    /^/,
    `damaged zip (${said.slice(0, 80)})`,
  ]
  return refuse(path, what, remedy)
}

function checkEntry({fileName, uncompressedSize, compressedSize}: Entry, path: string): void {
  if (uncompressedSize <= limits.ratioFrom || uncompressedSize <= limits.ratio * compressedSize) return
  const times = Math.round(uncompressedSize / Math.max(compressedSize, 1))
  refuse(path, `file \`${fileName}\` that unpacks to ${times} times its size`)
}

async function listEntries(zip: ZipFile, path: string): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > limits.entries) refuse(path, `zip of ${zip.entryCount} files`)
  const entries = new Map<string, Entry>()
  let total = 0
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw new Error('encrypted')
    checkEntry(entry, path)
    if (entries.has(entry.fileName)) refuse(path, `second file \`${entry.fileName}\` in the zip`)
    entries.set(entry.fileName, entry)
    total += entry.uncompressedSize
  }
  if (total > limits.total)
    refuse(path, `zip that unpacks to ${total} bytes`, 'Remove the pictures and save it again.')
  return entries
}

/** The library lets no more out than the directory declares; it leaves the checksum to us. */
async function unpack(zip: ZipFile, entry: Entry, path: string): Promise<Uint8Array> {
  const {fileName, uncompressedSize} = entry
  if (uncompressedSize > limits.entry)
    refuse(
      path,
      `file \`${fileName}\` of ${uncompressedSize} bytes in the zip`,
      'Split the text into several texts.',
    )
  const data = await buffer(await zip.openReadStreamPromise(entry))
  if (crc32(data) !== entry.crc32) refuse(path, `damaged file \`${fileName}\` in the zip`)
  return data
}

/**
 * Opens a zip from elsewhere and unpacks its XML. Sizes are capped by its directory and again while a
 * file is unpacked; names that lead out of a folder, encryption and doubled names are refused.
 *
 * By yauzl: fflate trusts the sizes that the zip declares and refuses no name.
 *
 * @param bytes the zip.
 * @param path shown in messages.
 * @returns its files.
 * @throws {InputError} `archive` when it is damaged, encrypted, too large or made to harm.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {strToU8, zipSync} from 'fflate'
 * import {openZip} from '#io/formats/open-zip.ts'
 * const zip = await openZip(zipSync({'a/rain.xml': strToU8('<rain/>')}), 'a.zip')
 * assert.equal(String(Buffer.from(zip.read('a/rain.xml') ?? [])), '<rain/>')
 * assert.equal(zip.read('snow.xml'), undefined)
 * ```
 */
export async function openZip(bytes: Uint8Array, path: string): Promise<Zip> {
  const files = new Map<string, Uint8Array>()
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    const entries = await listEntries(zip, path)
    for (const [name, entry] of entries) {
      if (/\.(?:xml|rels)$/i.test(name)) files.set(name, await unpack(zip, entry, path))
    }
    return {names: [...entries.keys()], read: (name) => files.get(name)}
  } catch (error) {
    return refuseFault(error, path)
  }
}
