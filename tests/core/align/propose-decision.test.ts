import {describe, expect, it} from 'vitest'
import {
  findNeighbour,
  proposeDecisions,
  type ReviewAct,
  type ReviewBead,
} from '#core/align/propose-decision.ts'

const bead = (from: string, to: string, division = 'body'): ReviewBead => ({
  from: from.split(' ').filter(Boolean),
  to: to.split(' ').filter(Boolean),
  score: 0.4,
  origin: 'length',
  division,
})
const level = {
  languages: {from: 'ru', to: 'en'},
  beads: [bead('a', 'A'), bead('b c', 'C D'), bead('d', ''), bead('e', 'B', 'annex1')],
  order: {from: [...'abcde'], to: [...'ABCD']},
}
const propose = (at: number, act: ReviewAct): unknown =>
  proposeDecisions(level, at, act)?.map((each) =>
    each.kind === 'pin' ? `${each.from.join('')}=${each.to.join('')}` : each,
  )
const reason = {ru: 'Пояснение', en: 'An explanation'}

describe('proposeDecisions', () => {
  it.each<[string, number, ReviewAct, readonly string[]]>([
    ['confirms a row', 1, {kind: 'confirm'}, ['bc=CD']],
    ['splits it', 1, {kind: 'split', from: 1, to: 1}, ['b=C', 'c=D']],
    ['merges it with the row above', 1, {kind: 'merge', with: 'above'}, ['abc=ACD']],
    ['merges it with a gap below', 1, {kind: 'merge', with: 'below'}, ['bcd=CD']],
    ['merges a gap', 2, {kind: 'merge', with: 'above'}, ['bcd=CD']],
    ['shifts its first unit up', 1, {kind: 'shift', side: 'to', towards: 'above'}, ['a=AC', 'bc=D']],
    ['shifts its only unit down', 0, {kind: 'shift', side: 'from', towards: 'below'}, ['abc=CD']],
    ['pulls a unit from above', 2, {kind: 'pull', side: 'to', towards: 'above'}, ['bc=C', 'd=D']],
    [
      'pairs units from anywhere, in text order',
      2,
      {kind: 'pair', from: ['e', 'a', 'e'], to: ['B']},
      ['ae=B'],
    ],
  ])('%s', (_, at, act, pins) => {
    expect(propose(at, act)).toEqual(pins)
  })

  it('keeps text order where rows cross', () => {
    const beads = [bead('a', 'B'), bead('b', 'A')]
    expect(proposeDecisions({...level, beads}, 0, {kind: 'merge', with: 'below'})).toEqual([
      {kind: 'pin', from: ['a', 'b'], to: ['A', 'B']},
    ])
  })

  it('leaves units without counterpart, with the language of their side', () => {
    expect(propose(1, {kind: 'leave', side: 'to', ids: ['D'], reason})).toEqual([
      {kind: 'untranslated', id: 'D', side: 'en', reason},
    ])
  })

  it('says of two units of a row that they part, or begin one', () => {
    for (const kind of ['forbid', 'break'] as const) {
      expect(propose(1, {kind, from: 'c', to: 'C'})).toEqual([{kind, from: 'c', to: 'C'}])
    }
  })

  it.each<[string, number, ReviewAct]>([
    ['pair what does not exist', 1, {kind: 'pair', from: ['b'], to: ['Z']}],
    ['pair with nothing', 1, {kind: 'pair', from: ['b'], to: []}],
    ['part units of other rows', 1, {kind: 'forbid', from: 'a', to: 'C'}],
    ['confirm a gap, which needs a reason', 2, {kind: 'confirm'}],
    ['split off an empty side', 1, {kind: 'split', from: 2, to: 1}],
    ['merge with nothing', 0, {kind: 'merge', with: 'above'}],
    ['merge with a row of another division', 2, {kind: 'merge', with: 'below'}],
    ['give a gap below only one side', 1, {kind: 'shift', side: 'from', towards: 'below'}],
    ['leave a unit of another row', 1, {kind: 'leave', side: 'from', ids: ['a'], reason}],
    ['leave nothing', 1, {kind: 'leave', side: 'from', ids: [], reason}],
    ['pull from nowhere', 0, {kind: 'pull', side: 'from', towards: 'above'}],
    ['do anything to a row that is not there', 9, {kind: 'confirm'}],
  ])('does not %s', (_, at, act) => {
    expect(propose(at, act)).toBeUndefined()
  })
})

it('the text ends without neighbours', () => {
  expect(findNeighbour(level, 0, 'above')).toBeUndefined()
  expect(findNeighbour(level, 3, 'below')).toBeUndefined()
})
