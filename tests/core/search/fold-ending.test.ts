import {describe, expect, it} from 'vitest'
import {foldEnding} from '#core/search/fold-ending.ts'
import {stemWord} from '#core/search/stem-word.ts'

describe('foldEnding', () => {
  it.each([
    ['мирный', 'мирного'],
    ['международной', 'международная'],
    ['водой', 'вода'],
    ['войной', 'война'],
  ])('leaves %s the stem of %s', (word, other) => {
    expect(stemWord(foldEnding(word), 'ru')).toBe(stemWord(other, 'ru'))
  })

  it.each(['средний', 'средней', 'случай', 'район', '7', 'rain', 'oil'])('leaves %s alone', (word) => {
    expect(foldEnding(word)).toBe(word)
  })
})
