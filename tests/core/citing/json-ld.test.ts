import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {fromJsonLd, toJsonLd} from '#core/citing/json-ld.ts'
import type {CitedWork} from '#core/model/cited-work.ts'
import {documentKinds, editionRoles} from '#core/model/corpus-document.ts'
import {bareWork, work} from '#tests/core/citing/sample-work.ts'

const text = fc.oneof(
  fc.string({unit: 'binary'}),
  fc.constantFrom('</script><script>alert(1)</script>', '<!--', 'Ёж & «дождь»', ''),
)
const words = fc.dictionary(fc.constantFrom('ru', 'en', 'zh', '__proto__'), text, {noNullPrototype: true})
const optional = {requiredKeys: [] as [], noNullPrototype: true}
const works: fc.Arbitrary<CitedWork> = fc
  .tuple(
    fc.record({
      id: text,
      kind: fc.constantFrom(...documentKinds),
      date: fc.oneof(fc.constantFrom('2024', '2024-04', '2024-04-03', '2024-04-03/2024-04-05', '0000'), text),
      titles: words,
      authenticLanguages: fc.array(text),
      editions: fc.array(
        fc.record({language: text, role: fc.constantFrom(...editionRoles)}, {noNullPrototype: true}),
      ),
      hash: text,
    }),
    fc.record(
      {
        issuer: words,
        number: text,
        place: words,
        release: fc.record({name: text, date: text}, {noNullPrototype: true}),
      },
      optional,
    ),
    fc.record({names: words}, {noNullPrototype: true}),
    fc.record({url: text, publisher: words, place: words}, optional),
  )
  .map(([head, more, site, rest]) => ({...head, ...more, site: {...site, ...rest}}))

/** JSON-LD as others read it. */
const parse = (json: string): Record<string, unknown> => JSON.parse(json) as Record<string, unknown>

describe('toJsonLd', () => {
  it('is read back to the same work, whatever is in it', () => {
    fc.assert(
      fc.property(works, (each) => {
        expect(fromJsonLd(toJsonLd(each))).toStrictEqual(each)
      }),
      {examples: [[work], [bareWork]], numRuns: 300},
    )
  })

  it('cannot end the element that it stands in, nor open a comment', () => {
    fc.assert(fc.property(works, (each) => !toJsonLd(each).includes('<')))
  })

  it('calls acts legislation and the rest reports', () => {
    const types = Object.fromEntries(
      documentKinds.map((kind) => [kind, parse(toJsonLd({...work, kind}))['@type']]),
    )
    expect(types).toEqual({
      protocol: 'Legislation',
      decision: 'Legislation',
      treaty: 'Legislation',
      law: 'Legislation',
      statement: 'Report',
      report: 'Report',
      letter: 'Report',
      article: 'Report',
      other: 'Report',
    })
    expect(parse(toJsonLd(work))).toMatchObject({legislationDate: '2024-04-03', legislationIdentifier: '12'})
    expect(parse(toJsonLd({...work, kind: 'letter'}))).toMatchObject({
      datePublished: '2024-04-03',
      reportNumber: '12',
    })
  })

  it('keeps a stretch of days out of the properties that take one date', () => {
    const linked = parse(toJsonLd({...work, date: '2024-04-03/2024-04-05'}))
    expect(linked).toMatchObject({temporal: '2024-04-03/2024-04-05'})
    expect(linked).not.toHaveProperty('legislationDate')
  })

  it('ties a translation to the edition it renders, and nothing else to anything', () => {
    const [ru, en] = parse(toJsonLd(work))['workExample'] as Record<string, unknown>[]
    expect([ru?.['@id'], en?.['translationOfWork']]).toEqual(['_:original', {'@id': '_:original'}])
    expect(toJsonLd(bareWork)).not.toMatch(/translationOfWork|_:original/)
    const alone = {...work, editions: [{language: 'en', role: 'translation' as const}]}
    expect(toJsonLd(alone)).not.toMatch(/translationOfWork|_:original/)
  })

  it('has the address of the text, and of licences that have one', () => {
    const own = {...work, site: {...work.site, url: 'https://example.org/'}}
    expect(parse(toJsonLd(own))['@id']).toBe('https://example.org/weather-stations-2024/')
    const json = toJsonLd(own, {ru: 'CC-BY-4.0', en: 'All rights reserved 4.0'})
    expect(json.match(/"license":"[^"]*"/g)).toEqual(['"license":"https://spdx.org/licenses/CC-BY-4.0"'])
  })
})

describe('fromJsonLd', () => {
  it.each(['', 'null', '[]', '{}', '{"@type":"WebSite","name":"x"}', '{"identifier":["a","b"]}'])(
    'finds no work in %j',
    (json) => {
      expect(fromJsonLd(json)).toBeUndefined()
    },
  )
})
