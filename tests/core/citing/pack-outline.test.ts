import {describe, expect, it} from 'vitest'
import {packOutline, unpackOutline} from '#core/citing/pack-outline.ts'
import type {OutlineGroup} from '#core/model/cited-work.ts'

const groups: readonly OutlineGroup[] = [
  {id: 'title', kind: 'title', depth: 0, rows: ['titlec1']},
  {id: 'p9', kind: 'paragraph', depth: 0, label: '9.', rows: ['p9c1', 'p9c2', 'p9c3']},
  {id: 'p9.a', kind: 'item', depth: 1, label: 'a)', rows: ['p9.ac1', 'p4c7']},
  {id: 'p10', kind: 'paragraph', depth: 2, rows: []},
  {id: 'p11', kind: 'code', depth: 7, label: '11.', rows: []},
  {id: 'p12', kind: 'note', depth: 0, rows: ['p12c1'], within: {p12c2: 'p12c1'}, anchors: ['p13']},
  {id: 'p14', kind: 'cell', depth: 0, rows: ['', 'p14c2'], anchors: ['t1r1']},
]

describe('packOutline', () => {
  it('loses nothing', () => {
    expect(unpackOutline(JSON.parse(JSON.stringify(packOutline(groups))))).toEqual(groups)
  })

  it('writes what can be counted as a number', () => {
    expect(packOutline(groups.slice(1, 2))).toEqual([['p9', 0, '9.', 3]])
    expect(packOutline(groups.slice(3, 4))).toEqual([['p10', 22]])
  })
})
