import {describe, expect, it} from 'vitest'
import type {Carried, Decision} from '#core/model/register.ts'
import {carryIds} from '#core/register/carry-ids.ts'
import {carryLines, registerLines, writeFresh} from './sample-register.ts'

const rain = 'Rain is measured every morning at the old stone bridge.'
const snow = 'Snow lies on the northern slopes until the end of May.'
const wind = 'Wind vanes turn freely on both towers of the harbour.'
const boats = 'Boats leave the pier only after the keeper has rung his bell.'
const lines = [`1 | ${rain}`, `2 | ${snow} | ${wind}`, `3 | ${boats}`]

const tell = ({decisions}: Carried) => decisions.map(({kind, id}: Decision) => `${kind} ${id}`)

describe('carryIds', () => {
  it('says nothing where nothing has changed', () => {
    const carried = carryLines(lines, lines)
    expect(carried.decisions).toEqual([])
    expect([...carried.paragraphs]).toEqual([1, 2, 3].map((label) => [`p${label}`, `p${label}`]))
    expect([...carried.clauses.keys()]).toEqual(['p1c1', 'p2c1', 'p2c2', 'p3c1'])
  })

  it('lets ids follow their words when a paragraph is put in and numbers shift', () => {
    const carried = carryLines(lines, [
      '1 | The gate is locked at night.',
      `2 | ${rain}`,
      `3 | ${snow} | ${wind}`,
      `4 | ${boats}`,
    ])
    expect([...carried.paragraphs.values()]).toEqual(['p1-2', 'p1', 'p2', 'p3'])
    expect(carried.decisions).toMatchObject([
      {kind: 'inserted', id: 'p1-2'},
      {kind: 'kept', id: 'p1', relabelled: {from: '1', to: '2'}},
      {kind: 'kept', id: 'p2', relabelled: {from: '2', to: '3'}},
      {kind: 'kept', id: 'p3', relabelled: {from: '3', to: '4'}},
    ])
  })

  it('knows words again that moved', () => {
    const carried = carryLines(lines, [lines[2] ?? '', lines[0] ?? '', lines[1] ?? ''])
    expect(carried.decisions).toMatchObject([{kind: 'kept', id: 'p3', moved: true, similarity: 1}])
  })

  it('takes words alike by 0.9 for the same, and asks below', () => {
    expect(tell(carryLines(lines, [`1 | ${rain.replace('stone', 'stome')}`, ...lines.slice(1)]))).toEqual([
      'edited p1',
      'edited p1c1',
    ])
    const rewritten = carryLines(lines, [
      `1 | ${rain.replace('old stone bridge', 'mill')}`,
      ...lines.slice(1),
    ])
    expect(tell(rewritten)).toEqual(['changed p1', 'changed p1c1'])
  })

  it('takes other words under the same number between the same neighbours for rewritten', () => {
    const carried = carryLines(lines, [lines[0] ?? '', '2 | Dogs stay on a chain.', lines[2] ?? ''])
    expect(carried.paragraphs.get('p2')).toBe('p2')
    expect(tell(carried)).toContain('changed p2')
  })

  it('leaves the id on the first part of what was split', () => {
    const carried = carryLines(lines, [lines[0] ?? '', `2 | ${snow}`, `p2-2 | ${wind}`, lines[2] ?? ''])
    expect(carried.decisions).toMatchObject([
      {kind: 'split', id: 'p2', similarity: 1, into: ['p2-2']},
      {kind: 'kept', unit: 'clause', id: 'p2c2', moved: true},
    ])
    expect(carried.clauses.get('p2-2c1')).toBe('p2c2')
  })

  it('leads from the id that was swallowed to the one that took it in', () => {
    const carried = carryLines(lines, [`1 | ${rain} | ${snow} | ${wind}`, `2 | ${boats}`])
    expect(tell(carried)).toContain('merged p2')
    expect(carried.decisions.find(({kind}) => kind === 'merged')?.to).toBe('p1')
    expect([...carried.clauses.values()].sort()).toEqual(['p1c1', 'p2c1', 'p2c2', 'p3c1'])
  })

  it('lets a clause keep its id in another paragraph, and never gives it to another one', () => {
    const moved = [lines[0] ?? '', `2 | ${wind}`, `3 | ${boats} | ${snow}`]
    expect(carryLines(lines, moved).clauses.get('p3c2')).toBe('p2c1')
    const {register} = registerLines(moved, registerLines(lines).register, {accepted: new Set(['p2', 'p3'])})
    const again = [lines[0] ?? '', `2 | Bells are cast in the old foundry. | ${wind}`, moved[2] ?? '']
    expect(carryIds(register, 'en', again.map(writeFresh)).clauses.get('p2c1')).toBe('p2c3')
  })

  it('tells near duplicates apart', () => {
    const near = ['Birch', 'Alder', 'Pine'].map(
      (name, index) => `${index + 1} | ${name} station sends its data to the centre before ten each morning.`,
    )
    const carried = carryLines(near, [
      `1 | ${near[2]?.slice(4)}`,
      `2 | ${near[0]?.slice(4).replace('centre', 'center')}`,
    ])
    expect([...carried.paragraphs.values()]).toEqual(['p3', 'p1'])
    expect(tell(carried)).toContain('deleted p2')
  })

  it('asks where number and place speak against the words', () => {
    const near = ['Birch', 'Alder'].map(
      (name, index) => `${index + 1} | ${name} station sends its data to the centre before ten each morning.`,
    )
    const changed = ['Alder', 'Birch'].map(
      (name, index) =>
        `${index + 1} | ${name} station sends its data to the capital before ten each morning.`,
    )
    expect(tell(carryLines(near, changed))).toEqual(expect.arrayContaining(['changed p1', 'changed p2']))
  })

  it('matches equal formulas by number and neighbours', () => {
    const formula = 'The council decides.'
    const before = [`1 | ${rain}`, `2 | ${formula}`, `3 | ${snow}`, `4 | ${formula}`, `5 | ${boats}`]
    const carried = carryLines(before, [`1 | ${rain}`, `2 | ${snow}`, `3 | ${formula}`, `4 | ${boats}`])
    expect([...carried.paragraphs.values()]).toEqual(['p1', 'p3', 'p4', 'p5'])
  })

  it('knows table rows, which have no words, by their cells', () => {
    const row = (number: number, ...cells: readonly string[]) => [
      {id: `t1r${number}`, text: '', clauses: []},
      ...cells.map((text, index) => ({
        id: `t1r${number}c${index + 1}`,
        parent: `t1r${number}`,
        text,
        clauses: [{start: 0, end: text.length}],
      })),
    ]
    const [a, b, c] = [
      ['Ob', 'open'],
      ['Lena', 'closed'],
      ['Yana', 'open'],
    ] as const
    const {register} = registerLines([], undefined, {
      editions: [{language: 'en', paragraphs: [...row(1, ...a), ...row(2, ...b), ...row(3, ...c)]}],
    })
    const {paragraphs, decisions} = carryIds(register, 'en', [...row(1, ...b), ...row(2, ...c)])
    expect([paragraphs.get('t1r1'), paragraphs.get('t1r2')]).toEqual(['t1r2', 't1r3'])
    expect(decisions.map(({kind, id}) => `${kind} ${id}`)).toEqual([
      'deleted t1r1',
      'deleted t1r1c1',
      'deleted t1r1c2',
    ])
  })

  it('gives paragraphs the same ids whether clauses are asked for or not', () => {
    const fresh = [`1 | ${boats}`, `2 | ${wind} | ${snow}`].map(writeFresh)
    const {register} = registerLines(lines)
    const bare = carryIds(
      register,
      'en',
      fresh.map((each) => ({...each, clauses: []})),
    )
    expect(bare.paragraphs).toEqual(carryIds(register, 'en', fresh).paragraphs)
    expect(bare.decisions.filter(({unit}) => unit === 'clause')).toEqual([])
  })

  it('gives an edition that is new the ids of its numbers, but none that is retired', () => {
    const {register} = registerLines(lines.slice(0, 2), registerLines(lines).register, {
      accepted: new Set(['p3']),
    })
    const {paragraphs} = carryIds(register, 'ru', ['1 | Дождь', '2 | Снег', '3 | Лодки'].map(writeFresh))
    expect([...paragraphs.values()]).toEqual(['p1', 'p2', 'p3-2'])
  })
})
