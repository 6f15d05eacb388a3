import {describe, expect, it} from 'vitest'
import type {SearchGroup} from '#core/model/search.ts'
import {labelPlace} from '#core/search/label-place.ts'

const groups = (
  [
    ['', undefined],
    ['title', undefined],
    ['p1', '[1]'],
    ['p9', '9.'],
    ['p9-2', undefined],
    ['p9.v', 'в)'],
    ['p9.v-2', undefined],
    ['p7', '7.'],
    ['p7.1', '7.1.'],
    ['p7.1.a', '(a)'],
    ['annex1.p1', '1.'],
    ['closing', undefined],
    ['closing-2', undefined],
  ] as const
).map(([id, label]): SearchGroup => ({
  id,
  kind: 'paragraph',
  rows: [],
  ...(label === undefined ? {} : {label}),
}))

describe('the number of a place', () => {
  it.each([
    ['', undefined],
    ['title', undefined],
    ['p1', '[1]'],
    ['p9', '9.'],
    ['p9-2', '9. ¶ 2'],
    ['p9.v', '9. в)'],
    ['p9.v-2', '9. в) ¶ 2'],
    ['p7.1', '7.1.'],
    ['p7.1.a', '7.1. (a)'],
    ['annex1.p1', '1.'],
    ['closing-2', undefined],
    ['none', undefined],
  ])('%s: %s', (id, expected) => {
    const index = groups.findIndex((group) => group.id === id)
    expect(labelPlace(groups, index)).toBe(expected)
  })
})
