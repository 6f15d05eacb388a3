import {existsSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {DraftBlock} from '#core/model/draft-block.ts'
import {ingestText} from '#core/ingest/ingest-text.ts'
import {settleBlocks} from '#core/ingest/settle-blocks.ts'
import type {Language} from '#core/text/language.ts'
import {en} from '#core/text/languages/en.ts'
import {languages} from '#core/text/languages/index.ts'
import {ru} from '#core/text/languages/ru.ts'
import {keepBlocks, readThroughChain} from './read-chain.ts'

const seeds = new URL('../../../../shared/seeds/', import.meta.url)

function expectSame(blocks: readonly DraftBlock[], language: Language): void {
  const {kept, faults} = readThroughChain(blocks, language)
  expect(kept).toEqual(keepBlocks(blocks))
  expect(faults).toEqual([])
}

/** Everything that opens markup or looks like a number, and words around it. */
const pieces = [
  ...'\\`*_[](){}<>&~|:#+-=!^"\'$%@;,./ \u00A0',
  ...[
    '::',
    ':::',
    ':::closing',
    ':pb[',
    ':pb[3]',
    '::pb[4]',
    '::cell[',
    '::cell[x]{column="y"}',
    '{a=b}',
    '[^1]',
  ],
  ...[
    '[^1]: ',
    ':a[b]',
    '&amp;',
    '&#65;',
    '&nbsp;',
    '<b>',
    '<sup>',
    '<!--',
    '-->',
    '```',
    '~~',
    '***',
    '---',
  ],
  ...[
    '1. ',
    '12) ',
    '2.1. ',
    '(a) ',
    'a) ',
    'б) ',
    'IV. ',
    '- ',
    '* ',
    '§ 5 ',
    'Статья 5. ',
    'Article 5. ',
    '2031. ',
  ],
  ...[
    'Приложение № 2',
    'Annex II',
    'Приложение',
    '| a | b |',
    '|-|-|',
    '# ',
    '## ',
    '> ',
    '![x](y)',
    '[x]: y',
  ],
  ...['https://example.org/', 'www.example.org', 'a@example.org', 'слово', 'Word', 'г.', '№', '…', '7', '—'],
]
const anyLine = fc
  .array(fc.constantFrom(...pieces), {minLength: 1, maxLength: 9})
  .map((parts) => parts.join('').trim())
  .filter((text) => text !== '')
const anyWords = fc.oneof(
  {weight: 6, arbitrary: anyLine},
  {
    weight: 1,
    arbitrary: fc.string({unit: 'grapheme', minLength: 1, maxLength: 9}).map((text) => text.trim() || 'x'),
  },
  {weight: 1, arbitrary: fc.tuple(anyLine, anyLine).map((lines) => lines.join('\n'))},
)
// Cells and headings are one line; what Markdown has no form for is no part of a text that came through `io`.
const clean = (text: string) => text.replaceAll(/[\0\r\t\f\v\u0085\u2028\u2029\p{Cs}]/gu, '').trim() || 'x'
const oneLine = (text: string) => clean(text).replaceAll('\n', ' ')

function page(text: string, share: number): Pick<DraftBlock, 'pages'> {
  const at = Math.floor(share * text.length)
  const isBetween =
    /\s/.test(text.charAt(at)) || /[\uD800-\uDFFF]/.test(text.slice(Math.max(0, at - 1), at + 1))
  return share > 0.6 || isBetween ? {} : {pages: [{at, page: 3}]}
}

const anyBlock = fc
  .tuple(
    fc.constantFrom(
      ...([
        'paragraph',
        'paragraph',
        'paragraph',
        'heading',
        'section',
        'annex',
        'title',
        'cell',
        'cell',
      ] as const),
      ...(['closing', 'signature', 'quotation', 'item', 'code', 'numbered'] as const),
    ),
    anyWords,
    anyWords,
    fc.double({min: 0, max: 1, noNaN: true}),
  )
  .map(([kind, words, other, share]): DraftBlock => {
    const text = clean(words)
    const line = oneLine(words)
    switch (kind) {
      case 'section':
        return {
          kind: 'heading',
          label: 'II',
          marker: 'II.',
          text: line,
          opens: {kind: 'section', label: 'II'},
        }
      case 'annex':
        return {kind: 'heading', text: `Приложение № 2 ${line}`, opens: {kind: 'annex', label: '2'}}
      case 'numbered':
        return {kind: 'paragraph', label: '26', marker: '26.', text, ...page(text, share)}
      case 'item':
        return {kind, marker: '-', text}
      case 'cell':
        return {kind, text: line, ...(share > 0.5 ? {} : {column: oneLine(other)}), ...page(line, share)}
      case 'heading':
      case 'title':
        return {kind, text: line, ...page(line, share)}
      case 'code':
        return {kind, text}
      default:
        return {kind, text, ...page(text, share)}
    }
  })
const anyNote = anyWords.map((words): DraftBlock => ({
  kind: 'note',
  label: '1',
  marker: '1',
  text: clean(words),
}))
const anyTable = fc
  .tuple(
    fc.boolean(),
    fc.array(fc.tuple(anyWords, fc.oneof(fc.constant(''), anyWords)), {minLength: 1, maxLength: 3}),
  )
  .map(([isHeaded, rows]): readonly DraftBlock[] => {
    const texts = rows.map((row) => row.map((cell) => (cell === '' ? '' : oneLine(cell))))
    const columns = texts[0] ?? []
    return texts.flatMap((row, index): readonly DraftBlock[] => {
      const cells = row.map((text, at): DraftBlock => {
        const column = index > 0 && isHeaded ? columns[at] : undefined
        return {kind: 'cell', text, ...(column === undefined ? {} : {column})}
      })
      return [{kind: 'row', text: ''}, ...cells]
    })
  })
const anyBlocks = fc
  .tuple(
    fc.array(anyBlock, {minLength: 1, maxLength: 5}),
    fc.oneof({weight: 3, arbitrary: fc.constant([])}, anyTable),
    fc.array(anyBlock, {maxLength: 2}),
    fc.array(anyNote, {maxLength: 2}),
  )
  .map(([first, table, others, notes]) => {
    // A cell right behind a table would be one of its cells.
    const after = table.length > 0 && others[0]?.kind === 'cell' ? others.slice(1) : others
    return [...first, ...table, ...(after[0]?.kind === 'cell' ? [] : after), ...notes]
  })
const anyReceived = fc
  .array(fc.tuple(anyWords, fc.constantFrom('\n', '\n\n', '\n \n', '\n\n\n\n', '\n\f', '. ', ': ', ';\n')), {
    minLength: 1,
    maxLength: 9,
  })
  .map((parts) => clean(parts.flat().join('')))

describe('the Markdown of the importer, read by the chain', () => {
  it.skipIf(!existsSync(seeds)).each([
    ['000_b74e6e2657a53688.txt', ru],
    ['001_a4d0eb51f203df0f.txt', ru],
    ['002_6363cf1ce6df91cb.txt', en],
    ['003_59db0caa3494ba20.txt', ru],
    ['004_b61e7c09daf0906e.txt', en],
  ])('gives the blocks of %s', (name, language) => {
    expectSame(ingestText(readFileSync(new URL(name, seeds), 'utf8'), language).blocks, language)
  })

  it('gives any blocks', () => {
    fc.assert(
      fc.property(anyBlocks, fc.constantFrom(...languages), (blocks, language) => {
        expectSame(settleBlocks(blocks, language), language)
      }),
      {numRuns: 1500, seed: 3},
    )
  })

  it('gives the blocks of any received text', () => {
    fc.assert(
      fc.property(anyReceived, fc.constantFrom(...languages), (received, language) => {
        expectSame(ingestText(received, language).blocks, language)
      }),
      {numRuns: 1500, seed: 3},
    )
  })

  it('keeps long lines, and lines of verse', () => {
    const long = Array.from({length: 9000}, (_, index) => (index % 7 === 0 ? ':pb[1]' : `${index}. |`)).join(
      ' ',
    )
    const verse = 'Дождь идёт,\n- и река растёт,\n26. мост стоит'
    expectSame(
      settleBlocks(
        [
          {kind: 'paragraph', text: long, pages: [{at: 20_007, page: 2}]},
          {kind: 'paragraph', text: verse},
          {kind: 'quotation', text: verse},
        ],
        ru,
      ),
      ru,
    )
  })
})
