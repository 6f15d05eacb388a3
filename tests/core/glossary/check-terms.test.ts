import {describe, expect, it} from 'vitest'
import {checkTerms} from '#core/glossary/check-terms.ts'
import type {GlossaryTerm} from '#core/model/glossary-term.ts'

const make = (id: string, en: string, rest: Partial<GlossaryTerm> = {}): GlossaryTerm => ({
  ...{id, labels: {en}, definitions: {}, variants: {}, answers: {}, forbidden: {}, see: []},
  ...rest,
})
const faults = (...terms: GlossaryTerm[]) => checkTerms(terms).map(({rule, term, path}) => [rule, term, path])

describe('checkTerms', () => {
  it('is silent where terms can be told apart and what they name is there', () => {
    const rest = {variants: {en: [{text: 'dam'}]}, answers: {en: [{text: 'wall'}]}, see: ['ford']}
    expect(
      faults(make('weir', 'weir', rest), make('ford', 'ford', {answers: {en: [{text: 'wall'}]}})),
    ).toEqual([])
  })

  it('tells a second id and a second wording, at the later of the two', () => {
    expect(faults(make('weir', 'weir'), make('weir', 'ford'))).toEqual([['duplicate-term', 1, ['id']]])
    expect(faults(make('weir', 'weir'), make('dam', 'Weir'))).toEqual([
      ['duplicate-term', 1, ['labels', 'en']],
    ])
    const dam = make('dam', 'dam', {variants: {en: [{text: 'wall'}, {text: 'weir'}]}})
    expect(faults(make('weir', 'weir'), dam)).toEqual([['duplicate-term', 1, ['variants', 'en', 1]]])
  })

  it('takes е for ё, and one spelling in two languages for two words', () => {
    const ice = make('ice', 'ice', {labels: {ru: 'лёд'}})
    expect(faults(ice, make('led', 'led', {labels: {ru: 'лед'}})).length).toBe(1)
    expect(faults(make('a', 'port'), make('b', 'harbour', {labels: {ru: 'port'}}))).toEqual([])
  })

  it('tells a wording that is allowed and forbidden', () => {
    const rest = {
      answers: {en: [{text: 'wall'}]},
      forbidden: {en: [{text: 'dyke'}, {text: 'wall'}, {text: 'weir'}]},
    }
    expect(faults(make('weir', 'weir', rest))).toEqual([
      ['contrary-wording', 0, ['forbidden', 'en', 1]],
      ['contrary-wording', 0, ['forbidden', 'en', 2]],
    ])
  })

  it('tells a reference to no term, and to itself', () => {
    expect(faults(make('weir', 'weir', {see: ['ford', 'weir']}))).toEqual([
      ['unknown-term', 0, ['see', 0]],
      ['unknown-term', 0, ['see', 1]],
    ])
  })
})
