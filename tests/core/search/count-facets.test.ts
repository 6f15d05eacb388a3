import {describe, expect, it} from 'vitest'
import {countFacets, type FacetCount} from '#core/search/count-facets.ts'
import {fillFacets} from '#core/search/facet.ts'
import {narrowHits} from '#core/search/narrow-hits.ts'
import {context, hit, hits, placed} from './sample-hits.ts'

const show = (counts: readonly FacetCount[]) => counts.map(({name, count}) => `${name} ${count}`)

describe('countFacets', () => {
  it('counts paragraphs, a pair once, by each facet', () => {
    const counts = countFacets(hits, fillFacets(), placed, 'ru')
    expect(show(counts.text)).toEqual(['Ёж 2', 'Жук 1', 'Gnat 1'])
    expect(show(counts.year)).toEqual(['2032 2', '2031 1', '2030 2'])
    expect(show(counts.kind)).toEqual(['protocol 3', 'report 1'])
    expect(show(counts.body)).toEqual(['Ёлочный совет 2', 'Контора 1'])
    expect(show(counts.status)).toEqual(['ru:authentic 3', 'en:translation 1', 'en:digest 1'])
    expect(show(counts.counterpart)).toEqual(['both 2', 'en 1', 'ru 1'])
    expect(show(counts.entity)).toEqual(['Клуб 2', 'Союз 2'])
  })

  it('names in the language of the reader, values as in all languages', () => {
    const {body, text} = countFacets(hits, fillFacets(), context, 'en')
    expect(show(text)).toEqual(['Hedgehog 2', 'Beetle 1', 'Gnat 1'])
    expect(body.map(({value}) => value)).toEqual(['Fir Council', 'Rain Office'])
    expect(countFacets(hits, fillFacets(), context, 'ru').body.map(({value}) => value)).toEqual([
      'Fir Council',
      'Rain Office',
    ])
  })

  it('heeds the choices of the other facets, not its own', () => {
    const counts = countFacets(hits, fillFacets({year: ['2032'], kind: ['protocol']}), context, 'en')
    expect(show(counts.year)).toEqual(['2032 1', '2030 2'])
    expect(show(counts.kind)).toEqual(['protocol 1', 'report 1'])
    expect(show(counts.text)).toEqual(['Gnat 1'])
    // Two paragraphs have neither value.
    const other = countFacets(hits, fillFacets({year: ['2032'], kind: ['report']}), context, 'en')
    expect(show(other.year)).toEqual(['2032 1', '2031 1'])
    expect(show(other.kind)).toEqual(['protocol 1', 'report 1'])
  })

  it('agrees with what a choice leaves', () => {
    const chosen = fillFacets({counterpart: ['both', 'ru'], year: ['2030', '2031']})
    const counts = countFacets(hits, chosen, placed, 'en')
    for (const facet of ['text', 'kind', 'body', 'status', 'entity'] as const)
      for (const {value, count} of counts[facet])
        expect(narrowHits(hits, {...chosen, [facet]: [value]}, placed).length).toBe(count)
  })

  it('lists a choice without hits, so that it can be taken back', () => {
    expect(show(countFacets([], fillFacets({kind: ['law'], text: ['beta']}), context, 'en').kind)).toEqual([
      'law 0',
    ])
  })

  it('has no records before they are loaded', () => {
    expect(countFacets(hits, fillFacets({entity: ['org-a']}), context, 'en').text.length).toBe(3)
    expect(show(countFacets(hits, fillFacets({entity: ['org-a']}), placed, 'en').text)).toEqual([
      'Hedgehog 2',
    ])
  })

  it('counts a text that the catalogue does not have in no facet', () => {
    const counts = countFacets([hit('__proto__', 0, ['ru'])], fillFacets(), context, 'ru')
    expect(Object.values(counts).flat()).toEqual([])
  })

  it('sorts `ё` and numbers as a reader does', () => {
    const titles = ['Пункт 10', 'Ель', 'Ёж', 'Жук', 'Пункт 9']
    const catalogue = new Map(
      titles.map((ru, at) => {
        const id = `t${at}`
        return [
          id,
          {id, kind: 'other', date: '2030', titles: {ru}, authenticLanguages: [], editions: []},
        ] as const
      }),
    )
    const all = titles.map((_, at) => hit(`t${at}`, 0, ['ru']))
    const {text} = countFacets(all, fillFacets(), {catalogue, aloneIn: () => undefined}, 'ru')
    expect(text.map(({name}) => name)).toEqual(['Ёж', 'Ель', 'Жук', 'Пункт 9', 'Пункт 10'])
  })
})
