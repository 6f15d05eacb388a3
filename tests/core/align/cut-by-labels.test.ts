import {describe, expect, it} from 'vitest'
import {cutByLabels} from '#core/align/cut-by-labels.ts'

function cut(from: readonly string[], to: readonly string[]) {
  const units = (labels: readonly string[]) => labels.map((label) => ({text: 'Rain', label}))
  const whole = {start: {from: 0, to: 0}, end: {from: from.length, to: to.length}}
  return cutByLabels(units(from), units(to), whole)
}

describe('cutByLabels', () => {
  it('cuts before each number when both sides bear the same', () => {
    expect(cut(['', '1', '', '2'], ['1', '2', ''])).toEqual([
      {from: 1, to: 0},
      {from: 3, to: 1},
    ])
  })

  it.each([
    ['a number is missing', ['1', '2', '3'], ['1', '3']],
    ['the order differs', ['1', '2'], ['2', '1']],
    ['a number occurs twice', ['1', '1'], ['1', '1']],
  ])('leaves all to the search when %s', (_, from, to) => {
    expect(cut(from, to)).toEqual([])
  })

  it('leaves to the search what numbers would pair against all lengths, where each side lacks another item', () => {
    const lengths = [40, 220, 30, 160, 55, 300, 25, 140, 60, 240]
    const item = (length: number, at: number) => ({text: 'a'.repeat(length), label: `${at + 1}`})
    const from = lengths.toSpliced(7, 1).map(item)
    const to = lengths
      .toSpliced(2, 1)
      .map((length) => Math.round(length * 1.1))
      .map(item)
    const whole = {start: {from: 0, to: 0}, end: {from: 9, to: 9}}
    expect(cutByLabels(from, to, whole).map((place) => place.from)).toEqual([0, 1, 2, 7, 8])
    expect(
      cutByLabels(
        from,
        from.toReversed().map(({text}, at) => ({text, label: `${at + 1}`})),
        whole,
      ).length,
    ).toBeLessThan(9)
  })

  it('cuts at every number where translations are freer than most', () => {
    const item = (length: number, at: number) => ({text: 'a'.repeat(length), label: `${at + 1}`})
    const from = [40, 220, 30, 160, 55, 300, 25, 140].map(item)
    const to = [55, 170, 24, 205, 50, 330, 34, 120].map(item)
    const whole = {start: {from: 0, to: 0}, end: {from: 8, to: 8}}
    expect(cutByLabels(from, to, whole)).toHaveLength(8)
  })
})
