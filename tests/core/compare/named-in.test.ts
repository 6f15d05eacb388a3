import {describe, expect, it} from 'vitest'
import {namedIn} from '#core/compare/named-in.ts'
import type {AuthorityRecord} from '#core/entities/authority-record.ts'

const records: readonly AuthorityRecord[] = [
  {id: 'a', type: 'place', labels: {ru: 'Омск'}, aliases: {en: [{text: 'Omsk city'}]}},
  {id: 'b', type: 'state', labels: {ru: 'Узбекистан'}, aliases: {en: [{text: 'Uzbek', isAdjective: true}]}},
  {id: 'c', type: 'person', labels: {ru: 'Орлов'}, aliases: {}, parts: {en: {last: 'Orlov'}}},
]

describe('namedIn', () => {
  it.each([
    ['an alias', 'a', true],
    ['an adjective alone', 'b', false],
    ['the parts of a name', 'c', true],
    ['a record that is not in the file', 'd', true],
  ])('reads %s', (_, id, expected) => {
    expect(namedIn(records)(id, 'en')).toBe(expected)
  })
})
