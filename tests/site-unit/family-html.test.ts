import {describe, expect, it} from 'vitest'
import {compareWording} from '../../src/components/compare-wording.ts'
import {familyHtml, type FamilyText} from '../../src/components/family-html.ts'
import {en} from '../../src/i18n/en.ts'

describe('compareWording', () => {
  it('marks words that were put in and that are gone; spaces, ё and capitals make no difference', () => {
    const {likeness, runs} = compareWording('Всё\u00A0это – наши реки.', 'все это — большие реки.')
    expect(runs).toEqual([
      {kind: 'same', text: 'все это — '},
      {kind: 'dropped', text: 'наши '},
      {kind: 'added', text: 'большие '},
      {kind: 'same', text: 'реки.'},
    ])
    expect(likeness).toBe(0.75)
  })

  it('gives the later wording whole', () => {
    const after = 'The parties met in the city, and parted.'
    const {runs} = compareWording('They met in a town.', after)
    expect(runs.flatMap(({kind, text}) => (kind === 'dropped' ? [] : text)).join('')).toBe(after)
  })
})

const clause = (at: string, words: Record<string, string>) => ({text: 'x', at, label: '3.', words})
const text = (id: string, date: string, clauses: FamilyText['clauses'], rest = {}): FamilyText => ({
  ...{id, date, titles: {en: id.toUpperCase()}, clauses},
  ...rest,
})

describe('familyHtml', () => {
  const here = '/en/families/rain/index.html'
  const early = text('a', '2030', [clause('p3', {ru: 'Реки текут.', en: 'Rivers flow to the sea.'})])
  const late = text('b', '2032', [clause('p7', {ru: 'Снег <идёт>.', en: 'Rivers run to the sea.'})])

  it('goes by date, links each clause, and puts the language of the interface first', () => {
    const html = familyHtml([late, early], en, here)
    expect(html.indexOf('../../a/index.html#p3')).toBeLessThan(html.indexOf('../../b/index.html#p7'))
    expect(html.indexOf('Rivers flow')).toBeLessThan(html.indexOf('Реки текут'))
    expect(html).toContain('&lt;идёт&gt;')
  })

  it('marks what differs from the text before, and says where nothing is alike', () => {
    const html = familyHtml([early, late], en, here)
    expect(html).toMatch(/<del>.*?flow<\/del> <ins>.*?run<\/ins> to the sea\./)
    expect(html).toContain(en.families.rewritten)
    expect(familyHtml([early, {...early, id: 'c', date: '2033'}], en, here)).toContain(en.families.same)
  })

  it('says of a text that it has no such clause, and compares over it', () => {
    const silent = text('m', '2031', [], {absence: {text: 'm', note: {en: 'A short one'}}})
    const html = familyHtml([early, silent, late], en, here)
    expect(html).toContain(en.families.absent)
    expect(html).toContain('A short one')
    expect(html).toContain('<ins>')
  })
})
