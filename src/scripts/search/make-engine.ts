import type {DocumentId, LanguageTag} from '#core/model/corpus-document.ts'
import type {QueryOption, SearchAnswer, SearchManifest, SearchQuery} from '#core/model/search.ts'
import {expandNames, listNames} from '#core/search/expand-names.ts'
import {indexFormat} from '#core/search/index-format.ts'
import type {LanguageTable} from '#core/search/language-table.ts'
import {listUnknown} from '#core/search/list-unknown.ts'
import {matchQuery, type QueryMatches} from '#core/search/match-query.ts'
import type {Catalogue} from '#core/search/pack-catalogue.ts'
import {readEntityPlaces, type PackedEntityPlaces} from '#core/search/pack-entity-places.ts'
import {unpackSearchText, type PackedSearchText} from '#core/search/pack-search-text.ts'
import {mapParagraphs, type ParagraphMap} from '#core/search/paragraph-map.ts'
import {rankHits} from '#core/search/rank-hits.ts'
import {readQuery, type QueryLanguage} from '#core/search/read-query.ts'
import {findLanguage} from '#core/text/languages/index.ts'
import {keepEach} from './keep-each.ts'
import type {ChunkReader} from './load-chunk.ts'
import {loadNames} from './load-names.ts'
import {lookUpAll} from './look-up-all.ts'
import {openIndex, type LookUp, type StartLine} from './open-index.ts'
import type {SearchEngine} from './search-engine.ts'

/** A language whose index is open. */
interface OpenLanguage {
  readonly table: LanguageTable
  readonly lookUp: LookUp
}

/** Where the engine has its data from. */
export interface EngineSource {
  readonly reader: ChunkReader
  readonly loadCatalogue: () => Promise<Catalogue>
  readonly startLine: StartLine
}

/**
 * Makes the engine of search; only what all queries need is read at once, a language with the first query that
 * needs it.
 *
 * @param source where the data come from.
 * @returns the engine.
 * @throws {Error} when a file is missing, or the index was made for another program.
 */
export async function makeEngine({reader, loadCatalogue, startLine}: EngineSource): Promise<SearchEngine> {
  const [{texts: catalogue}] = await Promise.all([loadCatalogue(), reader.run('boot')])
  // Written by `src/io/search-index.ts`, as all chunks of JSON below.
  const manifest = (await reader.readJson('manifest')) as SearchManifest
  if (manifest.format !== indexFormat) {
    const formats = `Unexpected search index of \`${manifest.format}\`, expected \`${indexFormat}\``
    throw new Error(`${formats}: build the site again and copy all of it`)
  }
  const languages = listLanguages(manifest)
  const documents = [...catalogue.values()].sort(compareTexts).map(({id}) => id)
  const numbers = new Map(documents.map((document, number) => [document, number]))
  const tables = new Map<LanguageTag, LanguageTable>()
  const open = keepEach(async (language: LanguageTag): Promise<OpenLanguage> => {
    await reader.run(`${language}/start`)
    const table = (await reader.readJson(`${language}/table`)) as LanguageTable
    tables.set(language, table)
    return {
      table,
      lookUp: await openIndex({language, shards: table.shards, texts: numbers, reader}, startLine),
    }
  })
  const readJson = keepEach((key: string) => reader.readJson(key))
  let map: {readonly key: string; readonly value: ParagraphMap} | undefined

  const ask = async (typed: string): Promise<SearchAnswer> => {
    const read = readQuery(typed, languages)
    const chunks = await loadNames(read, manifest.names, readJson)
    const query = expandNames(read, chunks)
    const used = languages.map(({tag}) => tag).filter((tag) => usesLanguage(query, tag))
    const opened = new Map(await Promise.all(used.map(async (tag) => [tag, await open(tag)] as const)))
    const find = await lookUpAll(query, new Map([...opened].map(([tag, {lookUp}]) => [tag, lookUp])))
    const key = used.join(' ')
    if (map?.key !== key) {
      const tables = new Map([...opened].map(([tag, {table}]) => [tag, table]))
      map = {key, value: mapParagraphs(documents, tables)}
    }
    await breathe()
    const matches = matchQuery(query, map.value, find)
    await breathe()
    return {
      query,
      hits: rankHits(matches, map.value),
      unknown: listUnknown(query, matches.counts, find),
      names: listNames(listMet(matches), chunks),
    }
  }

  return {
    catalogue,
    ask,
    readText: async (document: DocumentId) =>
      unpackSearchText((await readJson(`texts/${document}`)) as PackedSearchText),
    aloneIn: (document, group) => [...tables].find(([, {words}]) => (words[document]?.[group] ?? 0) < 0)?.[0],
    readEntities: async () => readEntityPlaces((await readJson('entities')) as PackedEntityPlaces),
  }
}

function listLanguages({languages}: SearchManifest): readonly QueryLanguage[] {
  return Object.entries(languages).map(([tag, {foreign}]) => ({
    tag,
    script: findLanguage(tag)?.script ?? 'Latn',
    foreign: new Set(foreign),
  }))
}

/** The latest first. */
function compareTexts(left: {id: string; date: string}, right: {id: string; date: string}): number {
  if (left.date !== right.date) return left.date < right.date ? 1 : -1
  return left.id < right.id ? -1 : 1
}

function usesLanguage({slots}: SearchQuery, tag: LanguageTag): boolean {
  return slots.some(({options}) => options.some(({language}) => language === tag))
}

/** Lets the page answer its reader between two long steps: `of the` has 30,000 hits in 1,000 texts. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

/** Options by which a paragraph was found, each once. */
function listMet({paragraphs}: QueryMatches): ReadonlySet<QueryOption> {
  return new Set(paragraphs.flatMap(({spans}) => spans.map(({option}) => option)))
}
