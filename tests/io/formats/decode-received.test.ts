import {describe, expect, it} from 'vitest'
import {decodeReceived} from '#io/formats/decode-received.ts'
import {encode, encodeUtf16} from './encode.ts'
import {english, russian} from './samples.ts'

const signs = 'ё Ё «мост» № 5 — 7 км'

describe('decodeReceived', () => {
  it('reads UTF-8 and UTF-16 by their marks, without the mark', () => {
    const marked = (bytes: Uint8Array, ...mark: number[]) => Uint8Array.of(...mark, ...bytes)
    expect(decodeReceived(marked(Buffer.from(signs), 0xef, 0xbb, 0xbf), 'a')).toMatchObject({
      text: signs,
      encoding: 'utf-8',
    })
    expect(decodeReceived(marked(encodeUtf16(signs, true), 0xff, 0xfe), 'a')).toMatchObject({
      text: signs,
      encoding: 'utf-16le',
    })
    expect(decodeReceived(marked(encodeUtf16(signs, false), 0xfe, 0xff), 'a')).toMatchObject({
      text: signs,
      encoding: 'utf-16be',
    })
  })

  it('reads UTF-16 without a mark', () => {
    for (const text of [russian, english, 'Мост', 'Bridge']) {
      expect(decodeReceived(encodeUtf16(text, true), 'a')).toMatchObject({text, encoding: 'utf-16le'})
      expect(decodeReceived(encodeUtf16(text, false), 'a')).toMatchObject({text, encoding: 'utf-16be'})
    }
  })

  it('guesses, and says what and how surely', () => {
    const {text, encoding, findings} = decodeReceived(encode(russian, 'windows-1251'), 'a')
    expect({text, encoding}).toEqual({text: russian, encoding: 'windows-1251'})
    expect(findings).toMatchObject([{rule: 'encoding-guess', severity: 'warning'}])
    expect(findings[0]?.reason).toMatch(
      /`windows-1251` \(\d\.\d bits a letter, \d+ bits more probable than `[\w-]+`\)/,
    )
  })

  it('follows what the text declares where letters do not speak against it', () => {
    const short = encode('Мост', 'koi8-r')
    expect(decodeReceived(short, 'a', 'koi8-r')).toMatchObject({
      text: 'Мост',
      encoding: 'koi8-r',
      findings: [],
    })
    const wrong = decodeReceived(encode(russian, 'windows-1251'), 'a', 'koi8-r')
    expect(wrong.text).toBe(russian)
    expect(wrong.findings.map(({rule}) => rule)).toEqual(['encoding-guess', 'encoding-guess'])
    expect(decodeReceived(Buffer.from(russian), 'a', 'windows-1251')).toMatchObject({
      text: russian,
      encoding: 'utf-8',
    })
    expect(decodeReceived(short, 'a', 'no-such-encoding').encoding).toBe('koi8-r')
  })

  it.each([
    ['UTF-8 cut inside a letter', Buffer.from('дождь').subarray(0, 9)],
    ['Greek', encode('Το ποτάμι ανέβηκε τη νύχτα.', 'iso-8859-7')],
    ['half a character of UTF-16', Uint8Array.of(0xff, 0xfe, 0x14, 0x04, 0x3e)],
    ['a lone surrogate', Uint8Array.of(0xff, 0xfe, 0x00, 0xd8)],
    ['UTF-32', Uint8Array.of(0xff, 0xfe, 0, 0, 0x14, 4, 0, 0)],
  ])('refuses %s', (_, bytes) => {
    expect(() => decodeReceived(bytes, 'a')).toThrow(/no known encoding/)
  })
})
