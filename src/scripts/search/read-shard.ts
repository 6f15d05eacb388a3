import type {DocumentId, LanguageTag} from '#core/model/corpus-document.ts'
import type {LanguageTable} from '#core/search/language-table.ts'
import {findPrefixChunks, readIndexMeta} from '#core/search/read-index-chunk.ts'
import {gunzip} from './inflate.ts'
import type {ChunkReader} from './load-chunk.ts'

/** The index of a language, as it lies on the disk. */
export interface IndexFiles {
  /** BCP 47 tag; its `start` must have run. */
  readonly language: LanguageTag
  /** Of its table. */
  readonly shards: LanguageTable['shards']
  /** Number of each text, from 0. */
  readonly texts: ReadonlyMap<DocumentId, number>
  readonly reader: ChunkReader
}

/**
 * Reads chunks of all shards that may have keys that begin as asked.
 *
 * @param files of a language.
 * @param prefix folded as the keys are.
 * @param read reads a chunk; it gets the number of the text of each record, by its own number.
 * @returns what was read, in no order.
 * @throws {Error} where a file is missing.
 */
export async function readChunks<Value>(
  {language, shards, texts, reader}: IndexFiles,
  prefix: string,
  read: (bytes: Uint8Array, textOf: (record: number) => number | undefined) => readonly Value[],
): Promise<readonly Value[]> {
  const found = await Promise.all(
    Object.entries(shards).map(async ([number, records]) => {
      const shard = `${language}/${number}`
      const meta = readIndexMeta(await readFile(reader, await findMeta(reader, language, shard)))
      const byHash = new Map(records.map(([hash, document]) => [hash, texts.get(document)]))
      const textOf = (record: number): number | undefined => byHash.get(meta.records[record] ?? '')
      const chunks = findPrefixChunks(meta, prefix).map(async (hash) =>
        read(await readFile(reader, `${shard}/index/${hash}.pf_index`), textOf),
      )
      return (await Promise.all(chunks)).flat()
    }),
  )
  return found.flat()
}

async function findMeta(reader: ChunkReader, language: LanguageTag, shard: string): Promise<string> {
  const json = new TextDecoder().decode(await reader.read(`${shard}/pagefind-entry.json`))
  // Written by Pagefind 1.6.
  const {languages} = JSON.parse(json) as {languages: Record<LanguageTag, {hash: string}>}
  return `${shard}/pagefind.${languages[language]?.hash ?? ''}.pf_meta`
}

/** Files of Pagefind are compressed by themselves. */
async function readFile(reader: ChunkReader, key: string): Promise<Uint8Array> {
  return gunzip(await reader.read(key))
}
