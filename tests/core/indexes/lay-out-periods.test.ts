import {describe, expect, it} from 'vitest'
import {layOutPeriods} from '#core/indexes/lay-out-periods.ts'

describe('layOutPeriods', () => {
  it('puts periods on whole years of quarters, equal ones together', () => {
    const line = layOutPeriods(['2022', '2022-35', '2022-35', '2022-07/2023-03'])
    expect([line?.unit, line?.years]).toEqual(['quarter', [2022, 2023]])
    expect(line?.periods.map(({count, start, end}) => [count, start, end])).toEqual([
      [1, 0, 4],
      [2, 2, 3],
      [1, 2, 5],
    ])
  })

  it('counts in years where the line is long, and gives up where it is longer', () => {
    const line = layOutPeriods(['2000', '2020-05-06'])
    expect([line?.unit, line?.periods[1]?.start]).toEqual(['year', 20])
    expect(layOutPeriods(['1900', '2020'])).toBeUndefined()
  })

  it('draws an open end to the end of the line', () => {
    expect(layOutPeriods(['2022-34', '2022-34/..'])?.periods[1]).toMatchObject({start: 1, end: 4})
  })

  it('has nothing to draw without dates', () => {
    expect(layOutPeriods([])).toBeUndefined()
  })
})
