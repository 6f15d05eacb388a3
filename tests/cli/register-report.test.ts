import {stripVTControlCharacters} from 'node:util'
import {describe, expect, it} from 'vitest'
import type {Decision} from '#core/model/register.ts'
import {describeEditions} from '#cli/describe-editions.ts'
import {formatPlan, listPlanJson} from '#cli/register-report.ts'

const words =
  'Стороны договорились встречаться каждый год, и притом не реже двух раз, в городах по выбору хозяев.'
const decisions: readonly Decision[] = [
  {
    kind: 'kept',
    unit: 'paragraph',
    language: 'ru',
    id: 'p4',
    similarity: 1,
    moved: true,
    relabelled: {from: '4', to: '1'},
  },
  {kind: 'kept', unit: 'paragraph', language: 'ru', id: 'p1', similarity: 1, relabelled: {from: '1'}},
  {kind: 'split', unit: 'paragraph', language: 'ru', id: 'p2', similarity: 0.96, into: ['p2-2']},
  {kind: 'changed', unit: 'clause', language: 'ru', id: 'p2c1', similarity: 0.8999},
  {kind: 'merged', unit: 'paragraph', language: 'ru', id: 'p3', similarity: 0.97, to: 'p2-2'},
  {kind: 'deleted', unit: 'paragraph', language: 'ru', id: 'p5', similarity: 0},
  {kind: 'inserted', unit: 'paragraph', language: 'ru', id: 'p6'},
]
const open = decisions.filter(({kind}) => kind === 'changed' || kind === 'deleted')
const paragraphs = [
  ['p1', words],
  ['p2', 'Дождь.'],
  ['p3', 'Первое предложение. Второе.'],
  ['p4', 'Снег и град.'],
  ['p5', 'Новое.'],
].map(([id = '', text = '']) => ({
  id,
  text,
  clauses:
    id === 'p3'
      ? [
          {start: 0, end: 19},
          {start: 20, end: 27},
        ]
      : [],
}))
const carried = {
  paragraphs: new Map([
    ['p1', 'p4'],
    ['p2', 'p1'],
    ['p3', 'p2'],
    ['p4', 'p2-2'],
    ['p5', 'p6'],
  ]),
  clauses: new Map([
    ['p3c1', 'p2c1'],
    ['p3c2', 'p2c2'],
  ]),
  decisions,
}
const anchors = [4, 5].map((number) => ({
  id: `p${number}`,
  label: `${number}`,
  since: '1',
  fingerprint: {ru: 'x'},
}))
const former = {text: 'rain', anchors, aliases: [], tombstones: [], notices: [], alone: []}
const editions = describeEditions(
  {editions: [{language: 'ru', paragraphs, carried}], alone: []},
  {open, alone: open, knots: [['p2c1'], ['p5']], former},
)
const plan = {
  id: 'rain',
  isFirst: false,
  isReworded: true,
  editions,
  open,
  acceptable: ['p2c1', 'p5'],
  needless: [],
  torn: [],
  isAccepting: false,
}

describe('formatPlan', () => {
  it('tells each decision with its evidence, and how to accept an open one', () => {
    expect(
      stripVTControlCharacters(formatPlan({...plan, formerName: 'storm'}, {content: 'texts'})).split('\n'),
    ).toEqual([
      'rain: ru 2 kept, 1 moved (p4), 1 with another number (p1), 1 split (p2 0.96), 1 merged (p3 0.97), 1 deleted (p5), 1 inserted (p6); of clauses 1 changed (p2c1 0.89)',
      '  renamed from storm: its register has that name, and there is no such folder any more',
      '  kept p4 in ru: stands elsewhere, number 4 -> 1, now «Стороны договорились встречаться каждый год, и притом не…»',
      '  kept p1 in ru: number 1 -> none, now «Дождь.»',
      '  split p2 in ru: alike by 0.96, goes on in p2-2, now «Первое предложение. Второе.»',
      '  changed p2c1 in ru: alike by 0.89, now «Первое предложение.»',
      '    to accept it: npx diglot register rain --accept p2c1 --reason "…" --content texts',
      '  merged p3 in ru: alike by 0.97, its words are in p2-2, now «Снег и град.»',
      '  deleted p5 in ru: its number was 5, it stood behind p4',
      '    to accept it: npx diglot register rain --accept p5 --reason "…" --content texts',
      '  inserted p6 in ru: now «Новое.»',
      '  to accept all for one reason: npx diglot register rain --accept p2c1 p5 --reason "…" --content texts',
    ])
  })

  it('names a few ids of a kind', () => {
    const many = [1, 2, 3, 4].map((number): Decision => ({
      kind: 'inserted',
      unit: 'paragraph',
      language: 'en',
      id: `p${number}`,
    }))
    const fresh = many.map(({id}) => ({id, text: 'Rain.', clauses: []}))
    const ids = {paragraphs: new Map(), clauses: new Map(), decisions: many}
    const described = describeEditions(
      {editions: [{language: 'en', paragraphs: fresh, carried: ids}], alone: []},
      {open: [], alone: [], knots: []},
    )
    const [head, first] = stripVTControlCharacters(formatPlan({...plan, editions: described})).split('\n')
    expect([head, first]).toEqual([
      'rain: en 0 kept, 4 inserted (p1, p2, p3, …)',
      '  inserted p1 in en: now “Rain.”',
    ])
  })
})

describe('describeEditions', () => {
  it('asks no word on what is open within a paragraph that is open itself', () => {
    const all = describeEditions(
      {editions: [{language: 'ru', paragraphs, carried}], alone: []},
      {open, alone: open.filter(({unit}) => unit === 'paragraph'), knots: [['p2c1', 'p5']], former},
    )
    const told = formatPlan({...plan, editions: all})
    expect(told).toContain('changed p2c1')
    expect(told.match(/--accept \S+/g)).toEqual(['--accept p5'])
  })
})

describe('listPlanJson', () => {
  it('gives one line per decision', () => {
    const lines = listPlanJson({...plan, formerName: 'storm'}).map((line): unknown => JSON.parse(line))
    expect(lines).toHaveLength(decisions.length + 1)
    expect(lines.slice(0, 2)).toEqual([
      {text: 'rain', kind: 'renamed', from: 'storm'},
      {
        ...decisions[0],
        text: 'rain',
        words: 'Стороны договорились встречаться каждый год, и притом не…',
        open: false,
      },
    ])
    expect(lines[6]).toEqual({
      ...decisions[5],
      text: 'rain',
      was: {label: '5', after: 'p4'},
      open: true,
      accept: 'npx diglot register rain --accept p5 --reason "…"',
    })
  })
})
