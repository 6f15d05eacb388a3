import {describe, expect, it} from 'vitest'
import type {DraftBlock} from '#core/model/draft-block.ts'
import {ingestText} from '#core/ingest/ingest-text.ts'
import {joinDisplay} from '#core/ingest/join-display.ts'
import type {LineHint} from '#core/ingest/received-document.ts'
import {restoreReceived} from '#core/ingest/restore-received.ts'
import {ru} from '#core/text/languages/ru.ts'
import {keepBlocks, readThroughChain} from './read-chain.ts'

/** Text of a cell, its lines parted by `/`; `>` covers the cell on its left, `^` the one above. */
type Row = readonly string[]

/** A received text with one table between two paragraphs, and the hints that a reader of a format gives. */
function receive(rows: readonly Row[], headRows = 0): {received: string; hints: Map<number, LineHint>} {
  const lines = ['Перед таблицей стоят слова.']
  const hints = new Map<number, LineHint>()
  for (const [row, cells] of rows.entries()) {
    for (const [column, text] of cells.entries()) {
      if (text === '' || text === '>' || text === '^') continue
      const right = cells.slice(column + 1).findIndex((cell) => cell !== '>')
      const below = rows.slice(row + 1).findIndex((other) => other[column] !== '^')
      const cell = {
        ...{table: 0, row, column, isHead: row < headRows},
        columnSpan: 1 + (right < 0 ? cells.length - column - 1 : right),
        rowSpan: 1 + (below < 0 ? rows.length - row - 1 : below),
      }
      for (const [index, line] of text.split('/').entries()) {
        lines.push(line)
        hints.set(lines.length, {cell, opensBlock: index === 0 || /^(?:\d|!)/.test(line)})
      }
    }
  }
  lines.push('За таблицей стоят слова.')
  return {received: lines.join('\n'), hints}
}

/** The blocks of the table, after it is shown that nothing is lost and Markdown keeps them. */
function readTable(rows: readonly Row[], headRows = 0): readonly DraftBlock[] {
  const {received, hints} = receive(rows, headRows)
  const {blocks, ledger} = ingestText(received, ru, {hints})
  expect(restoreReceived(joinDisplay(blocks), ledger)).toBe(received)
  const {kept, faults} = readThroughChain(blocks, ru)
  expect(kept).toEqual(keepBlocks(blocks))
  expect(faults).toEqual([])
  expect([blocks.at(0)?.text, blocks.at(-1)?.text]).toEqual([
    'Перед таблицей стоят слова.',
    'За таблицей стоят слова.',
  ])
  return blocks.slice(1, -1)
}

function list(blocks: readonly DraftBlock[]): readonly string[] {
  return blocks.map(({kind, column, marker, text}) =>
    [kind, column === undefined ? undefined : `<${column}>`, marker, text]
      .filter((part) => part !== undefined && part !== '')
      .join(' '),
  )
}

const head = ['№', 'Работы', 'Исполнитель', 'Срок']

describe('placeTables', () => {
  it('makes items of rows with numbers, the head a name of columns', () => {
    const rows = [head, ['1', 'Осмотр/моста', 'Отдел', 'май'], ['2.', 'Окраска', 'Служба/мостов', '']]
    expect(list(readTable(rows))).toEqual([
      'paragraph 1. Осмотр моста',
      'cell <Исполнитель> Отдел',
      'cell <Срок> май',
      'paragraph 2. Окраска',
      'cell <Исполнитель> Служба мостов',
    ])
    const {received, hints} = receive(rows)
    const rules = new Set(ingestText(received, ru, {hints}).ledger.map(({rule}) => rule))
    expect([rules.has('column-head'), rules.has('label-stop')]).toEqual([true, true])
  })

  it('gives parts of a row their own cells, in order', () => {
    const rows = [
      ['№', 'Сферы', 'Механизмы', 'Сроки'],
      ['I. Осмотр', '>', '>', '>'],
      ['1.', 'Мосты и/дороги', '1.1. Осмотр/опор/1.2. Осмотр перил', '2031 г./!2032 г.'],
      ['2.', '2.1. Реки', '2.1.1. Промер/2.1.2. Очистка', 'постоянно'],
      ['3.', 'Лес', 'Встречи:/1) весной/2) осенью', '2033 г.'],
    ]
    expect(list(readTable(rows, 1))).toEqual([
      'heading I. Осмотр',
      'paragraph 1. Мосты и дороги',
      'paragraph 1.1. Осмотр опор',
      'cell <Сроки> 2031 г.',
      'paragraph 1.2. Осмотр перил',
      'cell <Сроки> !2032 г.',
      'paragraph 2.',
      'paragraph 2.1. Реки',
      'cell <Сроки> постоянно',
      'paragraph 2.1.1. Промер',
      'paragraph 2.1.2. Очистка',
      'paragraph 3. Лес',
      'cell <Сроки> 2033 г.',
      'cell <Механизмы> Встречи:',
      'paragraph 1) весной',
      'paragraph 2) осенью',
    ])
    const {received, hints} = receive(rows, 1)
    const found = ingestText(received, ru, {hints}).findings.filter(({rule}) => rule === 'shared-deadline')
    expect(found).toHaveLength(1)
  })

  it('takes numbers that stand before the text of the first column', () => {
    expect(
      list(
        readTable(
          [
            ['Работы', 'Срок'],
            ['1. Мост', 'май'],
            ['2. Река/и лес', 'июнь'],
          ],
          1,
        ),
      ),
    ).toEqual(['paragraph 1. Мост', 'cell <Срок> май', 'paragraph 2. Река и лес', 'cell <Срок> июнь'])
  })

  it('makes rows and cells of any other table; merged cells stand once', () => {
    const rows = [
      ['Река', 'Длина', 'Мосты'],
      ['Ока', '1500 | км', '^'],
      ['Кама', '>', 'три/моста'],
      ['Обь', '', ''],
    ]
    const blocks = list(readTable(rows, 1))
    expect(blocks).toEqual([
      ...['row', 'cell Река', 'cell Длина', 'cell Мосты'],
      ...['row', 'cell <Река> Ока', 'cell <Длина> 1500 | км', 'cell <Мосты>'],
      ...['row', 'cell <Река> Кама', 'cell <Длина>', 'cell <Мосты> три моста'],
      ...['row', 'cell <Река> Обь', 'cell <Длина>', 'cell <Мосты>'],
    ])
  })

  it('names no column of a table without a head', () => {
    expect(
      list(
        readTable([
          ['Ока течёт.', 'да'],
          ['Кама течёт.', 'нет'],
        ]),
      ),
    ).toEqual([...['row', 'cell Ока течёт.', 'cell да', 'row', 'cell Кама течёт.', 'cell нет']])
  })

  it('makes a heading of a row that one cell fills', () => {
    const rows = [
      ['Река', 'Мост'],
      ['Север', '>'],
      ['Ока', 'два'],
      ['Юг', '>'],
      ['Дон', 'три'],
    ]
    expect(list(readTable(rows, 1))).toEqual([
      'heading Север',
      'paragraph Ока',
      'cell <Мост> два',
      'heading Юг',
      'paragraph Дон',
      'cell <Мост> три',
    ])
  })
})
