import {describe, expect, it} from 'vitest'
import type {EditionHead} from '#core/model/corpus-document.ts'
import {findDictionary} from '../../src/i18n/index.ts'
import {columnMarks, printMarks} from '../../src/i18n/print-marks.ts'

const [ru, en] = ['ru', 'en'].map(findDictionary)
if (ru === undefined || en === undefined) throw new Error('no words')

const edition = (language: string): EditionHead => ({
  id: `rain.${language}`,
  language,
  role: 'translation',
  witness: {source: 'A book', rights: 'CC0-1.0'},
})

describe('printMarks', () => {
  const page = {
    title: 'On Rain',
    path: '/ru/rain/index.html',
    url: 'https://example.org/a/',
    release: undefined,
  }

  it('gives the public address of the page, and its path where the site has none', () => {
    expect(printMarks(page, ru)['data-address']).toBe('Постоянный адрес: https://example.org/a/ru/rain/')
    expect(printMarks({...page, url: undefined}, en)['data-address']).toBe('Permanent address: /ru/rain/')
  })

  it('names the release with its date, or says that there is none', () => {
    const release = {name: '2031.1', date: '2031-04-03'}
    expect(printMarks({...page, release}, ru)['data-release']).toBe(
      'Выпуск\u00a02031.1 от\u00a03 апреля 2031 г.',
    )
    expect(printMarks({...page, release}, en)['data-release']).toBe(
      'Release\u00a02031.1 of\u00a03 April 2031',
    )
    expect(printMarks(page, en)['data-release']).toContain('not released')
  })

  it('cuts a title that is longer than a line, between words', () => {
    const title = printMarks({...page, title: 'Дождь и снег '.repeat(40).trim()}, ru)['data-title'] ?? ''
    expect(title).toMatch(/^Дождь.{60,95}(?:Дождь|и|снег)…$/)
  })
})

describe('columnMarks', () => {
  it('says what each column is, and which is the base', () => {
    const marks = columnMarks([edition('ru'), edition('en')], ['en', 'ru'], ru)
    expect(Object.keys(marks)).toEqual(['data-en', 'data-ru', 'data-base'])
    expect(marks['data-en']).toBe(`Английский · ${ru.shortRoles.translation}`)
    expect(marks['data-base']).toBe('en')
  })

  it('says nothing of an edition that is not here', () => {
    expect(columnMarks([edition('en')], ['en'], en)).toEqual({
      'data-en': `English · ${en.shortRoles.translation}`,
      'data-base': 'en',
    })
  })
})
