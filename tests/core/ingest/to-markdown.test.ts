import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {DraftBlock} from '#core/model/draft-block.ts'
import {escapeMarkdown} from '#core/ingest/escape-markdown.ts'
import {toMarkdown} from '#core/ingest/to-markdown.ts'
import {readMarkdown, readPlainMarkdown} from './read-markdown.ts'

function paragraph(text: string): DraftBlock {
  return {kind: 'paragraph', text}
}

/** Everything that opens markup somewhere, and words around it. */
const pieces = [
  ...'\\`*_[](){}<>&~|:#+-=!^"\'$%@;,./ \t\n',
  ...[
    '::',
    ':::',
    '1. ',
    '12) ',
    '- ',
    '[^1]',
    '[^1]: ',
    ':a[b]',
    '::cell[x]',
    '&amp;',
    '&#65;',
    '<b>',
    '<!--',
  ],
  ...[
    '```',
    '~~~',
    '~~',
    '---',
    '***',
    '    ',
    '\r\n',
    '\u00A0',
    '\uFEFF',
    '№',
    '…',
    'г.',
    'слово',
    'Word',
    '7',
  ],
  ...[
    'https://example.org/',
    'www.example.org',
    'a@example.org',
    '| a | b |',
    '|-|-|',
    '![x](y)',
    '# ',
    '###',
  ],
]
const anyText = fc
  .oneof(
    fc.array(fc.constantFrom(...pieces), {minLength: 1, maxLength: 14}).map((parts) => parts.join('')),
    fc.string({unit: 'grapheme', minLength: 1}),
    fc.string({unit: 'binary', minLength: 1}),
  )
  // Markdown has no form for a NUL; a line feed is a line of verse, see round-trip.test.ts.
  .map((text) => text.replaceAll('\0', '0').replaceAll('\n', ' '))

describe('toMarkdown', () => {
  it.each([
    ['26. Стороны', '26\\. Стороны'],
    ['1) Стороны', '1\\) Стороны'],
    ['2.1. Стороны', '2.1. Стороны'],
    ['(a) Parties', '(a) Parties'],
    ['- Именно так', '\\- Именно так'],
    ['– Именно так', '– Именно так'],
    ['встреча: итоги', 'встреча: итоги'],
    ['в 12:30', 'в 12\\:30'],
    [':𝠀 знак', '\\:𝠀 знак'],
    ['| граница', '\\| граница'],
    ['AT&T', 'AT\\&T'],
    ['[sic]', '\\[sic]'],
    [' с отступом ', '&#x20;с отступом&#x20;'],
  ])('writes %j as %j', (text, markdown) => {
    expect(escapeMarkdown(text, 'paragraph')).toBe(markdown)
    expect(readMarkdown(markdown)).toEqual([text])
    expect(readPlainMarkdown(markdown)).toEqual([text])
  })

  it('gives every text back from a parser with directives and GFM, and from a plain one', () => {
    fc.assert(
      fc.property(anyText, anyText, (first, second) => {
        const markdown = toMarkdown([paragraph(first), paragraph(second)])
        expect(readMarkdown(markdown)).toEqual([first, second])
        expect(readPlainMarkdown(markdown)).toEqual([first, second])
      }),
      {numRuns: 600},
    )
  })

  it('gives every heading and every closing text back', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (title, head, closing) => {
        const markdown = toMarkdown([
          {kind: 'title', text: title},
          {kind: 'heading', text: head, opens: {kind: 'annex'}},
          {kind: 'closing', text: closing},
        ])
        expect(readMarkdown(markdown)).toEqual([title, head, closing])
      }),
      {numRuns: 300},
    )
  })

  it('writes numbers as printed, heads by level, closing and signatures in containers', () => {
    const blocks: readonly DraftBlock[] = [
      {kind: 'title', text: 'О встрече'},
      {kind: 'heading', label: 'I', marker: 'I.', text: 'Общее', opens: {kind: 'section', label: 'I'}},
      {kind: 'heading', text: 'План'},
      {kind: 'paragraph', label: '1', marker: '1.', text: 'Стороны встретились.'},
      {kind: 'closing', text: 'Совершено в двух экземплярах.', opens: {kind: 'closing'}},
      {kind: 'closing', text: 'Оба равны.'},
      {kind: 'signature', text: 'За стороны', opens: {kind: 'signatures'}},
    ]
    expect(toMarkdown(blocks).split('\n\n')).toEqual([
      '# О встрече',
      '## I. Общее',
      '### План',
      '1\\. Стороны встретились.',
      ':::closing',
      'Совершено в двух экземплярах.',
      'Оба равны.',
      ':::',
      ':::signatures',
      'За стороны',
      ':::\n',
    ])
  })

  it('writes nothing for no blocks', () => {
    expect(toMarkdown([])).toBe('')
  })

  it('keeps lines under 64 KB and the text whole', () => {
    const text = Array.from({length: 30_000}, (_, index) =>
      index % 7 === 0 ? '- =' : `${index}. слово`,
    ).join(' ')
    const markdown = toMarkdown([paragraph(text)])
    const longest = Math.max(...markdown.split('\n').map((line) => new TextEncoder().encode(line).length))
    expect(longest).toBeLessThan(65_536)
    expect(readMarkdown(markdown)).toEqual([text])
  })
})
