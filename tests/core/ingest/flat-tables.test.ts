import {describe, expect, it} from 'vitest'
import {ingestText} from '#core/ingest/ingest-text.ts'
import {orderColumns} from '#core/ingest/order-columns.ts'
import {readColumnHeads} from '#core/ingest/read-column-heads.ts'
import {readDeadline} from '#core/ingest/read-deadline.ts'
import {readLines} from '#core/ingest/read-lines.ts'
import type {Language} from '#core/text/language.ts'
import {en} from '#core/text/languages/en.ts'
import {ru} from '#core/text/languages/ru.ts'

function list(received: string, language: Language): readonly string[] {
  return ingestText(received, language).blocks.map(({kind, marker, column, text}) =>
    [kind, column && `<${column}>`, marker, text].filter(Boolean).join(' '),
  )
}

describe('readDeadline', () => {
  it.each([
    ...[
      '2031 г.',
      '2031-2032 гг.',
      '2031 – 2032 годы',
      'IV квартал 2031 г.',
      'III кв. 2031 г.',
      '15.03.2031',
    ],
    ...[
      'до 1 марта 2031 г.',
      'не позднее 15 мая 2031 года',
      'Вторая половина 2031 г.',
      '1-е полугодие 2031 г.',
    ],
    ...[
      'Постоянно',
      'ежеквартально',
      'в течение 30 дней',
      'с мая по июль',
      'по мере необходимости',
      'конец 2031 г.',
    ],
  ])('%s', (text) => {
    expect(readDeadline(text, ru)).toBe('certain')
  })

  it.each([
    ...[
      'Q1 2031',
      '2031',
      'by 30 June 2031',
      'May–July 2031',
      'second half of 2031',
      'within 30 days',
      'Ongoing',
    ],
    ...[
      'not later than 1 May 2031',
      'twice a year, 2031',
      'on a permanent basis',
      'to be agreed',
      'Autumn 2031',
    ],
  ])('%s', (text) => {
    expect(readDeadline(text, en)).toBe('certain')
  })

  it.each([
    ['После приёмки моста', ru],
    ['согласно пункту 12.2', ru],
    ['upon completion of the survey', en],
    ['in accordance with item 3', en],
  ])('%s needs a column of its own', (text, language) => {
    expect(readDeadline(text, language)).toBe('likely')
  })

  it.each([
    ['Постоянно действующий орган', ru],
    ['В I квартале 2031 г. стороны осмотрят мост', ru],
    ['итоги 2031 года', ru],
    ['первая половина', ru],
    ['3', ru],
    ['May the bridge stand', en],
    ['The report of 2031', en],
    ['Quarterly meeting of the councils', en],
    ['', en],
  ])('not %j', (text, language) => {
    expect(readDeadline(text, language)).toBeUndefined()
  })
})

describe('readColumnHeads', () => {
  it.each([
    ['№ п/п Работы Срок', ru, [], 'Срок'],
    ['№\nРаботы на\nмосту Кто\nотвечает\nСроки работ', ru, ['Кто отвечает'], 'Сроки работ'],
    ['№ Работы Исполнители Сроки Примечания', ru, ['Исполнители', 'Примечания'], 'Сроки'],
    ['No. Activity Responsible Deadline', en, ['Responsible'], 'Deadline'],
    ['No. Planned Repair Work Due Date', en, [], 'Due Date'],
    ['Field of work   Means   Time frame', en, ['Means'], 'Time frame'],
  ] as const)('%j', (text, language, middle, deadline) => {
    expect(readColumnHeads(readLines(text), 0, language)).toMatchObject({middle, deadline})
  })

  it.each([
    ['План работ на мостах и дорогах', ru],
    ['Стороны встретились. Срок не назван.', ru],
    ['Мост Река Дорога', ru],
    ['No. 3 of the Council', en],
  ])('not %j', (text, language) => {
    expect(readColumnHeads(readLines(text), 0, language)).toBeUndefined()
  })
})

describe('findFlatTables', () => {
  it('leaves alone what stands where print wrapped, and paragraphs that end in a date', () => {
    const received = [
      '1. Мост через реку был построен весной',
      '2029 г. и с тех пор стоит, как стоял, в',
      'июне 2030 г.',
      '2. Дорога к мосту, по которой ходят, с',
      'мая 2030 г. чинится; её починят в конце',
      '2031 года.',
      '3. Постоянно действующий орган сторон',
      'собирается у моста, когда река замёрзла',
      '4. Стороны встретятся снова у моста не',
      'позднее 1 мая 2031 г.',
    ].join('\n')
    expect(list(received, ru).map((line) => line.split(' ')[0])).toEqual(Array(4).fill('paragraph'))
  })

  it('gives every deadline of a row to its only part, in order', () => {
    const received =
      'WORK OF THE COUNCILS\n\n1. Survey of the bridge.\nMay 2031\nMay 2032\n2. Repair of the road.\nongoing\n3. Feast.\n2033'
    expect(list(received, en).slice(1)).toEqual([
      'paragraph 1. Survey of the bridge.',
      'cell May 2031',
      'cell May 2032',
      'paragraph 2. Repair of the road.',
      'cell ongoing',
      'paragraph 3. Feast.',
      'cell 2033',
    ])
  })

  it('reads deadlines in their place where each part is followed by its own, and one has none', () => {
    const received =
      '1. Bridges of the river.\n1.1. Survey.\nMay 2031\n1.2. Painting.\n1.3. Feast.\n2033\n2. Roads.\nongoing'
    const {blocks, findings} = ingestText(received, en)
    expect(blocks.map(({label, text}) => label ?? text)).toEqual([
      '1',
      '1.1',
      'May 2031',
      '1.2',
      '1.3',
      '2033',
      '2',
      'ongoing',
    ])
    expect(findings).toEqual([])
  })

  it('keeps signatures behind a table', () => {
    const received =
      'О мосте\n1. Осмотр моста.\nпостоянно\n2. Окраска перил.\n2031 г.\n3. Открытие.\n2032 г.\n\nСтороны согласны.\nЗа первую сторону\nЗа вторую сторону'
    expect(list(received, ru).slice(-4)).toEqual([
      'cell 2032 г.',
      'closing Стороны согласны.',
      'signature За первую сторону',
      'signature За вторую сторону',
    ])
  })
})

describe('splitDoubleNumbers', () => {
  it('parts only numbers that count inside each other', () => {
    expect(list('1. Мост.\n2. 2.1. Река.\n2.2. Дорога.\n3. 4 мая поём.', ru)).toEqual([
      'paragraph 1. Мост.',
      'paragraph 2.',
      'paragraph 2.1. Река.',
      'paragraph 2.2. Дорога.',
      'paragraph 3. 4 мая поём.',
    ])
  })
})

describe('orderColumns', () => {
  const order = (...texts: readonly string[]) =>
    orderColumns(readLines(texts.join('\n')).map((line) => [line]))
      .flat()
      .map(({text}) => text)

  it('reads down two and three columns in alphabetical order', () => {
    expect(order('Президент Алтая', 'Президент Перу', 'Глава Бирмы', 'Глава Рима', 'Король Дании')).toEqual([
      ...['Президент Алтая', 'Глава Бирмы', 'Король Дании', 'Президент Перу', 'Глава Рима'],
    ])
    expect(order('Ann', 'Eve', 'Kim', 'Bob', 'Fay', 'Leo')).toEqual([
      'Ann',
      'Bob',
      'Eve',
      'Fay',
      'Kim',
      'Leo',
    ])
  })

  it('keeps the order received where it is alphabetical, where none is, and of a few', () => {
    for (const names of [
      ['Ann', 'Bob', 'Eve', 'Fay', 'Kim'],
      ['Kim', 'Ann', 'Eve', 'Bob', 'Fay'],
      ['Ann', 'Fay', 'Bob', 'Kim'],
    ]) {
      expect(order(...names)).toEqual(names)
    }
  })
})
