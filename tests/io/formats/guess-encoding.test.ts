import jschardet from 'jschardet'
import {describe, expect, it} from 'vitest'
import {guessEncoding} from '#io/formats/guess-encoding.ts'
import {encode} from './encode.ts'
import {english, russian} from './samples.ts'

const encodings = ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5']

/** Pieces of a text, each of a length in characters, from all over it. */
function cut(text: string, length: number): readonly string[] {
  const long = text.repeat(Math.ceil((length + 1) / text.length) + 1)
  return Array.from({length: 50}, (_, index) => long.slice(index * 17, index * 17 + length))
}

function read(bytes: Uint8Array, encoding: string | undefined): string | undefined {
  return encoding === undefined ? undefined : new TextDecoder(encoding).decode(bytes)
}

describe('Russian', () => {
  it.each([
    [20, 0.9],
    [40, 1],
    [80, 1],
    [200, 1],
    [2000, 1],
  ])('of %i characters is read right in %d of the samples or more, and never wrong', (length, share) => {
    for (const encoding of encodings) {
      const samples = cut(russian, length).map((text) => encode(text, encoding))
      const guesses = samples.map((bytes) => read(bytes, guessEncoding(bytes)?.encoding))
      const right = guesses.filter(
        (text, index) => text === read(samples[index] ?? new Uint8Array(), encoding),
      )
      expect(right.length + guesses.filter((text) => text === undefined).length).toBe(samples.length)
      expect(right.length).toBeGreaterThanOrEqual(share * samples.length)
    }
  })

  it('in capitals is read right from 40 characters on', () => {
    for (const encoding of encodings) {
      for (const text of cut(russian.toUpperCase(), 40)) {
        const bytes = encode(text, encoding)
        expect(read(bytes, guessEncoding(bytes)?.encoding)).toBe(read(bytes, encoding))
      }
    }
  })

  it('is read as jschardet reads it wherever that is right', () => {
    for (const encoding of encodings) {
      for (const text of cut(russian, 300)) {
        const bytes = encode(text, encoding)
        const oracle = jschardet.detect(Buffer.from(bytes)).encoding
        const asOracle = read(bytes, oracle ?? undefined)
        if (asOracle === read(bytes, encoding))
          expect(read(bytes, guessEncoding(bytes)?.encoding)).toBe(asOracle)
      }
    }
  })

  it('tells how far the next best reading is', () => {
    const guess = guessEncoding(encode(russian, 'koi8-r'))
    expect(guess?.encoding).toBe('koi8-r')
    expect(guess?.cost).toBeLessThan(5)
    expect(guess?.margin).toBeGreaterThan(1000)
  })

  it('with tables drawn in lines is CP866', () => {
    const frame = `┌${'─'.repeat(30)}┐\n│ Мёд липовый, ведро    │ 12 │\n└${'─'.repeat(30)}┘\n`
    const bytes = encode(frame + russian.slice(0, 100), 'ibm866')
    expect(guessEncoding(bytes)?.encoding).toBe('ibm866')
  })
})

describe('English', () => {
  it('with the marks of Windows is windows-1252', () => {
    expect(guessEncoding(encode(english, 'windows-1252'))?.encoding).toBe('windows-1252')
    expect(guessEncoding(encode('It’s “late”.', 'windows-1252'))?.encoding).toBe('windows-1252')
  })
})

describe('nonsense', () => {
  it('is no encoding', () => {
    const noise = Uint8Array.from({length: 200}, (_, index) => (index * index * 31 + 7 * index) % 256)
    expect(guessEncoding(noise)).toBeUndefined()
  })

  it('Greek, Chinese and Japanese are not read as Russian', () => {
    const greek = encode('Το ποτάμι ανέβηκε τη νύχτα και η πόλη ξύπνησε νωρίς.', 'iso-8859-7')
    const chinese = Uint8Array.of(
      0xba,
      0xd3,
      0xcb,
      0xae,
      0xd2,
      0xb9,
      0xc0,
      0xef,
      0xd5,
      0xc7,
      0xc1,
      0xcb,
      0xa1,
      0xa3,
      0xc7,
      0xc5,
    )
    const japanese = Uint8Array.of(
      0x90,
      0xec,
      0x82,
      0xcc,
      0x90,
      0x85,
      0x82,
      0xaa,
      0x91,
      0x9d,
      0x82,
      0xa6,
      0x82,
      0xbd,
      0x81,
      0x42,
    )
    for (const bytes of [greek, chinese, japanese]) expect(guessEncoding(bytes)).toBeUndefined()
  })
})
