import {describe, expect, it} from 'vitest'
import {splitCompound, toIndexToken, toQueryToken} from '#core/search/index-token.ts'

describe('splitCompound', () => {
  it.each([
    ['«Ёлка»,', ['ёлка']],
    ['PowerPoint', ['powerpoint']],
    ['2020–2025', ['2020', '2025']],
    ['слово—слово', ['слово', 'слово']],
    ['people’s', ['people']],
    ["people's,", ['people']],
    ['О.О.Н.', ['оон']],
    ['U.S.', ['u', 's']],
    ['безо\u00ADпасность', ['безопасность']],
    ['Colors-programs', ['colours', 'programmes']],
    ['—', []],
    ['ꞏ', []],
    ['', []],
  ])('splits %s', (word, parts) => {
    expect(splitCompound(word)).toEqual(parts)
  })
})

describe('toIndexToken', () => {
  it.each([
    ['Совет', 'совет'],
    ['—', '—'],
    ['The', 'theꞏ'],
    ['Нью-Йорк', 'x-ꞏньюꞏйорк-нью-йорк'],
    ['7.11', 'x-ꞏ7ꞏ11-7-11'],
    ['71.1', 'x-ꞏ71ꞏ1-71-1'],
    ['п.12.4.', 'x-ꞏпꞏ12ꞏ4-ꞏ12ꞏ4-п-12-4'],
    ['мирной', 'мирное'],
    ['При', 'приꞏ'],
    ['counter-terrorism', 'x-counterterrorism-terrorism'],
  ])('rewrites %s', (word, token) => {
    expect(toIndexToken(word)).toBe(token)
  })

  it('makes one word of each, however long', () => {
    const token = toIndexToken(Array.from({length: 50}, (_, index) => `w${index}`).join('/'))
    expect(token).not.toMatch(/\s/)
    expect(token.split('-')).toHaveLength(14)
  })
})

describe('toQueryToken', () => {
  it.each([
    ['7.1', 'ꞏ7ꞏ1'],
    ['7/1', 'ꞏ7ꞏ1'],
    ['71', '71'],
    ['co-operation', 'cooperation'],
    ['organization', 'organisation'],
    ['…', ''],
  ])('asks for %s as %s', (word, token) => {
    expect(toQueryToken(word)).toBe(token)
  })

  it.each(['Нью-Йорк', 'при', 'мирный', '7.1', 'A/RES/2254', 're-election', 'U.S.A.', 'Совета'])(
    'asks for a key of %s',
    (word) => {
      expect(toIndexToken(word).split('-')).toContain(toQueryToken(word))
    },
  )
})
