import {expect, it} from 'vitest'
import {concernsWords} from '#core/ingest/concerns-words.ts'

it.each([
  ['spelling', false, true],
  ['split-word', true, true],
  ['sic', false, true],
  ['hyphenation', false, true],
  ['hyphenation', true, false],
  ['line-hyphen', true, false],
  ['page-chrome', true, false],
  ['moved', true, false],
])('%s, made: %s', (rule, isMade, expected) => {
  expect(concernsWords({rule, isMade})).toBe(expected)
})
