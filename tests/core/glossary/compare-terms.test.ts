import {describe, expect, it} from 'vitest'
import {compareTerms, type TermSide} from '#core/glossary/compare-terms.ts'
import {createTermFinder} from '#core/glossary/term-finder.ts'

const none = {definitions: {}, variants: {}, answers: {}, forbidden: {}, see: []}
const finder = createTermFinder([
  {...none, id: 'weir', labels: {ru: 'плотина', en: 'weir'}, forbidden: {en: [{text: 'dyke'}]}},
  {
    ...none,
    id: 'keeper',
    labels: {ru: 'смотритель плотины', en: 'weir keeper'},
    answers: {en: [{text: 'officer'}]},
  },
  {...none, id: 'russian', labels: {ru: 'половодье'}},
])
const span = (text: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
})
const side = (
  language: string,
  text: string,
  marked: Partial<TermSide['paragraphs'][number]> = {},
): TermSide => ({
  language,
  paragraphs: [{text, mentions: [], citations: [], dates: [], ...marked}],
})
const missed = (ru: TermSide, en: TermSide) =>
  compareTerms([ru, en], finder).map(({term, language, quote}) => [term.id, language, quote])

describe('compareTerms', () => {
  it('is silent where both sides have the term, or one of its answers', () => {
    expect(missed(side('ru', 'За плотиной'), side('en', 'Behind the weirs'))).toEqual([])
    expect(missed(side('ru', 'Смотрители плотины'), side('en', 'The officers'))).toEqual([])
  })

  it('tells a term that the other side has not, either way, once', () => {
    expect(missed(side('ru', 'За плотиной, у плотины'), side('en', 'Behind it'))).toEqual([
      ['weir', 'ru', 'плотиной'],
    ])
    expect(missed(side('ru', 'За ней'), side('en', 'Behind the weir'))).toEqual([['weir', 'en', 'weir']])
  })

  it('names the forbidden wording that stands there instead', () => {
    const [found] = compareTerms([side('ru', 'За плотиной'), side('en', 'Behind the Dykes')], finder)
    expect(found?.forbidden).toBe('Dykes')
    expect(missed(side('ru', 'За плотиной и валом'), side('en', 'Behind weir and dyke'))).toEqual([])
  })

  it('asks for the longer term alone, and takes a term within a longer one for an answer', () => {
    expect(missed(side('ru', 'Смотритель плотины'), side('en', 'He'))).toEqual([
      ['keeper', 'ru', 'Смотритель плотины'],
    ])
    expect(missed(side('ru', 'Плотина'), side('en', 'A weir keeper'))).toEqual([
      ['keeper', 'en', 'weir keeper'],
    ])
  })

  it('does not ask for what stands in a name, a reference or a date', () => {
    const text = 'Союз Старой плотины'
    const mention = {span: span(text, 'Старой плотины'), quote: '', entity: 'x', origin: 'rule' as const}
    expect(missed(side('ru', text, {mentions: [mention]}), side('en', 'The Union'))).toEqual([])
    expect(missed(side('ru', text), side('en', 'The Union'))).toEqual([['weir', 'ru', 'плотины']])
  })

  it('misses nothing in a language that has no word for it', () => {
    expect(missed(side('ru', 'После половодья'), side('en', 'Later'))).toEqual([])
  })
})
