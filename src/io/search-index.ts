import {createHash} from 'node:crypto'
import {mkdirSync, writeFileSync} from 'node:fs'
import {mkdir, readdir, readFile, rm} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {gunzipSync, gzipSync} from 'node:zlib'
import {close, createIndex} from 'pagefind'
import writeFileAtomic from 'write-file-atomic'
import type {DocumentId, LanguageTag} from '#core/model/corpus-document.ts'
import type {SearchManifest} from '#core/model/search.ts'
import {assignShard, countShards, sizeShards} from '#core/search/assign-shard.ts'
import {indexFormat} from '#core/search/index-format.ts'
import {signWords, type LanguageTable} from '#core/search/language-table.ts'
import {unpackSearchText, type PackedSearchText} from '#core/search/pack-search-text.ts'
import {contentOf} from '#core/search/search-content.ts'
import {textKey, type IndexedText} from './pack-search.ts'
import {packJson, packShard, readJson, type PackedShard} from './pagefind-chunks.ts'

export interface SearchIndexOptions {
  /** Folder for finished shards; without it every shard is made anew. */
  readonly cacheDir?: string
  /** Texts that a shard holds on average, at most; 1 or more. Default: see {@link sizeShards}. */
  readonly shardSize?: number
  /** Number of chunks with names, written by others. Default 0. */
  readonly names?: number
}

/** Gives the chunk with the words of a text, as `#io/pack-search.ts` makes it. */
export type ReadChunk = (document: DocumentId) => string

/** What was indexed. */
export interface SearchIndexReport {
  /** Texts, each counted once per language. */
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
  /** Texts with the digests of their words in this language, sorted. */
  readonly texts: readonly (readonly [DocumentId, string])[]
}

/**
 * Writes the search index: `boot.js`, per language `start.js` and folders of shards, and `texts` with the words
 * shown. The same texts give the same bytes, in whatever order they come and whether or not shards come from
 * the cache.
 *
 * @param texts all texts, in any order.
 * @param readChunk gives the words of a text; called for each once, and again where its shard has to be made.
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
 * const report = await writeSearchIndex([], () => '', join(mkdtempSync(join(tmpdir(), 'diglot-')), 'search'))
 * assert.equal(report.records, 0)
 * ```
 */
export async function writeSearchIndex(
  texts: readonly IndexedText[],
  readChunk: ReadChunk,
  outDir: string,
  options: SearchIndexOptions = {},
): Promise<SearchIndexReport> {
  const shards = gatherShards(texts, options.shardSize ?? sizeShards(texts.length))
  const made: Made[] = []
  let reused = 0
  let program = ''
  writeTexts(texts, readChunk, outDir)
  try {
    for (const shard of shards) {
      const {packed, name, isCached} = await takeShard(shard, readChunk, options.cacheDir)
      if (isCached) reused++
      program ||= packed.program
      writeAll(outDir, packed.chunks)
      const {stemmer, start, records} = packed
      made.push({shard, name, stemmer, start, records})
    }
  } finally {
    await close()
  }
  const byLanguage = Map.groupBy(made, ({shard}) => shard.language)
  const languages = [...byLanguage.keys()]
  const manifest = toManifest(languages, texts, options.names ?? 0)
  writeAll(outDir, [
    ['boot.js', packJson('manifest', manifest) + program],
    ...[...byLanguage].map(([language, list]) => [`${language}/start.js`, toStart(list, texts)] as const),
  ])
  if (options.cacheDir !== undefined)
    await removeUnused(options.cacheDir, new Set(made.map(({name}) => name)))
  return {
    records: shards.reduce((sum, shard) => sum + shard.texts.length, 0),
    languages,
    reused,
    shards: shards.length,
  }
}

/** What is left of a shard when its chunks are written. */
interface Made extends Pick<PackedShard, 'stemmer' | 'start' | 'records'> {
  readonly shard: Shard
  /** Name in the cache. */
  readonly name: string
}

function writeTexts(texts: readonly IndexedText[], readChunk: ReadChunk, outDir: string): void {
  mkdirSync(join(outDir, 'texts'), {recursive: true})
  for (const {table} of texts) {
    writeFileSync(join(outDir, `${textKey(table.document)}.js`), readChunk(table.document))
  }
}

/** Shards sorted by language and number; a text without words in a language is in no shard of it. */
function gatherShards(texts: readonly IndexedText[], size: number): readonly Shard[] {
  const all = texts.flatMap(({table, digests}) =>
    table.languages.flatMap((language, column) => {
      const isEmpty = table.words[column]?.every((count) => count === 0) ?? true
      return isEmpty ? [] : [{language, entry: [table.document, digests[language] ?? ''] as const}]
    }),
  )
  const byLanguage = Map.groupBy(all, ({language}) => language)
  return [...byLanguage].toSorted(byFirst).flatMap(([language, list]) => {
    const count = countShards(list.length, size)
    const groups = Map.groupBy(list, ({entry}) => assignShard(entry[0], count))
    return [...groups]
      .toSorted(([left], [right]) => left - right)
      .map(([number, entries]) => ({
        language,
        number,
        texts: entries.map(({entry}) => entry).toSorted(byFirst),
      }))
  })
}

function byFirst([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return left < right ? -1 : 1
}

function toManifest(
  languages: readonly LanguageTag[],
  texts: readonly IndexedText[],
  names: number,
): SearchManifest {
  const tagged = languages.map((language) => {
    const foreign = new Set(texts.flatMap((text) => text.foreign[language] ?? []))
    return [language, {foreign: [...foreign].sort()}] as const
  })
  return {format: indexFormat, languages: Object.fromEntries(tagged), names}
}

/** What is read of a language before the first query. */
function toStart(list: readonly Made[], texts: readonly IndexedText[]): string {
  const [first] = list
  if (first === undefined) return ''
  const {language} = first.shard
  const own = texts
    .filter(({table}) => table.languages.includes(language))
    .map(({table}) => [table.document, signWords(table, language)] as const)
    .toSorted(byFirst)
  const table: LanguageTable = {
    shards: Object.fromEntries(list.map(({shard, records}) => [shard.number, records])),
    words: Object.fromEntries(own),
  }
  return first.stemmer + list.map(({start}) => start).join('') + packJson(`${language}/table`, table)
}

/** A shard from the cache, or made and put there: one compressed file per shard, written whole. */
async function takeShard(
  shard: Shard,
  readChunk: ReadChunk,
  cacheDir: string | undefined,
): Promise<{packed: PackedShard; name: string; isCached: boolean}> {
  const digest = createHash('sha256').update(JSON.stringify([indexFormat, shard]))
  const name = `${digest.digest('hex')}.json.gz`
  if (cacheDir === undefined) return {packed: await makeShard(shard, readChunk), name, isCached: false}
  const path = join(cacheDir, name)
  const found = await readShard(path)
  if (found !== undefined) return {packed: found, name, isCached: true}
  const packed = await makeShard(shard, readChunk)
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

async function makeShard({language, number, texts}: Shard, readChunk: ReadChunk): Promise<PackedShard> {
  // One fragment for all: an answer then names it, and what it would hold is known without it.
  const {errors, index} = await createIndex({forceLanguage: language, maxFragments: 1})
  refuse(errors, `index of ${language}`)
  if (index === undefined) throw new Error('Unexpected silence of Pagefind, expected an index')
  for (const [document] of texts) {
    // The cast is safe: written by `#io/pack-search.ts`.
    const text = unpackSearchText(readJson(readChunk(document)) as PackedSearchText)
    const content = contentOf(text, text.languages.indexOf(language))
    const added = await index.addCustomRecord({url: document, content, language})
    refuse(added.errors, document)
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
