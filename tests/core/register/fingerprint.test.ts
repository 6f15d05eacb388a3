import {describe, expect, it} from 'vitest'
import {
  digestText,
  isFingerprint,
  printWords,
  readFingerprint,
  writeFingerprint,
} from '#core/register/fingerprint.ts'

const text = 'Ёлка стоит у моста. Она – «зелёная».'
const clauses = [
  {start: 0, end: 19},
  {start: 20, end: 36},
]

describe('writeFingerprint', () => {
  it('keeps a digest and three characters per word of each clause', () => {
    expect(writeFingerprint(text, clauses)).toMatch(/^[\w-]{8} [\w-]{12} [\w-]{6}$/)
  })

  it('makes one print of a text without clauses, and none of an empty one', () => {
    expect(readFingerprint(writeFingerprint(text, [])).clauses).toEqual([printWords(text)])
    expect(writeFingerprint('', [])).toBe(digestText(''))
  })

  it('marks a clause without words', () => {
    const fingerprint = writeFingerprint('* * *', [{start: 0, end: 5}])
    expect(fingerprint).toBe(`${digestText('* * *')} .`)
    expect(readFingerprint(fingerprint).clauses).toEqual([new Uint32Array(0)])
  })

  it('is read back', () => {
    expect(readFingerprint(writeFingerprint(text, clauses))).toEqual({
      digest: digestText(text),
      clauses: clauses.map(({start, end}) => printWords(text.slice(start, end))),
    })
  })

  it('is the same for composed and decomposed letters', () => {
    expect(digestText(text.normalize('NFD'))).toBe(digestText(text))
  })
})

describe('digestText', () => {
  it('tells 20,000 near texts apart', () => {
    const digests = Array.from({length: 20_000}, (_, index) => digestText(`Станция ${index}`))
    expect(new Set(digests).size).toBe(digests.length)
  })
})

describe('printWords', () => {
  it.each([
    ['capitals and ё', 'ЕЩЁ Ёж', 'еще еж'],
    ['kinds of hyphen', 'юго-запад', 'юго\u2011запад'],
    ['quotation marks', '«Лес»', '“лес”'],
    ['soft hyphens', 'стан\u00ADция', 'станция'],
  ])('does not see %s', (_, left, right) => {
    expect(printWords(left)).toEqual(printWords(right))
  })

  it.each([
    ['a number', '2024', '2025'],
    ['a word', 'восемь', 'четыре'],
  ])('tells %s from another', (_, left, right) => {
    expect(printWords(left)).not.toEqual(printWords(right))
  })
})

describe('isFingerprint', () => {
  it.each(['', 'AAAAAAA', 'AAAAAAAA ', 'AAAAAAAA AB', 'AAAAAAAA  ABC', 'AAAAAAAA ABC%', 'сто слов'])(
    'refuses %j',
    (print) => {
      expect(isFingerprint(print)).toBe(false)
    },
  )
})
