import {expect, it} from 'vitest'
import {readAddress, toSearchRecord} from '#core/search/search-record.ts'
import type {SearchPage} from '#core/search/search-records.ts'

const page: SearchPage = {
  document: 'note',
  language: 'ru',
  title: 'Записка «2024», "п. 1"',
  date: '2024-04-03',
  kind: 'letter',
  paragraphs: [
    {id: '', text: 'Записка о деле'},
    {id: 'p1', text: 'Слово — дело'},
    {id: 'annex1.p7.1', text: 'Конец'},
  ],
}

it('keeps the place of each paragraph, the address and every word', () => {
  const {url, content} = toSearchRecord(page)
  const {paragraphs, ...rest} = readAddress(url)
  expect(rest).toEqual({document: 'note', title: page.title, date: page.date})
  const words = content.split(' ')
  expect(paragraphs.map(({id, start}) => [id, words[start]])).toEqual([
    ['', 'Записка'],
    ['p1', 'Слово'],
    ['annex1.p7.1', 'Конец'],
  ])
  expect(words).toHaveLength(7)
})

it('refuses an address it did not write', () => {
  expect(() => readAddress('/doc/')).toThrow(SyntaxError)
})
