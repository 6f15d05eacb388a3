import {expect, it} from 'vitest'
import {findPrefixChunks, readKeyPlaces} from '#core/search/read-index-chunk.ts'

it.each([
  ['порт', ['b']],
  ['по', ['b', 'c']],
  ['пор', ['b']],
  ['ёж', []],
  ['обком', ['a']],
])('chooses the chunks for %s', (prefix, expected) => {
  const chunks = [
    ['а', 'об', 'a'],
    ['пирс', 'портов', 'b'],
    ['посол', 'я', 'c'],
  ] as const
  expect(findPrefixChunks({records: [], chunks}, prefix)).toEqual(expected)
})

it('refuses bytes that are cut short', () => {
  expect(() =>
    readKeyPlaces(new Uint8Array([...Array.from({length: 12}, () => 0), 0x81, 0x82, 0x01]), 'a'),
  ).toThrow()
})
