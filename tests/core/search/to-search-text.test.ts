import {describe, expect, it} from 'vitest'
import type {ReadingGroup, ReadingView} from '#core/model/reading-view.ts'
import {toSearchText} from '#core/search/to-search-text.ts'

const group = (
  id: string,
  cells: readonly (string | null)[],
  more: Partial<ReadingGroup> = {},
): ReadingGroup => ({
  id,
  kind: 'paragraph',
  depth: 0,
  labels: [null, null],
  rows: [{id: `${id}c1`, cells}],
  ...more,
})
const view = (...groups: readonly ReadingGroup[]): ReadingView => ({
  languages: ['ru', 'en'],
  groups,
  entities: [],
})
const rain = {id: 'rain', titles: {ru: 'О дожде', en: 'On rain'}}

describe('toSearchText', () => {
  it('gives paragraphs and rows with their addresses, numbers and words', () => {
    const rows = [
      {id: 'p1c1', cells: ['Идёт <b>дождь</b>.', 'It <b>rains</b>.'], anchors: ['p1c9']},
      {id: 'p1', cells: ['И <b class="num">2.</b> снег.', null]},
    ]
    const text = toSearchText(rain, view(group('p1', [], {rows, labels: [null, '1.'], kind: 'item'})))
    expect(text.document).toBe('rain')
    expect(text.languages).toEqual(['ru', 'en'])
    expect(text.groups[1]).toEqual({
      id: 'p1',
      kind: 'item',
      label: '1.',
      rows: [{id: 'p1c1', cells: ['Идёт дождь.', 'It rains.']}, {cells: ['И снег.', '']}],
    })
  })

  it('leaves out what has no words: tombstones, empty cells, a number alone', () => {
    const gone = group('p2', [], {
      rows: [],
      tombstone: {id: 'p2', on: '2031-01-01', reason: {en: 'Said twice'}},
    })
    const empty = group('p3', ['', null], {labels: ['3.', null]})
    const half = group('p4', [], {
      rows: [
        {id: 'p4c1', cells: ['Да', 'Yes']},
        {id: 'p4c2', cells: ['', '<br>']},
      ],
    })
    const {groups} = toSearchText(rain, view(group('p1', ['Раз', 'One']), gone, empty, half))
    expect(groups.map(({id, rows}) => [id, rows.length])).toEqual([
      ['', 1],
      ['p1', 1],
      ['p4', 1],
    ])
  })

  it('puts the title first in each language that prints none', () => {
    const cellsOf = (...groups: readonly ReadingGroup[]) => toSearchText(rain, view(...groups)).groups[0]
    const first = group('p1', ['Раз', 'One'])
    const title = (cells: readonly (string | null)[]) => group('title', cells, {kind: 'title'})
    expect(cellsOf(first)).toEqual({id: '', kind: 'title', rows: [{cells: ['О дожде', 'On rain']}]})
    expect(cellsOf(title(['О дожде', null]), first)?.rows).toEqual([{cells: ['', 'On rain']}])
    expect(cellsOf(title(['О дожде', 'On rain']), first)?.id).toBe('title')
    const untitled = toSearchText({id: 'rain', titles: {fr: 'Pluie'}}, view(first))
    expect(untitled.groups.map(({id}) => id)).toEqual(['p1'])
  })
})
