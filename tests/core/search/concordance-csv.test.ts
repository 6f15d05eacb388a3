import {csvFormatRows, csvParseRows} from 'd3-dsv'
import {describe, expect, it} from 'vitest'
import {nameConcordance, toConcordanceRows} from '#core/search/concordance-csv.ts'
import type {ConcordanceLine} from '#core/search/concordance.ts'

const line: ConcordanceLine = {
  document: 'note',
  address: 'p9c2',
  label: '9',
  language: 'ru',
  left: ['о', '"мире",'],
  node: ['мире'],
  right: [],
  other: {language: 'en', text: 'on “peace”'},
}
const table = {
  head: ['Текст', 'Название'],
  language: 'ru',
  catalogue: new Map([['note', {titles: {en: 'A note', ru: 'Записка'}, date: '2024-04-03'}]]),
  urlOf: ({document, address}: Pick<ConcordanceLine, 'document' | 'address'>) =>
    `https://a.org/${document}/#${address}`,
}

describe('toConcordanceRows', () => {
  it('has a row for each line, in the order of the columns', () => {
    const place = ['note', 'Записка', '2024-04-03', 'p9c2', '9', 'ru']
    const words = ['о "мире",', 'мире', '', 'en', 'on “peace”']
    expect(toConcordanceRows([line], table)).toEqual([
      table.head,
      [...place, ...words, 'https://a.org/note/#p9c2'],
    ])
  })

  it('leaves cells empty where there is nothing to say', () => {
    const [, row] = toConcordanceRows(
      [{document: 'gone', address: '', language: 'en', left: [], node: ['x'], right: []}],
      table,
    )
    expect(row).toEqual(['gone', 'gone', '', '', '', 'en', '', 'x', '', '', '', 'https://a.org/gone/#'])
  })

  it.each([
    ['=HYPERLINK("http://a.b")', `'=HYPERLINK("http://a.b")`],
    ['+7 495', `'+7 495`],
    ['-A1', `'-A1`],
    ['- раз', `'- раз`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['\t=1', `'\t=1`],
    ['\r=1', `'\r=1`],
    ['-5', '-5'],
    ['+3,5', '+3,5'],
    ['– раз', '– раз'],
    ['— раз', '— раз'],
    ['−5 °C', '−5 °C'],
    ["'=1", "'=1"],
    ['a=b', 'a=b'],
    ['1-2', '1-2'],
  ])('keeps programs from computing `%s`', (cell, expected) => {
    const [, row] = toConcordanceRows([{...line, node: [cell], other: {language: 'en', text: cell}}], table)
    expect([row?.[7], row?.[10]]).toEqual([expected, expected])
  })

  it('comes back from CSV as it was, with quotes, commas, line breaks, emoji and long words', () => {
    const odd = ['"', ',', '""a,b""', 'a\nb', 'a\r\nb', '🙂', 'ё'.repeat(50_000)]
    const rows = toConcordanceRows(
      odd.map((word) => ({...line, node: [word], right: [word, word]})),
      table,
    )
    expect(csvParseRows(csvFormatRows(rows))).toEqual(rows)
  })
})

describe('nameConcordance', () => {
  it.each([
    ['', 'конкорданс.csv'],
    ['Совет Безопасности', 'конкорданс-совет-безопасности.csv'],
    ['../../etc/passwd', 'конкорданс-etc-passwd.csv'],
    ['CON: <a> | "b"?*', 'конкорданс-con-a-b.csv'],
    ['🙂\u0000\u202E', 'конкорданс.csv'],
    ['и\u0306од', 'конкорданс-йод.csv'],
  ])('%s', (query, name) => {
    expect(nameConcordance('Конкорданс', query)).toBe(name)
  })

  it('is short, and cuts no letter in two', () => {
    const name = nameConcordance('c', '𝒶'.repeat(100_000))
    expect([...name].length).toBe(64)
    expect(name.isWellFormed()).toBe(true)
  })
})
