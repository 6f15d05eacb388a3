import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {AlignOptions, AlignUnit, ScoredBead} from '#core/align/align-unit.ts'
import {alignUnits} from '#core/align/align-units.ts'

const toUnits = (texts: readonly string[]): readonly AlignUnit[] => texts.map((text) => ({text}))
const shape = (beads: readonly ScoredBead[]) => beads.map(({from, to}) => [from, to])

const word = fc.constantFrom(
  'мост',
  'река',
  'bridge',
  'river',
  '2019',
  '1 000',
  'Статья 3.',
  'a)',
  '',
  '\u0000',
)
const text = fc.array(word, {maxLength: 12}).map((words) => words.join(' '))
const kind = fc.constantFrom('paragraph', 'heading', 'cell', 'row', 'note')
const unit = fc.record({text, kind}) as fc.Arbitrary<AlignUnit> // the kinds listed are ParagraphKinds
const sequence = fc.array(unit, {maxLength: 14})

function expectWhole(beads: readonly ScoredBead[], from: number, to: number): void {
  const all = (side: 'from' | 'to') => beads.flatMap((bead) => bead[side]).sort((a, b) => a - b)
  expect(all('from')).toEqual(Array.from({length: from}, (_, index) => index))
  expect(all('to')).toEqual(Array.from({length: to}, (_, index) => index))
  for (const {score} of beads) {
    expect(score).toBeGreaterThanOrEqual(0)
    expect(score).toBeLessThanOrEqual(1)
  }
}

describe('alignUnits', () => {
  it('puts every unit in exactly one bead, in order on both sides, and always alike', () => {
    fc.assert(
      fc.property(sequence, sequence, (from, to) => {
        const beads = alignUnits(from, to)
        expectWhole(beads, from.length, to.length)
        for (const side of ['from', 'to'] as const) {
          const order = beads.flatMap((bead) => bead[side])
          expect(order).toEqual(order.toSorted((a, b) => a - b))
        }
        expect(alignUnits(from, to)).toEqual(beads)
      }),
      {numRuns: 150},
    )
  })

  it('keeps pins, untranslated units and forbidden pairs whatever the text', () => {
    const place = fc.nat({max: 13})
    fc.assert(
      fc.property(sequence, sequence, place, place, place, place, (from, to, i, j, k, l) => {
        fc.pre(i < from.length && j < to.length && k < from.length && l < to.length && i !== k && j !== l)
        const options: AlignOptions = {
          pins: [{from: [i], to: [j]}],
          untranslated: [{side: 'from', index: k}],
          forbidden: [{from: (i + 1) % from.length, to: l}],
        }
        const beads = alignUnits(from, to, options)
        expectWhole(beads, from.length, to.length)
        expect(beads).toContainEqual({from: [i], to: [j], score: 1, origin: 'hand'})
        expect(beads).toContainEqual({from: [k], to: [], score: 1, origin: 'hand'})
        expect(beads.some((bead) => bead.from.includes((i + 1) % from.length) && bead.to.includes(l))).toBe(
          false,
        )
      }),
      {numRuns: 150},
    )
  })

  it('takes empty sides', () => {
    expect(alignUnits([], [])).toEqual([])
    expect(shape(alignUnits(toUnits(['Один.', 'Два.']), []))).toEqual([
      [[0], []],
      [[1], []],
    ])
    expect(shape(alignUnits([], toUnits(['One.'])))).toEqual([[[], [0]]])
  })

  it('merges two sentences that stand against one', () => {
    const ru = [
      'Мост закрыли в 2011 году.',
      'Его открыли вновь через шесть лет, после долгого ремонта.',
      'Река обмелела.',
    ]
    const en = [
      'The bridge was closed in 2011 and opened again six years later, after long repairs.',
      'The river is low.',
    ]
    expect(shape(alignUnits(toUnits(ru), toUnits(en)))).toEqual([
      [[0, 1], [0]],
      [[2], [1]],
    ])
  })

  it('follows printed numbers past a paragraph that one side lacks', () => {
    const ru = ['1. Общие положения о мостах.', '2. Общие положения о реках.', '3. Общие положения о лодках.']
    const en = ['1. General provisions on bridges.', '3. General provisions on boats.']
    const beads = alignUnits(toUnits(ru), toUnits(en))
    expect(shape(beads)).toEqual([
      [[0], [0]],
      [[1], []],
      [[2], [1]],
    ])
    expect(beads[0]?.origin).toBe('number')
  })

  it('does not follow printed numbers blindly', () => {
    const ru = ['1. Мост.', '2. Лодки стоят у берега с 14 апреля до 30 октября 1987 года.', '3. Река.']
    const en = [
      '1. Bridge.',
      '4. The boats lie at the bank from 14 April until 30 October 1987.',
      '3. River.',
    ]
    expect(shape(alignUnits(toUnits(ru), toUnits(en)))).toEqual([
      [[0], [0]],
      [[1], [1]],
      [[2], [2]],
    ])
  })

  it('never merges a heading with the paragraph under it', () => {
    const from: readonly AlignUnit[] = [
      {text: 'Мосты', kind: 'heading'},
      {text: 'Мост один на весь город.', kind: 'paragraph'},
    ]
    const to: readonly AlignUnit[] = [
      {text: 'Bridges. There is one bridge in all the town.', kind: 'paragraph'},
    ]
    expect(shape(alignUnits(from, to)).some(([left]) => left?.length === 2)).toBe(false)
  })

  it('uses entities and a given lexicon', () => {
    const from = toUnits(['Кот спит на тёплой крыше.', 'Пёс ест во дворе кость.'])
    const to = toUnits(['A dog eats a bone in the yard.'])
    const known = {backward: 0.9, forward: 0.9, lossFrom: 0.5, lossTo: 0.5}
    const lexicon = new Map([
      ['пёс', new Map([['dog', known]])],
      ['ест', new Map([['eats', known]])],
    ])
    expect(shape(alignUnits(from, to, {lexicon}))).toContainEqual([[1], [0]])
    const named = (units: readonly AlignUnit[], at: number) =>
      units.map((unit, index) => (index === at ? {...unit, entities: ['dog-rex', 'town-x']} : unit))
    expect(shape(alignUnits(named(from, 1), named(to, 0)))).toContainEqual([[1], [0]])
    expect(shape(alignUnits(named(from, 0), named(to, 0)))).toContainEqual([[0], [0]])
  })

  it('lets a pin cross the order', () => {
    const beads = alignUnits(toUnits(['Раз.', 'Два.', 'Три.']), toUnits(['Three.', 'One.', 'Two.']), {
      pins: [{from: [2], to: [0]}],
    })
    expect(shape(beads)).toEqual([
      [[0], [1]],
      [[1], [2]],
      [[2], [0]],
    ])
  })

  it('refuses indices that are not units, and a unit decided twice', () => {
    const units = toUnits(['One.', 'Two.'])
    expect(() => alignUnits(units, units, {pins: [{from: [2], to: [0]}]})).toThrow(RangeError)
    const untranslated = [{side: 'from' as const, index: 0}]
    expect(() => alignUnits(units, units, {pins: [{from: [0], to: [0]}], untranslated})).toThrow(RangeError)
  })

  const names = ['мост', 'река', 'лодка', 'берег', 'город', 'дорога', 'рынок']
  const translations = ['bridge', 'river', 'boat', 'bank', 'town', 'road', 'market']
  const writeText = (words: readonly string[]) =>
    Array.from({length: 900}, (_, seed) => {
      const picked = Array.from(
        {length: 4 + (seed % 9)},
        (_, at) => words[(seed * (at + 3) + (seed & at)) % words.length],
      )
      return {text: `${picked.join(' ')} ${seed % 5 === 0 ? seed : ''}`}
    })

  it('keeps its way through a long text with a missing stretch', () => {
    const en = writeText(translations).filter((_, seed) => seed < 400 || seed >= 440)
    const beads = alignUnits(writeText(names), en)
    expectWhole(beads, 900, 860)
    const isRight = ({from, to}: ScoredBead) =>
      from.length === 1 && to[0] === (from[0] ?? 0) - ((from[0] ?? 0) >= 440 ? 40 : 0)
    expect(beads.filter(isRight).length).toBeGreaterThan(840)
  })

  it('finds where an extract belongs', () => {
    const beads = alignUnits(writeText(names).slice(300, 600), writeText(translations))
    const isRight = ({from, to}: ScoredBead) =>
      from.length === 1 && to.length === 1 && to[0] === (from[0] ?? 0) + 300
    expect(beads.filter(isRight).length).toBeGreaterThan(280)
  })
})
