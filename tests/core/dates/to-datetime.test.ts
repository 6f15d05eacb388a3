import {expect, it} from 'vitest'
import {toDatetime} from '#core/dates/to-datetime.ts'

it.each([
  ['2024-04-03', '2024-04-03'],
  ['2024-04', '2024-04'],
  ['0988', '0988'],
  ['2022-33', '2022-01'],
  ['2022-36', '2022-10'],
  ['2022-07/2022-12', '2022-07'],
  ['2021/2025', '2021'],
  ['../2025', undefined],
  ['203X', undefined],
  ['19XX', undefined],
])('%s begins %s', (value, expected) => {
  expect(toDatetime(value)).toBe(expected)
})
