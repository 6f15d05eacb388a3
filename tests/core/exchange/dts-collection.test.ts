import {describe, expect, it} from 'vitest'
import {dtsCorpus, dtsEdition, dtsEntry, dtsNavigation, dtsText} from '#core/exchange/dts-collection.ts'
import type {TextHead} from '#core/model/corpus-document.ts'
import {dtsSchemas} from '#io/dts-schemas.ts'
import {makeSample} from './sample.ts'

const {document} = makeSample()
const head: TextHead = {...document, issuer: {en: 'Rain Office'}}
const edition = document.editions[1]
const site = {names: {ru: 'Погода', en: 'Weather'}, publisher: {en: 'Weather Press'}}
const url = 'https://weather.example/a/'

describe.each([
  ['with', {site: {...site, url}}],
  ['without', {site}],
])('%s an address of the site', (_, publication) => {
  it('every object has the fields of the specification', () => {
    if (edition === undefined) throw new RangeError('Unexpected sample, expected two editions')
    const text = dtsText({...head, editions: document.editions}, publication)
    dtsSchemas['entry.schema.json'].parse(dtsEntry(publication))
    dtsSchemas['corpus.schema.json'].parse(dtsCorpus([head], publication, 1))
    dtsSchemas['text.schema.json'].parse(text)
    dtsSchemas['edition.schema.json'].parse(dtsEdition(head, edition, publication))
    dtsSchemas['navigation.schema.json'].parse({...dtsNavigation(head, edition, publication), member: []})
    expect(text).toMatchObject({
      '@id': 'rain',
      totalChildren: 2,
      member: [{'@id': 'rain.ru'}, {'@id': 'rain.en'}],
    })
  })
})

it('writes templates from the root where it is known, else relative ones', () => {
  expect(dtsEntry({site: {...site, url}})['collection']).toBe(`${url}dts/v1/collection{/id}/index.json`)
  expect(dtsCorpus([], {site}, 1)['collection']).toBe('../collection{/id}/index.json')
})
