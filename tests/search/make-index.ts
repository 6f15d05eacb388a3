import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {temporaryFolder} from '#tests/cli/run-diglot.ts'
import {catalogueOutline, type CatalogueText} from '#core/citing/find-reference.ts'
import {toCitedWork} from '#core/citing/to-cited-work.ts'
import {writeSearchIndex} from '#io/search-index.ts'
import {findSettings} from '#io/settings.ts'
import {TextCache} from '#io/text-cache.ts'
import {writeSearchData} from '#io/write-search-data.ts'
import {readCorpus} from '#plugins/astro-corpus/read-corpus.ts'
import {packTexts} from '../../src/components/reference-chunks.ts'

/** What a build makes of a corpus for search and references, without its pages. */
export interface MadeIndex {
  /** `<site>/search`. */
  readonly folder: string
  /** All texts with their places. */
  readonly catalogue: readonly CatalogueText[]
}

const publication = {site: {names: {en: 'Test'}}}

/**
 * Reads a corpus through the chain and writes its search index as a build does.
 * @throws Error when a text cannot be published
 */
export async function makeIndex(content: string): Promise<MadeIndex> {
  const site = join(temporaryFolder(), 'site')
  const settings = {...findSettings({content}), cache: join(site, '../cache')}
  const {entries, records, files, report} = await readCorpus(settings)
  if (report.fatal > 0) throw new Error(files.flatMap(({messages}) => messages.map(String)).join('\n'))
  const cache = new TextCache(settings.cache)
  const digests = new Map(entries.map(({id, digest}) => [id, digest]))
  const folder = join(site, 'search')
  const named = entries.map(({id, summary: {search, usedNames}}) => {
    return {document: id, entities: search.entities, names: usedNames}
  })
  const names = writeSearchData(folder, records, named)
  const indexed = entries.map(({summary}) => summary.search)
  await writeSearchIndex(indexed, (id) => cache.readChunk(id, digests.get(id) ?? ''), folder, {names})
  const works = entries.map(({head, summary}) => toCitedWork(head, summary.hash, publication))
  mkdirSync(join(site, 'assets/references'), {recursive: true})
  const script = `window.diglotReferences=${JSON.stringify(packTexts(works, publication))}\n`
  writeFileSync(join(site, 'assets/references/texts.js'), script)
  const catalogue = entries.map(({id, digest, head}) => {
    return {...head, ...catalogueOutline(cache.readPage(id, digest).view)}
  })
  return {folder, catalogue}
}
