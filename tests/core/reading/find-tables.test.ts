import {describe, expect, it} from 'vitest'
import type {ReadingGroup} from '#core/model/reading-view.ts'
import {findTables} from '#core/reading/find-tables.ts'

function group(
  id: string,
  kind: ReadingGroup['kind'],
  text: string,
  more: Partial<ReadingGroup> = {},
): ReadingGroup {
  return {id, kind, depth: 0, labels: [null], rows: [{cells: [text]}], ...more}
}

const item = (id: string, text: string): ReadingGroup =>
  group(id, 'paragraph', text, {labels: [`${id.slice(1)}.`]})
const beside = (id: string, text: string, head: string): ReadingGroup =>
  group(id, 'cell', text, {columns: [head]})
const long = 'Наблюдение за уровнем воды на всех постах нижнего течения и обмен записями.'

function show(groups: readonly ReadingGroup[]): unknown {
  return findTables(groups).map((part) =>
    'entries' in part
      ? part.entries.map(({lead, cells, sides}) => [
          lead?.id,
          cells.map(({id}) => id),
          sides.map(({id}) => id),
        ])
      : part.id,
  )
}

describe('findTables', () => {
  it('leaves numbered paragraphs without cells as they are', () => {
    expect(show([group('title', 'title', 'Отчёт'), item('p1', 'Мост.'), item('p2', 'Река.')])).toEqual([
      'title',
      'p1',
      'p2',
    ])
  })

  it('puts short columns beside the item and long ones below it, the same in every table of the text', () => {
    const groups = [
      item('p1', 'Посты'),
      beside('p1-2', 'до мая', 'Срок'),
      beside('p1-3', 'Осмотр', 'Меры'),
      group('h1', 'heading', 'Приборы'),
      item('p2', 'Рейки'),
      beside('p2-2', long, 'Меры'),
      item('p3', 'Журналы'),
      beside('p3-2', long, 'Меры'),
      beside('p3-3', 'до июня', 'Срок'),
    ]
    expect(show(groups)).toEqual([
      [['p1', ['p1-3'], ['p1-2']]],
      'h1',
      [
        ['p2', ['p2-2'], []],
        ['p3', ['p3-2'], ['p3-3']],
      ],
    ])
  })

  it('keeps the rows of a table of cells apart by the row they stand in, whatever their ids are', () => {
    const cells = [
      ['t1r1c1', 't1r1'],
      ['t1r3c1-2', 't1r1'],
      ['t1r2c1', 't1r2'],
      ['t1r1c2', 't1r2'],
      ['t1r2c3', 't1r2'],
    ] as const
    const [table] = findTables(cells.map(([id, row]) => group(id, 'cell', id, {row})))
    expect(
      table && 'entries' in table && [table.width, table.entries.map((entry) => entry.cells.length)],
    ).toEqual([3, [2, 3]])
  })

  it('leaves an item that is gone in the plan', () => {
    const tombstone = {id: 'p2', on: '2031-01-02', reason: {en: 'Done'}}
    const gone = group('p2', 'paragraph', '', {rows: [], tombstone})
    const groups = [item('p1', 'Посты'), beside('p1-2', 'до мая', 'Срок'), gone, item('p3', 'Рейки')]
    expect(show(groups)).toEqual([
      [
        ['p1', [], ['p1-2']],
        ['p2', [], []],
        ['p3', [], []],
      ],
    ])
  })

  it('loses no group and keeps their order', () => {
    const groups = [
      item('p1', 'а'),
      beside('p1-2', 'б', 'Срок'),
      group('s', 'signature', 'в'),
      beside('x', 'г', 'Д'),
    ]
    const ids = findTables(groups).flatMap((part) =>
      'entries' in part
        ? part.entries.flatMap(({lead, cells, sides}) =>
            [lead, ...cells, ...sides].flatMap((one) => one?.id ?? []),
          )
        : part.id,
    )
    expect(ids.toSorted()).toEqual(groups.map(({id}) => id).toSorted())
  })
})

describe('a deadline beside an item', () => {
  const deep = (id: string): ReadingGroup => ({...item(id, 'Осмотр'), depth: 1})
  const sharedIn = (groups: readonly ReadingGroup[]) =>
    findTables(groups).flatMap((part) => ('entries' in part ? part.entries.map(({shared}) => shared) : []))

  it('may belong to any of the items below it', () => {
    const groups = [
      item('p1', 'Посты'),
      beside('p1-2', '2032', 'Срок'),
      deep('p1.1'),
      deep('p1.2'),
      item('p2', 'Рейки'),
    ]
    expect(sharedIn(groups)).toEqual([2, undefined, undefined, undefined])
  })

  it.each([
    ['there is one', [deep('p1.1')]],
    ['one has its own deadline', [deep('p1.1'), beside('p1.1-2', '2033', 'Срок'), deep('p1.2')]],
  ])('is not in doubt where %s', (_, below) => {
    expect(sharedIn([item('p1', 'Посты'), beside('p1-2', '2032', 'Срок'), ...below])[0]).toBeUndefined()
  })

  it('is not in doubt where the column is another one, or the item says itself what is done', () => {
    const below = [deep('p1.1'), deep('p1.2')]
    expect(sharedIn([item('p1', 'Посты'), beside('p1-2', 'Секретариат', 'Кто'), ...below])[0]).toBeUndefined()
    const says = beside('p1-3', long, 'Меры')
    const groups = [item('p1', 'Посты'), beside('p1-2', '2032', 'Срок'), says, ...below]
    expect(sharedIn(groups)[0]).toBeUndefined()
  })

  it('is measured by its words, not by their markup', () => {
    const marked = '<time datetime="2022-07" data-edtf="2022-35">III квартал 2022 г.</time>'
    const [table] = findTables([item('p1', 'Посты'), beside('p1-2', marked, 'Срок')])
    expect(table !== undefined && 'columns' in table && table.columns).toEqual([['Срок']])
  })
})
