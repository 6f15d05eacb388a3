import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {ingestText} from '#core/ingest/ingest-text.ts'
import {joinDisplay} from '#core/ingest/join-display.ts'
import {restoreReceived} from '#core/ingest/restore-received.ts'
import {languages} from '#core/text/languages/index.ts'

const pieces = [
  ...[
    '1. ',
    '2.',
    '3. ',
    '1.1. ',
    '2.1 ',
    '1) ',
    'a) ',
    '(b) ',
    'I. ',
    'II. ',
    '2024. ',
    'Статья 1',
    'Article 2. ',
  ],
  ...['Приложение', 'Приложение № 2', 'Annex 1', 'Настоящий протокол подписан', 'Done at Geneva', '• Фото'],
  ...[
    'Стороны',
    'встретились.',
    'Г лавы',
    'Главы',
    'государств- членов',
    'государств-членов',
    'г.',
    'вос\u0063ток',
  ],
  ...['The parties', 'met.', '«слово»', '-', '–', 'слово-', 'https://example.org', ':', ';', '…', '!'],
  ...[' ', '  ', '\t', '\u00A0', '\uFEFF', '\f', '\0', '\n', '\n\n', '\n \n', '\n\n\n\n', '\r\n', '\r'],
]
const anyReceived = fc.oneof(
  fc.array(fc.constantFrom(...pieces), {maxLength: 60}).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...pieces), {maxLength: 40}).map((parts) => parts.join('\n')),
  fc.string({unit: 'binary'}),
)

describe('restoreReceived', () => {
  it('gives any received text back, character for character', () => {
    fc.assert(
      fc.property(anyReceived, fc.constantFrom(...languages), (received, language) => {
        const {blocks, ledger} = ingestText(received, language)
        expect(restoreReceived(joinDisplay(blocks), ledger)).toBe(received)
      }),
      {numRuns: 1500},
    )
  })

  it('comes from a ledger in order that says what it replaced, and blocks with text and lines in order', () => {
    fc.assert(
      fc.property(anyReceived, fc.constantFrom(...languages), (received, language) => {
        const {blocks, ledger} = ingestText(received, language)
        let end = 0
        for (const entry of ledger) {
          expect(entry.start).toBeGreaterThanOrEqual(end)
          expect(entry.received).toBe(received.slice(entry.start, entry.end))
          expect(entry.received).not.toBe(entry.replacement)
          end = entry.end
        }
        let line = 0
        for (const block of blocks) {
          expect(block.text.trim()).not.toBe('')
          expect(block.lines?.start).toBeGreaterThan(line)
          line = block.lines?.end ?? line
        }
      }),
    )
  })

  it('refuses a ledger of another text', () => {
    const {blocks, ledger} = ingestText('Стороны \n встретились', languages[0] ?? expect.fail())
    expect(restoreReceived(joinDisplay(blocks), ledger)).toBe('Стороны \n встретились')
    expect(() => restoreReceived('Коротко', ledger)).toThrow(
      new RangeError('Unexpected `` at 7 of the display text, expected ` `'),
    )
  })
})
