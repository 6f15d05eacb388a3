import {rmSync} from 'node:fs'
import type {AuthorityRecord} from '#core/entities/authority-record.ts'
import {addUpMentions} from '#core/indexes/add-up-mentions.ts'
import type {EntityOverview, EntityPage, RowGroup, TextLink} from '#core/indexes/entity-page.ts'
import {linkRelations} from '#core/indexes/link-relations.ts'
import type {DocumentId, EntityId} from '#core/model/corpus-document.ts'
import {ShardLines} from './shard-lines.ts'
import {cutLine, parseHead, type IndexLines, type MentionHead} from './text-index-lines.ts'

/** Most rows of one page of an entity. */
export const pageSize = 200

/** Where the mentions come from and the pages go. */
export interface PageWork {
  /** A folder of its own for lines on their way; removed at the end. */
  readonly folder: string
  /** Each text once, in the order its mentions are to be listed. */
  readonly texts: () => Iterable<{readonly text: TextLink; readonly mentions: IndexLines['mentions']}>
  /** Takes a page by the number of its record's pages, from 1, and the JSON of an {@link EntityPage}. */
  readonly write: (entity: EntityId, part: number, json: string) => void
}

/**
 * Gathers the mentions of all texts by the record they name and writes the pages of the records. The lines
 * go through files, so that memory holds a sixty-fourth of the records at once, and of each at most one page
 * of rows; and the rows stay JSON from end to end.
 *
 * @param records all records; mentions of others are left out.
 * @param work see {@link PageWork}.
 * @returns counted mentions by record; 0 for one that no text names: it has a page all the same.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {mkdtempSync} from 'node:fs'
 * import {tmpdir} from 'node:os'
 * import {join} from 'node:path'
 * import {writeEntityPages} from '#io/write-entity-pages.ts'
 * const pages: number[] = []
 * writeEntityPages([{id: 'a', type: 'body', labels: {en: 'A'}, aliases: {}}], {
 *   folder: join(mkdtempSync(join(tmpdir(), 'diglot-')), 'lines'),
 *   texts: () => [],
 *   write: (_, part) => pages.push(part),
 * })
 * assert.deepEqual(pages, [1])
 * ```
 */
export function writeEntityPages(
  records: readonly AuthorityRecord[],
  {folder, texts, write}: PageWork,
): ReadonlyMap<EntityId, number> {
  const lines = new ShardLines(folder)
  const links = new Map<DocumentId, TextLink>()
  for (const {text, mentions} of texts()) {
    links.set(text.document, text)
    for (const line of mentions) {
      const [entity, rest] = cutLine(line)
      lines.add(entity, `${text.document}\t${rest}`)
    }
  }
  lines.flush()
  const relations = linkRelations(records)
  const counts = new Map<EntityId, number>()
  for (const [shard, group] of Map.groupBy(records, ({id}) => lines.shardOf(id))) {
    const sums = sumsOf(lines.read(shard), links)
    const writers = new Map(
      group.map((record) => {
        const own = sums.get(record.id) ?? []
        const overview = overviewOf(record, own, relations.get(record.id) ?? [], links)
        counts.set(record.id, overview.count)
        return [record.id, new PageWriter(record, overview, sum(own), write)] as const
      }),
    )
    for (const [entity, line] of lines.read(shard)) {
      const [document, rest] = cutLine(line)
      const [, rows] = cutLine(rest)
      const text = links.get(document)
      if (text !== undefined) writers.get(entity)?.add({text, count: parseHead(rest).count}, rows.split('\t'))
    }
    for (const writer of writers.values()) writer.close()
  }
  rmSync(folder, {recursive: true})
  return counts
}

/** What one text adds to the sum of a record. */
interface Summand extends MentionHead {
  readonly date: string
}

function sumsOf(
  lines: Iterable<readonly [string, string]>,
  links: ReadonlyMap<DocumentId, TextLink>,
): ReadonlyMap<EntityId, readonly Summand[]> {
  const sums = new Map<EntityId, Summand[]>()
  for (const [entity, line] of lines) {
    const [document, rest] = cutLine(line)
    const list = sums.get(entity) ?? []
    list.push({...parseHead(rest), date: links.get(document)?.date ?? ''})
    sums.set(entity, list)
  }
  return sums
}

function sum(list: readonly Summand[]): number {
  return list.reduce((rows, {length}) => rows + length, 0)
}

function overviewOf(
  {text}: AuthorityRecord,
  sums: readonly Summand[],
  relations: EntityOverview['relations'],
  links: ReadonlyMap<DocumentId, TextLink>,
): EntityOverview {
  const held = text === undefined ? undefined : links.get(text)
  return {relations, ...(held === undefined ? {} : {text: held}), ...addUpMentions(sums)}
}

/** Fills the pages of one record, one after the other. */
class PageWriter {
  readonly #record: AuthorityRecord
  readonly #overview: EntityOverview
  readonly #parts: number
  readonly #write: PageWork['write']
  #part = 1
  #size = 0
  /** JSON of a `RowGroup` each. */
  #groups: string[] = []

  constructor(record: AuthorityRecord, overview: EntityOverview, rows: number, write: PageWork['write']) {
    this.#record = record
    this.#overview = overview
    this.#parts = Math.max(1, Math.ceil(rows / pageSize))
    this.#write = write
  }

  /** Adds the rows of a text, JSON each; a text that does not fit goes on on the next page. */
  add(group: Omit<RowGroup, 'rows'>, rows: readonly string[]): void {
    for (let from = 0; from < rows.length;) {
      if (this.#size === pageSize) this.#turn()
      const own = rows.slice(from, from + pageSize - this.#size)
      this.#groups.push(withList(group, 'rows', own))
      this.#size += own.length
      from += own.length
    }
  }

  /** Writes the last page; of a record that nothing names, the only one. */
  close(): void {
    this.#turn()
  }

  #turn(): void {
    const page: Omit<EntityPage, 'groups'> = {
      record: this.#record,
      part: this.#part,
      parts: this.#parts,
      ...(this.#part === 1 ? {overview: this.#overview} : {}),
    }
    this.#write(this.#record.id, this.#part, withList(page, 'groups', this.#groups))
    this.#part++
    this.#size = 0
    this.#groups = []
  }
}

/** JSON of an object with a list whose items are JSON already. */
function withList(object: object, name: string, items: readonly string[]): string {
  return `${JSON.stringify(object).slice(0, -1)},"${name}":[${items.join(',')}]}`
}
