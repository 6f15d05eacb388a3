import {describe, expect, it} from 'vitest'
import {prepareSearchNames} from '#core/search/search-names.ts'
import {person, record} from './sample-names.ts'

const spellings = (
  name: ReturnType<ReturnType<typeof prepareSearchNames>>[number] | undefined,
  word: number,
) =>
  new Set([...(name?.listForms()[word] ?? [])].flatMap(([stem, ends]) => [...ends].map((end) => stem + end)))

describe('prepareSearchNames', () => {
  const ru = prepareSearchNames('ru')
  const en = prepareSearchNames('en')

  it('lists the forms of each word', () => {
    const [name] = ru(record('x', {ru: ['Озёрный союз']}))
    expect([...spellings(name, 0)]).toEqual(expect.arrayContaining(['озерный', 'озерного', 'озерным']))
    expect([...spellings(name, 1)]).toEqual(expect.arrayContaining(['союз', 'союзом', 'союза']))
    expect(name?.listForms()[1]).toBe(ru(record('y', {ru: ['Новый союз']}))[0]?.listForms()[1])
  })

  it('keeps to the letters of a name that does not change, and of an acronym', () => {
    const [, fixed] = ru(record('x', {ru: ['Союз', {text: 'Медео', inflect: false}]}))
    expect([...spellings(fixed, 0)]).toEqual(['медео'])
    const [acronym] = ru(record('x', {ru: ['СНГ']}))
    expect(spellings(acronym, 0).has('снга')).toBe(true)
    expect(spellings(en(record('x', {en: ['Member states']}))[0], 1)).toEqual(new Set(['states', 'state']))
  })

  it('tells names that only capitals tell from words', () => {
    const names = en(
      record('x', {
        en: ['River Union', 'Union of Rain', 'RU', {text: 'Main House', caseExact: true}, 'drizzle', 'Storm'],
      }),
    )
    expect(names.filter(({isDoubtful}) => isDoubtful).map(({text}) => text)).toEqual([
      'RU',
      'Main House',
      'Storm',
    ])
  })

  it('gives a person all orders, with initials', () => {
    const names = ru(person('x', ['Лев', 'Ильич', 'Орлов'], ['Leo', 'Orlov']))
    expect(names.map(({words}) => words.join(' '))).toContain('Л Орлов')
    expect(names.every(({text}) => /Орлов/.test(text))).toBe(true)
  })

  it('leaves out a name without letters', () => {
    expect(en(record('x', {en: ['2254', '7-8']}))).toEqual([])
  })
})
