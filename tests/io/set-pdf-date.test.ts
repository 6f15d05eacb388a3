import {describe, expect, it} from 'vitest'
import {setPdfDate} from '#io/set-pdf-date.ts'

const printed = (moment: string) =>
  Buffer.from(
    `\u00ff/Title (x)\n/CreationDate (D:${moment}+03'00')\n/ModDate (D:${moment}+03'00')>>`,
    'latin1',
  )

describe('setPdfDate', () => {
  const [first, second] = ['20310403121500', '20310404010203'].map(printed)
  if (first === undefined || second === undefined) throw new Error('no prints')

  it.each([['2031-04-01'], [undefined]])('makes prints of different moments alike: %s', (date) => {
    expect(setPdfDate(first, date)).toEqual(setPdfDate(second, date))
  })

  it('keeps the length and all other bytes', () => {
    const fixed = setPdfDate(first, '2031-04-01')
    expect(fixed).toHaveLength(first.length)
    expect(fixed.toString('latin1')).toContain('\u00ff/Title (x)\n/CreationDate (D:20310401000000Z)')
  })

  it('leaves no date where there is none to give', () => {
    expect(setPdfDate(first).toString('latin1')).not.toContain('Date')
  })
})
