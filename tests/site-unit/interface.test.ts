import {describe, expect, it} from 'vitest'
import {clauseNumber, describeGap} from '../../src/i18n/describe-row.ts'
import {en} from '../../src/i18n/en.ts'
import {formatCount} from '../../src/i18n/format-count.ts'
import {formatBetween, formatDate} from '../../src/i18n/format-date.ts'
import {chooseWords} from '#core/text/choose-words.ts'
import {dictionaries, findDictionary, nameOf} from '../../src/i18n/index.ts'
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
    ['2022-35', 'III квартал 2022 года', 'third quarter of 2022'],
    ['2022-41', 'вторая половина 2022 года', 'second half of 2022'],
    [
      '2022-33/2022-41',
      'I квартал 2022 года – вторая половина 2022 года',
      'first quarter of 2022 – second half of 2022',
    ],
    ['2024-04/..', 'с апреля 2024 г.', 'since April 2024'],
    ['../2024-04-03', 'до 3 апреля 2024 г.', 'until 3 April 2024'],
    ['2022-35/..', 'с III квартала 2022 года', 'since the third quarter of 2022'],
    ['2024-04~', 'около апреля 2024 г.', 'about April 2024'],
    ['1953?', 'предположительно 1953', 'perhaps 1953'],
    ['203X', '2030-е годы', 'the 2030s'],
    ['203X~', 'около 2030-х годов', 'about the 2030s'],
    ['19XX/..', 'с 1900–1999', 'since 1900–1999'],
    ['2022-99', '2022-99', '2022-99'],
    ['../..', '../..', '../..'],
    ['a/b/c', 'a/b/c', 'a/b/c'],
  ])('%s', (date, russian, english) => {
    // Which spaces ICU prints changes between versions.
    const plain = (words: string): string => words.replace(/\s/g, ' ').replace(/(\d) – (\d)/g, '$1–$2')
    expect(plain(formatDate(date, ru))).toBe(russian)
    expect(plain(formatDate(date, en))).toBe(english)
  })

  it('writes the time between dates of which one may be unknown', () => {
    expect(formatBetween('2016', undefined, en)).toBe('since 2016')
    expect(formatBetween(undefined, '2016', ru)).toBe('до\u00A02016')
    expect(formatBetween(undefined, undefined, ru)).toBe('')
  })

  it('writes a range once where its ends agree', () => {
    expect(formatDate('2021-05-03/2021-05-05', en).replace(/\s/g, '')).toBe('3–5May2021')
  })
})

it.each([
  [1, '1\u00A0абзац', '1\u00A0paragraph'],
  [3, '3\u00A0абзаца', '3\u00A0paragraphs'],
  [11, '11\u00A0абзацев', '11\u00A0paragraphs'],
  [21, '21\u00A0абзац', '21\u00A0paragraphs'],
])('formatCount %i', (count, russian, english) => {
  expect(formatCount(count, ru.paragraphs, ru)).toBe(russian)
  expect(formatCount(count, en.paragraphs, en)).toBe(english)
})

describe('rows', () => {
  it('says why a cell is empty', () => {
    const row = {cells: ['a', null]}
    expect(describeGap(row, 'en', ru).text).toBe('В\u00A0английском тексте соответствия нет')
    expect(describeGap(row, 'zh', en).text).toBe('No counterpart')
    expect(describeGap({...row, reason: {ru: 'Так.', en: 'So.'}}, 'en', en).text).toBe('So.')
    expect(describeGap({...row, reason: {ru: 'Так.'}}, 'en', en)).toEqual({language: 'ru', text: 'Так.'})
    expect(describeGap(row, 'en', en, 'untranslated').text).toBe('Not translated')
    expect(describeGap(row, 'ru', en, 'omitted').text).toBe('Omitted in the Russian edition')
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
