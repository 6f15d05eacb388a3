import {describe, expect, it} from 'vitest'
import {hasNumberWord} from '#core/compare/has-number-word.ts'

const ru = [
  'одного',
  'двумя',
  'трёх',
  'четвёртый',
  'пятью',
  'шестая',
  'седьмой',
  'восьми',
  'девятый',
  'десяти',
  'одиннадцатый',
  'двенадцати',
]
const en = [
  'first',
  'both',
  'third',
  'four',
  'fifth',
  'six',
  'seventh',
  'eight',
  'ninth',
  'ten',
  'eleventh',
  'twelve',
]

describe('hasNumberWord', () => {
  it.each([
    ['ru', ru],
    ['en', en],
  ])('knows one to twelve in %s, counting and ordering', (language, words) => {
    const unknown = words.filter((word, index) => !hasNumberWord(`x ${word} y`, language, String(index + 1)))
    expect(unknown).toEqual([])
  })

  it.each([
    ['fourteen', '4'],
    ['sixteen', '6'],
    ['nineteen', '9'],
    ['tension', '10'],
    ['onerous', '1'],
  ])('does not take %s for %s', (word, value) => {
    expect(hasNumberWord(word, 'en', value)).toBe(false)
  })

  it('knows no words of other numbers and languages', () => {
    expect(hasNumberWord('thirteen', 'en', '13')).toBe(false)
    expect(hasNumberWord('drei', 'de', '3')).toBe(false)
  })
})
