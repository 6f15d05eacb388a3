import {describe, expect, it} from 'vitest'
import {fillShape, type Outline} from '#core/exchange/fill-shapes.ts'

const sumOf = (outlines: readonly Outline[]): number =>
  [...(fillShape(outlines)?.cells ?? [])].reduce((sum, cell) => sum + cell, 0)

describe('fillShape', () => {
  it('covers the area of the outline', () => {
    // A triangle of base 7 and height 5 off the grid, and a steep and a flat one.
    expect(sumOf([[0.3, 0.2, 7.3, 0.2, 3.1, 5.2]])).toBeCloseTo(17.5, 4)
    expect(sumOf([[10, 10, 10.5, 40, 11, 10]])).toBeCloseTo(15, 4)
    expect(sumOf([[-20.5, -3, 30.5, -2, 30.5, -1]])).toBeCloseTo(25.5, 4)
  })

  it('gives each pixel its share', () => {
    const field = fillShape([[2, 3, 4, 3, 4, 4, 2, 5]])
    expect([field?.x, field?.y, field?.width, field?.height]).toEqual([2, 3, 2, 2])
    expect([...(field?.cells ?? [])].map((cell) => Math.round(cell * 1000) / 1000)).toEqual([
      1, 1, 0.75, 0.25,
    ])
  })

  it('leaves a hole where an inner outline runs the other way, and is solid where outlines overlap', () => {
    const square = [0, 0, 6, 0, 6, 6, 0, 6]
    expect(sumOf([square, [2, 2, 2, 4, 4, 4, 4, 2]])).toBeCloseTo(32, 4)
    expect(sumOf([square, [3, 0, 9, 0, 9, 6, 3, 6]])).toBeCloseTo(54, 4)
  })

  it('has nothing to fill in a line or in nothing', () => {
    expect(fillShape([])).toBeUndefined()
    expect(fillShape([[1, 1, 5, 1]])).toBeUndefined()
  })
})
