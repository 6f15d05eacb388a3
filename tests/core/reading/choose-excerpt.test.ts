import {describe, expect, it} from 'vitest'
import type {ReadingGroup, ReadingRow} from '#core/model/reading-view.ts'
import {chooseExcerpt} from '#core/reading/choose-excerpt.ts'

const good = 'The rain was measured at noon. '.repeat(4)
const row = (id: string | undefined, cells: readonly (string | null)[], score = 0.95): ReadingRow => ({
  ...(id === undefined ? {} : {id}),
  cells,
  score,
})
const group = (id: string, rows: readonly ReadingRow[], kind: ReadingGroup['kind'] = 'paragraph') => ({
  ...{id, kind, rows},
  depth: 0,
  labels: [null, null],
})
const choose = (...groups: readonly ReadingGroup[]) =>
  chooseExcerpt({languages: ['ru', 'en'], groups, entities: []})

describe('chooseExcerpt', () => {
  it('takes the first pair that says something at a glance', () => {
    expect(
      choose(
        group('title', [row('title', [good, good])], 'title'),
        group('p1', [
          row('p1c1', [good, null]),
          row('p1c2', [good, 'Rain.']),
          row('p1c3', [good, good], 0.5),
        ]),
        group('p2', [row('p2c1', [good.repeat(4), good]), row('p2c2', [good, good])]),
        group('p3', [row('p3c1', [good, good])]),
      ),
    ).toBe('p2c2')
  })

  it('measures words and not their markup', () => {
    const marked = `<a class="e" href="${'x'.repeat(300)}">${good}</a>`
    expect(choose(group('p1', [row('p1c1', [marked, good])]))).toBe('p1c1')
  })

  it('takes a paragraph of one clause by its own address, and never a row that has none to itself', () => {
    const nameless = row(undefined, [good, good])
    expect(choose(group('p1', [nameless, row('p1c2', ['Rain.', 'Rain.'])]))).toBeUndefined()
    expect(choose(group('p1', [nameless]))).toBe('p1')
  })

  it('has nothing to say of an empty text', () => {
    expect(choose()).toBeUndefined()
  })
})
