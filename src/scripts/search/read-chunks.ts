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
 * @param read reads places from a chunk.
 * @returns the places with the number of their text, in no order.
 * @throws {Error} where a file is missing.
 */
export async function readChunks<Place extends {readonly record: number}>(
  {language, shards, texts, reader}: IndexFiles,
  prefix: string,
  read: (bytes: Uint8Array) => readonly Place[],
): Promise<readonly (Place & {readonly text: number})[]> {
  const found = await Promise.all(
    Object.entries(shards).map(async ([number, records]) => {
      const shard = `${language}/${number}`
      const meta = readIndexMeta(await readFile(reader, await findMeta(reader, language, shard)))
      const byHash = new Map(records.map(([hash, document]) => [hash, texts.get(document)]))
      const chunks = findPrefixChunks(meta, prefix).map(async (hash) =>
        read(await readFile(reader, `${shard}/index/${hash}.pf_index`)),
      )
      return (await Promise.all(chunks)).flat().flatMap((place) => {
        const text = byHash.get(meta.records[place.record] ?? '')
        return text === undefined ? [] : [{...place, text}]
      })
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
