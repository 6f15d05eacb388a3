import {describe, expect, it} from 'vitest'
import {listDeadlines} from '#core/indexes/list-deadlines.ts'
import {bead, dateOf, paragraph, sampleText} from './sample-text.ts'

const item = paragraph('p1', 'Осмотр берегов.', {label: '1'})
const cell = (text: string, rest = {}) =>
  paragraph('p1-2', text, {kind: 'cell', parent: 'p1', column: 'Срок исполнения', ...rest})

describe('listDeadlines', () => {
  it('reads the dates of cells under a head that means a deadline', () => {
    const due = cell('1 мая 2032 года', {dates: [dateOf('1 мая 2032 года', 'date', '2032-05-01')]})
    expect(listDeadlines(sampleText([item, due]))).toEqual([
      {
        date: '2032-05-01',
        address: 'p1',
        label: '1',
        words: {ru: '1 мая 2032 года'},
        item: {ru: 'Осмотр берегов.'},
      },
    ])
  })

  it('passes over other columns, and cells without a date', () => {
    const other = {...cell('2032', {dates: [dateOf('2032', 'date', '2032')]}), column: 'Исполнитель'}
    expect(listDeadlines(sampleText([item, other, cell('по решению')]))).toEqual([])
  })

  it('gives a standing deadline without a date, and each date of a cell once', () => {
    const standing = cell('постоянно', {dates: [dateOf('постоянно', 'standing')]})
    expect(listDeadlines(sampleText([item, standing])).map((deadline) => 'date' in deadline)).toEqual([false])
    const two = cell('2031, 2032', {
      dates: [dateOf('2031', 'date', '2031'), dateOf('2032', 'date', '2032'), dateOf('2032', 'date', '2032')],
    })
    expect(listDeadlines(sampleText([item, two])).map(({date}) => date)).toEqual(['2031', '2032'])
  })

  it('takes the date from the side that has it, and words from both', () => {
    const english = [
      paragraph('p1', 'Inspection.', {label: '1'}),
      paragraph('p1-2', 'by 2032', {kind: 'cell', parent: 'p1', dates: [dateOf('by 2032', 'date', '2032')]}),
    ]
    const text = sampleText([item, cell('тогда')], english, {
      paragraphs: [bead(['p1'], ['p1']), bead(['p1-2'], ['p1-2'])],
    })
    expect(listDeadlines(text)).toMatchObject([
      {date: '2032', words: {ru: 'тогда', en: 'by 2032'}, item: {ru: 'Осмотр берегов.', en: 'Inspection.'}},
    ])
  })

  it('tells the item of a table of rows by the other cells of the row', () => {
    const row = paragraph('t1r2', '', {kind: 'row'})
    const of = (id: string, text: string, column: string) =>
      paragraph(id, text, {kind: 'cell', parent: 't1r2', column})
    const due = {...of('t1r2c3', '2032', 'Срок'), dates: [dateOf('2032', 'date', '2032')]}
    const text = sampleText([row, of('t1r2c1', 'Мост', 'Работа'), of('t1r2c2', 'Все', 'Кто'), due])
    expect(listDeadlines(text)[0]?.item).toEqual({ru: 'Мост · Все'})
  })
})
