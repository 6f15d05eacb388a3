import {describe, expect, it} from 'vitest'
import type {AlignUnit} from '#core/align/align-unit.ts'
import {dropRecounted} from '#core/align/drop-recounted.ts'
import {scoreStatute} from './definition-lists.ts'

describe('a numbered list in one order', () => {
  // By numbers alone precision is 46 to 88 %, and 9 to 38 wrong pairs are sure.
  it.each([0.05, 0.1])(
    'is paired by its words where each side lacks %d of the items and counts on',
    (missing) => {
      const scores = [1, 7, 11].map((seed) => {
        return scoreStatute({isMonotone: true, isLabelled: true, missing, seed})
      })
      const mean = (key: keyof (typeof scores)[number]): number =>
        scores.reduce((sum, each) => sum + each[key], 0) / scores.length
      expect(mean('precision')).toBeGreaterThan(0.97)
      expect(mean('recall')).toBeGreaterThan(0.97)
      expect(mean('wrongAndSure')).toBeLessThan(2)
    },
  )
})

describe('dropRecounted', () => {
  const lengths = [40, 220, 30, 160, 55, 300, 25, 140, 60, 240]
  const freely = [55, 170, 24, 205, 50, 330, 34, 120, 80, 190]
  const texts = (list: readonly number[]) => list.map((length) => 'а'.repeat(length))
  const number = (list: readonly string[], prefix = '', first = 1): readonly AlignUnit[] =>
    list.map((text, at) => ({text, label: `${prefix}${at + first}`}))
  const lack = (list: readonly string[], at: number) => list.toSpliced(at, 1)

  /** Labels of both sides that are left. */
  function drop(from: readonly AlignUnit[], to: readonly AlignUnit[]) {
    const stretch = {start: {from: 0, to: 0}, end: {from: from.length, to: to.length}}
    const left = dropRecounted(from, to, [stretch])
    return [left.from, left.to].map((units) => units.map(({label}) => label).filter((label) => label !== ''))
  }

  const own = texts(lengths)
  it.each([
    ['all items are there', number(own), number(own)],
    ['translations are freer than most', number(own), number(texts(freely))],
    ['one side lacks the last items', number(own), number(own.slice(0, 7))],
    ['each side lacks an item and keeps the numbers', lack(own, 7), lack(own, 2)],
    [
      'nothing tells the items apart',
      number(own.map(() => 'дождь')),
      number(own.map(() => 'дождь').slice(1)),
    ],
  ])('keeps numbers where %s', (_, from, to) => {
    const units = [from, to].map((side) =>
      side.map((unit) => (typeof unit === 'string' ? {text: unit, label: `${own.indexOf(unit) + 1}`} : unit)),
    )
    const labels = units.map((side) => side.map(({label}) => label))
    expect(drop(units[0] ?? [], units[1] ?? [])).toEqual(labels)
  })

  it.each([
    ['each side lacks another item', lack(own, 7), lack(own, 2)],
    ['one side lacks an item', own, lack(own, 2)],
    ['one side lacks the first', lack(own, 0), own],
  ])('drops numbers where %s and counts its own', (_, from, to) => {
    expect(drop(number(from), number(to))).toEqual([[], []])
  })

  it('drops what is below them, and no other list', () => {
    const below = [{text: 'б', label: '9/a'}]
    const other = number(own, '7.')
    const sides = [lack(own, 7), lack(own, 2)].map((list) => [...other, ...number(list), ...below])
    const kept = other.map(({label}) => label)
    expect(drop(sides[0] ?? [], sides[1] ?? [])).toEqual([kept, kept])
  })

  it('looks at each list by itself where letters begin anew', () => {
    const letter = (list: readonly string[]): readonly AlignUnit[] =>
      list.map((text, at) => ({text, label: 'abcdefghij'.charAt(at)}))
    const [from = [], to = []] = [lack(own, 7), lack(own, 2)].map((list) => [...letter(own), ...letter(list)])
    expect(drop(from, to)).toEqual([[...'abcdefghij'], [...'abcdefghij']])
  })
})
