import {describe, expect, it} from 'vitest'
import {measureLists} from '#core/compare/measure-lists.ts'

describe('measureLists', () => {
  it.each([
    ['a) roofs, b) walls', [2]],
    ['(a) roofs; (b) walls; and (c) doors', [3]],
    ['Чинят: а) крыши, б) стены, в) двери.', [3]],
    ['1) roofs; 2) walls', [2]],
    ['1) a roof. Later: 1) a wall, 2) a door', [2]],
    ['see paragraph 3 (a) and Table 4)', []],
  ])('counts the marked items of %j', (text, expected) => {
    expect(measureLists(text).marked).toEqual(expected)
  })

  it.each([
    ['They carry: boards; nails; paint.', [3]],
    ['They carry: boards; nails. They fix: roofs; walls; doors; sills.', [4]],
    ['boards; nails; paint', []],
    ['At 10:30 they left', []],
  ])('counts the parts of %j', (text, expected) => {
    expect(measureLists(text).parted).toEqual(expected)
  })
})
