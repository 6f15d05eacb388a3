import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {mayBeReference} from '#core/search/may-be-reference.ts'
import {readQuery, type QueryLanguage} from '#core/search/read-query.ts'
import {stopWords} from '#core/search/stop-words.ts'
import {hostileQueries} from '#tests/site/hostile-queries.ts'

const languages: readonly QueryLanguage[] = [
  {tag: 'ru', script: 'Cyrl', foreign: new Set(['council', 'unsc'])},
  {tag: 'en', script: 'Latn', foreign: new Set()},
]

/** What a query must be, whatever was typed. */
function expectSound(typed: string): void {
  const {slots, dropped} = readQuery(typed, languages)
  const options = slots.flatMap((slot) => slot.options)
  expect(slots.length).toBeLessThanOrEqual(16)
  expect(new Set(slots.map((slot) => slot.typed)).size).toBe(slots.length)
  expect(options.length).toBeLessThanOrEqual(slots.length * 4)
  for (const {words} of [...slots.map((slot) => ({words: [slot.typed]})), ...options]) {
    expect(words.length).toBeGreaterThan(0)
    // No line ends, no control characters, nothing out of thin air.
    expect(words.filter((word) => word === '' || /\p{Cc}/u.test(word))).toEqual([])
  }
  expect(options.flatMap(({words}) => words).filter((word) => /\s/.test(word))).toEqual([])
  expect(dropped.filter((word) => !stopWords.has(word.toLowerCase()))).toEqual([])
  expect(typeof mayBeReference(typed)).toBe('boolean')
}

describe('readQuery', () => {
  it.each(Object.entries(hostileQueries))('outlives a hostile query: %s', (_, typed) => expectSound(typed))

  it('outlives all that can be typed', () => {
    const anything = fc.string({unit: 'binary', maxLength: 300})
    const likely = fc.constantFrom(
      ...[
        'совет',
        'council',
        'и',
        'the',
        '"',
        '«',
        '»',
        '“',
        '”',
        '„',
        "'",
        '*',
        ' ',
        '-',
        '.',
        '/',
        '7',
        'ё',
        '\u{301}',
      ],
    )
    const mixed = fc
      .array(fc.oneof(likely, fc.string({unit: 'binary', maxLength: 2})))
      .map((parts) => parts.join(''))
    fc.assert(fc.property(fc.oneof(anything, mixed), expectSound), {numRuns: 3000, seed: 6})
  })
})
