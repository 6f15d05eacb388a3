import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {EntityEntry, EntityPage, TextLink} from '#core/indexes/entity-page.ts'
import {orderTimeline, pageTimeline, type TimelinePage} from '#core/indexes/order-timeline.ts'
import type {Deadline} from '#core/indexes/list-deadlines.ts'
import type {AuthorityRecord} from '#core/entities/authority-record.ts'
import type {DocumentId} from '#core/model/corpus-document.ts'
import {compareCodes} from '#core/text/compare-codes.ts'
import {readAuthorities} from './read-authorities.ts'
import type {Settings} from './settings.ts'
import {TextCache} from './text-cache.ts'
import {writeEntityPages} from './write-entity-pages.ts'

/** A text of the build by its version, with what a link to it says. */
export interface StoredText {
  readonly id: string
  readonly digest: string
  readonly head: Omit<TextLink, 'document'>
}

/** The deadlines of one text. */
export interface TextDeadlines {
  readonly text: TextLink
  readonly deadlines: readonly Deadline[]
}

/** A page made of names or dates: its folder below that of the interface language, and what it was made of. */
export interface EntityPageVersion {
  /** `entities/<id>`, further pages `entities/<id>/2`; `<text>/deadlines`. */
  readonly id: string
  readonly digest: string
}

interface StoreIndex {
  readonly key: string
  readonly entries: readonly EntityEntry[]
  readonly pages: readonly EntityPageVersion[]
  readonly timelineParts: number
}

/** Most entries of a page of the timeline. */
const timelineSize = 400

/**
 * What the texts say of names and dates, gathered by name: one file holds all that one page shows, so
 * that Astro reads a page at a time and an unchanged file means an unchanged page.
 */
export class EntityStore {
  readonly #folder: string
  readonly #index: StoreIndex

  private constructor(folder: string, index: StoreIndex) {
    this.#folder = folder
    this.#index = index
  }

  /** Opens the store of these versions of the texts, and makes it where there is none or it is of others. */
  static open(settings: Settings, texts: readonly StoredText[]): EntityStore {
    const folder = join(settings.cache, 'entities')
    const versions = texts.map(({id, digest}) => `${id} ${digest}`).sort()
    const key = createHash('sha256')
      .update([settings.code, ...versions].join('\n'))
      .digest('hex')
    const known = readIndex(folder)
    // Each digest of a text holds that of the records; without a text nothing tells that they changed.
    const isCurrent = known?.key === key && texts.length > 0
    return new EntityStore(folder, isCurrent ? known : make(settings, folder, texts, key))
  }

  /** All records, as the index and the map list them. */
  get entries(): readonly EntityEntry[] {
    return this.#index.entries
  }

  /** All pages of all entities, and of the deadlines of texts. */
  get pages(): readonly EntityPageVersion[] {
    return this.#index.pages
  }

  get timelineParts(): number {
    return this.#index.timelineParts
  }

  /** A page by its {@link EntityPageVersion.id}; throws for one that is not there. */
  readPage(id: string): EntityPage {
    // Written by `make` below under the same digest of code and content.
    return readJson(join(this.#folder, fileOf(id))) as EntityPage
  }

  /** A page of the timeline by its number, from 1; throws for one that is not there. */
  readTimeline(part: number): TimelinePage {
    // Written by `make` below under the same digest of code and content.
    return readJson(join(this.#folder, fileOf(`timeline/${part}`))) as TimelinePage
  }

  /** Whether a text sets deadlines. */
  hasDeadlines(document: DocumentId): boolean {
    return this.#index.pages.some(({id}) => id === deadlinesPage(document))
  }

  /** The deadlines of a text; throws for one that sets none. */
  readDeadlines(document: DocumentId): TextDeadlines {
    // Written by `make` below under the same digest of code and content.
    return readJson(join(this.#folder, fileOf(deadlinesPage(document)))) as TextDeadlines
  }

  /** Keeps, for the process that makes the pages, the ids of those that come from an earlier build. */
  writeKept(ids: readonly string[]): void {
    writeFileSync(join(this.#folder, 'kept.json'), JSON.stringify(ids))
  }

  /** Ids of the pages that come from an earlier build; none where the store was made anew since, as without texts. */
  readKept(): readonly string[] {
    const path = join(this.#folder, 'kept.json')
    // Written by `writeKept` at the beginning of the same build.
    return existsSync(path) ? (readJson(path) as readonly string[]) : []
  }
}

function make(settings: Settings, folder: string, texts: readonly StoredText[], key: string): StoreIndex {
  rmSync(folder, {recursive: true, force: true})
  mkdirSync(folder, {recursive: true})
  const {records} = readAuthorities(join(settings.content, 'authorities'))
  const cache = new TextCache(settings.cache)
  const deadlines: TextDeadlines[] = []
  const pages: EntityPageVersion[] = []
  const counts = writeEntityPages(records, {
    folder: join(folder, 'lines'),
    *texts() {
      for (const {id, digest, head} of texts.toSorted(byDate)) {
        const {kind, date, titles} = head
        const text = {document: id, kind, date, titles}
        const index = cache.readIndex(id, digest)
        deadlines.push({text, deadlines: index.deadlines})
        yield {text, mentions: index.mentions}
      }
    },
    write(entity, part, json) {
      const id = part === 1 ? `entities/${entity}` : `entities/${entity}/${part}`
      pages.push({id, digest: write(folder, id, json)})
    },
  })
  const timeline = pageTimeline(orderTimeline(records, deadlines), timelineSize)
  for (const {text, deadlines: own} of deadlines) {
    if (own.length === 0) continue
    const id = deadlinesPage(text.document)
    pages.push({id, digest: write(folder, id, JSON.stringify({text, deadlines: own}))})
  }
  for (const page of timeline) write(folder, `timeline/${page.part}`, JSON.stringify(page))
  const entries = records.map((record) => toEntry(record, counts.get(record.id) ?? 0))
  const index = {key, entries, pages, timelineParts: timeline.length}
  // The index comes last: where it is missing, the store is made again.
  writeFileSync(join(folder, 'index.json'), JSON.stringify(index))
  return index
}

function byDate(a: StoredText, b: StoredText): number {
  return compareCodes(a.head.date, b.head.date) || compareCodes(a.id, b.id)
}

function toEntry({id, type, labels, parts, coordinates, note}: AuthorityRecord, count: number): EntityEntry {
  return {
    id,
    type,
    labels,
    ...(parts === undefined ? {} : {parts}),
    ...(coordinates === undefined ? {} : {coordinates}),
    ...(note === undefined ? {} : {note}),
    count,
  }
}

/** Folder of the deadlines of a text, below that of the interface language. */
function deadlinesPage(document: DocumentId): string {
  return `${document}/deadlines`
}

/** An id holds no stop, so no two pages share a file. */
function fileOf(id: string): string {
  return `${id.replaceAll('/', '.')}.json`
}

function write(folder: string, id: string, json: string): string {
  const bytes = Buffer.from(json)
  writeFileSync(join(folder, fileOf(id)), bytes)
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32)
}

function readIndex(folder: string): StoreIndex | undefined {
  const path = join(folder, 'index.json')
  if (!existsSync(path)) return undefined
  try {
    // Written by `make`.
    return readJson(path) as StoreIndex
  } catch {
    return undefined
  }
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}
