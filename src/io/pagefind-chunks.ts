import {Buffer} from 'node:buffer'
import {gunzipSync, inflateRawSync} from 'node:zlib'
import {deflateSync} from 'fflate'

/** A file of an index as Pagefind hands it over: path inside the index, bytes. */
export interface IndexFile {
  readonly path: string
  readonly content: Uint8Array
}

/** One shard of an index as classic scripts, the only form a page opened from a disk can load. */
export interface PackedShard {
  /** Pagefind's own program, the same in every shard of one Pagefind version. */
  readonly program: string
  /** The stemmer, the same in every shard of a language. */
  readonly stemmer: string
  /** What is read before the first query. */
  readonly start: string
  /** Name of each record in the answers of Pagefind, and its url; sorted by url. */
  readonly records: readonly (readonly [hash: string, url: string])[]
  /** The rest: path below the search folder, script. */
  readonly chunks: readonly (readonly [path: string, script: string])[]
}

/**
 * Writes bytes as a script that hands them to the page: `__pfd("<key>","<base64>")`.
 *
 * @param key name of the chunk; the page asks for `<key>.js`.
 * @param bytes the content.
 * @returns the script, one line.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {packChunk} from '#io/pagefind-chunks.ts'
 * assert.equal(packChunk('ru/0/a', new Uint8Array([1, 2, 3])), '__pfd("ru/0/a","AQID")\n')
 * ```
 */
export function packChunk(key: string, bytes: Uint8Array): string {
  const base64 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
  return `__pfd(${JSON.stringify(key)},"${base64}")\n`
}

/**
 * Writes a value as a chunk of compressed JSON; the page inflates it with `DecompressionStream('deflate-raw')`.
 * fflate makes the same bytes on every machine, which zlib does not (its builds differ), and the zip of a site
 * has to be the same everywhere.
 *
 * @param key name of the chunk.
 * @param value what JSON can hold.
 * @returns the script, one line.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {packJson, readJson} from '#io/pagefind-chunks.ts'
 * assert.deepEqual(readJson(packJson('ru/table', {words: [1, 2]})), {words: [1, 2]})
 * ```
 */
export function packJson(key: string, value: unknown): string {
  return packChunk(key, deflateSync(Buffer.from(JSON.stringify(value)), {level: 9}))
}

/**
 * Reads what {@link packJson} wrote.
 *
 * @param script the script.
 * @returns the value.
 * @throws {Error} for another script.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {packJson, readJson} from '#io/pagefind-chunks.ts'
 * assert.equal(readJson(packJson('texts/x', 'дождь')), 'дождь')
 * ```
 */
export function readJson(script: string): unknown {
  const base64 = script.slice(script.lastIndexOf(',') + 2, -3)
  return JSON.parse(new TextDecoder().decode(inflateRawSync(Buffer.from(base64, 'base64'))))
}

/**
 * Packs the files of one shard; Pagefind's interface files and the stemmer for unknown languages are
 * left out. Of the fragments, which hold the words once more, only the names of the records are kept.
 *
 * @param files the index as made by Pagefind 1.6 from pages of one language.
 * @param language BCP 47 tag of these pages.
 * @param shard number of the shard, from 0.
 * @returns the scripts, chunks sorted by path.
 * @throws {Error} when Pagefind's program, stemmer, entry or metadata is missing.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {packShard} from '#io/pagefind-chunks.ts'
 * const names = ['pagefind.js', 'wasm.ru.pagefind', 'pagefind-entry.json', 'pagefind.ru_1.pf_meta', 'index/ru_2.pf_index']
 * const packed = packShard(names.map((path) => ({path, content: new Uint8Array([65])})), 'ru', 3)
 * assert.deepEqual(packed.chunks, [['ru/3/index/ru_2.pf_index.js', '__pfd("ru/3/index/ru_2.pf_index","QQ==")\n']])
 * assert.equal(packed.stemmer, '__pfd("ru/stemmer","QQ==")\n')
 * ```
 */
export function packShard(files: readonly IndexFile[], language: string, shard: number): PackedShard {
  const find = (pattern: RegExp): IndexFile => {
    const file = files.find(({path}) => pattern.test(path))
    if (file === undefined) throw new Error(`Unexpected index without \`${pattern.source}\`, expected one`)
    return file
  }
  const pack = ({path, content}: IndexFile): string => packChunk(`${language}/${shard}/${path}`, content)
  const program = Buffer.from(find(/^pagefind\.js$/).content).toString('utf8')
  return {
    program: `__pfSrc(${JSON.stringify(program)})\n`,
    stemmer: packChunk(`${language}/stemmer`, find(/^wasm\.(?!unknown)[\w-]+\.pagefind$/).content),
    start: pack(find(/^pagefind-entry\.json$/)) + pack(find(/\.pf_meta$/)),
    records: files
      .filter(({path}) => path.endsWith('.pf_fragment'))
      .flatMap(readFragment)
      .toSorted(([, left], [, right]) => (left < right ? -1 : 1)),
    chunks: files
      .filter(({path}) => path.endsWith('.pf_index'))
      .map((file) => [`${language}/${shard}/${file.path}.js`, pack(file)] as const)
      .toSorted(([left], [right]) => (left < right ? -1 : 1)),
  }
}

/** A fragment of one record bears its name; one of several is a map by their names. */
function readFragment({path, content}: IndexFile): readonly (readonly [string, string])[] {
  // Compressed JSON behind the twelve letters `pagefind_dcd`.
  const json: unknown = JSON.parse(gunzipSync(content).subarray(12).toString())
  const [, name = ''] = /([^/]+)\.pf_fragment$/.exec(path) ?? []
  // The cast is safe: Pagefind 1.6 wrote it a moment ago.
  const records = (name.includes('_group_') ? json : {[name]: json}) as Record<string, {url: string}>
  return Object.entries(records).map(([hash, {url}]) => [hash, url] as const)
}
