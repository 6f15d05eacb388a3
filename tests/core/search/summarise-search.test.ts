import {describe, expect, it} from 'vitest'
import type {Bead, Mention} from '#core/model/corpus-document.ts'
import {summariseSearch} from '#core/search/summarise-search.ts'
import {edition, paragraph} from '#tests/core/reading/paragraph.ts'

const names = (...entities: readonly string[]): {mentions: readonly Mention[]} => ({
  mentions: entities.map((entity) => ({span: {start: 0, end: 1}, quote: 'x', entity, origin: 'rule'})),
})
const bead = (from: string[], to: string[]): Bead => ({from, to, score: 1, origin: 'number'})
const group = (id: string, ...cells: string[]) => ({id, kind: 'paragraph' as const, rows: [{cells}]})

describe('summariseSearch', () => {
  it('tells which paragraphs name a record, by the place they have on the page', () => {
    const ru = edition('ru', [
      paragraph('x', {id: 'p1', ...names('org-b')}),
      paragraph('x', {id: 'p2', ...names('org-a')}),
      paragraph('x', {id: 'p3', ...names('org-a')}),
    ])
    const en = edition('en', [
      paragraph('x', {id: 'p8', ...names('org-a', 'org-c')}),
      paragraph('x', {id: 'p9', ...names('org-c')}),
      paragraph('x', {id: 'p10', ...names('org-lost')}),
    ])
    const paragraphs = [bead(['p1'], []), bead(['p2', 'p3'], ['p8']), bead([], ['p9'])]
    const document = {
      editions: [ru, en],
      alignments: [{from: 'rain/ru', to: 'rain/en', paragraphs, beads: []}],
    }
    const groups = [group('', 'x', 'x'), group('p1', 'x', ''), group('p2', 'x', 'x'), group('p9-en', '', 'x')]
    const {entities} = summariseSearch(document, {document: 'rain', languages: ['ru', 'en'], groups})
    expect(entities).toEqual({'org-a': [2], 'org-b': [1], 'org-c': [2, 3]})
    expect(Object.keys(entities)).toEqual(['org-a', 'org-b', 'org-c'])
  })

  it('leaves out names that may mean another, and editions that the page does not show', () => {
    const doubtful = {...names('org-a').mentions[0], rivals: ['org-b']} as Mention
    const document = {
      editions: [
        edition('ru', [paragraph('x', {mentions: [doubtful]})]),
        edition('en', [paragraph('x', names('org-c'))]),
      ],
      alignments: [],
    }
    const text = {document: 'rain', languages: ['ru'], groups: [group('p1', 'x')]}
    expect(summariseSearch(document, text).entities).toEqual({})
  })

  it('lists foreign words by language', () => {
    const groups = [group('p1', 'Устав SCO и Wi-Fi 5', 'The charter «Мир» 5')]
    const text = {document: 'rain', languages: ['ru', 'en'], groups}
    const {foreign} = summariseSearch({editions: [], alignments: []}, text)
    expect(foreign['ru']).toContain('sco')
    expect(foreign['ru']).not.toContain('устав')
    expect(foreign['en']).toEqual(['мир'])
  })
})
