import {describe, expect, it} from 'vitest'
import type {CatalogueText} from '#core/search/catalogue-text.ts'
import {countFacets} from '#core/search/count-facets.ts'
import {fillFacets} from '#core/search/facet.ts'
import {listTexts, toTextHits, type TextOrder} from '#core/search/list-texts.ts'

const both = [
  {language: 'ru', role: 'authentic'},
  {language: 'en', role: 'translation'},
] as const

function text(id: string, date: string, ru: string, more: Partial<CatalogueText> = {}): CatalogueText {
  return {id, date, kind: 'protocol', titles: {ru}, authenticLanguages: [], editions: both, ...more}
}

const texts = toTextHits([
  text('fir', '2030', 'Ёлка'),
  text('spruce', '2030', '«Ель»', {kind: 'law', issuer: {ru: 'Лес', en: 'Wood'}}),
  text('hail', '2031-05', 'Град 10', {editions: [{language: 'ru', role: 'digest'}]}),
  text('hail-2', '0000', 'Град 9', {titles: {en: 'Hail', ru: 'Град 9'}}),
])

const list = (order: TextOrder, choices = fillFacets(), language = 'ru') =>
  listTexts(texts, choices, order, language)

describe('the catalogue', () => {
  it('is by date, and by id where dates are equal', () => {
    expect(list('newest')).toEqual(['hail', 'fir', 'spruce', 'hail-2'])
    expect(list('oldest')).toEqual(['hail-2', 'fir', 'spruce', 'hail'])
  })

  it('is by title as the reader’s language sorts: ё as е, numbers as numbers, without regard to quotes', () => {
    expect(list('title')).toEqual(['hail-2', 'hail', 'fir', 'spruce'])
    // Latin before Cyrillic, for a text whose title is there in English alone.
    expect(list('title', fillFacets(), 'en')[0]).toBe('hail-2')
  })

  it.each([
    [{year: ['2030']}, ['fir', 'spruce']],
    [{year: ['2030', '2031'], kind: ['protocol']}, ['hail', 'fir']],
    [{body: ['Wood']}, ['spruce']],
    [{status: ['ru:authentic']}, ['fir', 'spruce', 'hail-2']],
    [{status: ['en:translation', 'ru:digest']}, ['hail', 'fir', 'spruce', 'hail-2']],
    [{counterpart: ['ru']}, ['hail']],
    [{counterpart: ['both'], kind: ['law']}, ['spruce']],
    [{kind: ['letter']}, []],
  ])('%o leaves %o', (choices, left) => {
    expect(list('newest', fillFacets(choices))).toEqual(left)
  })

  it('counts a text once by each of its values', () => {
    const {counterpart, status} = countFacets(texts.hits, fillFacets(), texts.context, 'ru')
    expect(counterpart.map(({value, count}) => [value, count])).toEqual([
      ['both', 3],
      ['ru', 1],
    ])
    expect(status.map(({value, count}) => [value, count])).toEqual([
      ['ru:authentic', 3],
      ['en:translation', 3],
      ['ru:digest', 1],
    ])
  })
})
