import {describe, expect, it} from 'vitest'
import {readEntityList} from '#core/entities/read-entity-list.ts'

const tver = {id: 'tver', type: 'place', label: 'Тверь', aliases: ['Калинин']}

describe('readEntityList', () => {
  it('reads label, aliases and parts in the language asked for', () => {
    const person = {
      id: 'r',
      type: 'person',
      label: 'Пётр Рябов',
      aliases: [],
      parts: {first: 'Пётр', last: 'Рябов'},
    }
    expect(readEntityList([tver, person], 'ru')).toEqual([
      {id: 'tver', type: 'place', labels: {ru: 'Тверь'}, aliases: {ru: [{text: 'Калинин'}]}},
      {
        id: 'r',
        type: 'person',
        labels: {ru: 'Пётр Рябов'},
        aliases: {ru: []},
        parts: {ru: {first: 'Пётр', last: 'Рябов'}},
      },
    ])
  })

  it('takes the names of a language that has its own fields', () => {
    const both = {...tver, label_en: 'Tver', aliases_en: ['Kalinin'], parts: {last: 'Тверь'}}
    expect(readEntityList([both], 'en')).toEqual([
      {id: 'tver', type: 'place', labels: {en: 'Tver'}, aliases: {en: [{text: 'Kalinin'}]}},
    ])
  })

  it('has no label where the language is left empty', () => {
    expect(readEntityList([{...tver, label_en: '', aliases_en: []}], 'en')[0]?.labels).toEqual({})
  })

  it('translates the type names of other lists, and takes the unknown for organisations', () => {
    const types = ['document', 'loc', 'project'].map(
      (type) => readEntityList([{...tver, type}], 'ru')[0]?.type,
    )
    expect(types).toEqual(['instrument', 'place', 'organisation'])
  })

  it.each([
    [{}, 'Unexpected entity list, expected an array'],
    [['x'], 'Unexpected entity 1, expected an object'],
    [[{...tver, id: undefined}], 'Unexpected entity 1 without id, expected a string'],
    [[{...tver, type: undefined}], 'Unexpected entity `tver` without type, expected a string'],
    [[{...tver, label: 5}], 'Unexpected label of entity `tver`, expected a string'],
    [[{...tver, aliases: [5]}], 'Unexpected aliases of entity `tver`, expected a list of strings'],
    [[{...tver, parts: []}], 'Unexpected parts of entity `tver`, expected an object'],
  ])('throws on %j', (json, message) => {
    expect(() => readEntityList(json, 'ru')).toThrow(new TypeError(message))
  })
})
