import {readFileSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import type {Publication} from '#core/citing/to-cited-work.ts'
import type {GroupWords} from '#core/exchange/paragraph-json.ts'
import type {InwardCitation} from '#core/reading/add-inward.ts'
import {apiSchemas} from '#io/api-schemas.ts'
import {dtsSchemas} from '#io/dts-schemas.ts'
import {listFiles} from '#io/list-files.ts'
import {packExports} from '#io/pack-exports.ts'
import {packFiles, unpackFiles} from '#io/pack-files.ts'
import {writeExports} from '#io/write-exports.ts'
import {temporaryFolder} from '#tests/cli/run-diglot.ts'
import {makeHostile, makeSample} from '#tests/core/exchange/sample.ts'

const {document, view} = makeSample()
const {editions, alignments: _, ...rest} = document
const head = {...rest, editions: editions.map(({divisions: __, ...edition}) => edition)}
const hash = '0123456789ab'
const site = {names: {ru: 'Погода', en: 'Weather'}, url: 'https://weather.example/'}
const release = {name: '2031.1', date: '2031-05-06'}
const source = {
  readExports: () => unpackFiles(packExports(document, view, hash, [])),
  readPage: () => ({head, hash, view}),
}

function write(publication: Publication, citing: readonly InwardCitation[] = [], old?: string): string {
  const out = temporaryFolder()
  writeExports(out, [{id: 'rain', digest: 'x', head, hash, citing}], source, publication, old)
  return out
}
const read = (out: string, path: string): string => readFileSync(join(out, path), 'utf8')
const readGroup = (out: string, address: string): GroupWords =>
  // Written by the code under test, and its shape is tested below.
  JSON.parse(read(out, `api/v1/texts/rain/${address}.json`)) as GroupWords

describe('writeExports', () => {
  it.each([
    ['with an address and a release', {site, release}],
    ['without', {site: {names: site.names}}],
  ])('%s writes files of the published shapes, each a line of UTF-8', (_name, publication) => {
    const out = write(publication, [{document: 'snow', address: 'p7', label: '7', at: 'p2'}])
    const files = listFiles(out).map(({path}) => path)
    for (const path of files) expect(read(out, path)).toMatch(/[^\n]\n$/)
    const parse = (path: string): unknown => JSON.parse(read(out, path))
    apiSchemas['index.schema.json'].parse(parse('api/v1/index.json'))
    apiSchemas['text.schema.json'].parse(parse('api/v1/texts/rain/index.json'))
    const groups = files.filter((path) => /texts\/rain\/(?!index)/.test(path))
    for (const path of groups) apiSchemas['paragraph.schema.json'].parse(parse(path))
    expect(groups.length).toBe(view.groups.length)
    dtsSchemas['navigation.schema.json'].parse(parse('dts/v1/navigation/rain.en.json'))
    dtsSchemas['text.schema.json'].parse(parse('dts/v1/collection/rain/index.json'))
    expect(read(out, 'dts/v1/document/rain.en.xml')).toContain('</publicationStmt>\n<sourceDesc>')
  })

  it('says the address of the site only where it is known', () => {
    expect(readGroup(write({site}), 'p2')).toMatchObject({
      url: 'https://weather.example/api/v1/texts/rain/p2.json',
    })
    const out = write({site: {names: site.names}})
    for (const {path} of listFiles(out)) expect(read(out, path)).not.toContain('weather.example')
  })

  it('adds what cites a paragraph in other texts behind what cites it in its own', () => {
    const citing = [
      {document: 'snow', address: 'p7', label: '7', at: 'p1'},
      {document: 'snow', address: 'p8'},
    ]
    const out = write({site}, citing)
    expect(readGroup(out, 'p1').citedBy).toEqual([
      {address: 'p2', label: '2', link: 'p2.json'},
      {document: 'snow', address: 'p7', label: '7', link: '../snow/index.json'},
    ])
    expect(readGroup(out, 'title').citedBy).toEqual([
      {document: 'snow', address: 'p8', link: '../snow/index.json'},
    ])
    expect(JSON.parse(read(out, 'api/v1/texts/rain/index.json'))).toMatchObject({citedBy: citing})
  })

  it('gives the same bytes beside an old site, shares what is the same there and nothing else', () => {
    const [first, second] = [write({site}), write({site})]
    const [same, other] = ['api/v1/texts/rain/p1.json', 'api/v1/texts/rain/p2.json']
    writeFileSync(join(second, other), 'touched by hand\n')
    const third = write({site}, [], second)
    const all = (out: string) => listFiles(out).map(({path}) => [path, read(out, path)])
    expect(all(third)).toEqual(all(first))
    const inode = (out: string, path: string) => statSync(join(out, path), {bigint: true}).ino
    expect(inode(third, same)).toBe(inode(second, same))
    expect(inode(third, other)).not.toBe(inode(second, other))
  })
})

describe('packFiles', () => {
  it('gives back paths, bytes and byte places', () => {
    const files = [
      {path: 'a', place: 3, content: 'ж{x\n'},
      {path: 'b/c', place: 0, content: ''},
    ]
    const back = unpackFiles(packFiles(files))
    expect(back.map(({path, place, bytes}) => [path, place, Buffer.from(bytes).toString()])).toEqual([
      ['a', 4, 'ж{x\n'],
      ['b/c', 0, ''],
    ])
  })

  it('takes hostile words', () => {
    const hostile = makeHostile()
    const pack = unpackFiles(packExports(hostile.document, hostile.view, hash, []))
    for (const {path, bytes} of pack.filter((file) => !file.path.startsWith('tei'))) {
      expect(() => JSON.parse(Buffer.from(bytes).toString()) as unknown, path).not.toThrow()
    }
  })
})
