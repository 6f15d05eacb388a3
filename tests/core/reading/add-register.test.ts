import {describe, expect, it} from 'vitest'
import type {CorpusDocument, Edition, Paragraph} from '#core/model/corpus-document.ts'
import type {ReadingGroup} from '#core/model/reading-view.ts'
import type {TextRegister} from '#core/model/register.ts'
import {writeFingerprint} from '#core/register/fingerprint.ts'
import {layOut} from '#core/reading/lay-out.ts'

function paragraph(id: string, ...sentences: string[]): Paragraph {
  let text = ''
  const clauses = sentences.map((sentence, index) => {
    const start = text === '' ? 0 : text.length + 1
    text = text === '' ? sentence : `${text} ${sentence}`
    return {id: `${id}c${index + 1}`, span: {start, end: text.length}}
  })
  const label = id.slice(1)
  const found = {mentions: [], citations: [], dates: [], marks: []}
  return {id, kind: 'paragraph', label, marker: `${label}.`, text, clauses, ...found}
}

function edition(language: string, ...paragraphs: Paragraph[]): Edition {
  const division = {id: 'body', kind: 'body' as const, paragraphs}
  const witness = {source: 'Ours', rights: 'CC0-1.0'}
  return {id: `ice/${language}`, language, role: 'digest', witness, divisions: [division]}
}

const pair = (from: string[], to: string[]) => ({from, to, score: 1, origin: 'hand' as const})

const document: CorpusDocument = {
  id: 'ice',
  kind: 'other',
  date: '2031',
  titles: {ru: 'Лёд', en: 'Ice'},
  authenticLanguages: [],
  editions: [
    edition('ru', paragraph('p1', 'Лёд тонок.', 'Он трещит.'), paragraph('p2', 'Лёд сошёл.')),
    edition('en', paragraph('p1', 'The ice is thin.', 'It cracks.'), paragraph('p5', 'The ice is gone.')),
  ],
  alignments: [
    {
      from: 'ice/ru',
      to: 'ice/en',
      paragraphs: [pair(['p1'], ['p1']), pair(['p2'], ['p5'])],
      beads: [pair(['p1c1', 'p1c2'], ['p1c1', 'p1c2']), pair(['p2c1'], ['p5c1'])],
    },
  ],
}

const register: TextRegister = {
  text: 'ice',
  anchors: (document.editions[0]?.divisions[0]?.paragraphs ?? []).map(({id, text, clauses}) => ({
    id,
    label: id === 'p2' ? '3' : '1',
    since: '1',
    fingerprint: {
      ru: writeFingerprint(
        text,
        clauses.map(({span}) => span),
      ),
    },
  })),
  aliases: [
    {id: 'p3', to: 'p2', on: '2031-01-02'},
    {id: 'p7', to: 'p3', on: '2031-01-02'},
    {id: 'p4c1', to: 'p1c2', on: '2031-01-02'},
  ],
  tombstones: [
    {id: 'p6', after: 'p1c2', on: '2031-01-02', reason: {en: 'Said twice'}},
    {id: 'p6c1', after: 'p6', on: '2031-01-02', reason: {en: 'Said twice'}},
    {id: 'p9', on: '2031-01-02', reason: {en: 'Said nothing'}},
  ],
  notices: [{at: 'p5', kind: 'changed', language: 'en', on: '2031-01-02', reason: {en: 'Mistranslated'}}],
  alone: ['p5-en', 'p5c1-en'],
}

const at = (groups: readonly ReadingGroup[], id: string) => groups.find((group) => group.id === id)

describe('addRegister', () => {
  const {view, findings} = layOut(document, new Map(), register)

  it('answers every address that was ever given', () => {
    expect(findings).toEqual([])
  })

  it('lets an alias, and the alias of an alias, lead to what took the words in', () => {
    expect(at(view.groups, 'p2')?.anchors).toEqual(['p3', 'p7', 'p5-en'])
    expect(at(view.groups, 'p1')?.rows[0]?.anchors).toEqual(['p4c1'])
  })

  it('keeps the address of what only the other edition had, once it has a counterpart', () => {
    expect(at(view.groups, 'p2')?.rows[0]?.anchors).toEqual(['p5c1-en'])
  })

  it('puts a tombstone behind what stood before it, or first', () => {
    expect(view.groups.map(({id}) => id)).toEqual(['p9', 'p1', 'p6', 'p2'])
    expect(at(view.groups, 'p6')?.tombstone?.reason).toEqual({en: 'Said twice'})
  })

  it('shows one tombstone for what went together', () => {
    expect(at(view.groups, 'p6')?.anchors).toEqual(['p6c1'])
  })

  it('says that words of the other edition changed where these words are', () => {
    expect(at(view.groups, 'p2')?.notices).toEqual(register.notices)
  })

  it('tells the number that was printed when the address was given', () => {
    expect(view.groups.map(({formerLabel}) => formerLabel)).toEqual([undefined, undefined, undefined, '3'])
  })

  it('is found out when an address has no place', () => {
    const broken = {...register, aliases: [{id: 'p3', to: 'p33', on: '2031-01-02'}]}
    expect(layOut(document, new Map(), broken).findings.map(({rule}) => rule)).toEqual(['address'])
  })
})
