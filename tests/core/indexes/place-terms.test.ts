import {describe, expect, it} from 'vitest'
import {createTermFinder} from '#core/glossary/term-finder.ts'
import {placeTerms} from '#core/indexes/place-terms.ts'
import {runEditions} from '#tests/plugins/run-editions.ts'

const rest = {definitions: {}, variants: {}, forbidden: {}, see: []}
const finder = createTermFinder([
  {...rest, id: 'weir', labels: {ru: 'плотина', en: 'weir'}, answers: {en: [{text: 'wall'}]}},
])
const place = (sources: Record<string, string>) => placeTerms(runEditions(sources).document, finder)

describe('placeTerms', () => {
  it('gives each row once, whichever edition has the term, in the order of the page', () => {
    const ru = '1\\. Мост.\n\n2\\. За плотиной река.\n\n3\\. Плотина и за плотиной туман.'
    const en =
      '1\\. A bridge by the weir.\n\n2\\. Behind it is a river.\n\n3\\. The weir; mist behind the weir.'
    expect(place({ru, en})).toEqual({
      weir: [
        {address: 'p1c1', label: '1'},
        {address: 'p2c1', label: '2'},
        {address: 'p3c1', label: '3'},
      ],
    })
  })

  it('takes an answer for no place, and a text without the term for none', () => {
    expect(place({en: '1\\. A wall.'})).toEqual({})
  })

  it('reads a text of one edition, numbers given by the editors', () => {
    expect(place({en: 'Rain.\n\nA weir.'})).toEqual({weir: [{address: 'p2c1', label: '[2]'}]})
  })

  it('finds nothing without a glossary', () => {
    const {document} = runEditions({en: '1\\. A weir.'})
    expect(placeTerms(document, createTermFinder([]))).toEqual({})
  })
})
