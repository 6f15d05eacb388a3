import {existsSync, mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import type {EntityPage} from '#core/indexes/entity-page.ts'
import type {TextIndex} from '#core/indexes/index-text.ts'
import {EntityStore, type StoredText} from '#io/entity-store.ts'
import {ShardLines} from '#io/shard-lines.ts'
import {TextCache, type TextSummary} from '#io/text-cache.ts'
import {formatIndex, parseIndex} from '#io/text-index-lines.ts'
import {pageSize, writeEntityPages} from '#io/write-entity-pages.ts'
import {temporaryFolder} from '#tests/cli/run-diglot.ts'

const record = (id: string) => ({id, type: 'body' as const, labels: {en: id.toUpperCase()}, aliases: {}})
const mentionsOf = (length: number): TextIndex['mentions'][string] => ({
  count: length,
  uncounted: 0,
  variants: {en: {Ob: length}},
  rows: Array.from({length}, (_, index) => ({
    address: `p${index + 1}c1`,
    label: null,
    sides: {en: [{before: 'the\t', quote: 'Ob', after: '\n'}]},
  })),
})
const text = (document: string, date: string) => ({document, kind: 'other', date, titles: {en: document}})

function pagesOf(ids: readonly string[], mentions: readonly TextIndex['mentions'][]): EntityPage[] {
  const pages: EntityPage[] = []
  writeEntityPages(ids.map(record), {
    folder: join(temporaryFolder(), 'lines'),
    texts: () =>
      mentions.map((own, index) => ({
        text: text(`t${index}`, `203${index}`),
        mentions: parseIndex(formatIndex({mentions: own, deadlines: []})).mentions,
      })),
    // Written as one.
    write: (_, __, json) => pages.push(JSON.parse(json) as EntityPage),
  })
  return pages
}

describe('writeEntityPages', () => {
  it('divides a long list, over texts, without losing or repeating a row', () => {
    const pages = pagesOf(['a'], [{a: mentionsOf(pageSize - 1)}, {a: mentionsOf(pageSize + 2)}])
    expect(pages.map(({part, parts, groups}) => [part, parts, groups.map(({rows}) => rows.length)])).toEqual([
      [1, 3, [pageSize - 1, 1]],
      [2, 3, [pageSize]],
      [3, 3, [1]],
    ])
    expect(pages.map(({overview}) => overview?.count)).toEqual([2 * pageSize + 1, undefined, undefined])
    const rows = pages.flatMap(({groups}) => groups.flatMap((group) => group.rows))
    expect(rows[pageSize - 1]?.address).toBe('p1c1')
    expect(rows[0]?.sides['en']).toEqual([{before: 'the\t', quote: 'Ob', after: '\n'}])
  })

  it('gives a record that no text names a page, and passes over names without a record', () => {
    const [page, ...others] = pagesOf(['a'], [{lost: mentionsOf(3)}])
    expect(others).toEqual([])
    expect([page?.overview?.texts, page?.groups]).toEqual([0, []])
  })
})

it('ShardLines gives back what was put in, in order, across chunks', () => {
  const lines = new ShardLines(join(temporaryFolder(), 'lines'))
  const long = 'ж'.repeat(700_001)
  for (const line of [long, 'b', long]) lines.add('river', line)
  lines.flush()
  expect([...lines.read(lines.shardOf('river'))]).toEqual([
    ['river', long],
    ['river', 'b'],
    ['river', long],
  ])
})

describe('EntityStore', () => {
  const folder = temporaryFolder()
  const settings = {
    root: '.',
    content: join(folder, 'content'),
    out: join(folder, 'out'),
    cache: join(folder, 'cache'),
    code: 'x',
  }
  mkdirSync(join(settings.content, 'authorities'), {recursive: true})
  const records = join(settings.content, 'authorities', 'all.yaml')
  const record = (id: string): string => `- {id: ${id}, type: event, labels: {en: Ob}, date: '2030'}\n`
  writeFileSync(records, record('e-ob'))
  const cache = new TextCache(settings.cache)
  const put = (id: string, digest: string, count: number): StoredText => {
    const index = {mentions: {'e-ob': mentionsOf(count)}, deadlines: []}
    const view = {languages: [], groups: [], entities: []}
    // The store reads the index alone.
    const summary = {head: {}} as TextSummary
    const history = {editions: []}
    cache.write(id, digest, {view, index, summary, history, exports: new Uint8Array(), chunk: ''})
    return {id, digest, head: {kind: 'other', date: '2031', titles: {en: id}}}
  }
  const [one, two] = [put('one', 'a', 1), put('two', 'a', 2)]

  it('gathers the texts by name and keeps what it gathered', () => {
    const store = EntityStore.open(settings, [two, one])
    expect(store.entries).toEqual([{id: 'e-ob', type: 'event', labels: {en: 'Ob'}, count: 3}])
    const page = store.readPage('entities/e-ob')
    expect(page.groups.map((group) => group.text.document)).toEqual(['one', 'two'])
    expect(store.readTimeline(1).entries.map(({date}) => date)).toEqual(['2030', '2031', '2031'])
    store.writeKept(['entities/e-ob'])
    expect(EntityStore.open(settings, [one, two]).readKept()).toEqual(['entities/e-ob'])
  })

  it('is made again for another version of a text, and its pages are versions of their own', () => {
    const before = EntityStore.open(settings, [one, two]).pages
    expect(EntityStore.open(settings, [one, put('two', 'b', 2)]).pages).toEqual(before)
    const after = EntityStore.open(settings, [one, put('two', 'c', 5)]).pages
    expect(after.map(({id}) => id)).toEqual(['entities/e-ob'])
    expect(after[0]?.digest).not.toBe(before[0]?.digest)
  })

  it('forgets what is no longer there, and is made again where it was cut short', () => {
    const store = join(settings.cache, 'entities')
    writeFileSync(records, record('e-tom'))
    EntityStore.open(settings, [one])
    expect([existsSync(join(store, 'entities.e-ob.json')), existsSync(join(store, 'lines'))]).toEqual([
      false,
      false,
    ])
    writeFileSync(join(store, 'index.json'), '{"key":')
    expect(EntityStore.open(settings, [one]).entries.map(({id}) => id)).toEqual(['e-tom'])
  })
})
