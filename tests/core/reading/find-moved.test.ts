import {describe, expect, it} from 'vitest'
import {findMoved} from '#core/reading/find-moved.ts'
import type {Paragraph} from '#core/model/corpus-document.ts'

const rest = {
  kind: 'paragraph',
  text: 'Rain.',
  clauses: [],
  mentions: [],
  citations: [],
  dates: [],
  marks: [],
} as const
const paragraph = (id: string, more: Partial<Paragraph> = {}): Paragraph => ({
  ...rest,
  id,
  label: id.slice(1),
  ...more,
})

/** Beads by the ids of their two sides, `''` for a side that is empty. */
function moved(
  pairs: readonly (readonly [from: string, to: string])[],
  paragraphs: readonly Paragraph[],
): unknown[] {
  const list = (ids: string): string[] => (ids === '' ? [] : ids.split(' '))
  const beads = pairs.map(([from, to]) => ({
    from: list(from),
    to: list(to),
    score: 1,
    origin: 'hand' as const,
  }))
  return [...findMoved({paragraphs: beads}, paragraphs)]
}

const numbered = ['p1', 'p2', 'p3', 'p4'].map((id) => paragraph(id))

describe('findMoved', () => {
  it('finds nothing where both editions have the same order, whatever is missing', () => {
    expect(
      moved(
        [
          ['p1', 'p1'],
          ['p2', ''],
          ['', 'p2'],
          ['p3', 'p3 p4'],
        ],
        numbered,
      ),
    ).toEqual([])
  })

  it('tells one paragraph that stands elsewhere by the number before it, not all that it passed', () => {
    expect(
      moved(
        [
          ['p1', 'p1'],
          ['p2', 'p3'],
          ['p3', 'p4'],
          ['p4', 'p2'],
        ],
        numbered,
      ),
    ).toEqual([['p2', {after: '1'}]])
    expect(
      moved(
        [
          ['p1', 'p4'],
          ['p2', 'p1'],
          ['p3', 'p2'],
          ['p4', 'p3'],
        ],
        numbered,
      ),
    ).toEqual([['p4', {after: '3'}]])
  })

  it('says no number before all numbers', () => {
    expect(
      moved(
        [
          ['p2', 'p2'],
          ['p3', 'p3'],
          ['p1', 'p1'],
        ],
        numbered,
      ),
    ).toEqual([['p1', {}]])
  })

  it('passes over items, blocks without a number and others that moved', () => {
    const list = [
      paragraph('p1'),
      paragraph('p1.a', {label: 'a', parent: 'p1'}),
      {...rest, id: 'h1'},
      paragraph('p8'),
      paragraph('p9'),
      paragraph('p2'),
      paragraph('p3'),
      paragraph('p4'),
    ]
    const order = [
      ['a', 'p1'],
      ['b', 'p1.a'],
      ['c', 'h1'],
      ['d', 'p2'],
      ['e', 'p3'],
      ['i', 'p4'],
      ['f', 'p8'],
      ['g', 'p9'],
    ] as const
    expect(moved(order, list)).toEqual([
      ['p8', {after: '1'}],
      ['p9', {after: '1'}],
    ])
  })

  it('tells a definition without a number by the words before it', () => {
    const define = (id: string, text: string) => ({...rest, id, text, parent: 'p1'})
    const list = [
      paragraph('p1'),
      define('p1-2', '“Bank” means land.'),
      define('p1-3', '“Lake” means water.'),
      define('p1-4', '“Boat” means wood.'),
    ]
    const order = [
      ['p1', 'p1'],
      ['a', 'p1-3'],
      ['b', 'p1-4'],
      ['c', 'p1-2'],
    ] as const
    expect(moved(order, list)).toEqual([['p1-2', {after: '1'}]])
    expect(moved([order[0], order[2], order[3], order[1]], list)).toEqual([
      ['p1-4', {after: '1', words: 'Lake means water.'}],
    ])
  })
})
