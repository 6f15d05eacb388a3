import {describe, expect, it} from 'vitest'
import {printWords} from '#core/register/fingerprint.ts'
import {
  findContained,
  findRising,
  measureSimilarity,
  weighMatches,
} from '#core/register/measure-similarity.ts'

const count = (from: number, to: number) =>
  Uint32Array.from({length: to - from}, (_, index) => ((from + index) * 4097 + 64) & 0x3ffff)
const similarity = (left: string, right: string) => measureSimilarity(printWords(left), printWords(right))

describe('measureSimilarity', () => {
  it.each([
    ['the same words', 'вода стоит высоко', 'Вода стоит высоко.', 1],
    ['a misprint in one of four words', 'уровень воды стоит высоко', 'уровень воды стоит высокл', 0.875],
    ['an inflected word of two', 'высокий берег', 'высокого берег', 0.75],
    ['another number', 'пункт 2024', 'пункт 2025', 0.5],
    ['a word put in', 'вода стоит', 'вода не стоит', 0.8],
    ['nothing in common', 'вода', 'мост', 0],
    ['no words at all', '', '—', 1],
    ['words against none', 'вода', '', 0],
  ])('of %s', (_, left, right, expected) => {
    expect(similarity(left, right)).toBe(expected)
    expect(similarity(right, left)).toBe(expected)
  })

  it('finds a cut of 500 words at the start of 10,000, with other changes', () => {
    const long = count(0, 10_000)
    const cut = long.slice(500)
    cut[9400] = 7
    expect(measureSimilarity(long, cut)).toBeCloseTo((2 * 9499) / 19_500, 3)
  })

  it('does not count what long texts do not share', () => {
    const [low, high] = [new Uint32Array(3000).fill(64), new Uint32Array(3000).fill(4096)]
    expect(weighMatches(low, high)).toBe(0)
  })
})

describe('findContained', () => {
  it('finds a part in one piece', () => {
    expect(findContained(count(0, 50), count(20, 30))).toEqual({share: 1, start: 20})
  })

  it('finds it with one word changed', () => {
    const part = count(20, 30)
    part[4] = 3
    expect(findContained(count(0, 50), part).share).toBeCloseTo(0.9)
  })

  it('does not gather words from all over the text', () => {
    const scattered = count(0, 100).filter((_, index) => index % 12 === 0)
    expect(findContained(count(0, 100), scattered).share).toBeLessThan(0.7)
  })

  it('finds a part of over 1,000 words', () => {
    expect(findContained(count(0, 3000), count(1000, 2500))).toEqual({share: 1, start: 1000})
  })
})

describe('findRising', () => {
  it('gives the longest run', () => {
    expect(findRising([])).toEqual([])
    expect(findRising([3, 2, 1])).toHaveLength(1)
    expect(findRising([1, 9, 2, 3])).toEqual([0, 2, 3])
  })
})
