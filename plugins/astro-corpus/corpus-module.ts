/** What pages import as `virtual:diglot/corpus`: texts by name, clauses by address, names and dates. */
import {getCollection, getEntry, type CollectionEntry} from 'astro:content'
import {toCitedWork, type Publication} from '#core/citing/to-cited-work.ts'
import type {CitedWork} from '#core/model/cited-work.ts'
import {EntityStore, type TextDeadlines} from '#io/entity-store.ts'
import {readFamilies} from '#io/read-families.ts'
import {readGlossary} from '#io/read-glossary.ts'
import {readLand as readLandOf} from '#io/read-land.ts'
import {readSite, type Site} from '#io/read-site.ts'
import {findSettings, isHandedOver} from '#io/settings.ts'
import {readTermPlaces, type TermPlaces} from '#io/term-places.ts'
import {TextCache, type TextPage} from '#io/text-cache.ts'
import type {Topology} from 'topojson-specification'
import type {TextHistory} from '#core/model/text-history.ts'
import type {EntityEntry, EntityPage} from '#core/indexes/entity-page.ts'
import type {TimelinePage} from '#core/indexes/order-timeline.ts'
import {addFamilies} from '#core/families/add-families.ts'
import type {ClauseFamily} from '#core/model/clause-family.ts'
import type {GlossarySection} from '#core/model/glossary-term.ts'
import {addInward} from '#core/reading/add-inward.ts'
import {compareCodes} from '#core/text/compare-codes.ts'
import {chooseExcerpt} from '#core/reading/choose-excerpt.ts'
import {findCells, type FoundCells} from '#core/reading/find-cells.ts'

const texts = new TextCache(findSettings().cache)

/** Reads a text and its layout; throws for a name that is no text. */
export async function readReading(id: string): Promise<TextPage> {
  const {digest, citing, families} = await findText(id)
  const {head, hash, view} = texts.readPage(id, digest)
  return {head, hash, view: {...view, groups: addFamilies(addInward(view.groups, citing), families)}}
}

/** What the page of a text's history shows. */
export interface HistoryOfText {
  readonly titles: Readonly<Record<string, string>>
  readonly editions: Readonly<CollectionEntry<'texts'>['data']['editions']>
  readonly history: TextHistory
  /** Releases that have the text, in order of time. */
  readonly releases: Readonly<Site['releases']['releases']>
  /** Day its words were last changed; absent: never since it was published. */
  readonly changed?: string
}

/** Reads where a text comes from and what became of it; throws for a name that is no text. */
export async function readHistory(id: string): Promise<HistoryOfText> {
  const {digest, titles, editions} = await findText(id)
  const {releases, texts: published} = readOwnSite().releases
  const own = published.find((each) => each.id === id)
  const first = releases.findIndex(({name}) => name === own?.since)
  return {
    titles,
    editions,
    history: texts.readHistory(id, digest),
    releases: first === -1 ? [] : releases.slice(first),
    ...(own?.changed === undefined ? {} : {changed: own.changed}),
  }
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

/** Reads what only the site's own pages tell of it. */
export function readOwnFacts(): Site['own'] {
  return readOwnSite().own
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

/** Lists the texts by date, the latest first, and by id. */
export async function listLatest(): Promise<readonly CollectionEntry<'texts'>[]> {
  return (await getCollection('texts')).sort(
    (a, b) => compareCodes(b.data.date, a.data.date) || compareCodes(a.id, b.id),
  )
}

/** Texts that are looked through for the clause of home: reading all of a large corpus would take seconds. */
const mostExcerptTexts = 20

/**
 * Finds the clause that shows a reader what the site is: the one that `site.yaml` names, else one of the latest texts
 * in as many languages as there are; `undefined` where none of them has a telling one.
 */
export async function findExcerpt(): Promise<Awaited<ReturnType<typeof resolveClause>> | undefined> {
  const {excerpt} = readOwnFacts()
  if (excerpt !== undefined) return resolveClause(excerpt)
  const latest = (await listLatest()).slice(0, mostExcerptTexts)
  const [paired, single] = [
    latest.filter(({data}) => data.counts.beads > 0),
    latest.filter(({data}) => data.counts.beads === 0),
  ]
  for (const {id} of [...paired, ...single]) {
    const anchor = chooseExcerpt((await readPlain(id)).view)
    if (anchor !== undefined) return resolveClause(`${id}#${anchor}`)
  }
  return undefined
}

/** Lists the families of comparable clauses; those with faults, which the dev server has told, are left out. */
export function listFamilies(): readonly ClauseFamily[] {
  if (families === undefined || !isHandedOver())
    families = readFamilies(findSettings().content).map(({value}) => value)
  return families
}

let families: readonly ClauseFamily[] | undefined

/** What the page of the glossary shows. */
export interface GlossaryOfSite {
  readonly sections: readonly GlossarySection[]
  readonly places: TermPlaces
}

/** Reads the terms, with the places where the texts have them. */
export function readTerms(): GlossaryOfSite {
  const {content, cache} = findSettings()
  if (glossary === undefined || !isHandedOver())
    glossary = {sections: readGlossary(content).sections, places: readTermPlaces(cache)}
  return glossary
}

let glossary: GlossaryOfSite | undefined

/** Lists all authority records with the number of their mentions. */
export async function listEntities(): Promise<readonly EntityEntry[]> {
  return (await openStore()).entries
}

/** Lists the ids of the pages of entities that have to be made; the rest come from an earlier build. */
export async function listEntityPages(): Promise<readonly string[]> {
  return (await listNewPages()).filter((id) => id.startsWith('entities/'))
}

/** Lists the texts whose pages of deadlines have to be made; the rest come from an earlier build. */
export async function listDeadlinePages(): Promise<readonly string[]> {
  return (await listNewPages()).flatMap((id) => /^(?!entities\/)([^/]+)\/deadlines$/.exec(id)?.[1] ?? [])
}

async function listNewPages(): Promise<readonly string[]> {
  const store = await openStore()
  const kept = new Set(isHandedOver() ? store.readKept() : [])
  return store.pages.map(({id}) => id).filter((id) => !kept.has(id))
}

/** Tells whether a text sets deadlines. */
export async function hasDeadlines(id: string): Promise<boolean> {
  return (await openStore()).hasDeadlines(id)
}

/** Reads the deadlines of a text; throws for one that sets none. */
export async function readDeadlines(id: string): Promise<TextDeadlines> {
  return (await openStore()).readDeadlines(id)
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
