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
})
