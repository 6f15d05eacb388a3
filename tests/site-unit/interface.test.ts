import {describe, expect, it} from 'vitest'
import {clauseNumber, describeGap, describeMatch} from '../../src/i18n/describe-row.ts'
import {en} from '../../src/i18n/en.ts'
import {formatCount} from '../../src/i18n/format-count.ts'
import {formatDate} from '../../src/i18n/format-date.ts'
import {chooseWords, dictionaries, findDictionary, nameOf} from '../../src/i18n/index.ts'
import {guessLanguage, languageName} from '../../src/i18n/language-name.ts'
import {ru} from '../../src/i18n/ru.ts'
import {proseName, sitePath} from '../../src/i18n/site-paths.ts'

describe('dictionaries', () => {
  it.each(dictionaries)('$language leaves nothing unsaid', (dictionary) => {
    const words = (value: unknown): string[] =>
      typeof value === 'object' && value !== null ? Object.values(value).flatMap(words) : [String(value)]
    expect(words(dictionary).filter((text) => text.trim() === '')).toEqual([])
  })

  it.each(dictionaries)(
    '$language has every plural form its counts need',
    ({locale, paragraphs, rows, gaps}) => {
      const needed = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.toSorted()
      for (const forms of [paragraphs, rows, gaps]) {
        expect(Object.keys(forms).toSorted()).toEqual(needed)
        expect(Object.values(forms).filter((form) => !form.includes('#'))).toEqual([])
      }
    },
  )

  it('is refused for a language the interface does not speak', () => {
    expect(findDictionary('en')).toBe(en)
    expect(() => findDictionary('de')).toThrow(RangeError)
  })
})

describe('formatDate', () => {
  it.each([
    ['2024', '2024', '2024'],
    ['2024-04', 'апрель 2024 г.', 'April 2024'],
    ['2024-04-03', '3 апреля 2024 г.', '3 April 2024'],
    ['0000', 'дата не указана', 'no date given'],
    ['2024-04~', '2024-04~', '2024-04~'],
    ['a/b/c', 'a/b/c', 'a/b/c'],
  ])('%s', (date, russian, english) => {
    // Which spaces ICU prints changes between versions.
    expect(formatDate(date, ru).replace(/\s/g, ' ')).toBe(russian)
    expect(formatDate(date, en).replace(/\s/g, ' ')).toBe(english)
  })

  it('writes a range once where its ends agree', () => {
    expect(formatDate('2021-05-03/2021-05-05', en).replace(/\s/g, '')).toBe('3–5May2021')
  })
})

it.each([
  [1, '1 абзац', '1 paragraph'],
  [3, '3 абзаца', '3 paragraphs'],
  [11, '11 абзацев', '11 paragraphs'],
  [21, '21 абзац', '21 paragraphs'],
])('formatCount %i', (count, russian, english) => {
  expect(formatCount(count, ru.paragraphs, ru)).toBe(russian)
  expect(formatCount(count, en.paragraphs, en)).toBe(english)
})

describe('rows', () => {
  it('names only a doubtful match of two full cells', () => {
    expect(describeMatch({cells: ['a', 'b'], score: 0.421}, en)).toBe('Doubtful match: confidence 42 %')
    expect(describeMatch({cells: ['a', 'b'], score: 0.5}, en)).toBeUndefined()
    expect(describeMatch({cells: ['a', null], score: 0.1}, en)).toBeUndefined()
    expect(describeMatch({cells: ['a']}, en)).toBeUndefined()
  })

  it('says why a cell is empty', () => {
    const row = {cells: ['a', null]}
    expect(describeGap(row, 'en', ru)).toBe('В английском тексте соответствия нет')
    expect(describeGap(row, 'zh', en)).toBe('No counterpart')
    expect(describeGap({...row, reason: {ru: 'Так.', en: 'So.'}}, 'en', en)).toBe('Not translated. So.')
    expect(describeGap({...row, reason: {ru: 'Так.'}}, 'en', en)).toBe('Not translated. Так.')
  })

  it.each([
    ['p9c2', '2'],
    ['annex1.p7.1c12', '12'],
    ['p9c2-en', '2'],
    ['title', '·'],
  ])('the number of %s is %s', (id, number) => {
    expect(clauseNumber(id)).toBe(number)
  })
})

it('names languages and tells them apart', () => {
  expect([languageName('zh', ru), languageName('zh', en), languageName('not a tag', en)]).toEqual([
    'китайский',
    'Chinese',
    'not a tag',
  ])
  expect([guessLanguage('Изложение, CC-BY'), guessLanguage('Restatement'), guessLanguage('1999')]).toEqual([
    'ru',
    'en',
    'en',
  ])
})

it('chooses words, names and paths', () => {
  expect(chooseWords({ru: 'а', en: 'a'}, 'en')).toEqual({language: 'en', text: 'a'})
  expect(chooseWords({ru: 'а'}, 'en')).toEqual({language: 'ru', text: 'а'})
  expect(chooseWords({}, 'en')).toBeUndefined()
  expect([nameOf(ru.kinds, 'treaty'), nameOf(ru.kinds, 'poem')]).toEqual(['Договор', 'poem'])
  expect([sitePath('ru'), sitePath('en', 'x', 'p5')]).toEqual(['/ru/index.html', '/en/x/index.html#p5'])
  expect([proseName('how.to.ru'), proseName('about')]).toEqual([
    {name: 'how.to', language: 'ru'},
    {name: 'about', language: ''},
  ])
})
