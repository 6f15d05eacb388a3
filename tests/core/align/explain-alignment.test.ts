import {describe, expect, it} from 'vitest'
import {alignEditions} from '#core/align/align-editions.ts'
import {explainBeads} from '#core/align/explain-beads.ts'
import {classBeads} from '#core/align/link-level.ts'
import type {Bead, Edition} from '#core/model/corpus-document.ts'
import {makeStatute} from './definition-lists.ts'

describe('alignEditions', () => {
  const {from, to} = makeStatute({isMonotone: true})
  const decisions = {
    pin: [{from: ['b1'], to: ['b1']}],
    break: [],
    forbid: [],
    untranslated: [{id: 'd1', side: 'ru', reason: {en: 'Left out'}}],
  }

  it('gives reasons for paragraphs and clauses, but for gaps and decisions of a person', () => {
    const {alignment} = alignEditions(from, to, decisions)
    for (const beads of [alignment.paragraphs, alignment.beads]) {
      const find = (id: string): Bead | undefined => beads.find((bead) => bead.from[0]?.startsWith(id))
      expect(find('b0')?.evidence).toMatchObject({numbers: ['14', '1998'], label: 'equal'})
      expect(find('b1')).toMatchObject({origin: 'hand'})
      expect(beads.filter(({evidence}) => evidence === undefined).map(({origin}) => origin)).not.toContain(
        'number',
      )
      expect([find('b1')?.evidence, find('d1')?.evidence]).toEqual([undefined, undefined])
    }
  })

  it('names records that both sides mention', () => {
    const name = (edition: Edition): Edition => ({
      ...edition,
      divisions: edition.divisions.map(({paragraphs, ...division}) => ({
        ...division,
        paragraphs: paragraphs.map((paragraph) => {
          if (paragraph.id !== 'b1') return paragraph
          const mention = {span: {start: 0, end: 4}, quote: paragraph.text.slice(0, 4), entity: 'org-mere'}
          return {...paragraph, mentions: [{...mention, origin: 'rule' as const}]}
        }),
      })),
    })
    const {beads} = alignEditions(name(from), name(to)).alignment
    expect(beads.find((bead) => bead.from[0] === 'b1c1')?.evidence?.names).toEqual(['org-mere'])
  })
})

describe('explainBeads', () => {
  const bead = {from: [0], to: [0], score: 0.6, origin: 'length'} as const
  const pair = (ru: string, en: string) => explainBeads([{text: ru}], [{text: en}], [bead])[0]

  it('keeps quiet of what both sides do not have', () => {
    expect(pair('Река', 'River')).toEqual({ratio: 1, deviation: 0})
    expect(pair('1. Река', '2. River')).toMatchObject({label: 'different'})
    expect(pair('1. Река в 2019', '2. River in 2020')?.numbers).toBeUndefined()
  })

  it('measures lengths against those of the text', () => {
    const long = Array.from({length: 9}, () => ({text: 'о'.repeat(200)}))
    const short = Array.from({length: 9}, () => ({text: 'o'.repeat(100)}))
    const beads = long.map((_, at) => ({...bead, from: [at], to: [at]}))
    const evidence = explainBeads(
      [...long, {text: 'о'.repeat(100)}],
      [...short, {text: 'o'.repeat(100)}],
      [...beads, {...bead, from: [9], to: [9]}],
    )
    expect(evidence[0]).toMatchObject({ratio: 1.05})
    expect(evidence[9]?.ratio).toBeCloseTo(0.53, 1)
    expect(evidence[9]?.deviation).toBeLessThan(-2)
  })

  it('counts words that the lexicon knows', () => {
    const known = {backward: 0.8, forward: 0.8, lossFrom: 0.4, lossTo: 0.4}
    const lexicon = new Map([['берег', new Map([['bank', known]])]])
    const [evidence] = explainBeads([{text: 'Берег реки'}], [{text: 'The bank'}], [bead], lexicon)
    expect(evidence?.words).toBe(1)
  })
})

describe('classBeads', () => {
  const gap = (origin: 'hand' | 'length' = 'length') => ({from: ['p'], to: [], score: 0.99, origin})
  const pair = {from: ['p'], to: ['p'], score: 0.7, origin: 'length'} as const
  const five = Array.from({length: 5}, () => gap())

  it('doubts a sixth gap in a row and all before it, but none that a person made', () => {
    expect(new Set(classBeads([...five, pair, ...five]))).toEqual(new Set(['sure', 'check']))
    expect(classBeads([pair, ...five, gap(), pair])).toEqual(['check', ...Array(6).fill('doubtful'), 'check'])
    expect(new Set(classBeads([...five, gap('hand')]))).toEqual(new Set(['sure']))
  })
})
