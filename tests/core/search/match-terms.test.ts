import {expect, it} from 'vitest'
import {matchTerms} from '#core/search/match-terms.ts'

it.each([
  ['секретарь', '«Секретарей»'],
  ['Астана', 'г.Астане'],
  ['дни', 'дней,'],
  ['елка', 'ёлкой'],
  ['членов', 'государств-членов'],
  ['государств-членов', 'государств-членов'],
  ['secretary', 'Secretaries.'],
  ['20', '2024'],
  ['я', 'я'],
])('%s is met by %s', (term, word) => {
  expect(matchTerms([term], [word])).toEqual([term])
})

it.each([
  ['2099', '20'],
  ['стран', 'стороны'],
  ['кибербезопасность', 'кибер'],
  ['мир', 'море'],
  ['…', '—'],
])('%s is not met by %s', (term, word) => {
  expect(matchTerms([term], [word])).toEqual([])
})

it('asks for more of a word when another term may have brought it', () => {
  expect(matchTerms(['порт'], ['погоде'])).toEqual(['порт'])
  expect(matchTerms(['порт'], ['погоде'], 'close')).toEqual([])
  expect(matchTerms(['секретарями'], ['секретарь'], 'close')).toEqual([])
  expect(matchTerms(['секретарь'], ['Секретарей'], 'close')).toEqual(['секретарь'])
})
