import fc from 'fast-check'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {describe, expect, it} from 'vitest'
import {parsePlain} from '#plugins/parse-plain.ts'

const plain = unified().use(remarkParse)

const opening = fc.constantFrom(
  ...[
    '',
    '',
    'Rain',
    '«Снег»',
    '(a) ',
    '1\\. ',
    '12\\) ',
    '2.1. ',
    '2031 ',
    '2031\u00a0г. ',
    '1. ',
    '1) ',
    '- ',
    '> ',
  ],
  ...[
    '# ',
    '## ',
    '#',
    '####### ',
    '    ',
    ' ',
    '\u00a0',
    '--- ',
    '=== ',
    '* ',
    '— ',
    '№ 5 ',
    '… ',
    '5',
    '5.',
    ':',
    '::',
  ],
)
const piece = fc.constantFrom(
  ...[
    'rain',
    'снег',
    ' ',
    ' ',
    ', ',
    '.',
    '; ',
    ':foo',
    'a@b.org',
    'www.example.org',
    '10:30',
    '"',
    '-',
    '=',
    '#',
    ' #',
  ],
  ...[
    '*',
    '_',
    '\\',
    '\\.',
    '&amp;',
    '<b>',
    '[x]',
    '`',
    '|',
    '~~',
    '  ',
    '\t',
    '\u00a0',
    '\u2028',
    '(',
    ')',
    '!',
    '+ ',
  ],
)
const line = fc.tuple(opening, fc.array(piece, {maxLength: 4})).map(([start, rest]) => start + rest.join(''))
const source = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\n\n\n', '')), {maxLength: 6})
  .map((parts) => parts.flat().join(''))
/** Lines of which nearly all are plain, so that most cases take the short way. */
const prose = fc
  .array(
    fc.tuple(
      fc.constantFrom('1\\. Rain.', '## II. Snow', '2.1. Снег', '«Да», 5 г.', 'a-b'),
      fc.constantFrom('\n', '\n\n'),
    ),
  )
  .map((parts) => parts.flat().join(''))

describe('parsePlain', () => {
  it('gives the tree of remark-parse, or none', () => {
    fc.assert(
      fc.property(fc.oneof(source, prose), (text) => {
        const tree = parsePlain(text)
        if (tree !== undefined) expect(tree).toEqual(plain.parse(text))
      }),
      {numRuns: 1500},
    )
  })

  it('is used for plain prose', () => {
    fc.assert(
      fc.property(prose, (text) => {
        expect(parsePlain(text)).toBeDefined()
      }),
    )
  })

  it.each([
    'a *b*',
    '- a',
    '> a',
    '1. a',
    'a\\',
    'a  \nb',
    '    a',
    'a &amp; b',
    'a\n===',
    '<b>',
    '| a |',
    ':pb[3]',
    ':::closing\nEnd.\n:::',
    '::cell[May]',
    'Rain :pb[3]',
    'Rain[^1]',
    '~~Rain~~',
  ])('leaves %j to remark', (text) => {
    expect(parsePlain(text)).toBeUndefined()
  })
})
