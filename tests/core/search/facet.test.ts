import {describe, expect, it} from 'vitest'
import {bodyOf, yearsOf} from '#core/search/facet.ts'

describe('yearsOf', () => {
  it.each([
    ['2031', ['2031']],
    ['2031-12-31/2032-01-01', ['2031', '2032']],
    ['2031-33', ['2031']],
    ['2032/2031', ['2032']],
    ['0999/1001', ['0999', '1000', '1001']],
    ['/2031', ['2031']],
    ['../2031', ['2031']],
    ['2031~', ['2031']],
    ['', []],
  ])('%s', (date, years) => {
    expect(yearsOf(date)).toEqual(years)
  })
})

describe('bodyOf', () => {
  it('does not depend on the order of languages', () => {
    expect(bodyOf({issuer: {ru: 'Совет', en: 'Council'}})).toBe(
      bodyOf({issuer: {en: 'Council', ru: 'Совет'}}),
    )
    expect(bodyOf({issuer: {ru: 'Совет'}})).toBe('Совет')
    expect(bodyOf({})).toBeUndefined()
  })
})
