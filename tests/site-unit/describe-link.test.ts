import {describe, expect, it} from 'vitest'
import {describeAbsence, describeLink, writeLink} from '../../src/i18n/describe-link.ts'
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
    ['95l', 'sure', 'Reliable match: 95% confidence', 'found by length and wording'],
    ['94l', 'check', 'Probable match: 94% confidence, worth checking', 'found by length and wording'],
    ['50n', 'check', 'Probable match: 50% confidence, worth checking', 'found by number'],
    ['49l', 'doubtful', 'Doubtful match: 49% confidence, to be checked', 'found by length and wording'],
    ['100h', 'hand', 'Match set by the editors', ''],
  ])('%s is %s', (link, level, text, origin) => {
    expect(describeLink(link, readerWords.en)).toEqual({level, text, origin, why: []})
  })

  it.each([
    [
      {numbers: ['2019', '15'], names: ['org-sco'], words: 7, label: 'equal', ratio: 2.1, deviation: 3},
      '62l;2019,15;1;7;=;11',
      ['same numbers: 2019, 15', 'same names: 1', 'words with a known translation: 7'],
      ['same number in the margin', 'the English part is half as long as usual'],
    ],
    [
      {label: 'different', ratio: 0.62, deviation: -1.6},
      '62l;;;;-;00',
      ['no numbers, names or words found in common'],
      ['different numbers in the margin', 'the Russian part is a third shorter than usual'],
    ],
    [{words: 2, ratio: 1.1, deviation: 0.4}, '62l;;;2;;', ['words with a known translation: 2'], []],
  ] as const)('%j is written %s and said', (evidence, link, shared, rest) => {
    const row = {cells: ['a', 'b'], score: 0.62, origin: 'length', level: 'check', evidence} as const
    expect(writeLink(row)).toBe(link)
    expect(describeLink(link, readerWords.en, ['ru', 'en'])?.why).toEqual([...shared, ...rest])
  })

  it.each(['', '99', 'n', '99x', '1000n', '99n '])('%j is no link', (link) => {
    expect(describeLink(link, readerWords.en)).toBeUndefined()
  })
})

describe('describeAbsence', () => {
  it.each([
    [{score: 0.97}, '97% confidence'],
    [{score: 0.6, level: 'check'}, '60% confidence, worth checking'],
    [{score: 0.97, level: 'doubtful'}, readerWords.en.gaps.run],
  ] as const)('of %j', (row, said) => {
    const link = writeLink({cells: ['a', null], origin: 'length', ...row})
    expect(describeAbsence(link ?? '', readerWords.en)).toBe(said)
  })

  it('has nothing to add to what a person said', () => {
    expect(describeAbsence('100h', readerWords.en)).toBeUndefined()
  })
})

it.each(dictionaries)('$language says the per cent of each level, and place of each clause', ({reader}) => {
  const {sure, check, doubtful} = reader.levels
  expect(
    [sure, check, doubtful, ...Object.values(reader.gaps).slice(0, 3)].filter(
      (words) => words.split('#').length === 2,
    ),
  ).toHaveLength(6)
  expect(reader.clause).toMatch(/#.*@/)
})
