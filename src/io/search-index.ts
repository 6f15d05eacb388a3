import {createHash} from 'node:crypto'
import {mkdirSync, writeFileSync} from 'node:fs'
import {mkdir, readdir, readFile, rm} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {Buffer} from 'node:buffer'
import {gunzipSync, gzipSync} from 'node:zlib'
import {close, createIndex} from 'pagefind'
import writeFileAtomic from 'write-file-atomic'
import type {LanguageTag} from '#core/model/corpus-document.ts'
import {assignShard, countShards} from '#core/search/assign-shard.ts'
import type {SearchPage} from '#core/search/search-records.ts'
import {toSearchRecord, type SearchRecord} from '#core/search/search-record.ts'
import {packChunk, packShard, type PackedShard} from '#io/pagefind-chunks.ts'

/** Changes whenever the same records would give other files: part of every cache key. */
const format = 'pagefind 1.6.0, format 1'
const textsPerShard = 128
/** Above so many records Pagefind bundles fragments: fewer files (half at 64), but a tenth more CPU time. */
const fragmentsPerShard = 256

export interface SearchIndexOptions {
  /** Folder for finished shards; without it every shard is made anew. */
  readonly cacheDir?: string
  /** Texts that a shard holds on average, at most; 1 or more. Default 128. */
  readonly shardSize?: number
}

/** What was indexed. */
export interface SearchIndexReport {
  readonly records: number
  /** Sorted tags. */
  readonly languages: readonly LanguageTag[]
  /** Shards taken from the cache, and all. */
  readonly reused: number
  readonly shards: number
}

interface Shard {
  readonly language: LanguageTag
  readonly number: number
  readonly records: readonly SearchRecord[]
}

/**
 * Writes the search index: `boot.js`, and per language `start.js` and folders of shards. The same pages
 * give the same bytes, in whatever order they come and whether or not shards come from the cache.
 *
 * @param pages pages of all languages, in any order.
 * @param outDir folder of the index, `<site>/search`; made when missing.
 * @param options cache and size of shards.
 * @returns what was indexed.
 * @throws {Error} when Pagefind refuses a record or cannot run; whatever the file system throws.
 * @throws {RangeError} when the shard size is below 1.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {mkdtempSync} from 'node:fs'
 * import {tmpdir} from 'node:os'
 * import {join} from 'node:path'
 * import {writeSearchIndex} from '#io/search-index.ts'
 * const report = await writeSearchIndex([], join(mkdtempSync(join(tmpdir(), 'diglot-')), 'search'))
 * assert.equal(report.records, 0)
 * ```
 */
export async function writeSearchIndex(
  pages: Iterable<SearchPage>,
  outDir: string,
  options: SearchIndexOptions = {},
): Promise<SearchIndexReport> {
  const shards = gatherShards(pages, options.shardSize ?? textsPerShard)
  const languages = [...new Set(shards.map(({language}) => language))]
  const starts = new Map<LanguageTag, string>()
  const used = new Set<string>()
  let program = ''
  let reused = 0
  try {
    for (const shard of shards) {
      const {packed, name, isCached} = await takeShard(shard, options.cacheDir)
      used.add(name)
      if (isCached) reused++
      program ||= packed.program
      starts.set(shard.language, (starts.get(shard.language) ?? packed.stemmer) + packed.start)
      writeAll(outDir, packed.chunks)
    }
  } finally {
    await close()
  }
  writeAll(outDir, [
    ['boot.js', packChunk('manifest', Buffer.from(JSON.stringify(countByLanguage(shards)))) + program],
    ...[...starts].map(([language, start]) => [`${language}/start.js`, start] as const),
  ])
  if (options.cacheDir !== undefined) await removeUnused(options.cacheDir, used)
  return {
    records: shards.reduce((sum, {records}) => sum + records.length, 0),
    languages,
    reused,
    shards: shards.length,
  }
}

/** Shards sorted by language and number, records sorted by text; empty shards are left out. */
function gatherShards(pages: Iterable<SearchPage>, size: number): readonly Shard[] {
  const byLanguage = new Map<LanguageTag, {document: string; record: SearchRecord}[]>()
  for (const page of pages) {
    const list = byLanguage.get(page.language) ?? []
    list.push({document: page.document, record: toSearchRecord(page)})
    byLanguage.set(page.language, list)
  }
  return [...byLanguage].toSorted(byFirst).flatMap(([language, list]) => {
    const count = countShards(list.length, size)
    const groups = Map.groupBy(list, ({document}) => assignShard(document, count))
    return [...groups]
      .toSorted(([left], [right]) => left - right)
      .map(([number, entries]) => ({
        language,
        number,
        records: entries.map(({record}) => record).toSorted((a, b) => (a.url < b.url ? -1 : 1)),
      }))
  })
}

function byFirst([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return left < right ? -1 : 1
}

function countByLanguage(shards: readonly Shard[]): Readonly<Record<LanguageTag, readonly number[]>> {
  const groups = Map.groupBy(shards, ({language}) => language)
  return Object.fromEntries([...groups].map(([language, list]) => [language, list.map(({number}) => number)]))
}

/** A shard from the cache, or made and put there: one compressed file per shard, written whole. */
async function takeShard(
  shard: Shard,
  cacheDir: string | undefined,
): Promise<{packed: PackedShard; name: string; isCached: boolean}> {
  const digest = createHash('sha256').update(JSON.stringify([format, fragmentsPerShard, shard]))
  const name = `${digest.digest('hex')}.json.gz`
  if (cacheDir === undefined) return {packed: await makeShard(shard), name, isCached: false}
  const path = join(cacheDir, name)
  const found = await readShard(path)
  if (found !== undefined) return {packed: found, name, isCached: true}
  const packed = await makeShard(shard)
  await mkdir(cacheDir, {recursive: true})
  await writeFileAtomic(path, gzipSync(JSON.stringify(packed), {level: 1}))
  return {packed, name, isCached: false}
}

/** @returns `undefined` when the file is missing or broken: then the shard is made again. */
async function readShard(path: string): Promise<PackedShard | undefined> {
  try {
    // The cast is safe: the name is a digest of what was written, and gzip checks its own sum.
    return JSON.parse(gunzipSync(await readFile(path)).toString('utf8')) as PackedShard
  } catch {
    return undefined
  }
}

async function makeShard({language, number, records}: Shard): Promise<PackedShard> {
  const {errors, index} = await createIndex({forceLanguage: language, maxFragments: fragmentsPerShard})
  refuse(errors, `index of ${language}`)
  if (index === undefined) throw new Error('Unexpected silence of Pagefind, expected an index')
  for (const record of records) {
    const added = await index.addCustomRecord({...record, language})
    refuse(added.errors, record.url)
  }
  const written = await index.getFiles()
  refuse(written.errors, `index of ${language}`)
  await index.deleteIndex()
  return packShard(written.files, language, number)
}

function refuse(errors: readonly string[], what: string): void {
  if (errors.length > 0) throw new Error(`Unexpected fault of Pagefind in ${what}: ${errors.join('; ')}`)
}

/** One file after the other: files made in one folder at once wait for each other, and burn CPU time in it. */
function writeAll(folder: string, files: readonly (readonly [string, string])[]): void {
  for (const parent of new Set(files.map(([path]) => dirname(join(folder, path))))) {
    mkdirSync(parent, {recursive: true})
  }
  for (const [path, content] of files) writeFileSync(join(folder, path), content)
}

/** Keeps the cache as large as one index: what this build did not use goes. */
async function removeUnused(cacheDir: string, used: ReadonlySet<string>): Promise<void> {
  await mkdir(cacheDir, {recursive: true})
  const names = (await readdir(cacheDir)).filter((name) => name.endsWith('.json.gz') && !used.has(name))
  await Promise.all(names.map((name) => rm(join(cacheDir, name), {force: true})))
}
