import {expect, it} from 'vitest'
import {signWords} from '#core/search/language-table.ts'

it('tells paragraphs without a counterpart by their sign', () => {
  const table = {
    document: 'x',
    languages: ['ru', 'en'],
    words: [
      [3, 5, 0, 0],
      [4, 0, 6, 0],
    ],
  }
  expect(signWords(table, 'ru')).toEqual([3, -5, 0, 0])
  expect(signWords(table, 'en')).toEqual([4, 0, -6, 0])
  expect(signWords(table, 'fr')).toEqual([])
  expect(signWords({document: 'x', languages: ['ru'], words: [[3, 0]]}, 'ru')).toEqual([-3, 0])
})
