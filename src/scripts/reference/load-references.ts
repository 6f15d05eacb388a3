import type {CatalogueOutline} from '#core/citing/find-reference.ts'
import {unpackOutline} from '#core/citing/pack-outline.ts'
import type {Publication} from '#core/citing/to-cited-work.ts'
import type {CitedWork} from '#core/model/cited-work.ts'
import type {NamedText} from '#core/citing/rank-texts.ts'
import {assignShard} from '#core/search/assign-shard.ts'
import type {PackedPlaces} from './reference-data.ts'

/** What all texts are known by. */
export interface KnownTexts {
  readonly texts: ReadonlyMap<string, NamedText>
  readonly publication: Publication
  readonly chunks: number
}

/** A text with its places. */
export interface LoadedText extends CatalogueOutline {
  readonly work: CitedWork
}

const scripts = new Map<string, Promise<void>>()

/** Loads a script once; one that failed is asked for again. */
function load(src: string): Promise<void> {
  const known = scripts.get(src)
  if (known !== undefined) return known
  const loading = new Promise<void>((resolve, reject) => {
    const script = document.createElement('script')
    script.onload = () => resolve()
    script.onerror = () => {
      scripts.delete(src)
      reject(new Error(`Unexpected missing ${src}, expected the list of places`))
    }
    script.src = src
    document.head.append(script)
  })
  scripts.set(src, loading)
  return loading
}

/**
 * Loads what all texts are known by.
 *
 * @param folder path of the data files, ending in `/`.
 * @returns the texts.
 * @throws {Error} when the file cannot be had.
 */
export async function loadTexts(folder: string): Promise<KnownTexts> {
  await load(`${folder}texts.js`)
  const {
    texts = [],
    issuers = [],
    chunks = 1,
    publication = {site: {names: {}}},
  } = window.diglotReferences ?? {}
  const known = texts.map(([id, kind, date, titles, at, number]): [string, NamedText] => {
    const issuer = issuers[at ?? -1]
    const optional = {...(issuer === undefined ? {} : {issuer}), ...(number === undefined ? {} : {number})}
    return [id, {id, kind, date, titles, ...optional}]
  })
  return {texts: new Map(known), publication, chunks}
}

/**
 * Loads the places of a text.
 *
 * @param folder path of the data files, ending in `/`.
 * @param known all texts.
 * @param id the text.
 * @returns the text; `undefined` for one that is not there.
 * @throws {Error} when the file cannot be had.
 */
export async function loadText(
  folder: string,
  {texts, chunks, publication}: KnownTexts,
  id: string,
): Promise<LoadedText | undefined> {
  const chunk = assignShard(id, chunks)
  await load(`${folder}${chunk}.js`)
  const packed: PackedPlaces | undefined = window.diglotOutlines?.[chunk]?.[id]
  const head = texts.get(id)
  if (packed === undefined || head === undefined) return undefined
  const {outline, further, work} = packed
  return {
    outline: unpackOutline(outline),
    work: {...head, ...work, ...publication},
    ...(further === undefined ? {} : {further}),
  }
}
