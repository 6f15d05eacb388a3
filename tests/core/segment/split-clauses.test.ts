import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {splitClauses} from '#core/segment/split-clauses.ts'
import {en} from '#core/text/languages/en.ts'
import {languages} from '#core/text/languages/index.ts'
import {ru} from '#core/text/languages/ru.ts'

describe('semicolons', () => {
  it.each([
    ['set off clauses', 'а) реки;|б) озёра;|в) моря.|Потом леса; '],
    ['do not in brackets', 'Реки (Обь; Лена);|озёра.'],
    ['do not in quotation marks', 'План «Реки; озёра» готов;|карта «Моря» тоже.'],
    ['do not without a space', 'a;b'],
    ['do in a bracket that never closes', 'Реки (Обь;|Лена'],
  ])('%s', (_, marked) => {
    const clauses = marked.split('|').map((clause) => clause.trim())
    const text = marked.replaceAll('|', ' ')
    expect(splitClauses(text, ru).map(({start, end}) => text.slice(start, end))).toEqual(clauses)
  })
})

describe.each(languages.map((language) => [language.tag, language] as const))('spans, %s', (_, language) => {
  it('come in order, have no white space at their ends, and lose nothing', () => {
    const piece = fc.constantFrom(
      ...['Да', 'г', '1', '2.1', 'IV', 'А', 'The', 'etc', '.', '…', '?!', ';', ' ', '\u00A0', '\n'],
      ...['«', '»', '“', '”', '„', '"', '(', ')', '–', ','],
    )
    const text = fc.array(piece, {maxLength: 60}).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(text, (whole) => {
        const spans = splitClauses(whole, language)
        let end = 0
        for (const span of spans) {
          expect(whole.slice(end, span.start).trim()).toBe('')
          const clause = whole.slice(span.start, span.end)
          expect(clause).not.toBe('')
          expect(clause).toBe(clause.trim())
          end = span.end
        }
        expect(whole.slice(end).trim()).toBe('')
      }),
      {numRuns: 500},
    )
  })
})

it.each(['(', ')', '«', '"', '. ', 'А. ', '; ', '.', 'a.', '1.', ' ', '. "'])(
  'bears 64 KB of %j',
  (piece) => {
    const text = piece.repeat(65_536 / piece.length)
    const spans = splitClauses(text, en)
    expect(
      spans
        .map(({start, end}) => text.slice(start, end))
        .join('')
        .replace(/\s/g, ''),
    ).toBe(text.replace(/\s/g, ''))
  },
)
