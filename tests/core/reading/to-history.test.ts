import {describe, expect, it} from 'vitest'
import type {Bead, CorpusDocument} from '#core/model/corpus-document.ts'
import {toHistory} from '#core/reading/to-history.ts'
import {edition, paragraph} from './paragraph.ts'

const bead = (from: string[], to: string[], score: number, more: Partial<Bead> = {}): Bead => ({
  from,
  to,
  score,
  origin: 'length',
  ...more,
})
const document: CorpusDocument = {
  ...{id: 'x', kind: 'other', date: '2024', titles: {}, authenticLanguages: []},
  editions: [edition('ru', [paragraph('Мост.')]), edition('en', [paragraph('Bridge.', {id: 'p2'})])],
  alignments: [
    {
      ...{from: 'x/ru', to: 'x/en', paragraphs: [bead(['p1'], ['p2'], 1)]},
      beads: [
        bead(['p1c1'], ['p2c1'], 0.95),
        bead(['p1c2'], ['p2c2'], 0.6),
        bead(['p1c3'], ['p2c3'], 0.2),
        bead(['p1c4'], ['p2c4'], 0.2, {origin: 'hand'}),
        bead(['p1c5'], [], 1, {reason: {en: 'Left out'}}),
        bead([], ['p2c5'], 1),
      ],
    },
  ],
}
const received = {
  ...{file: 'a.txt', sha256: '0'.repeat(64), format: 'text', encoding: 'utf-8'},
  ...{importer: '0.1.0', isEdited: false},
}
const proposal = {
  ...{rule: 'spelling', state: 'proposed' as const, isMade: false, received: 'Bridg', replacement: 'Bridge'},
  ...{before: '', after: '', paragraph: 'p2', lines: {start: 7, end: 7}},
} as const
const breaks = {start: 0, end: 1, received: '\n', replacement: ' ', rule: 'line-break'}

describe('toHistory', () => {
  const {editions, matches, register} = toHistory(document, {
    en: {received, entries: [breaks, breaks, {...breaks, rule: 'split-word'}], changes: [proposal]},
  })

  it('tells of an edition without a ledger that there is none', () => {
    expect(editions[0]).toEqual({language: 'ru', counts: [], changes: []})
  })

  it('lists changes of words with their addresses on the page, and counts all, words first', () => {
    expect(editions[1]?.changes).toEqual([
      {
        ...{
          rule: 'spelling',
          state: 'proposed' as const,
          isMade: false,
          received: 'Bridg',
          replacement: 'Bridge',
        },
        ...{line: 7, address: 'p1'},
      },
    ])
    expect(editions[1]?.counts).toEqual([
      {rule: 'spelling', isWords: true, count: 1},
      {rule: 'split-word', isWords: true, count: 1},
      {rule: 'line-break', isWords: false, count: 2},
    ])
  })

  it('counts matches by how sure they are, and lists gaps', () => {
    expect(matches).toEqual({
      ...{sure: 1, check: 1, doubtful: 1, byHand: 1, expectedWrong: 1.25},
      gaps: [
        {address: 'p1c5', language: 'en', reason: {en: 'Left out'}, score: 1},
        {address: 'p2c5-en', language: 'ru', score: 1},
      ],
    })
  })

  it('has no register where the text has none', () => {
    expect(register).toBeUndefined()
  })
})
