import {describe, expect, it} from 'vitest'
import {resolveAddress} from '#core/register/resolve-address.ts'
import {updateRegister} from '#core/register/update-register.ts'
import {occasion, registerLines, writeFresh} from './sample-register.ts'

const rain = 'Rain is measured every morning at the old stone bridge.'
const snow = 'Snow lies on the northern slopes until the end of May.'
const wind = 'Wind vanes turn freely on both towers of the harbour.'
const boats = 'Boats leave the pier only after the keeper has rung his bell.'
const lines = [`1 | ${rain}`, `2 | ${snow} | ${wind}`, `3 | ${boats}`]
const {register: first} = registerLines(lines)
const next = {release: '2', on: '2032-02-02'}

describe('updateRegister', () => {
  it('writes no more than is needed', () => {
    expect(Object.keys(first)).toEqual(['text', 'anchors', 'aliases', 'tombstones', 'notices', 'alone'])
    expect(first.anchors.map((anchor) => Object.keys(anchor))).toEqual(
      first.anchors.map(() => ['id', 'label', 'since', 'fingerprint']),
    )
  })

  it('says of a title without clauses that it has none', () => {
    const paragraphs = [{id: 'title', text: rain, clauses: []}, writeFresh(lines[2] ?? '')]
    const {register} = registerLines([], undefined, {editions: [{language: 'en', paragraphs}]})
    expect(register.anchors[0]?.clauses).toEqual({en: []})
  })

  it('adds what is new with its release', () => {
    const {register, open} = registerLines([...lines, `4 | ${rain} Twice a day.`], first, next)
    expect(open).toEqual([])
    expect(register.anchors.map(({id, since}) => `${id} ${since}`)).toEqual(['p1 1', 'p2 1', 'p3 1', 'p4 2'])
  })

  it('tells which clauses are younger than their paragraph', () => {
    const {register} = registerLines(
      [`1 | ${rain} | ${wind.replace('Wind', 'Tin')} | ${boats}`, ...lines.slice(1)],
      first,
      {...next, accepted: new Set(['p1'])},
    )
    expect(register.anchors[0]).toMatchObject({since: '1', younger: {p1c2: '2', p1c3: '2'}})
  })

  it('keeps what was registered until a change is accepted', () => {
    const changed = [`1 | ${rain}`, `2 | ${snow} | Nobody may climb them.`, `3 | ${boats}`]
    const {register, open} = registerLines(changed, first, next)
    expect(open.map(({kind, id}) => `${kind} ${id}`)).toEqual(['changed p2', 'changed p2c2'])
    expect(register).toEqual(first)
    const accepted = registerLines(changed, first, {...next, accepted: new Set(['p2'])})
    expect(accepted.open).toEqual([])
    expect(accepted.register.notices).toEqual(
      ['p2', 'p2c2'].map((at) => ({
        at,
        kind: 'changed',
        language: 'en',
        on: next.on,
        reason: {en: 'Said twice'},
      })),
    )
    expect(accepted.register.anchors[1]?.fingerprint).not.toEqual(first.anchors[1]?.fingerprint)
  })

  it('gives words that are gone a tombstone, once that is accepted', () => {
    const less = [lines[0] ?? '', lines[2] ?? '']
    expect(registerLines(less, first, next).register.anchors.map(({id}) => id)).toEqual(['p1', 'p2', 'p3'])
    const {register} = registerLines(less, first, {...next, accepted: new Set(['p2'])})
    const said = {on: next.on, reason: {en: 'Said twice'}}
    expect(register.tombstones).toEqual([
      {id: 'p2', label: '2', after: 'p1', ...said},
      {id: 'p2c1', after: 'p2', ...said},
      {id: 'p2c2', after: 'p2c1', ...said},
    ])
  })

  it('writes an alias for what was merged and a notice for what was split', () => {
    const merged = registerLines([`1 | ${rain} | ${snow} | ${wind}`, lines[2] ?? ''], first, next).register
    expect(merged.aliases).toEqual([{id: 'p2', to: 'p1', on: next.on}])
    expect(merged.anchors[0]?.clauses).toEqual({en: ['p1c1', 'p2c1', 'p2c2']})
    const split = registerLines(
      [`1 | ${rain}`, `2 | ${snow}`, `p2-2 | ${wind}`, lines[2] ?? ''],
      first,
      next,
    ).register
    expect(split.notices).toEqual([{at: 'p2', kind: 'split', language: 'en', on: next.on, into: ['p2-2']}])
  })

  it('remembers the number that is printed now', () => {
    const {register} = registerLines([`7 | ${rain}`, ...lines.slice(1)], first, next)
    expect(register.anchors[0]).toMatchObject({label: '1', printed: {en: '7'}})
    expect(registerLines([`7 | ${rain}`, ...lines.slice(1)], register, next).register).toEqual(register)
  })
})

describe('updateRegister with two editions', () => {
  const ru = [
    '1 | Дождь измеряют каждое утро.',
    '2 | Снег лежит до мая.',
    '3 | Лодки уходят по звонку.',
    '4 | Ключ висит в сенях.',
    '10 | Печь топят утром.',
  ]
  const update = (english: readonly string[], russian: readonly string[]) => ({
    editions: [
      {language: 'en', paragraphs: english.map(writeFresh)},
      {language: 'ru', paragraphs: russian.map(writeFresh)},
    ],
  })
  const {register: both} = updateRegister(undefined, {
    ...occasion,
    ...update(lines, ru),
    alone: ['p10-ru', 'p4-ru'],
  })

  it('puts what only the other one has where it stands there', () => {
    const {register} = updateRegister(undefined, {
      ...occasion,
      ...update([lines[0] ?? '', lines[2] ?? ''], ru),
    })
    expect(register.anchors.map(({id}) => id)).toEqual(['p1', 'p2', 'p3', 'p4', 'p10'])
    expect(register.order).toBeUndefined()
  })

  it('keeps the order of an edition that has another one', () => {
    const {register} = updateRegister(undefined, {...occasion, ...update(lines, [ru[1] ?? '', ru[0] ?? ''])})
    expect(register.order).toEqual({ru: ['p2', 'p1']})
  })

  it('keeps an edition that is not given', () => {
    expect(registerLines(lines, both).register).toEqual(both)
  })

  it('tells of an edition that is gone once for each paragraph, not for its clauses', () => {
    const editions = [
      {language: 'en', paragraphs: lines.map(writeFresh)},
      {language: 'ru', paragraphs: []},
    ]
    const accepted = new Set(['p1', 'p2', 'p3', 'p4', 'p10'])
    const {register, open} = updateRegister(both, {...occasion, ...next, editions, accepted})
    expect(open).toEqual([])
    expect(register.notices.map(({at, kind}) => `${at} ${kind}`)).toEqual([
      'p1 removed',
      'p2 removed',
      'p3 removed',
    ])
    expect(register.tombstones.map(({id}) => id)).toEqual(expect.arrayContaining(['p4-ru', 'p10-ru']))
  })

  it('sorts the addresses of the other edition by number', () => {
    expect(both.alone).toEqual(['p4-ru', 'p10-ru'])
  })

  it('tells what the other edition no longer has, and buries its own address', () => {
    const accepted = new Set(['p2', 'p4-ru'])
    const {register, open} = updateRegister(both, {
      ...occasion,
      ...update(lines, [ru[0] ?? '', ru[2] ?? '', ru[4] ?? '']),
      accepted,
    })
    expect(open).toEqual([])
    expect(register.notices.map(({at, kind, language}) => [at, kind, language])).toContainEqual([
      'p2',
      'removed',
      'ru',
    ])
    expect(resolveAddress(register, 'p2')?.kind).toBe('live')
    expect(resolveAddress(register, 'p4-ru')?.kind).toBe('tombstone')
  })

  it('buries an id of the base though the other edition still has it', () => {
    const accepted = new Set(['p2'])
    const {register} = updateRegister(both, {
      ...occasion,
      ...update([lines[0] ?? '', lines[2] ?? ''], ru),
      accepted,
      alone: ['p2-ru'],
    })
    expect(resolveAddress(register, 'p2')?.kind).toBe('tombstone')
    expect(resolveAddress(register, 'p2-ru')).toEqual({kind: 'live', id: 'p2-ru'})
  })
})
