import {describe, expect, it} from 'vitest'
import {mayBeReference} from '#core/search/may-be-reference.ts'

describe('a query', () => {
  it.each(['2024 protocol 9', 'п. 7.1', 'rain#preamble', '§ 5', 'Annex II', 'разд. V', '2018 [12]'])(
    '%s may be a reference',
    (query) => {
      expect(mayBeReference(query)).toBe(true)
    },
  )

  it.each([
    '',
    'дождь',
    'преамбула протокола',
    'Vivid rain',
    '"resolution 2254"',
    '«пункт 9»',
    'ШОС OR НАТО',
  ])('%s is only words', (query) => {
    expect(mayBeReference(query)).toBe(false)
  })
})
