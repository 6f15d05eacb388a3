import {existsSync, linkSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import type {Publication} from '#core/citing/to-cited-work.ts'
import {apiPath, deadlinesPath} from '#core/exchange/api-paths.ts'
import {dtsCorpus, dtsEdition, dtsEntry, dtsNavigation, dtsText} from '#core/exchange/dts-collection.ts'
import {toIndexData} from '#core/exchange/index-json.ts'
import {citedByData, type CitedByData, type GroupWords} from '#core/exchange/paragraph-json.ts'
import {publicationStatement} from '#core/exchange/tei-header.ts'
import {relativeHref} from '#core/offline/relative-href.ts'
import {addInward} from '#core/reading/add-inward.ts'
import type {PackedFile} from './pack-files.ts'
import type {ListedText, TextCache} from './text-cache.ts'

/** What is asked of a text. */
type Text = Pick<ListedText, 'id' | 'digest' | 'head' | 'hash' | 'citing'>

/** Where the data of texts come from. */
type Source = Pick<TextCache, 'readExports' | 'readPage'>

/**
 * Writes the data files of a site: `api/v1` (JSON per text and paragraph) and `dts/v1` (Distributed Text
 * Services 1.0 as static files, with TEI). The same texts and the same publication give the same bytes.
 *
 * @param out folder of the site.
 * @param texts in the order of the site.
 * @param source where what was made of each version of a text is kept.
 * @param publication the site and its current release.
 * @param old site that is to be replaced: a file that is the same there is shared, not made anew. Default: none.
 * @throws whatever the file system throws.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {existsSync, mkdtempSync} from 'node:fs'
 * import {tmpdir} from 'node:os'
 * import {join} from 'node:path'
 * import {TextCache} from '#io/text-cache.ts'
 * import {writeExports} from '#io/write-exports.ts'
 * const out = mkdtempSync(join(tmpdir(), 'diglot-'))
 * writeExports(out, [], new TextCache(join(out, 'cache')), {site: {names: {en: 'Rain'}}})
 * assert.ok(existsSync(join(out, 'api/v1/index.json')))
 * ```
 */
export function writeExports(
  out: string,
  texts: readonly Text[],
  source: Source,
  publication: Publication,
  old?: string,
): void {
  const heads = texts.map(({head}) => head)
  for (const folder of ['api/v1/texts', 'dts/v1/collection', 'dts/v1/navigation', 'dts/v1/document']) {
    mkdirSync(join(out, folder), {recursive: true})
  }
  const path = '/api/v1/index.json'
  writeJson(out, path, {...describe(path, 'index', publication), ...toIndexData(texts, publication)})
  writeJson(out, '/dts/v1/index.json', dtsEntry(publication))
  writeJson(out, '/dts/v1/collection/index.json', dtsCorpus(heads, publication, 1))
  writeJson(out, '/dts/v1/collection/index/index.json', dtsCorpus(heads, publication, 2))
  for (const text of texts) {
    mkdirSync(join(out, `api/v1/texts/${text.id}`))
    const shared = old !== undefined && existsSync(old + apiPath(text.id)) ? old : undefined
    for (const {path, data} of collectionsOf(text, publication)) {
      mkdirSync(dirname(out + path))
      put(out, path, Buffer.from(toLine(data)), shared)
    }
    for (const {path, bytes} of completeFiles(text, source, publication)) put(out, path, bytes, shared)
  }
}

/** The text, and each of its editions. */
function collectionsOf(
  {head}: Text,
  publication: Publication,
): {readonly path: string; readonly data: object}[] {
  const pathOf = (name: string) => `/dts/v1/collection/${name}/index.json`
  return [
    {path: pathOf(head.id), data: dtsText(head, publication)},
    ...head.editions.map((edition) => ({
      path: pathOf(`${head.id}.${edition.language}`),
      data: dtsEdition(head, edition, publication),
    })),
  ]
}

/** Completes what was kept of a text: what is added here changes with the publication and with other texts. */
function* completeFiles(
  text: Text,
  source: Source,
  publication: Publication,
): Generator<{readonly path: string; readonly bytes: Uint8Array}> {
  const {id, digest, hash, citing} = text
  const inward = citing.length === 0 ? undefined : inwardOf(text, source)
  const statement = publicationStatement(publication, hash)
  const schema = schemaOf(apiPath(id), 'paragraph')
  for (const file of source.readExports(id, digest)) {
    const [kind = '', name = ''] = file.path.split('/')
    if (kind === 'tei') {
      const path = `/dts/v1/document/${id}${name === '' ? '' : `.${name}`}.xml`
      yield {path, bytes: insert(file, statement)}
    } else if (kind === 'deadlines') {
      yield {path: deadlinesPath(id), bytes: file.bytes}
    } else if (kind === 'navigation') {
      const edition = text.head.editions.find(({language}) => language === name)
      if (edition === undefined) continue
      const start = dtsNavigation(text.head, edition, publication)
      yield {path: `/dts/v1/navigation/${id}.${name}.json`, bytes: insert(file, fieldsOf(start))}
    } else if (kind === 'paragraph') {
      const path = apiPath(id, name)
      const whole = {...file, bytes: withInward(file, inward?.get(name))}
      yield {path, bytes: insert(whole, fieldsOf({...schema, ...urlOf(path, publication)}))}
    } else {
      const path = apiPath(id)
      const {release} = publication
      const start = {
        ...describe(path, 'text', publication),
        release,
        citedBy: citing.map((by) => citedByData(by)),
      }
      yield {path, bytes: insert(file, fieldsOf(start))}
    }
  }
}

/** Places in other texts that cite a group, by the address of the group. */
function inwardOf({id, digest, citing}: Text, source: Source): ReadonlyMap<string, readonly CitedByData[]> {
  const {groups} = source.readPage(id, digest).view
  const added = addInward(groups, citing)
  return new Map(
    groups.map((group, index) => {
      const all = added[index]?.citedBy ?? []
      return [group.id, all.slice(group.citedBy?.length ?? 0).map((by) => citedByData(by))]
    }),
  )
}

function withInward({bytes}: PackedFile, inward: readonly CitedByData[] = []): Uint8Array {
  if (inward.length === 0) return bytes
  // Written by `#io/pack-exports.ts`.
  const group = JSON.parse(new TextDecoder().decode(bytes)) as GroupWords
  return Buffer.from(toLine({...group, citedBy: [...group.citedBy, ...inward]}))
}

/** What every data file begins with. */
function describe(path: string, schema: string, publication: Publication): object {
  return {...schemaOf(path, schema), ...urlOf(path, publication)}
}

/** The same for all files of a folder. */
function schemaOf(path: string, schema: string): object {
  return {$schema: relativeHref(path, `/schemas/api/v1/${schema}.schema.json`)}
}

function urlOf(path: string, {site}: Publication): object {
  return site.url === undefined ? {} : {url: site.url + path.slice(1)}
}

/** Fields to be put into a JSON object behind its brace; the object has further ones. */
function fieldsOf(data: object): string {
  return `${JSON.stringify(data).slice(1, -1)},`
}

function insert({bytes, place}: PackedFile, words: string): Uint8Array {
  return Buffer.concat([bytes.subarray(0, place), Buffer.from(words), bytes.subarray(place)])
}

function writeJson(out: string, path: string, data: object): void {
  mkdirSync(dirname(join(out, path)), {recursive: true})
  writeFileSync(out + path, toLine(data))
}

function toLine(data: object): string {
  return `${JSON.stringify(data)}\n`
}

/** A link costs no more than a new file, and far less where the disk has just deleted many (ext4 without journal). */
function put(out: string, path: string, bytes: Uint8Array, old: string | undefined): void {
  if (old !== undefined && isThere(old + path, bytes)) {
    try {
      linkSync(old + path, out + path)
      return
    } catch {
      // Not every file system has links.
    }
  }
  writeFileSync(out + path, bytes)
}

function isThere(path: string, bytes: Uint8Array): boolean {
  try {
    return readFileSync(path).equals(bytes)
  } catch {
    return false
  }
}
