import {describe, expect, it} from 'vitest'
import {findMeantTexts, type MeantTexts} from '#core/citing/find-meant-texts.ts'
import {readReference} from '#core/citing/read-reference.ts'

const texts = [
  {
    id: 'rain-2031',
    kind: 'protocol' as const,
    date: '2031-04-03',
    titles: {ru: 'Протокол о дожде', en: 'Rain'},
  },
  {id: 'wind-2031', kind: 'decision' as const, date: '2031-05-01', number: '3', titles: {ru: 'О ветре'}},
]
const find = (query: string): MeantTexts => {
  const asked = readReference(query, (word) => texts.some(({id}) => id === word))
  return asked === undefined ? {texts: [], isNamed: false} : findMeantTexts(asked, texts)
}

describe('a reference', () => {
  it.each([
    ['2031 protocol 9', ['rain-2031']],
    ['протокол о дожде, п. 7.1', ['rain-2031']],
    ['rain-2031#p9c2', ['rain-2031']],
    ['rain-2031', ['rain-2031']],
    ['решение № 3', ['wind-2031']],
    ['3 апреля 2031 года', ['rain-2031']],
    ['протокол 2031', ['rain-2031']],
    ['2031 [12]', ['wind-2031', 'rain-2031']],
    ['пункт 9 протокола о погоде', ['rain-2031']],
  ])('%s names its text', (query, expected) => {
    expect(find(query)).toEqual({texts: expected, isNamed: true})
  })

  it.each(['п. 9', 'para 9', '7.1', 'p9c2', '12(2)'])('%s means a place of any text', (query) => {
    expect(find(query).texts).toHaveLength(2)
    expect(find(query).isNamed).toBe(false)
  })
})

describe('no reference', () => {
  it.each([
    'дождь',
    'протокол',
    '9',
    '20-20',
    '20 человек',
    '2031',
    '2031 терроризм',
    'протокол 2254',
    'резолюция 2254',
    'A/RES/2254',
    'в 2031 году состоялось 19 дождей',
    'What I said',
  ])('%s', (query) => {
    expect(find(query).texts).toEqual([])
  })
})
