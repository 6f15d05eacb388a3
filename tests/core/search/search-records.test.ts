import {describe, expect, it} from 'vitest'
import type {Bead, CorpusDocument, Edition, Paragraph} from '#core/model/corpus-document.ts'
import {toSearchPages} from '#core/search/search-records.ts'

const paragraph = (id: string, text: string, kind: Paragraph['kind'] = 'paragraph'): Paragraph => ({
  id,
  kind,
  text,
  clauses: [],
  mentions: [],
  citations: [],
  dates: [],
  marks: [],
})
const edition = (language: string, paragraphs: readonly Paragraph[]): Edition => ({
  id: `note/${language}`,
  language,
  role: 'official',
  witness: {source: 'Archive', rights: 'CC0-1.0'},
  divisions: [{id: 'body', kind: 'body', paragraphs}],
})
const bead = (from: string[], to: string[]): Bead => ({from, to, score: 1, origin: 'number'})
const note = (editions: readonly Edition[], beads: readonly Bead[] = []): CorpusDocument => ({
  id: 'note',
  kind: 'letter',
  date: '2024-04-03',
  titles: {ru: 'Записка', en: 'Note'},
  authenticLanguages: ['ru'],
  editions,
  alignments: beads.length > 0 ? [{from: 'note/ru', to: 'note/en', paragraphs: beads, beads: []}] : [],
})

describe('toSearchPages', () => {
  it('makes one page per edition with words', () => {
    const pages = toSearchPages(note([edition('ru', [paragraph('p1', 'Слово')]), edition('en', [])]))
    expect(pages).toEqual([
      {
        document: 'note',
        language: 'ru',
        title: 'Записка',
        date: '2024-04-03',
        kind: 'letter',
        paragraphs: [
          {id: '', text: 'Записка'},
          {id: 'p1', text: 'Слово'},
        ],
      },
    ])
  })

  it('adds no title where the text prints one', () => {
    const [page] = toSearchPages(note([edition('ru', [paragraph('title', 'Записка', 'title')])]))
    expect(page?.paragraphs).toEqual([{id: 'title', text: 'Записка'}])
  })

  it('joins words over line breaks, no-break spaces and soft hyphens, and drops empty paragraphs', () => {
    const texts = [paragraph('p1', ' Два\n  сло\u00ADва\u00A0тут '), paragraph('p2', '\u200B \n')]
    const [page] = toSearchPages(note([edition('ru', texts)]))
    expect(page?.paragraphs.slice(1)).toEqual([{id: 'p1', text: 'Два слова тут'}])
  })

  it('gives paragraphs of the other edition the address of their row', () => {
    const ru = edition('ru', [paragraph('p1', 'Раз'), paragraph('p2', 'Два')])
    const en = edition('en', [paragraph('p7', 'One, two'), paragraph('p8', 'More')])
    const [, page] = toSearchPages(note([ru, en], [bead(['p1', 'p2'], ['p7']), bead([], ['p8'])]))
    expect(page?.paragraphs.map(({id}) => id)).toEqual(['', 'p1', 'p8-en'])
  })
})
