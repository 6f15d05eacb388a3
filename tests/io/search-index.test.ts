import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import type {SearchPage} from '#core/search/search-records.ts'
import {listFiles} from '#io/list-files.ts'
import {writeSearchIndex} from '#io/search-index.ts'
import {findTexts, type Manifest} from '../../src/scripts/search/find-texts.ts'
import {askThrough, type Line} from '../../src/scripts/search/open-index.ts'
import {servePagefind, type PagefindModule, type Port} from '../../src/scripts/search/serve-pagefind.ts'

const root = mkdtempSync(join(tmpdir(), 'diglot-search-'))
const realFetch = globalThis.fetch
afterAll(() => {
  globalThis.fetch = realFetch
  rmSync(root, {recursive: true, force: true})
})

const page = (document: string, language: string, ...texts: readonly string[]): SearchPage => ({
  document,
  language,
  title: `${document} ${language}`,
  date: '2024',
  kind: 'letter',
  paragraphs: texts.map((text, index) => ({id: `p${index + 1}`, text})),
})
const fillers = Array.from({length: 9}, (_, index) =>
  page(`filler-${index}`, 'ru', `Заметка о погоде, выпуск 20${index}`),
)
const pages = [
  page('harbour', 'ru', 'Порт открыт для судов', 'Секретари портов встретились в Астане'),
  page('harbour', 'en', 'The harbour is open to ships', 'Secretaries of harbours met'),
  page('bridge', 'ru', 'Мост закрыт <b>навсегда</b>', 'Устав SCO хранится у сторожа'),
  page('bridge', 'en', 'The bridge is closed', 'The charter is kept by the guard'),
  ...fillers,
]

function readAll(folder: string): Record<string, string> {
  return Object.fromEntries(
    listFiles(folder).map(({path}) => [path, readFileSync(join(folder, path), 'latin1')]),
  )
}

describe('writeSearchIndex', () => {
  it('writes the same bytes in any order, and from a cache or a broken cache', async () => {
    const cacheDir = join(root, 'cache')
    const build = async (name: string, list: readonly SearchPage[]) => {
      const report = await writeSearchIndex(list, join(root, name), {cacheDir, shardSize: 4})
      return {report, files: readAll(join(root, name))}
    }
    const cold = await build('cold', pages)
    const warm = await build('warm', pages.toReversed())
    expect(cold.report).toEqual({records: 13, languages: ['en', 'ru'], reused: 0, shards: cold.report.shards})
    expect(warm.report.reused).toBe(cold.report.shards)
    expect(warm.files).toEqual(cold.files)
    for (const name of readdirSync(cacheDir)) writeFileSync(join(cacheDir, name), 'broken')
    const mended = await build('mended', pages)
    expect(mended.report.reused).toBe(0)
    expect(mended.files).toEqual(cold.files)
  })

  it('makes only the shard of a changed text again and drops its old one', async () => {
    const cacheDir = join(root, 'cache-2')
    const first = await writeSearchIndex(pages, join(root, 'one'), {cacheDir, shardSize: 4})
    const changed = pages.map((each) => (each === fillers[3] ? page('filler-3', 'ru', 'Иное') : each))
    const second = await writeSearchIndex(changed, join(root, 'two'), {cacheDir, shardSize: 4})
    expect(second.reused).toBe(first.shards - 1)
    expect(readdirSync(cacheDir)).toHaveLength(first.shards)
  })

  it('writes classic scripts only', async () => {
    await writeSearchIndex(pages, join(root, 'scripts'))
    const files = Object.entries(readAll(join(root, 'scripts')))
    expect(files.filter(([path]) => !path.endsWith('.js'))).toEqual([])
    expect(files.filter(([, text]) => !/^__pf(?:d|Src)\("/.test(text))).toEqual([])
  })
})

describe('search in the written index', () => {
  const folder = join(root, 'index')
  const chunks = new Map<string, Uint8Array>()
  let program = ''

  function run(path: string): void {
    for (const line of readFileSync(join(folder, `${path}.js`), 'utf8')
      .trimEnd()
      .split('\n')) {
      const [call = '', rest = ''] = line.split(/\((.*)\)$/s)
      const values: unknown[] = JSON.parse(`[${rest}]`)
      if (call === '__pfSrc') program = String(values[0])
      else chunks.set(String(values[0]), Buffer.from(String(values[1]), 'base64'))
    }
  }

  beforeAll(async () => {
    await writeSearchIndex(pages, folder, {shardSize: 4})
    run('boot')
    run('ru/start')
    run('en/start')
  })

  const indexes = new Map<string, ReturnType<typeof askThrough>>()
  function open(language: string): Promise<ReturnType<typeof askThrough>> {
    const known = indexes.get(language)
    if (known !== undefined) return Promise.resolve(known)
    const page: Line = {postMessage: (message) => send(worker, message), onmessage: null}
    const worker: Port = {postMessage: (message) => send(page, message), onmessage: null}
    // Node imports no blob: the program goes in as a data address, one per language.
    const address = `data:text/javascript,${encodeURIComponent(`${program}//${language}`)}`
    servePagefind(worker, () => import(/* @vite-ignore */ address) as Promise<PagefindModule>)
    const index = askThrough(page, language, program, (key) => {
      if (!chunks.has(key)) run(key)
      return Promise.resolve(chunks.get(key))
    })
    indexes.set(language, index)
    return Promise.resolve(index)
  }
  function send<T>(to: {onmessage: ((event: MessageEvent<T>) => void) | null}, data: T): void {
    setTimeout(() => to.onmessage?.(new MessageEvent('message', {data})))
  }
  const find = async (query: string): Promise<readonly string[]> => {
    // The cast is safe: the manifest was written a moment ago.
    const manifest = JSON.parse(new TextDecoder().decode(chunks.get('manifest'))) as Manifest
    const {texts} = await findTexts(query, manifest, open, 20)
    return texts
      .flat()
      .flatMap(({document, language, passages}) =>
        passages.map(({paragraph}) => `${document}/${language}#${paragraph}`),
      )
      .toSorted()
  }

  it.each([
    ['секретарь', ['harbour/ru#p2']],
    ['secretary', ['harbour/en#p2']],
    ['SCO', ['bridge/ru#p2']],
    ['порт Астана', ['harbour/ru#p2']],
    ['"порт открыт"', ['harbour/ru#p1']],
    ['мост charter', ['bridge/en#p2', 'bridge/ru#p1']],
    ['устав SCO', ['bridge/ru#p2']],
    ['207', ['filler-7/ru#p1']],
  ])('%s finds %j', async (query, expected) => {
    expect(await find(query)).toEqual(expected)
  })

  it.each(['2099', 'секретарь Каспий', 'погода порт', 'абракадабра', 'filler', 'мост погода устав'])(
    '%s finds nothing',
    async (query) => {
      expect(await find(query)).toEqual([])
    },
  )
})
