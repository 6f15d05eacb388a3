import {describe, expect, it} from 'vitest'
import type {SearchText} from '#core/model/search.ts'
import {findRows} from '#core/search/find-rows.ts'

const text: SearchText = {
  document: 'rain',
  languages: ['ru'],
  groups: [
    {id: '', kind: 'title', rows: [{cells: ['О дожде']}]},
    {id: 'p1', kind: 'paragraph', rows: [{cells: ['Дождь.']}]},
    {
      id: 'p2',
      kind: 'paragraph',
      rows: [
        {id: 'p2c1', cells: ['Снег.']},
        {id: 'p2c3', cells: ['Град.']},
      ],
    },
  ],
}
const find = (address: string) => findRows(text, address).map(({cells}) => cells[0])

describe('an address leads to', () => {
  it.each([
    ['p1', ['Дождь.']],
    ['p2', ['Снег.', 'Град.']],
    ['p2c3', ['Град.']],
    ['p1:p2c1', ['Дождь.', 'Снег.']],
    ['p2c1:p2', ['Снег.', 'Град.']],
    // A clause in the row of another.
    ['p2c2', ['Снег.', 'Град.']],
    ['p9', []],
    ['p1:p9', []],
    ['', []],
  ])('%s', (address, expected) => {
    expect(find(address)).toEqual(expected)
  })
})
