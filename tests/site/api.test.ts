import {existsSync, readFileSync} from 'node:fs'
import {dirname, join, posix} from 'node:path'
import {SaxesParser} from 'saxes'
import {describe, expect, inject, it} from 'vitest'
import type {z} from 'zod'
import {apiSchemas} from '#io/api-schemas.ts'
import {dtsSchemas} from '#io/dts-schemas.ts'
import {listFiles} from '#io/list-files.ts'
import {readPages} from '#tests/site/read-pages.ts'

const site = inject('site')
const files = new Set(listFiles(site).map(({path}) => path))
const data = [...files].filter((path) => /^(?:api|dts)\//.test(path))
const read = (path: string): string => readFileSync(join(site, path), 'utf8')
const pages = new Map(readPages(site).map((page) => [page.path, new Set(page.ids)]))

type Text = z.output<(typeof apiSchemas)['text.schema.json']>
type Group = z.output<(typeof apiSchemas)['paragraph.schema.json']>
type Navigation = z.output<(typeof dtsSchemas)['navigation.schema.json']>

const index = apiSchemas['index.schema.json'].parse(JSON.parse(read('api/v1/index.json')))
const texts = index.texts.map(({id, links}) => {
  const path = posix.join('api/v1', links.data)
  return {id, path, text: apiSchemas['text.schema.json'].parse(JSON.parse(read(path)))}
})

/** Which shape a file has, by its path. */
function schemaOf(path: string): z.ZodType | undefined {
  const shapes: readonly (readonly [RegExp, z.ZodType])[] = [
    [/^api\/v1\/index\.json$/, apiSchemas['index.schema.json']],
    [/^api\/v1\/texts\/[^/]+\/index\.json$/, apiSchemas['text.schema.json']],
    [/^api\/v1\/texts\/[^/]+\/[a-z0-9_][a-z0-9.-]*\.json$/, apiSchemas['paragraph.schema.json']],
    [/^dts\/v1\/index\.json$/, dtsSchemas['entry.schema.json']],
    [/^dts\/v1\/collection\/(?:index\/)?index\.json$/, dtsSchemas['corpus.schema.json']],
    [/^dts\/v1\/collection\/[^/.]+\/index\.json$/, dtsSchemas['text.schema.json']],
    [/^dts\/v1\/collection\/[^/.]+\.[a-z]+\/index\.json$/, dtsSchemas['edition.schema.json']],
    [/^dts\/v1\/navigation\/[^/]+\.json$/, dtsSchemas['navigation.schema.json']],
  ]
  return shapes.find(([pattern]) => pattern.test(path))?.[1]
}

/** Links of a data file: relative ones of `api`, absolute ones of `dts` below the address of the site. */
function linksIn(path: string): string[] {
  const links: string[] = []
  const walk = (value: unknown, isLink: boolean): void => {
    if (typeof value === 'string' && isLink) links.push(value)
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value)) {
      const isName = /^(?:\$schema|links?|collection|navigation|document|download)$/.test(key)
      const isPlace = path.startsWith('dts/') && key === 'document' && !String(inner).includes('/')
      walk(inner, (isLink || isName) && !isPlace)
    }
  }
  walk(JSON.parse(read(path)), false)
  return links.filter((link) => !link.includes('{'))
}

/** `undefined` when the link leads to a file, and its fragment to an address there. */
function faultOf(path: string, link: string): string | undefined {
  const {url = ''} = index.site
  const [target = '', fragment] = link.split('#')
  const file = target.startsWith(url) ? target.slice(url.length) : posix.join(dirname(path), target)
  if (!files.has(file)) return `${path}: ${link} leads to no file`
  const isFound = fragment === undefined || pages.get(file)?.has(fragment) === true
  return isFound ? undefined : `${path}: ${link} leads to no address`
}

describe('data of the site', () => {
  it.each(data.filter((path) => path.endsWith('.json')))('%s has its published shape', (path) => {
    const schema = schemaOf(path)
    expect(schema).toBeDefined()
    schema?.parse(JSON.parse(read(path)))
    expect(read(path)).toMatch(/[^\n]\n$/)
    expect(existsSync(join(site, 'schemas/api/v1/paragraph.schema.json'))).toBe(true)
  })

  it('every link leads to a file, and to an address in it', () => {
    const json = data.filter((path) => path.endsWith('.json'))
    expect(json.flatMap(linksIn).length).toBeGreaterThan(json.length)
    expect(json.flatMap((path) => linksIn(path).flatMap((link) => faultOf(path, link) ?? []))).toEqual([])
  })

  it('text, paragraph and page lead to each other', () => {
    expect(texts.length).toBeGreaterThan(1)
    for (const {id, path, text} of texts) {
      const folder = dirname(path)
      const own = data.filter((file) => dirname(file) === folder && file.endsWith('.json') && file !== path)
      expect(own.sort()).toEqual(text.groups.map(({address}) => `${folder}/${address}.json`).sort())
      for (const {address, rows, anchors = []} of text.groups) {
        const group = JSON.parse(read(`${folder}/${address}.json`)) as Group
        expect([group.text, group.address, group.links.text]).toEqual([id, address, 'index.json'])
        for (const language of ['ru', 'en']) {
          const ids = pages.get(`${language}/${id}/index.html`)
          expect([address, ...rows, ...anchors].filter((at) => ids?.has(at) !== true)).toEqual([])
        }
      }
    }
  })

  it('every paragraph with words and every clause is in the data of one paragraph', () => {
    for (const {path, text} of texts) {
      const groups = text.groups.map(
        ({address}) => JSON.parse(read(`${dirname(path)}/${address}.json`)) as Group,
      )
      for (const [column, {language, paragraphs}] of text.editions.entries()) {
        const shown = groups.flatMap(({editions}) => editions[column]?.paragraphs ?? [])
        const wordy = paragraphs.filter((paragraph) => paragraph.text !== '')
        expect(
          shown
            .filter((paragraph) => paragraph.text !== '')
            .map(({id}) => id)
            .sort(),
        ).toEqual(wordy.map(({id}) => id).sort())
        expect(shown.flatMap(({clauses}) => clauses).length).toBe(
          wordy.flatMap(({clauses}) => clauses).length,
        )
        expect(groups.every(({editions}) => editions[column]?.language === language)).toBe(true)
      }
    }
  })

  it('TEI and navigation hold the same paragraphs and clauses', () => {
    for (const {id, text} of texts) {
      for (const {language, paragraphs} of text.editions) {
        const units = paragraphs.flatMap((paragraph) => [
          paragraph.id,
          ...paragraph.clauses.map((clause) => clause.id),
        ])
        const {member} = JSON.parse(read(`dts/v1/navigation/${id}.${language}.json`)) as Navigation
        expect(member.filter(({level}) => level > 1).map(({identifier}) => identifier)).toEqual(units)
        const ids = idsIn(read(`dts/v1/document/${id}.${language}.xml`))
        expect(ids.filter((each) => !each.startsWith('source-'))).toEqual(
          member.map(({identifier}) => identifier),
        )
      }
      const all = idsIn(read(`dts/v1/document/${id}.xml`))
      expect(all.length).toBe(new Set(all).size)
      const count = ({paragraphs}: Text['editions'][number]): number =>
        paragraphs.reduce((sum, {clauses}) => sum + 1 + clauses.length, 0)
      expect(all.filter((each) => !/^(?:source|div)-/.test(each)).length).toBe(
        text.editions.map(count).reduce((sum, own) => sum + own, 0),
      )
    }
  })
})

/** Ids of a TEI document in order; throws where it is not well-formed. */
function idsIn(xml: string): string[] {
  const ids: string[] = []
  const parser = new SaxesParser({})
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({attributes}) => {
    const id = attributes['xml:id']
    if (id !== undefined) ids.push(id)
  })
  parser.write(xml).close()
  return ids
}
