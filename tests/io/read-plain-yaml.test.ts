import {readFileSync} from 'node:fs'
import {isDeepStrictEqual} from 'node:util'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {parse, parseDocument} from 'yaml'
import {listFiles} from '#io/list-files.ts'
import {readPlainYaml} from '#io/read-plain-yaml.ts'
import {authoritiesSchema} from '#io/schemas.ts'

const files = listFiles('content')
  .filter(({path}) => path.endsWith('.yaml'))
  .map(({path}) => readFileSync(`content/${path}`, 'utf8'))

describe('readPlainYaml', () => {
  it('reads every YAML file of the corpus as the full parser does', () => {
    expect(files.length).toBeGreaterThan(10)
    for (const text of files) expect(readPlainYaml(text)?.value).toEqual(parse(text))
  })

  it.each([
    'a: b',
    '- a\n- b: 1\n  c: -2.5\n',
    '# head\n\na:\n  # inside\n  b: c\n',
    'a:\n- b\n- c\nd:\n',
    "a: {b: [1, \"x\\u00e9\\n\", 'it''s', true, false], c: {}}\n",
    'a:\n  {\n    b: c,\n    d: [e, f g],\n  }\nh: i\n',
    'a: >-\n  b c\n  d\ne: f\n',
    '- a: [b]\n  c: 2001/..\n- a: 2024-02-30\n',
    'a: https://example.org/x#y\n',
    'a: «б», “c” — d\u00a0e\n',
    '- {"a b": 1, c: 60/288}\n',
    'a: R & D * 2\n',
  ])('reads %j as the full parser does', (text) => {
    expect(readPlainYaml(text)?.value).toEqual(parse(text))
  })

  it.each([
    '',
    'a: &b c\n',
    'a: *b\n',
    'a: !!str 1\n',
    'a: b: c\n',
    'a: b\na: c\n',
    '{a: 1, a: 2}\n',
    '__proto__: a\n',
    '{"__proto__": a}\n',
    'a: [b\nc]\n- d',
    'a: [b, c\n',
    'a: "b\n',
    'a:\n   b: c\n  d: e\n',
  ])('leaves %j to the full parser', (text) => {
    expect(readPlainYaml(text)).toBeUndefined()
  })

  it('gives the line of each item', () => {
    expect(readPlainYaml('# a\n- b\n\n- c:\n    - d\n- {\n    e: f }\n')?.itemLines).toEqual([2, 4, 6])
    expect(readPlainYaml('[a, b]')?.itemLines).toEqual([])
  })

  it('never lets anything else than the full parser through a schema, whatever is typed into a file', () => {
    const records = files.flatMap((text) => text.split(/^(?=- )/m)).filter((text) => text.startsWith('- '))
    const signs = [
      ' ',
      '\n',
      '\n  ',
      ': ',
      ',',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '#',
      ' #',
      '- ',
      '>-',
      '|',
      '&a ',
      '~',
      '\\',
      '',
    ]
    const edit = fc.record({
      at: fc.noBias(fc.nat(9999)),
      less: fc.nat(3),
      sign: fc.constantFrom(...signs),
    })
    let plain = 0
    fc.assert(
      fc.property(
        fc.constantFrom(...records),
        fc.array(edit, {minLength: 1, maxLength: 3}),
        (record, edits) => {
          const text = edits.reduce((old, {at, less, sign}) => {
            const place = Math.floor((at / 9999) * old.length)
            return old.slice(0, place) + sign + old.slice(place + less)
          }, record)
          const found = readPlainYaml(text)
          if (found === undefined || !authoritiesSchema.safeParse(found.value).success) return true
          plain += 1
          const document = parseDocument(text)
          return document.errors.length === 0 && isDeepStrictEqual(found.value, document.toJS())
        },
      ),
      {numRuns: 1000},
    )
    expect(plain).toBeGreaterThan(100)
  })
})
