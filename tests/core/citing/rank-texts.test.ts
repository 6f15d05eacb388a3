import {describe, expect, it} from 'vitest'
import {rankTexts, type NamedText} from '#core/citing/rank-texts.ts'
import {readReference} from '#core/citing/read-reference.ts'

const texts: readonly NamedText[] = [
  {
    id: 'a',
    kind: 'decision',
    date: '2029-09-17',
    number: '3',
    titles: {ru: 'О плане мостов на 2030–2031 годы'},
  },
  {id: 'b', kind: 'protocol', date: '2030-04-01/2030-04-03', titles: {en: 'Minutes of the Bridge Keepers'}},
  {id: 'c', kind: 'protocol', date: '2031', titles: {ru: 'Протокол хранителей мостов'}},
  {id: 'd', kind: 'other', date: '0000', titles: {ru: 'Записка'}},
]
const rank = (query: string): readonly string[] => {
  const asked = readReference(query, (word) => texts.some(({id}) => id === word))
  return asked === undefined ? [] : rankTexts(asked, texts)
}

describe('rankTexts', () => {
  it.each([
    ['решения № 3', ['a']],
    ['decision No. 3', ['a']],
    ['решение № 4', []],
    ['план 2030-2031', ['a']],
    ['протокол 2 апреля 2030 г.', ['b']],
    ['protocol of 3 April 2030', ['b']],
    ['протокол 4 апреля 2030 г.', []],
    ['протокол 2030', ['b']],
    ['протокол 5 мая 2031 г.', ['c']],
    ['протоколы', ['c', 'b']],
    ['хранитель мостов', ['c']],
    ['записки', ['d']],
    ['п. 9', ['c', 'b', 'a', 'd']],
    ['d', ['d']],
  ])('ranks %s', (query, ids) => {
    expect(rank(query)).toEqual(ids)
  })
})
