import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {element, onLines, printXml, toXmlText} from '#core/exchange/xml.ts'
import {readXml} from '#tests/read-xml.ts'

const words = fc.string({unit: 'binary', maxLength: 40}).map(toXmlText)

describe('printXml', () => {
  it('gives a parser back every character of texts and attributes', () => {
    const hard = ' a\r\nb\tc\rd ]]> <!-- & «ё» 😀 '
    fc.assert(
      fc.property(words, words, (text, value) => {
        expect(readXml(printXml(element('p', {n: value}, text)))).toMatchObject({
          attributes: {n: value},
          text,
        })
      }),
      {examples: [[hard, hard]]},
    )
  })

  it('adds no white space between words and elements', () => {
    const hi = element('hi', {rend: undefined}, 'снег')
    expect(printXml(element('p', {}, hi, hi, ' и ', element('lb', {})))).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<p><hi>снег</hi><hi>снег</hi> и <lb/></p>\n',
    )
    expect(printXml(element('list', {}, ...onLines([hi]))).split('\n')).toHaveLength(5)
  })

  it.each([
    ['\u0000', 'U+0000'],
    ['\u000B', 'U+000B'],
    ['\uD83D', 'U+D83D'],
    ['\uFFFE', 'U+FFFE'],
  ])('refuses what XML 1.0 cannot hold: %j', (character, code) => {
    expect(() => printXml(element('p', {}, `a${character}`))).toThrow(`Unexpected character \`${code}\``)
    expect(() => printXml(element('p', {n: character}))).toThrow(RangeError)
    expect(toXmlText(`a${character}b`)).toBe('a\uFFFDb')
  })
})

describe('element', () => {
  it.each(['', '1a', 'a b', 'a:b:c', 'a>'])('refuses the name %j', (name) => {
    expect(() => element(name, {})).toThrow(RangeError)
    expect(() => element('p', {[name]: ''})).toThrow(RangeError)
  })
})
