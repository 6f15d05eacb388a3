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
        kind: 'dated',
        address: 'p1',
        label: '1',
        words: {ru: '1 мая 2032 года'},
        item: {ru: 'Осмотр берегов.'},
        mechanisms: [{address: 'p1', label: '1', words: {ru: 'Осмотр берегов.'}}],
      },
    ])
  })

  it('passes over other columns, and cells without a date', () => {
    const other = {...cell('2032', {dates: [dateOf('2032', 'date', '2032')]}), column: 'Исполнитель'}
    expect(listDeadlines(sampleText([item, other, cell('по решению')]))).toEqual([])
  })

  it('gives a standing deadline without a date, and each date of a cell once', () => {
    const standing = cell('постоянно', {dates: [dateOf('постоянно', 'standing')]})
    const [open] = listDeadlines(sampleText([item, standing]))
    expect([open?.date, open?.kind]).toEqual([undefined, 'standing'])
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

  describe('what is due', () => {
    const due = (parent: string, id: string) =>
      paragraph(id, '2032', {kind: 'cell', parent, column: 'Срок', dates: [dateOf('2032', 'date', '2032')]})
    const mechanismsOf = (paragraphs: Parameters<typeof sampleText>[0]) =>
      listDeadlines(sampleText(paragraphs)).map(({address, mechanisms}) => [
        address,
        ...mechanisms.map((each) => each.address),
      ])
    const sub = (id: string, label: string) =>
      paragraph(id, `Пост ${label}.`, {label, marker: `${label}.`, parent: 'p1'})

    it('is what the cell of measures says, with the list below it', () => {
      const measures = paragraph('p1-3', 'Встречи постов, а именно:', {
        ...{kind: 'cell', parent: 'p1', column: 'Меры'},
      })
      const long = paragraph('p9', 'х'.repeat(90), {kind: 'cell', column: 'Меры'})
      const far = paragraph('p8', 'х'.repeat(90), {kind: 'cell', column: 'Меры'})
      const text = [item, due('p1', 'p1-2'), measures, sub('p1.1', '1.1'), long, far]
      expect(mechanismsOf(text)).toEqual([['p1-3', 'p1-3']])
      expect(listDeadlines(sampleText(text))[0]?.mechanisms[0]?.words).toEqual({
        ru: 'Встречи постов, а именно: 1.1. Пост 1.1.',
      })
    })

    it('may be any of the items below, where none has a deadline of its own', () => {
      const text = [item, due('p1', 'p1-2'), sub('p1.1', '1.1'), sub('p1.2', '1.2')]
      expect(mechanismsOf(text)).toEqual([['p1', 'p1.1', 'p1.2']])
    })

    it('is the item itself, where one below has its own deadline', () => {
      const text = [item, due('p1', 'p1-2'), sub('p1.1', '1.1'), due('p1.1', 'p1.1-2'), sub('p1.2', '1.2')]
      expect(mechanismsOf(text)).toEqual([
        ['p1', 'p1'],
        ['p1.1', 'p1.1'],
      ])
    })

    it('is not who does it: the cell of a short column', () => {
      const who = paragraph('p1-3', 'Секретариат', {kind: 'cell', parent: 'p1', column: 'Исполнитель'})
      expect(mechanismsOf([item, due('p1', 'p1-2'), who])).toEqual([['p1', 'p1']])
    })
  })
})
