import {describe, expect, it} from 'vitest'
import {beadShapes} from '#core/align/bead-shapes.ts'
import {readForms} from '#core/align/read-forms.ts'
import {scoreSentences} from '#core/align/sentence-evidence.ts'

const shapeOf = (from: number, to: number): number =>
  beadShapes.findIndex((shape) => shape.from === from && shape.to === to)
const unit = (sentences: number) => ({text: 'Вода стоит высоко. '.repeat(sentences).trim()})

describe('scoreSentences', () => {
  it('believes a merged bead whose sentences agree more than a pair that leaves one over', () => {
    const from = readForms([3, 1, 2, 1].map(unit))
    const to = readForms([2, 1, 1, 2, 1].map(unit))
    const score = scoreSentences(from, to)
    expect(score(shapeOf(1, 2), 0, 0)).toBeGreaterThan(0)
    expect(score(shapeOf(1, 2), 0, 0)).toBeGreaterThan(score(shapeOf(1, 1), 0, 0) + 0.5)
  })

  it('says next to nothing where every unit is one sentence', () => {
    const units = readForms(Array.from({length: 200}, () => unit(1)))
    const score = scoreSentences(units, units)
    const all = beadShapes.map((_, shape) => score(shape, 0, 0))
    expect(Math.max(...all.map(Math.abs))).toBeLessThan(0.75)
    expect(score(shapeOf(1, 1), 0, 0)).toBeCloseTo(0, 1)
  })

  it('never gives up a bead for its sentences alone', () => {
    const from = readForms([9, 1].map(unit))
    const to = readForms([1, 1].map(unit))
    expect(scoreSentences(from, to)(shapeOf(1, 1), 0, 0)).toBeGreaterThan(-1)
  })
})

describe('sentences of a unit', () => {
  it.each([
    ['It rained. It snowed.', 2],
    ['1. The river rose.', 1],
    ['«Кто там?» — спросил сторож.', 1],
    ['Вода стояла с 3 мая 2019 г. и до осени.', 1],
    ['The level fell in 1912. “Why?” asked the keeper. No answer.', 3],
    ['Он ждал… Никто не пришёл!', 2],
    ['', 1],
  ])('of %j are %i', (text, count) => {
    expect([...readForms([{text}]).sentences]).toEqual([0, count])
  })
})
