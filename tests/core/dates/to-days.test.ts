import {expect, it} from 'vitest'
import {toDays} from '#core/dates/to-days.ts'

it.each([
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2023-12-13/2023-12-15', '2023-12-13', '2023-12-15'],
  ['2022-36', '2022-10-01', '2022-12-31'],
  ['2022-41', '2022-07-01', '2022-12-31'],
  ['203X', '2030-01-01', '2039-12-31'],
  ['1953~', '1953-01-01', '1953-12-31'],
  ['2015/..', '2015-01-01', undefined],
  ['../2015', undefined, '2015-12-31'],
  ['soon', undefined, undefined],
])('toDays %s', (value, from, until) => {
  expect(toDays(value)).toEqual({from, until})
})
