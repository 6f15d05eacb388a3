import {describe, expect, it} from 'vitest'
import {compareSides} from '#core/compare/compare-sides.ts'
import {runEditions} from '#tests/plugins/run-editions.ts'

const compare = (sources: Record<string, string>) => [...compareSides(runEditions(sources).document)]

describe('compareSides', () => {
  it('gives differences at the base paragraph, all kinds in one list', () => {
    const ru = '1\\. Мост.\n\n2\\. Чинят: а) 15 крыш, б) стены, в) двери.'
    const en = '1\\. A bridge.\n\n2\\. They repair: a) 16 roofs, b) walls.'
    expect(compare({ru, en})).toEqual([
      [
        'p2',
        [
          {kind: 'numbers', onlyIn: [['15'], ['16']]},
          {kind: 'list', onlyIn: [['3'], ['2']]},
        ],
      ],
    ])
  })

  it('compares no lists of different form, and none with prose', () => {
    expect(compare({ru: 'Чинят: крыши; стены; двери.', en: 'They repair: a) roofs, b) walls.'})).toEqual([])
    expect(compare({ru: 'Чинят: а) крыши, б) стены.', en: 'They repair roofs and walls.'})).toEqual([])
  })

  it('says nothing of a text of one edition, of a paragraph without counterpart, of an empty text', () => {
    expect(compare({ru: '15 мостов.'})).toEqual([])
    expect(compare({ru: '1\\. Мост.\n\n2\\. 15 лодок.', en: '1\\. A bridge.'})).toEqual([])
    expect(compare({})).toEqual([])
  })

  it('does not compare a comparable text', () => {
    const {document} = runEditions({ru: '15 мостов.', en: '16 bridges.'})
    const editions = document.editions.map((edition) => ({...edition, role: 'comparable' as const}))
    expect(compareSides(document).size).toBe(1)
    expect(compareSides({...document, editions}).size).toBe(0)
  })
})
