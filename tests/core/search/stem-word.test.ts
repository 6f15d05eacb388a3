import {describe, expect, it} from 'vitest'
import {stemWord} from '#core/search/stem-word.ts'

describe('stemWord', () => {
  // Pairs of the Snowball project's own vocabulary of Russian.
  it.each([
    ['важная', 'важн'],
    ['вагонах', 'вагон'],
    ['валяются', 'валя'],
    ['важничал', 'важнича'],
    ['валандался', 'валанда'],
    ['важнейшими', 'важн'],
    ['важности', 'важност'],
    ['поздно', 'поздн'],
    ['поезжайте', 'поезжа'],
    ['пожелание', 'пожелан'],
  ])('%s: %s', (word, stem) => {
    expect(stemWord(word, 'ru')).toBe(stem)
  })

  it.each([
    ['Озёр', 'озер', 'ru'],
    ['States', 'state', 'en'],
    ['Congress', 'congress', 'en'],
    ['ШОС', 'шос', 'ru'],
    ['', '', 'ru'],
    ['—', '', 'ru'],
    ['(Mere’s),', 'mere', 'en'],
    ['Усть-Рекой»', 'усть-рек', 'ru'],
  ])('%s: %s', (word, stem, language) => {
    expect(stemWord(word, language)).toBe(stem)
  })
})
