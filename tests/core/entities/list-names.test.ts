import {describe, expect, it} from 'vitest'
import {listNames} from '#core/entities/list-names.ts'

const base = {id: 'a', type: 'person', labels: {ru: 'Анна Лапина'}, aliases: {}} as const

describe('listNames', () => {
  it('lists the label first, then aliases with their rules, each text once', () => {
    const names = listNames(
      {
        ...base,
        aliases: {
          ru: [{text: 'Аня', inflect: false, caseExact: true, scope: ['note']}, {text: 'Анна Лапина'}],
        },
      },
      'ru',
    )
    expect(names.map(({record: _, ...name}) => name)).toEqual([
      {text: 'Анна Лапина', inflect: true, caseExact: false},
      {text: 'Аня', inflect: false, caseExact: true, scope: ['note']},
    ])
  })

  it('makes orders and initials from the parts', () => {
    const parts = {ru: {first: 'Анна', patronymic: 'Ильинична', last: 'Лапина'}}
    expect(listNames({...base, parts}, 'ru').map(({text}) => text)).toEqual([
      'Анна Лапина',
      'Анна Ильинична Лапина',
      'Лапина Анна Ильинична',
      'Лапина Анна',
      'Лапина',
      'А. Лапина',
      'Лапина А.',
      'А. И. Лапина',
      'Лапина А. И.',
    ])
  })

  it('makes no initials of a last name alone, and nothing in another language', () => {
    const record = {...base, labels: {}, parts: {ru: {last: 'Лапина'}}}
    expect(listNames(record, 'ru').map(({text}) => text)).toEqual(['Лапина'])
    expect(listNames(record, 'en')).toEqual([])
  })
})
