import {describe, expect, it} from 'vitest'
import type {AlignOptions, AlignUnit} from '#core/align/align-unit.ts'
import {alignUnits} from '#core/align/align-units.ts'

const units = (...texts: string[]): AlignUnit[] => texts.map((text) => ({text}))
const count = (length: number) => Array.from({length}, (_, at) => at)

/** Beads as text, after a look that each unit is in exactly one and each score is a probability. */
function align(from: readonly AlignUnit[], to: readonly AlignUnit[], options?: AlignOptions) {
  const beads = alignUnits(from, to, options)
  const flat = (side: 'from' | 'to') => beads.flatMap((bead) => bead[side]).sort((a, b) => a - b)
  expect([flat('from'), flat('to')]).toEqual([count(from.length), count(to.length)])
  expect(beads.filter(({score}) => !(score >= 0 && score <= 1))).toEqual([])
  return beads.map((bead) => `${bead.from.join('+')}:${bead.to.join('+')}`)
}

const russian = units(
  'Лёд тает в марте.',
  'Мост закрыт.',
  'Лодка уходит в 9 часов.',
  'Билет стоит 40 рублей.',
)
const english = units(
  'The ice melts in March.',
  'The bridge is closed.',
  'The boat leaves at 9.',
  'A ticket costs 40 roubles.',
)
const pairs = ['0:0', '1:1', '2:2', '3:3']

describe('alignUnits on what is no text and its translation', () => {
  it('leaves units alone that have no other side', () => {
    expect(align([], [])).toEqual([])
    expect(align(russian, [])).toEqual(['0:', '1:', '2:', '3:'])
    expect(align([], english)).toEqual([':0', ':1', ':2', ':3'])
  })

  it('takes one unit, and units without a word', () => {
    expect(align(units('Дождь.'), units('Rain.'))).toEqual(['0:0'])
    align(units('', ' ', '…'), units('', '—'))
    align(units('Дождь.'), english)
  })

  it('aligns a text with itself, and sides that were swapped', () => {
    expect(align(russian, russian)).toEqual(pairs)
    expect(align(english, russian)).toEqual(pairs)
  })

  it('obeys decisions that cross and contradict each other', () => {
    const forbidden = count(4).flatMap((from) => count(4).map((to) => ({from, to})))
    const pins = [
      {from: [0], to: [3]},
      {from: [3], to: [0]},
    ]
    const breaks = [
      {from: 1, to: 3},
      {from: 3, to: 1},
    ]
    const beads = align(russian, english, {pins, forbidden, breaks})
    expect(beads.toSorted()).toEqual(['0:3', '1:', '2:', '3:0', ':1', ':2'])
    expect(() => align(russian, english, {pins: [...pins, {from: [0], to: [1]}]})).toThrow(
      'Unexpected unit in two decisions, expected each unit in one at most',
    )
  })

  // Windows of a text of many short units take too long for a test: those of few long ones are cut alike.
  it('aligns in windows what is too long for one search', () => {
    const long = (letter: string, at: number) => `${1000 + at} ${letter.repeat(8000 + 37 * ((at * 7) % 11))}`
    const left = units(...count(150).map((at) => long('д', at)))
    const right = units(...count(150).map((at) => long('d', at)))
    const beads = align(left, right.toSpliced(70, 1))
    expect(beads.slice(0, 70)).toEqual(count(70).map((at) => `${at}:${at}`))
    expect(beads.slice(70)).toEqual(['70:', ...count(79).map((at) => `${at + 71}:${at + 70}`)])
  })

  it('reads of a unit of 100,000 characters only what is needed', () => {
    const words = (letter: string) =>
      count(20_000).map((at) => letter + String.fromCharCode(0x430 + (at % 32)))
    const left = units(words('р').join(' '), 'Мост.')
    const right = units(words('r').join(' '), 'Bridge.')
    expect(align(left, right)).toEqual(['0:0', '1:1'])
  })
})
