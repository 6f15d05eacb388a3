import fc from 'fast-check'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {describe, expect, it} from 'vitest'
import {parsePlain} from '#plugins/parse-plain.ts'

const remark = (source: string): unknown => unified().use(remarkParse).parse(source)

describe('parsePlain', () => {
  it.each([
    '# Title\n\n26\\. Text.\n\n2.1. Below.\n\nGoes on\nover two lines.\n',
    '## Приложение 1\nСразу текст\n\n«Цитата» – и всё.\n\n\n12 апреля 2031 года\n',
    '1\\) one\n# Head\ntwo\n',
    'A line: with ::signs, # and + and = in it!\n= not a heading? no',
    '12.5 per cent\n\n(a) bracket\n',
    '',
  ])('gives the tree of remark-parse for %j, or none', (source) => {
    expect([undefined, JSON.stringify(remark(source))]).toContain(stringify(parsePlain(source)))
  })

  it('takes plain texts', () => {
    expect(parsePlain('# Title\n\n26\\. Text.\n\n2.1. Below.\n\nGoes on.\n')?.children).toHaveLength(4)
  })

  it('never disagrees with remark-parse', () => {
    const words = fc.constantFrom(
      'дождь',
      'rain.',
      '12',
      '12.',
      '1)',
      '1\\.',
      '2\\)',
      '2.1.',
      '#',
      '##',
      '-',
      '–',
      '+',
      '=',
      '---',
      '===',
      '«',
      '(a)',
      '>',
      '*',
      '_a_',
      '`',
      '[x]',
      '<b>',
      '&amp;',
      '\\',
      ':::',
      '::a',
      '|',
      '  ',
      '\u00a0',
      'https://a.example',
      'a_b',
    )
    const line = fc.array(words, {maxLength: 5}).map((list) => list.join(' '))
    const texts = fc.array(fc.oneof(line, fc.constant('')), {maxLength: 8}).map((list) => list.join('\n'))
    fc.assert(
      fc.property(texts, (source) => {
        const tree = parsePlain(source)
        if (tree !== undefined)
          expect(JSON.parse(stringify(tree) ?? '')).toEqual(JSON.parse(JSON.stringify(remark(source))))
      }),
      {numRuns: 20_000},
    )
  })
})

/** Positions of remark are instances of its own classes: compare what they hold. */
function stringify(tree: unknown): string | undefined {
  return tree === undefined ? undefined : JSON.stringify(tree)
}
