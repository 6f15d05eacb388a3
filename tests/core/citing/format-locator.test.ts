import {describe, expect, it} from 'vitest'
import {formatLocator} from '#core/citing/format-locator.ts'
import type {LocatorStep} from '#core/model/cited-work.ts'

const tell = (from: readonly LocatorStep[], to?: readonly LocatorStep[]) =>
  formatLocator({address: 'x', from, ...(to === undefined ? {} : {to})}, 'en')

describe('formatLocator', () => {
  it.each([
    [1, 'first'],
    [12, 'twelfth'],
    [13, '13th'],
    [21, '21st'],
    [22, '22nd'],
    [23, '23rd'],
    [24, '24th'],
    [111, '111th'],
  ])('writes ordinal %i as %s', (ordinal, word) => {
    expect(tell([{unit: 'sentence', ordinal}])).toBe(`${word} sentence`)
  })

  it('says the annex of a range once, and both where they differ', () => {
    const at = (annex: string, label: string): readonly LocatorStep[] => [
      {unit: 'annex', label: annex},
      {unit: 'paragraph', label},
    ]
    expect(tell(at('1', '7'), at('1', '9'))).toBe('annex 1, paras. 7–9')
    expect(tell(at('1', '7'), at('2', '1'))).toBe('annex 1, para. 7 – annex 2, para. 1')
  })

  it('says both ends where one is inside what the other is beside', () => {
    expect(
      tell(
        [{unit: 'paragraph', label: '9'}],
        [
          {unit: 'paragraph', label: '9'},
          {unit: 'subparagraph', label: 'a'},
        ],
      ),
    ).toBe('para. 9 – para. 9(a)')
  })

  it('writes several of each unit', () => {
    expect(tell([{unit: 'article', label: '5'}], [{unit: 'article', label: '7'}])).toBe('arts. 5–7')
    expect(tell([{unit: 'note', label: '1'}], [{unit: 'note', label: '3'}])).toBe('notes 1–3')
    expect(
      tell(
        [
          {unit: 'table', ordinal: 1},
          {unit: 'row', ordinal: 2},
        ],
        [
          {unit: 'table', ordinal: 1},
          {unit: 'row', ordinal: 4},
        ],
      ),
    ).toBe('table 1, rows 2–4')
  })

  it('leaves out the stops of abbreviations for lawyers, and no others', () => {
    const from: readonly LocatorStep[] = [
      {unit: 'paragraph', label: '2.1'},
      {unit: 'subparagraph', ordinal: 2},
    ]
    expect(formatLocator({address: 'x', from}, 'en', {isUnstopped: true})).toBe('para 2.1, second subpara')
    expect(formatLocator({address: 'x', from}, 'ru', {isUnstopped: true})).toBe('п. 2.1, абз. 2')
  })
})
