import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {quoteYaml} from '#io/quote-yaml.ts'

describe('quoteYaml', () => {
  it.each([
    ['a no-break space', '5\u00A0км', String.raw`"5\u00A0км"`],
    ['a next-line character', 'a\u0085b', String.raw`"a\u0085b"`],
    ['a line separator', 'a\u2028b\u2029', String.raw`"a\u2028b\u2029"`],
    ['a tab', 'a\tb', String.raw`"a\tb"`],
    ['line ends', 'a\r\nb\rc\n', String.raw`"a\r\nb\rc\n"`],
    ['spaces at both ends', '  a  ', '"  a  "'],
    ['a soft hyphen', 'во\u00ADда', String.raw`"во\u00ADда"`],
    ['a byte order mark', '\uFEFFa', String.raw`"\uFEFFa"`],
    ['a change of direction', 'a\u202Eb', String.raw`"a\u202Eb"`],
    ['a NUL', 'a\0b', String.raw`"a\u0000b"`],
    ['a lone surrogate', '\uD800a\uDC00', String.raw`"\ud800a\udc00"`],
    ['an unassigned character of two units', '\u{E0FFF}', String.raw`"\U000E0FFF"`],
    ['an emoji', '🌧', '"🌧"'],
    ['quotes and backslashes', '"\\n"', String.raw`"\"\\n\""`],
    ['what YAML reads otherwise', 'yes: #no', '"yes: #no"'],
  ])('writes %s so that it comes back', (_, text, expected) => {
    expect(quoteYaml(text)).toBe(expected)
    expect(parse(`a: ${expected}\n`)).toEqual({a: text})
  })

  it('gives any text back, as a value and inside a list', () => {
    const anyText = fc.oneof(fc.string({unit: 'binary'}), fc.string({unit: 'grapheme'}))
    fc.assert(
      fc.property(anyText, anyText, (first, second) => {
        const yaml = `a: ${quoteYaml(first)}\nb: [${quoteYaml(second)}, ${quoteYaml(first)}]\n`
        expect(parse(yaml)).toEqual({a: first, b: [second, first]})
      }),
      {numRuns: 2000, seed: 3},
    )
  })

  it('gives a long text back over several lines, wherever it is cut', () => {
    for (const unit of ['дождь ', ' ', '🌧', '\\"', '\u00A0\n', 'a'.repeat(3999) + ' b']) {
      const text = unit.repeat(Math.ceil(20_000 / unit.length))
      const yaml = quoteYaml(text)
      expect(Math.max(...yaml.split('\n').map((line) => line.length))).toBeLessThan(65_536)
      expect(parse(`a: ${yaml}\n`)).toEqual({a: text})
    }
  })
})
