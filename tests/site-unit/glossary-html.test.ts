import {describe, expect, it} from 'vitest'
import {sortTerms, termsHtml, type ShownTerm, type TermText} from '../../src/components/glossary-html.ts'
import {en} from '../../src/i18n/en.ts'
import {ru} from '../../src/i18n/ru.ts'

const make = (
  id: string,
  labels: Record<string, string>,
  more: Partial<ShownTerm['term']> = {},
): ShownTerm => ({
  term: {
    ...{
      id,
      labels,
      definitions: {ru: 'Стена.', en: 'A <wall>.'},
      variants: {},
      answers: {},
      forbidden: {},
      see: [],
    },
    ...more,
  },
  field: {ru: 'Вода', en: 'Water'},
  texts: [],
})
const text = (id: string, places: TermText['places']): TermText => ({
  ...{id, kind: 'protocol', date: '2031-05-04', titles: {en: 'The Weir Protocol'}, places},
})
const here = '/en/glossary/index.html'
const write = (shown: ShownTerm, names = new Map([['ford', {ru: 'брод', en: 'ford'}]])) =>
  termsHtml([shown], names, en, here)

describe('sortTerms', () => {
  const list = [
    make('weir', {ru: 'плотина', en: 'weir'}),
    make('ice', {ru: 'ёлка', en: 'fir'}),
    make('unit', {ru: 'единица', en: 'unit'}),
    make('wave', {en: 'wave'}),
  ]

  it('sorts as the language of the reader does, ё under е', () => {
    expect(sortTerms(list, ru).map(({letter, terms}) => [letter, ...terms.map(({term}) => term.id)])).toEqual(
      [
        ['Е', 'unit', 'ice'],
        ['П', 'weir'],
        ['W', 'wave'],
      ],
    )
    expect(sortTerms(list, en).map(({letter, terms}) => [letter, terms.length])).toEqual([
      ['F', 1],
      ['U', 1],
      ['W', 2],
    ])
  })

  it('gives each letter an id of its own', () => {
    expect(sortTerms(list, en).map(({id}) => id)).toEqual(['letter-46', 'letter-55', 'letter-57'])
  })
})

describe('termsHtml', () => {
  const weir = make('weir', {ru: 'плотина', en: 'weir'})

  it('puts the language of the interface first, marks the other, and escapes both', () => {
    const html = write(weir)
    expect(html).toContain('<article class="term" id="weir">')
    expect(html.indexOf('<dfn>weir</dfn>')).toBeLessThan(html.indexOf('<div lang="ru">'))
    expect(html).toContain('A &lt;wall&gt;.')
  })

  it('shows further wordings, forms left out, and those forbidden', () => {
    const html = write(
      make('weir', weir.term.labels as Record<string, string>, {
        variants: {en: [{text: 'barrier'}], ru: [{text: 'запруды', inflect: false}]},
        forbidden: {en: [{text: 'dyke'}]},
      }),
    )
    expect(html).toContain(`<span>${en.glossary.also}</span> barrier`)
    expect(html).toContain(`<span>${en.glossary.not}</span> dyke`)
    expect(html).not.toContain('запруды')
  })

  it('links the clauses, a number of a paragraph once', () => {
    const places = [
      {address: 'p7c1', label: '7'},
      {address: 'p7c2', label: '7'},
      {address: 'p9c1', label: null},
    ]
    const html = write({...weir, texts: [text('a', places)]})
    expect(html).toContain(
      '<a href="../a/index.html#p7c1">7</a> <a href="../a/index.html#p9c1" aria-label="p9c1">¶</a>',
    )
    expect(html).not.toContain('p7c2')
  })

  it('shows some places of many, and says how many more there are', () => {
    const places = Array.from({length: 15}, (_, at) => ({address: `p${at}`, label: String(at)}))
    const texts = Array.from({length: 14}, (_, at) => text(`t${at}`, places))
    const html = write({...weir, texts})
    expect(html).toContain('and 3\u00A0more places')
    expect(html).toContain('and in 2\u00A0more texts')
    expect(html).toContain('../concordance/index.html?q=%22weir%22')
    expect(html).not.toContain('../t12/')
  })

  it('leads to terms to compare, and leaves out those that are not there', () => {
    expect(write({...weir, term: {...weir.term, see: ['ford', 'lost']}})).toContain(
      '<a href="#ford">ford</a></p>',
    )
    expect(write(weir)).not.toContain('class="see"')
  })
})
