import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import type {SearchText} from '#core/model/search.ts'
import {indexFormat} from '#core/search/index-format.ts'
import {unpackSearchText, type PackedSearchText} from '#core/search/pack-search-text.ts'
import {listFiles} from '#io/list-files.ts'
import {readJson} from '#io/pagefind-chunks.ts'
import {writeSearchIndex, type SearchIndexOptions} from '#io/search-index.ts'
import {indexOf, textOf} from './index-of.ts'

const root = mkdtempSync(join(tmpdir(), 'diglot-search-'))
afterAll(() => rmSync(root, {recursive: true, force: true}))

const both = ['ru', 'en']
const fillers = Array.from({length: 9}, (_, index) =>
  textOf(`filler-${index}`, ['ru'], [[`Заметка о погоде, выпуск 20${index}`]]),
)
const harbour = textOf('harbour', both, [
  ['Порт открыт для судов', 'The harbour is open to ships'],
  ['Секретари портов SCO встретились в Астане', ''],
  ['', 'Secretaries of harbours met'],
])
const bridge = textOf('bridge', both, [['Мост закрыт <b>навсегда</b>', 'The bridge is closed']])
const texts = [harbour, bridge, ...fillers]

async function build(name: string, list: readonly SearchText[], options: SearchIndexOptions = {}) {
  const {indexed, readChunk} = indexOf(list)
  const folder = join(root, name)
  const report = await writeSearchIndex(indexed, readChunk, folder, {shardSize: 4, ...options})
  const files = listFiles(folder).map(({path}) => [path, readFileSync(join(folder, path), 'latin1')] as const)
  return {report, files: new Map(files)}
}

/** Value of a chunk of JSON in a script of several. */
function chunkIn(script: string | undefined, key: string): unknown {
  const line = script?.split('\n').find((each) => each.startsWith(`__pfd("${key}"`))
  return readJson(`${line}\n`)
}

describe('writeSearchIndex', () => {
  it('writes the same bytes in any order, and from a cache or a broken cache', async () => {
    const cacheDir = join(root, 'cache')
    const cold = await build('cold', texts, {cacheDir})
    const warm = await build('warm', texts.toReversed(), {cacheDir})
    const {shards} = cold.report
    expect(cold.report).toEqual({records: 13, languages: ['en', 'ru'], reused: 0, shards})
    expect(warm.report.reused).toBe(shards)
    expect(warm.files).toEqual(cold.files)
    for (const name of readdirSync(cacheDir)) writeFileSync(join(cacheDir, name), 'broken')
    const mended = await build('mended', texts, {cacheDir})
    expect(mended.report.reused).toBe(0)
    expect(mended.files).toEqual(cold.files)
  })

  it('makes only the shard of a changed text again, in the language that changed, and drops its old one', async () => {
    const cacheDir = join(root, 'cache-2')
    const first = await build('one', texts, {cacheDir})
    const changed = textOf('harbour', both, [
      ['Порт закрыт', 'The harbour is open to ships'],
      ['', 'Secretaries of harbours met'],
    ])
    const second = await build('two', [changed, bridge, ...fillers], {cacheDir})
    expect(second.report.reused).toBe(first.report.shards - 1)
    expect(readdirSync(cacheDir)).toHaveLength(first.report.shards)
  })

  it('writes classic scripts only, and no words but those of `texts`', async () => {
    const {files} = await build('scripts', texts)
    expect(
      [...files.keys()].filter(
        (path) => !/^(?:boot|\w+\/start|texts\/[\w-]+|\w+\/\d+\/index\/\w+\.pf_index)\.js$/.test(path),
      ),
    ).toEqual([])
    expect([...files.values()].filter((text) => !/^__pf(?:d|Src)\("/.test(text))).toEqual([])
    const text = unpackSearchText(readJson(files.get('texts/harbour.js') ?? '') as PackedSearchText)
    expect(text).toEqual(harbour)
  })

  it('tells of each language its shards, their records, and how many words each paragraph has', async () => {
    const {files} = await build('tables', texts, {names: 3})
    const manifest = chunkIn(files.get('boot.js'), 'manifest')
    expect(manifest).toMatchObject({
      languages: {ru: {foreign: expect.arrayContaining(['b', 'sco'])}, en: {foreign: []}},
      names: 3,
    })
    const en = chunkIn(files.get('en/start.js'), 'en/table')
    expect(en).toEqual({
      shards: {
        '0': [
          [expect.stringMatching(/^en_\w+$/), 'bridge'],
          [expect.stringMatching(/^en_\w+$/), 'harbour'],
        ],
      },
      words: {bridge: [4], harbour: [6, 0, -4]},
    })
    const ru = chunkIn(files.get('ru/start.js'), 'ru/table')
    expect(ru).toMatchObject({words: {'filler-0': [-5], harbour: [4, -6, 0]}})
  })

  it('names the record of a shard of one text, which Pagefind puts into a fragment of its own', async () => {
    const {files} = await build('single', [textOf('rain', ['en'], [['Rain']])])
    const {shards} = chunkIn(files.get('en/start.js'), 'en/table') as {shards: unknown}
    expect(shards).toEqual({'0': [[expect.stringMatching(/^en_\w+$/), 'rain']]})
  })

  it('gives texts of the same words a record each', async () => {
    const twins = ['one', 'other'].map((id) => textOf(id, ['en'], [['Rain and snow']]))
    const {files} = await build('twins', twins)
    const {shards} = chunkIn(files.get('en/start.js'), 'en/table') as {shards: {'0': [string, string][]}}
    expect(new Set(shards['0'].map(([hash]) => hash)).size).toBe(2)
  })

  it('has no language for a text without words in it', async () => {
    const {report, files} = await build('half', [textOf('rain', both, [['', 'Rain']])])
    expect(report.languages).toEqual(['en'])
    expect(chunkIn(files.get('boot.js'), 'manifest')).toEqual({
      format: indexFormat,
      languages: {en: {foreign: []}},
      names: 0,
    })
  })
})
