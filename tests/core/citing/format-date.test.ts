import {describe, expect, it} from 'vitest'
import {formatDate} from '#core/citing/format-date.ts'

/** By row: EDTF, Russian, then English with the day, the month and the year first. */
const dates = [
  ['2024-04-03', '3 апреля 2024 г.', '3 April 2024', 'April 3, 2024', '2024, April 3'],
  ['2024-05', 'май 2024 г.', 'May 2024', 'May 2024', '2024, May'],
  ['2024', '2024 г.', '2024', '2024', '2024'],
  ['2024-07-03/2024-07-04', '3–4 июля 2024 г.', '3–4 July 2024', 'July 3–4, 2024', '2024, July 3–4'],
  [
    '2024-06-30/2024-07-02',
    '30 июня – 2 июля 2024 г.',
    '30 June – 2 July 2024',
    'June 30–July 2, 2024',
    '2024, June 30–July 2',
  ],
  [
    '2024-12-31/2025-01-02',
    '31 декабря 2024 г. – 2 января 2025 г.',
    '31 December 2024 – 2 January 2025',
    'December 31, 2024–January 2, 2025',
    '2024, December 31–2025, January 2',
  ],
] as const

describe('formatDate', () => {
  it.each(dates)('writes %s', (date, russian, day, month, year) => {
    expect(formatDate(date, 'ru', 'day')).toBe(russian)
    expect((['day', 'month', 'year'] as const).map((order) => formatDate(date, 'en', order))).toEqual([
      day,
      month,
      year,
    ])
  })

  it('puts the year first in Russian without «г.»', () => {
    expect(
      ['2024', '2024-04-03', '2024-07-03/2024-07-04'].map((date) => formatDate(date, 'ru', 'year')),
    ).toEqual(['2024', '2024, 3 апреля', '2024, 3–4 июля'])
  })

  it.each([
    '2022-35',
    '198X',
    '2024-07~',
    '2024/2025',
    '2024-07/2024-08',
    '2024-07-03/..',
    '../2024-07-03',
    '2024-13-01',
    '',
  ])('leaves other EDTF as it is: %s', (date) => {
    expect(formatDate(date, 'ru', 'day')).toBe(date)
    expect(formatDate(date, 'en', 'month')).toBe(date)
  })
})
