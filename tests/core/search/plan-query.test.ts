import {describe, expect, it} from 'vitest'
import {planQuery} from '#core/search/plan-query.ts'

const ru = {tag: 'ru', script: 'Cyrl'} as const
const en = {tag: 'en', script: 'Latn'} as const
/** A plan as text: alternatives by `|`, lookups by `&`, a phrase in quotation marks. */
const plan = (query: string, languages: readonly (typeof ru | typeof en)[] = [ru, en]): string =>
  planQuery(query, languages)
    .map((each) =>
      each
        .map(({language, terms, isPhrase}) => {
          const words = terms.join(' ')
          return `${language}: ${isPhrase ? `"${words}"` : words}`
        })
        .join(' & '),
    )
    .join(' | ')

describe('planQuery', () => {
  it.each([
    ['секретарь', 'ru: секретарь'],
    ['terrorism', 'ru: terrorism | en: terrorism'],
    ['2024', 'ru: 2024 | en: 2024'],
    ['ШОС charter 2002', 'ru: ШОС charter 2002 | ru: ШОС 2002 & en: charter 2002'],
    ['борьба с терроризмом', 'ru: борьба терроризмом'],
    ['The charter of the region', 'ru: charter region | en: charter region'],
    ['«Совет безопасности»', 'ru: "Совет безопасности"'],
    ['"на страже"', 'ru: "на страже"'],
    ['"совет"', 'ru: совет'],
    ['и на', 'ru: и на'],
    ['(совет), № 3!', 'ru: совет 3'],
    ['государств-членов', 'ru: государств-членов'],
    ['', ''],
    [' «» … <> ', ''],
  ])('%s', (query, expected) => {
    expect(plan(query)).toBe(expected)
  })

  it('asks only languages that are indexed', () => {
    expect(plan('совет', [en])).toBe('')
    expect(plan('совет council', [ru])).toBe('ru: совет council')
  })

  it('cuts long queries', () => {
    expect(planQuery('слово '.repeat(5000), [ru])[0]?.[0]?.terms).toHaveLength(16)
    expect(planQuery('я'.repeat(5000), [ru])[0]?.[0]?.terms[0]).toHaveLength(200)
  })
})
