import {describe, expect, it} from 'vitest'
import {createTermFinder} from '#core/glossary/term-finder.ts'
import type {GlossaryTerm} from '#core/model/glossary-term.ts'

const make = (term: Partial<GlossaryTerm>): GlossaryTerm => ({
  ...{id: 'x', labels: {}, definitions: {}, variants: {}, answers: {}, forbidden: {}, see: []},
  ...term,
})
const quotes = (terms: Partial<GlossaryTerm>[], text: string, language: string) =>
  createTermFinder(terms.map(make))
    .find(text, language)
    .map(({term, use, quote}) => [term, use, quote])

describe('createTermFinder', () => {
  const keeper = {id: 'keeper', labels: {ru: 'смотритель воды', en: 'water keeper'}}

  it('finds each word of a term in any case and number', () => {
    expect(quotes([keeper], 'Смотрителями воды и смотрителю воды', 'ru')).toEqual([
      ['keeper', 'term', 'Смотрителями воды'],
      ['keeper', 'term', 'смотрителю воды'],
    ])
    expect(quotes([keeper], 'Water keepers, a water-keeper', 'en').map(([, , quote]) => quote)).toEqual([
      'Water keepers',
      'water-keeper',
    ])
  })

  it('finds a term and its owner: государств-членов, членам союза', () => {
    const member = {id: 'member', labels: {ru: 'государство-член'}, variants: {ru: [{text: 'член ОС'}]}}
    expect(quotes([member], 'правительства государств-членов, членам ОС', 'ru')).toEqual([
      ['member', 'term', 'государств-членов'],
      ['member', 'term', 'членам ОС'],
    ])
  })

  it('takes the letters alone where the wording takes no endings, and their capitals where it asks for them', () => {
    const exact = {labels: {ru: 'лоция'}, variants: {ru: [{text: 'СВОД', caseExact: true}]}}
    expect(quotes([exact], 'свод, СВОД', 'ru').map(([, , quote]) => quote)).toEqual(['СВОД'])
    const fixed = {labels: {ru: 'лоция'}, variants: {ru: [{text: 'карта', inflect: false}]}}
    expect(quotes([fixed], 'картой, карта', 'ru').map(([, , quote]) => quote)).toEqual(['карта'])
  })

  it('tells what renders a term, and what must not', () => {
    const weir = {id: 'weir', answers: {en: [{text: 'barrage'}]}, forbidden: {en: [{text: 'dyke'}]}}
    expect(quotes([weir], 'The barrage and the dykes', 'en')).toEqual([
      ['weir', 'answer', 'barrage'],
      ['weir', 'forbidden', 'dykes'],
    ])
  })

  it('gives a term within a longer one as well, the longer first', () => {
    const water = {id: 'water', labels: {ru: 'вода'}}
    expect(quotes([water, keeper], 'Смотритель воды', 'ru').map(([id]) => id)).toEqual(['keeper', 'water'])
  })

  it('knows no words of another language', () => {
    expect(quotes([keeper], 'смотритель воды', 'en')).toEqual([])
  })
})
