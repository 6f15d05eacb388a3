import {SaxesParser} from 'saxes'
import {describe, expect, it} from 'vitest'
import {publicationPlace, publicationStatement} from '#core/exchange/tei-header.ts'
import {toTei} from '#core/exchange/tei.ts'
import type {Edition, Paragraph} from '#core/model/corpus-document.ts'
import {hostile, makeHostile, makeSample} from './sample.ts'

/** What is asked of a document: text of each element with an id, all ids in order, and where links lead. */
function read(xml: string): {texts: Map<string, string>; ids: string[]; targets: string[]; names: string[]} {
  const [texts, ids, targets, names] = [
    new Map<string, string>(),
    [] as string[],
    [] as string[],
    [] as string[],
  ]
  const open: (string | undefined)[] = []
  const parser = new SaxesParser({xmlns: true})
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({name, attributes}) => {
    const id = attributes['xml:id']?.value
    names.push(name)
    open.push(id)
    if (id !== undefined) {
      ids.push(id)
      texts.set(id, '')
    }
    targets.push(...(attributes['target']?.value.split(' ').filter((at) => at.startsWith('#')) ?? []))
    const declared = attributes['decls']?.value
    if (declared !== undefined) targets.push(declared)
  })
  parser.on('text', (words) => {
    for (const id of open) if (id !== undefined) texts.set(id, `${texts.get(id) ?? ''}${words}`)
  })
  parser.on('closetag', () => open.pop())
  parser.write(xml).close()
  return {texts, ids, targets, names}
}

const {document} = makeSample()
const [base, other] = document.editions
const paragraphsOf = (edition: Edition | undefined): readonly Paragraph[] =>
  edition?.divisions.flatMap(({paragraphs}) => paragraphs) ?? []

describe('toTei', () => {
  const parallel = read(toTei(document))

  it('gives every id once, and every link an end that exists', () => {
    expect(parallel.ids.length).toBe(new Set(parallel.ids).size)
    expect(parallel.targets.filter((target) => !parallel.ids.includes(target.slice(1)))).toEqual([])
    const beads = document.alignments.flatMap(({paragraphs, beads: clauses}) => [...paragraphs, ...clauses])
    const linked = beads.filter(({from, to}) => from.length > 0 && to.length > 0)
    expect(parallel.names.filter((name) => name === 'link').length).toBe(linked.length)
  })

  it.each([
    ['ru', base, ''],
    ['en', other, '-en'],
  ] as const)('holds the words of %s letter for letter', (_, edition, suffix) => {
    for (const {id, text, clauses} of paragraphsOf(edition)) {
      expect(parallel.texts.get(id + suffix)).toBe(text)
      for (const {id: clause, span} of clauses) {
        expect(parallel.texts.get(clause + suffix)).toBe(text.slice(span.start, span.end))
      }
    }
  })

  it('of one edition has its ids as they are and no links', () => {
    const alone = read(toTei(document, other))
    const units = paragraphsOf(other).flatMap(({id, clauses}) => [id, ...clauses.map((clause) => clause.id)])
    expect(alone.ids.filter((id) => !/^(?:div|source)-/.test(id))).toEqual(units)
    expect(alone.names).not.toContain('linkGrp')
    expect(alone.names).not.toContain('group')
  })

  it('opens a division with its head, further down a heading is a block', () => {
    const xml = toTei(document, base)
    expect(xml).toMatch(/<div xml:id="div-s1" type="section">\n<head xml:id="h1"/)
    const all = paragraphsOf(base)
    const late = {id: 'body', kind: 'body' as const, paragraphs: [...all.slice(1), ...all.slice(0, 1)]}
    expect(toTei({...document, editions: []}, base && {...base, divisions: [late]})).toContain(
      '<ab xml:id="title" type="title">',
    )
    expect(xml).toContain('<p xml:id="p2.1" n="2.1.">')
  })

  it('says role, source and terms of each edition', () => {
    expect(toTei(document)).toMatch(
      /<bibl xml:id="source-en" type="edition">\n<textLang mainLang="en"\/>\n<note type="role">digest<\/note>\n<note type="source">own words<\/note>\n<availability><licence>CC0-1.0<\/licence>/,
    )
  })

  it('replaces what XML cannot hold and keeps the rest', () => {
    const {texts} = read(toTei(makeHostile().document))
    const isKept = (sign: string) =>
      /[\t\n\r\u0020-\ud7ff\ue000-\ufffd]|[\ud800-\udbff][\udc00-\udfff]/.test(sign)
    for (const [at, words] of hostile.entries()) {
      const wanted = [...words].map((sign) => (isKept(sign) ? sign : '\ufffd')).join('')
      expect(texts.get(`p${at + 1}c1`)).toBe(wanted)
    }
  })

  it('takes a text without paragraphs', () => {
    const empty = {
      ...document,
      editions: [{...document.editions[0], divisions: []} as Edition],
      alignments: [],
    }
    expect(read(toTei(empty)).names).toContain('p')
  })
})

describe('publicationStatement', () => {
  it('makes a whole header at its place', () => {
    const site = {names: {en: 'Weather & more'}, url: 'https://weather.example/'}
    const statement = publicationStatement(
      {site, release: {name: '2031.1', date: '2031-05-06'}},
      '0123456789ab',
    )
    const tei = toTei(document)
    const place = publicationPlace(tei)
    const {names} = read(tei.slice(0, place) + statement + tei.slice(place))
    expect(names.slice(names.indexOf('fileDesc'), names.indexOf('sourceDesc') + 1)).toEqual([
      ...['fileDesc', 'titleStmt', 'title', 'editionStmt', 'edition', 'date'],
      ...['publicationStmt', 'publisher', 'ptr', 'idno', 'sourceDesc'],
    ])
    expect(statement).toContain('<publisher xml:lang="en">Weather &amp; more</publisher>')
  })
})
