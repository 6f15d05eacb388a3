import {describe, expect, it} from 'vitest'
import {fillFacets, type FacetValues} from '#core/search/facet.ts'
import {narrowHits} from '#core/search/narrow-hits.ts'
import {hits, placed} from './sample-hits.ts'

const left = (choices: Partial<FacetValues>) =>
  narrowHits(hits, fillFacets(choices), placed).map(({document, group}) => `${document} ${group}`)

describe('narrowHits', () => {
  it.each<[string, Partial<FacetValues>, readonly string[]]>([
    ['nothing', {}, ['beta 4', 'alpha 2', 'alpha 0', 'gamma 1']],
    ['one value', {text: ['alpha']}, ['alpha 2', 'alpha 0']],
    ['either value of a facet', {text: ['beta', 'gamma']}, ['beta 4', 'gamma 1']],
    ['both facets', {year: ['2032'], kind: ['report']}, ['beta 4']],
    ['a year in the middle', {year: ['2031']}, ['beta 4']],
    ['no counterpart', {counterpart: ['ru', 'en']}, ['alpha 2', 'gamma 1']],
    ['the language found in', {status: ['en:translation']}, ['beta 4']],
    ['a record', {entity: ['org-b']}, ['beta 4', 'alpha 2']],
    ['a value that nothing has', {body: ['constructor']}, []],
  ])('by %s', (_, choices, expected) => {
    expect(left(choices)).toEqual(expected)
  })
})
