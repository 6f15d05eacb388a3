import fc from 'fast-check'
import {expect, it} from 'vitest'
import {placeLabels} from '#core/indexes/place-labels.ts'

const size = {width: 400, height: 300, line: 14}

it('names stay in the drawing and cover neither each other nor a dot', () => {
  const dot = fc.record({
    x: fc.integer({min: 0, max: 400}),
    y: fc.integer({min: 0, max: 300}),
    radius: fc.integer({min: 2, max: 9}),
    width: fc.integer({min: 10, max: 120}),
  })
  fc.assert(
    fc.property(fc.array(dot, {maxLength: 30}), (dots) => {
      const boxes = placeLabels(dots, size).flatMap((place, index) => {
        const {width = 0} = dots[index] ?? {}
        if (place === undefined) return []
        const left = place.x - width * {start: 0, middle: 0.5, end: 1}[place.anchor]
        const middle = place.y - size.line * 0.3
        return [{left, right: left + width, top: middle - 7, bottom: middle + 7, index}]
      })
      for (const box of boxes) {
        expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(-1e-9)
        expect(box.right).toBeLessThanOrEqual(size.width)
        const isClear = (x: number, y: number): boolean =>
          x <= box.left || x >= box.right || y <= box.top || y >= box.bottom
        expect(dots.every(({x, y}, index) => index === box.index || isClear(x, y))).toBe(true)
        const others = boxes.filter((other) => other !== box)
        expect(
          others.filter(
            (other) =>
              box.left < other.right - 1e-9 &&
              other.left < box.right - 1e-9 &&
              box.top < other.bottom - 1e-9 &&
              other.top < box.bottom - 1e-9,
          ),
        ).toEqual([])
      }
    }),
  )
})

it('leaves a name out where there is no room', () => {
  const dot = {x: 200, y: 150, radius: 3, width: 410}
  expect(placeLabels([dot], size)).toEqual([undefined])
})
