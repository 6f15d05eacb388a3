import {describe, expect, it} from 'vitest'
import type {TextRegister} from '#core/model/register.ts'
import {checkRegister} from '#core/register/check-register.ts'
import {registerLines} from './sample-register.ts'

const {register: good} = registerLines(['1 | It rains.', '2 | It snows. | It thaws.', '3 | Boats leave.'])
const on = '2031-01-01'
const [first, second, third] = good.anchors
const anchors = good.anchors
const reason = {en: 'Said twice'}

const cases: readonly (readonly [string, Partial<TextRegister>, readonly unknown[]])[] = [
  [
    'an id given twice',
    {anchors: [...anchors, ...anchors.slice(1, 2)]},
    [{rule: 'duplicate-address', id: 'p2', list: 'anchors', index: 3}],
  ],
  [
    'a clause that two paragraphs list',
    {
      anchors: [first, second, third].flatMap((anchor, index) =>
        anchor === undefined ? [] : [index === 0 ? anchor : {...anchor, clauses: {en: ['p2c1']}}],
      ),
    },
    [{rule: 'duplicate-address', id: 'p2c1', list: 'anchors', index: 2}],
  ],
  [
    'a fingerprint that cannot be read',
    {anchors: anchors.map((anchor) => ({...anchor, fingerprint: {en: 'It rains.'}})).slice(0, 1)},
    [{rule: 'fingerprint', id: 'p1'}],
  ],
  [
    'an alias to nowhere',
    {aliases: [{id: 'p7', to: 'p8', on}]},
    [{rule: 'unknown-address', id: 'p7', list: 'aliases', index: 0}],
  ],
  [
    'aliases in a circle, each once',
    {
      aliases: [
        {id: 'p7', to: 'p8', on},
        {id: 'p8', to: 'p7', on},
      ],
    },
    [
      {rule: 'alias-cycle', id: 'p7'},
      {rule: 'alias-cycle', id: 'p8'},
    ],
  ],
  [
    'an alias given twice',
    {
      aliases: [
        {id: 'p7', to: 'p1', on},
        {id: 'p7', to: 'p2', on},
      ],
    },
    [{rule: 'duplicate-address', id: 'p7', list: 'aliases', index: 1}],
  ],
  [
    'an id that is there and leads elsewhere',
    {aliases: [{id: 'p2', to: 'p1', on}]},
    [{rule: 'duplicate-address', id: 'p2', list: 'aliases'}],
  ],
  [
    'a clause that is there and gone',
    {tombstones: [{id: 'p2c2', on, reason}]},
    [{rule: 'duplicate-address', id: 'p2c2', list: 'tombstones'}],
  ],
  [
    'an alias that is a tombstone too',
    {aliases: [{id: 'p7', to: 'p1', on}], tombstones: [{id: 'p7', on, reason}]},
    [{rule: 'duplicate-address', id: 'p7', list: 'tombstones'}],
  ],
  [
    'a notice of an unknown id',
    {notices: [{at: 'p7', kind: 'split', language: 'en', on, into: ['p1']}]},
    [{rule: 'unknown-address', id: 'p7', list: 'notices', index: 0}],
  ],
]

describe('checkRegister', () => {
  it('finds nothing in what was written', () => {
    expect(checkRegister(good, 'en')).toEqual([])
  })

  it.each(cases)('finds %s', (_, damage, expected) => {
    const faults = checkRegister({...good, ...damage}, 'en')
    expect(faults).toMatchObject(expected)
    for (const fault of faults) {
      expect(fault.reason).toMatch(/^Unexpected .*, expected .*[^.]$/)
      expect(fault.remedy).toMatch(/\.$/)
    }
  })

  it.each([
    ['en', []],
    ['ru', [{rule: 'other-base', list: 'anchors', index: 1, id: 'p2'}]],
  ])('knows which edition its addresses are of: %s', (base, expected) => {
    const both = anchors.map((anchor, index) => {
      const {en = ''} = anchor.fingerprint
      return {...anchor, fingerprint: index === 0 ? {ru: en} : {en, ru: en}}
    })
    const register: TextRegister = {...good, anchors: both}
    expect(checkRegister(register, base)).toMatchObject(expected)
  })

  it('lets no edition that is new be the base', () => {
    expect(checkRegister(good, 'ru')).toMatchObject([{rule: 'other-base', id: 'p1'}])
  })

  it('lets an id of the base be gone that the other edition still has', () => {
    const there = anchors.map((anchor) => {
      const {en = ''} = anchor.fingerprint
      return {...anchor, fingerprint: anchor.id === 'p2' ? {ru: en} : {en, ru: en}}
    })
    const register = {...good, anchors: there, tombstones: [{id: 'p2', on, reason}]}
    expect(checkRegister(register, 'en')).toEqual([])
  })
})
