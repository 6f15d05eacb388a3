import {describe, expect, it} from 'vitest'
import {fillFacets} from '#core/search/facet.ts'
import {readFacets, writeFacets} from '#core/search/facets-in-url.ts'
import {hitOrders} from '#core/search/sort-hits.ts'
import {context, placed} from './sample-hits.ts'

const read = (search: string, of = context) => readFacets(new URLSearchParams(search), of, hitOrders)

describe('facets in an address', () => {
  it('come back as they were written, beside what else it says', () => {
    const choices = fillFacets({
      text: ['beta', 'alpha'],
      year: ['2031'],
      body: ['Fir Council'],
      status: ['ru:authentic'],
      counterpart: ['both', 'en'],
      entity: ['org-a'],
    })
    const asked = new URLSearchParams('?q=дождь&kind=law&sort=oldest&x=1')
    const written = writeFacets(asked, {choices, order: 'newest'}, hitOrders[0])
    expect([written.get('q'), written.get('x')]).toEqual(['дождь', '1'])
    expect(read(String(written), placed)).toEqual({choices, order: 'newest', unknown: []})
  })

  it('leave a plain query plain', () => {
    const usual = {choices: fillFacets(), order: hitOrders[0]}
    const plain = writeFacets(new URLSearchParams('q=a%2Bb'), usual, hitOrders[0])
    expect(String(plain)).toBe('q=a%2Bb')
    expect(read('q=x')).toEqual({choices: fillFacets(), order: 'relevance', unknown: []})
  })

  it.each([
    ['text=omega', 'text', 'omega'],
    ['year=2029', 'year', '2029'],
    ['year=31', 'year', '31'],
    ['kind=constructor', 'kind', 'constructor'],
    ['body=__proto__', 'body', '__proto__'],
    ['status=ru', 'status', 'ru'],
    ['status=ru:authentic:x', 'status', 'ru:authentic:x'],
    ['status=fr:authentic', 'status', 'fr:authentic'],
    ['counterpart=fr', 'counterpart', 'fr'],
    ['entity=%3Cb%3E', 'entity', '<b>'],
    ['sort=best', 'sort', 'best'],
  ])('%s is told and not followed', (search, name, value) => {
    expect(read(`${search}&kind=report`)).toEqual({
      choices: fillFacets({kind: ['report']}),
      order: 'relevance',
      unknown: [{name, value}],
    })
  })

  it('know a record only when the records are known', () => {
    expect(read('entity=org-gone').choices.entity).toEqual(['org-gone'])
    expect(read('entity=org-gone', placed).unknown).toEqual([{name: 'entity', value: 'org-gone'}])
  })

  it('take a value once and an empty one not at all', () => {
    expect(read('kind=law&kind=&kind=report&kind=law').choices.kind).toEqual(['law', 'report'])
  })
})
