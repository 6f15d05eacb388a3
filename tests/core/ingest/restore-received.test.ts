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

const rows = ['1. ', '1.1. ', '1.2. ', '2. ', '2.1. ', '2.2. ', '3. ', '4. ', '1) ', '2) ']
const cells = [
  'осмотр моста и',
  'дороги к нему',
  'Окраска перил.',
  'inspection of the',
  'bridge and its road.',
]
const deadlines = [
  'III квартал',
  '2031 г.',
  'Постоянно',
  'по согласованию',
  'ongoing',
  'by 1 May 2031',
  'После пункта 2',
]
const gaps = ['\n', '\n', '\n', '\n \n', '\n\n\n\n', '\r\n', '\n\f']
const anyFlatTable = fc
  .array(
    fc
      .tuple(
        fc.constantFrom(...rows),
        fc.array(fc.constantFrom(...cells), {minLength: 1, maxLength: 3}),
        fc.array(fc.constantFrom(...deadlines), {maxLength: 2}),
        fc.array(fc.constantFrom(...cells), {maxLength: 1}),
        fc.constantFrom(...gaps),
      )
      .map(([row, text, ends, rest, gap]) => [row + text.join(gap), ...ends, ...rest].join(gap)),
    {minLength: 4, maxLength: 9},
  )
  .map((parts) => parts.join('\n'))
let moves = 0

describe('restoreReceived', () => {
  it('gives any received text back, character for character', () => {
    fc.assert(
      fc.property(anyReceived, fc.constantFrom(...languages), (received, language) => {
        const {blocks, ledger} = ingestText(received, language)
        expect(restoreReceived(joinDisplay(blocks), ledger)).toBe(received)
      }),
      {numRuns: 2000},
    )
  })

  it('comes from a ledger that says what it replaced, and covers what is not displayed once', () => {
    fc.assert(
      fc.property(anyReceived, fc.constantFrom(...languages), (received, language) => {
        const {ledger} = ingestText(received, language)
        const changes = ledger.filter((entry) => entry.rule !== 'moved').toSorted((a, b) => a.start - b.start)
        let end = 0
        for (const entry of changes) {
          expect(entry.start).toBeGreaterThanOrEqual(end)
          expect(entry.received).toBe(received.slice(entry.start, entry.end))
          expect(entry.received).not.toBe(entry.replacement)
          end = entry.end
        }
      }),
    )
  })

  it('comes with blocks that have a text or a number, and know their lines', () => {
    fc.assert(
      fc.property(anyReceived, fc.constantFrom(...languages), (received, language) => {
        const count = received.split(/\r\n|[\n\r]/).length
        for (const {text, marker = '', lines} of ingestText(received, language).blocks) {
          expect((marker + text).trim()).not.toBe('')
          expect(lines?.start).toBeGreaterThan(0)
          expect(lines?.end).toBeGreaterThanOrEqual(lines?.start ?? Infinity)
          expect(lines?.end).toBeLessThanOrEqual(count)
        }
      }),
    )
  })

  it('gives back what was displayed in another order', () => {
    fc.assert(
      fc.property(anyFlatTable, fc.constantFrom(...languages), (received, language) => {
        const {blocks, ledger} = ingestText(received, language)
        expect(restoreReceived(joinDisplay(blocks), ledger)).toBe(received)
        moves += ledger.filter((entry) => entry.rule === 'moved').length
      }),
      {numRuns: 500},
    )
    // Else the property above would say nothing of moves.
    expect(moves).toBeGreaterThan(100)
  })

  it('refuses a ledger whose pieces leave a gap or overlap', () => {
    const moved = (start: number, end: number) => ({start, end, received: '', replacement: '', rule: 'moved'})
    expect(() => restoreReceived('Река', [moved(2, 4)])).toThrow(RangeError)
    expect(() => restoreReceived('Река', [moved(2, 1)])).toThrow(RangeError)
    expect(restoreReceived('каРе', [moved(0, 2), moved(4, 0), moved(2, 4)])).toBe('Река')
  })

  it('refuses a ledger of another text', () => {
    const {blocks, ledger} = ingestText('Стороны \n встретились', languages[0] ?? expect.fail())
    expect(restoreReceived(joinDisplay(blocks), ledger)).toBe('Стороны \n встретились')
    expect(() => restoreReceived('Коротко', ledger)).toThrow(
      new RangeError('Unexpected `` at 7 of the display text, expected ` `'),
    )
  })
})
