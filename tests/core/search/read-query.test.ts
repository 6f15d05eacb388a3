import {describe, expect, it} from 'vitest'
import type {SearchQuery} from '#core/model/search.ts'
import {readQuery} from '#core/search/read-query.ts'

const ru = {tag: 'ru', script: 'Cyrl', foreign: new Set(['sco', 'covid', 'ꞏcovidꞏ19'])} as const
const en = {tag: 'en', script: 'Latn', foreign: new Set<string>()} as const
const read = (typed: string): SearchQuery => readQuery(typed, [ru, en])
const slotsOf = (typed: string): readonly string[] => read(typed).slots.map((slot) => slot.typed)
const languagesOf = (typed: string): readonly string[] =>
  read(typed).slots.flatMap(({options}) => options.map(({language}) => language))

describe('readQuery', () => {
  it.each([
    ['борьба с терроризмом', ['борьба', 'терроризмом']],
    ['  (rain),  snow! ', ['rain', 'snow']],
    ['«в порту» rain', ['в порту', 'rain']],
    ['"of the"', ['of the']],
    ['“a“ rain', ['a', 'rain']],
    ['„порт“ “rain” ”snow”', ['порт', 'rain', 'snow']],
    ['«Группа „Б“ порта»', ['Группа Б порта']],
    ['"порт', ['порт']],
    ['порт"', ['порт']],
    ['""', []],
    ['« »', []],
    ['— … !', []],
    ['"порт — море"', ['порт — море']],
    ['с', ['с']],
    ['и в', ['и', 'в']],
    ['rain Rain RAIN', ['RAIN']],
    ['безо\u00ADпасность', ['безопасность']],
    ['rain\u0000snow\u202Efog', ['rain', 'snowfog']],
    ['A/RES/2254 7.1', ['A/RES/2254', '7.1']],
  ])('splits %s', (typed, expected) => {
    expect(slotsOf(typed)).toEqual(expected)
  })

  it('tells the words left out', () => {
    expect(read('борьба с The rain').dropped).toEqual(['с', 'The'])
    expect(read('с').dropped).toEqual([])
  })

  it('takes capitals among small letters for an acronym', () => {
    expect(slotsOf('IT security')).toEqual(['IT', 'security'])
    expect(slotsOf('it security')).toEqual(['security'])
    expect(slotsOf('IT SECURITY')).toEqual(['SECURITY'])
  })

  it.each([
    ['порт', ['ru']],
    ['rain', ['en']],
    ['2024', ['ru', 'en']],
    ['SCO', ['ru', 'en']],
    ['COVID-19', ['ru', 'en']],
    ['"порт SCO"', ['ru']],
    ['"порт rain"', []],
    ['co*', ['ru', 'en']],
    ['ra*', ['en']],
  ])('asks for %s in %j', (typed, expected) => {
    expect(languagesOf(typed)).toEqual(expected)
  })

  it('reads beginnings of words', () => {
    expect(read('безопас*').slots).toEqual([
      {typed: 'безопас*', options: [{language: 'ru', words: ['безопас'], isPrefix: true, origin: 'typed'}]},
    ])
    for (const typed of ['б*', 'Нью-Й*', '*порт', 'по*рт', '"порт*"']) {
      expect(read(typed).slots.flatMap(({options}) => options.filter(({isPrefix}) => isPrefix))).toEqual([])
    }
  })

  it('looks for a hyphened word as words in a row, too', () => {
    expect(read('Нью-Йорк').slots[0]?.options).toEqual([
      {language: 'ru', words: ['Нью-Йорк'], origin: 'typed'},
      {language: 'ru', words: ['нью', 'йорк'], origin: 'spelling'},
    ])
    for (const typed of ['7-8', 'e-mail', 'A/RES']) {
      expect(
        read(typed).slots.flatMap(({options}) => options.filter(({origin}) => origin === 'spelling')),
      ).toEqual([])
    }
  })

  it('leaves out what is too much', () => {
    const words = Array.from({length: 30}, (_, index) => `r${index}`)
    expect(slotsOf(words.join(' '))).toEqual(words.slice(0, 16))
    expect(slotsOf(`"${words.join(' ')}"`)).toEqual([words.slice(0, 16).join(' ')])
    expect(slotsOf(`${' '.repeat(200)}rain`)).toEqual([])
  })
})
