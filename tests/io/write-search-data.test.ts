import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import type {UsedForm} from '#core/search/summarise-names.ts'
import {readEntityPlaces, type PackedEntityPlaces} from '#core/search/pack-entity-places.ts'
import {readJson} from '#io/pagefind-chunks.ts'
import {writeSearchData, type NamedText} from '#io/write-search-data.ts'
import {loadNames} from '../../src/scripts/search/load-names.ts'
import {record} from '#tests/core/search/sample-names.ts'

const root = mkdtempSync(join(tmpdir(), 'diglot-names-'))
afterAll(() => rmSync(root, {recursive: true, force: true}))

/** 600 lakes, the first half named by texts. */
const records = Array.from({length: 600}, (_, at) => {
  const word = String(1000 + at).replaceAll(/\d/g, (digit) => 'абвгдежзик'[Number(digit)] ?? '')
  return record(
    `place-${at}`,
    {ru: [`${word.toUpperCase()[0]}${word.slice(1)}ово`], en: [`Mere ${at}`]},
    {type: 'place'},
  )
})
const texts: readonly NamedText[] = records.slice(0, 300).map(({id, labels}) => {
  const forms: readonly UsedForm[] = [['ru', id, labels['ru'] ?? '', labels['ru'] ?? '', 1]]
  return {document: `text-${id}`, entities: {[id]: [2, 9]}, names: {forms, small: {}}}
})

function write(name: string, list: readonly NamedText[]): {folder: string; chunks: number} {
  const folder = join(root, name)
  return {folder, chunks: writeSearchData(folder, records, list)}
}
const readAll = (folder: string) =>
  [...readdirSync(join(folder, 'names')).map((name) => `names/${name}`), 'entities.js'].map(
    (path) => [path, readFileSync(join(folder, path), 'utf8')] as const,
  )

describe('writeSearchData', () => {
  it('writes the chunks it counts, the same for the same texts in any order', () => {
    const {folder, chunks} = write('one', texts)
    expect(readdirSync(join(folder, 'names')).length).toBe(chunks)
    expect(chunks).toBeGreaterThan(1)
    expect(readAll(write('two', texts.toReversed()).folder)).toEqual(readAll(folder))
  })

  it('lets a query of one word read one chunk that has its names', async () => {
    const {folder, chunks} = write('one', texts)
    const asked: string[] = []
    const [chunk, ...others] = await loadNames(
      {slots: [{typed: records[7]?.labels['ru'] ?? '', options: []}], dropped: []},
      chunks,
      (key) => {
        asked.push(key)
        return Promise.resolve(readJson(readFileSync(join(folder, `${key}.js`), 'utf8')))
      },
    )
    expect([asked.length, others.length]).toEqual([1, 0])
    expect(chunk?.groups.map(([entity]) => entity)).toContain('place-7')
  })

  it('asks for nothing in an index without names', async () => {
    const query = {slots: [{typed: 'дождь', options: []}], dropped: []}
    expect(await loadNames(query, 0, () => Promise.reject(new Error('asked')))).toEqual([])
  })

  it('writes where records are named', () => {
    const {folder} = write('one', texts)
    // Written by `writeSearchData`.
    const packed = readJson(readFileSync(join(folder, 'entities.js'), 'utf8')) as PackedEntityPlaces
    const {names, places} = readEntityPlaces(packed)
    expect(names.size).toBe(300)
    expect(places.get('text-place-7')).toEqual(new Map([['place-7', [2, 9]]]))
  })
})
