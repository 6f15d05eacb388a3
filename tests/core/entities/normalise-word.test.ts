import {describe, expect, it} from 'vitest'
import {normaliseWord} from '#core/entities/normalise-word.ts'

describe('normaliseWord', () => {
  it.each([
    ['Ёлка', 'Елка'],
    ['вос\u00ADток', 'восток'],
    ['и\u0306од', 'йод'],
    ['cовет', 'совет'],
    ['Microsoft', 'Microsoft'],
  ])('brings %j to %j in Russian', (word, expected) => {
    expect(normaliseWord(word, 'Cyrl')).toBe(expected)
  })

  it('takes the Latin letters in an English word of mixed alphabets', () => {
    expect(normaliseWord('Сouncil', 'Latn')).toBe('Council')
  })
})
