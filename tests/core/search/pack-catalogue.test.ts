import {describe, expect, it} from 'vitest'
import {packCatalogue, readCatalogue, type Catalogue} from '#core/search/pack-catalogue.ts'
import type {CatalogueText} from '#core/search/catalogue-text.ts'

const text = (id: string, more: Partial<CatalogueText> = {}): [string, CatalogueText] => [
  id,
  {
    id,
    kind: 'report',
    date: '2031-05',
    titles: {ru: `Дождь «${id}»`, en: 'Rain </script>'},
    authenticLanguages: ['ru'],
    editions: [
      {language: 'ru', role: 'authentic'},
      {language: 'en', role: 'translation'},
    ],
    ...more,
  },
]
const issuer = {ru: 'Совет по дождю', en: 'Rain Council'}
const catalogue = (texts: readonly [string, CatalogueText][]): Catalogue => ({
  texts: new Map(texts),
  publication: {site: {names: {en: 'Weather'}}, release: {name: '1', date: '2031-06-01'}},
  chunks: 4,
})

describe('packCatalogue', () => {
  it('gives back every text with all its fields', () => {
    const whole = catalogue([
      text('plain'),
      text('numbered', {number: '7-з', issuer}),
      text('issued', {issuer: {...issuer}}),
      text('lone', {editions: [{language: 'en', role: 'digest'}], authenticLanguages: []}),
      text('__proto__', {titles: {}}),
    ])
    const read = readCatalogue(packCatalogue(whole))
    expect(read).toEqual(whole)
    expect([...read.texts.keys()]).toEqual([...whole.texts.keys()])
  })

  it('leaves out what the objects hold besides', () => {
    const [id, plain] = text('plain')
    const witness = {...plain, hash: '0123456789ab', place: {en: 'Mere'}}
    expect(readCatalogue(packCatalogue(catalogue([[id, witness]]))).texts.get(id)).toEqual(plain)
  })

  it('keeps what texts share once', () => {
    const many = Array.from({length: 50}, (_, at) => text(`t${at}`, {issuer: {...issuer}}))
    const json = packCatalogue(catalogue(many))
    expect(json.split('Rain Council').length - 1).toBe(1)
    expect(json.split('authentic"').length - 1).toBe(2)
  })
})
