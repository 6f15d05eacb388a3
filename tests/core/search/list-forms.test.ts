import {describe, expect, it} from 'vitest'
import {listForms} from '#core/search/list-forms.ts'
import {stemWord} from '#core/search/stem-word.ts'

const stemsOf = (word: string): readonly string[] => listForms(word, 'ru').map((form) => stemWord(form, 'ru'))

describe('listForms', () => {
  it.each([
    ['канал', 'канала', 'каналов', 'каналы', 'каналами', 'каналу'],
    ['орган', 'органы', 'органов', 'органам', 'органами', 'органа'],
    ['квартал', 'кварталы', 'кварталов', 'кварталу'],
    ['приемы', 'приема', 'приемов', 'приему'],
    ['охрана', 'охраны', 'охране', 'охраной', 'охрану'],
  ])('asks by %s for its other forms', (...forms) => {
    for (const asked of forms.map(stemsOf)) {
      for (const form of forms) expect(asked).toContain(stemWord(form, 'ru'))
    }
  })

  it.each(['совет', 'советов', 'секретарь', 'план', 'вода', 'мир', 'учения', 'при', '2254'])(
    'asks for nothing besides %s',
    (word) => {
      expect(listForms(word, 'ru')).toEqual([word])
    },
  )

  it('knows Russian nouns alone', () => {
    expect(listForms('canal', 'en')).toEqual(['canal'])
  })
})
