import {expect, it} from 'vitest'
import {compareCodes} from '#core/text/compare-codes.ts'

it('has one order for all machines', () => {
  expect(['б', 'а', 'ё', 'B', 'a', ''].sort(compareCodes)).toEqual(['', 'B', 'a', 'а', 'б', 'ё'])
  expect(compareCodes('a', 'a')).toBe(0)
})
