/** What pages import as `virtual:diglot/corpus`: texts by name, clauses by address, names and dates. */
import {getCollection, getEntry, type CollectionEntry} from 'astro:content'
import {toCitedWork, type Publication} from '#core/citing/to-cited-work.ts'
import type {CitedWork} from '#core/model/cited-work.ts'
import {EntityStore} from '#io/entity-store.ts'
import {readLand as readLandOf} from '#io/read-land.ts'
import {readSite, type Site} from '#io/read-site.ts'
import {findSettings, isHandedOver} from '#io/settings.ts'
import {TextCache, type TextPage} from '#io/text-cache.ts'
import type {Topology} from 'topojson-specification'
import type {EntityEntry, EntityPage} from '#core/indexes/entity-page.ts'
import type {TimelinePage} from '#core/indexes/order-timeline.ts'
import {addInward} from '#core/reading/add-inward.ts'
import {findCells, type FoundCells} from '#core/reading/find-cells.ts'

const texts = new TextCache(findSettings().cache)

/** Reads a text and its layout; throws for a name that is no text. */
export async function readReading(id: string): Promise<TextPage> {
  const {digest, citing} = await findText(id)
  const {head, hash, view} = texts.readPage(id, digest)
  return {head, hash, view: {...view, groups: addInward(view.groups, citing)}}
}

/** Reads what citations name of a text; throws for a name that is no text. */
export async function readCitedWork(id: string): Promise<CitedWork> {
  const {head, hash} = await readPlain(id)
  return toCitedWork(head, hash, readPublication())
}

/** Reads what the publication is called and its current release. */
export function readPublication(): Publication {
  return readOwnSite()
}

/** Reads where the site begins on its server, as `/sub`; empty: at the root, as on the dev server. */
export function readRoot(): string {
  const {url} = readPublication().site
  return url === undefined || !isHandedOver() ? '' : new URL(url).pathname.slice(0, -1)
}

/** A text that was published once and is no longer shown. */
export interface WithdrawnText {
  readonly id: string
  /** Day, ISO 8601. */
  readonly on: string
  readonly titles: Readonly<Record<string, string>>
  readonly reason: Readonly<Record<string, string>>
}

/** Lists the texts that were withdrawn. */
export async function listWithdrawn(): Promise<readonly WithdrawnText[]> {
  const shown = new Set((await getCollection('texts')).map(({id}) => id))
  return readOwnSite().releases.texts.flatMap(({id, withdrawn}) =>
    withdrawn === undefined || shown.has(id) ? [] : {id, ...withdrawn},
  )
}

function readOwnSite(): Site {
  if (site === undefined || !isHandedOver()) site = readSite(findSettings().content)
  return site
}

let site: Site | undefined

/** Reads a text as others show it, without what cites it; throws for a name that is no text. */
export async function readPlain(id: string): Promise<TextPage> {
  return texts.readPage(id, (await findText(id)).digest)
}

async function findText(id: string): Promise<CollectionEntry<'texts'>['data']> {
  const entry = await getEntry('texts', id)
  if (entry !== undefined) return entry.data
  throw new RangeError(`Unexpected text \`${id}\`, expected the id of a text in the corpus`)
}

/** Finds a clause, paragraph or row by its address `id#p9c2`; throws for an address that does not exist. */
export async function resolveClause(at: string): Promise<FoundCells & {head: TextPage['head']}> {
  const [id = '', anchor = ''] = at.split('#')
  const {head, view} = await readPlain(id)
  const found = findCells(view, anchor)
  if (found === undefined) {
    throw new RangeError(`Unexpected address \`${at}\`, expected a paragraph or clause of \`${id}\``)
  }
  return {...found, head}
}

/** Lists all authority records with the number of their mentions. */
export async function listEntities(): Promise<readonly EntityEntry[]> {
  return (await openStore()).entries
}

/** Lists the ids of the pages of entities that have to be made; the rest come from an earlier build. */
export async function listEntityPages(): Promise<readonly string[]> {
  const store = await openStore()
  const kept = new Set(isHandedOver() ? store.readKept() : [])
  return store.pages.map(({id}) => id).filter((id) => !kept.has(id))
}

/** Reads a page of an entity by its id, `entities/org-x` or `entities/org-x/2`. */
export async function readEntityPage(id: string): Promise<EntityPage> {
  return (await openStore()).readPage(id)
}

/** Reads the land that the map draws. */
export function readLand(): Topology {
  return readLandOf(findSettings().root)
}

/** Counts the pages of the timeline. */
export async function countTimelinePages(): Promise<number> {
  return (await openStore()).timelineParts
}

/** Reads a page of the timeline by its number, from 1. */
export async function readTimeline(part: number): Promise<TimelinePage> {
  return (await openStore()).readTimeline(part)
}

let opened: EntityStore | undefined

/** In a build the texts stay as they are; on the dev server each page asks whether the store is still theirs. */
async function openStore(): Promise<EntityStore> {
  if (opened !== undefined && isHandedOver()) return opened
  const list = (await getCollection('texts')).map(({id, data}) => ({id, digest: data.digest, head: data}))
  opened = EntityStore.open(findSettings(), list)
  return opened
}
