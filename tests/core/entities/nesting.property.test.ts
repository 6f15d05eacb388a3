import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {AuthorityRecord} from '#core/entities/authority-record.ts'
import {createMatcher} from '#core/entities/matcher.ts'

const word = fc.constantFrom('Лес', 'Река', 'Гора', 'и', 'МГУ', 'Усть-Лес', '–', ',', '\n')
const phrase = fc.array(word, {minLength: 1, maxLength: 4}).map((words) => words.join(' '))
const records = fc
  .array(phrase, {maxLength: 12})
  .map((labels): AuthorityRecord[] =>
    labels.map((label, index) => ({id: `r${index}`, type: 'place', labels: {ru: label}, aliases: {}})),
  )
const text = fc.array(word, {maxLength: 40}).map((words) => words.join(' '))

describe('mentions of any names in any text', () => {
  it('are sorted, cut their quote, stand once per span and never cross', () => {
    fc.assert(
      fc.property(records, text, (list, body) => {
        const mentions = createMatcher(list, 'ru').findMentions(body)
        for (const {span, quote} of mentions) expect(body.slice(span.start, span.end)).toBe(quote)
        for (const [index, {span: a}] of mentions.entries()) {
          for (const {span: b} of mentions.slice(index + 1)) {
            expect(a.start < b.start || (a.start === b.start && a.end > b.end)).toBe(true)
            expect(b.start >= a.end || b.end <= a.end).toBe(true)
          }
        }
      }),
    )
  })
})
