import {describe, expect, it} from 'vitest'
import {describeLink, writeLink} from '../../src/i18n/describe-link.ts'
import {dictionaries} from '../../src/i18n/index.ts'
import {readerWords} from '../../src/i18n/words/reader.ts'

describe('writeLink', () => {
  it.each([
    [{score: 0.996, origin: 'number'}, '99n'],
    [{score: 1, origin: 'length'}, '99l'],
    [{score: 0.57, origin: 'length'}, '57l'],
    [{score: 0.4999, origin: 'length'}, '49l'],
    [{score: 0, origin: 'number'}, '0n'],
    [{score: 1, origin: 'hand'}, '100h'],
  ] as const)('%j as %s: what no person decided is never quite certain', (row, link) => {
    expect(writeLink({cells: ['a', 'b'], ...row})).toBe(link)
  })

  it('nothing of a text of one edition', () => {
    expect(writeLink({cells: ['a']})).toBeUndefined()
  })
})

describe('describeLink', () => {
  it.each([
    ['99n', 'sure', 'Reliable match: 99% confidence', 'found by number'],
    ['90l', 'sure', 'Reliable match: 90% confidence', 'found by length and wording'],
    ['89l', 'check', 'Probable match: 89% confidence, worth checking', 'found by length and wording'],
    ['50n', 'check', 'Probable match: 50% confidence, worth checking', 'found by number'],
    ['49l', 'doubt', 'Doubtful match: 49% confidence, to be checked', 'found by length and wording'],
    ['100h', 'hand', 'Match set by the editors', ''],
  ])('%s is %s', (link, level, text, origin) => {
    expect(describeLink(link, readerWords.en)).toEqual({level, text, origin})
  })

  it.each(['', '99', 'n', '99x', '1000n', '99n '])('%j is no link', (link) => {
    expect(describeLink(link, readerWords.en)).toBeUndefined()
  })
})

it.each(dictionaries)('$language says the per cent of each level, and place of each clause', ({reader}) => {
  const {sure, check, doubt} = reader.levels
  expect([sure, check, doubt].filter((words) => words.split('#').length === 2)).toHaveLength(3)
  expect(reader.clause).toMatch(/#.*@/)
})
