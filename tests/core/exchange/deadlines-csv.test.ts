import {csvParse} from 'd3-dsv'
import {expect, it} from 'vitest'
import {writeDeadlines} from '#core/exchange/deadlines-csv.ts'

const mechanism = (address: string, ru: string) => ({address, label: address.slice(1), words: {ru}})
const deadline = {
  ...{
    kind: 'dated' as const,
    date: '2022-35',
    address: 'p4',
    label: '4',
    words: {ru: 'III квартал'},
    item: {},
  },
  mechanisms: [mechanism('p4.1', 'Осмотр "верха",\nотчёт'), mechanism('p4.2', '=1+1')],
}

it('has a row per mechanism, quoted by RFC 4180, which a reader of CSV reads back', () => {
  const csv = writeDeadlines('plan', ['ru', 'en'], [deadline])
  expect(csv.startsWith('\uFEFFtext,address,number,mechanism_ru,mechanism_en,')).toBe(true)
  expect(csv.endsWith('\r\n')).toBe(true)
  const rows = csvParse(csv.slice(1))
  expect(rows.map((row) => [row['address'], row['shared'], row['from'], row['until']])).toEqual([
    ['p4.1', '2', '2022-07-01', '2022-09-30'],
    ['p4.2', '2', '2022-07-01', '2022-09-30'],
  ])
  expect(rows.map((row) => row['mechanism_ru'])).toEqual(['Осмотр "верха",\nотчёт', "'=1+1"])
})

it('leaves the days of an open deadline empty', () => {
  const {date: _, ...rest} = deadline
  const [row] = csvParse(writeDeadlines('plan', ['ru'], [{...rest, kind: 'standing'}]).slice(1))
  expect([row?.['kind'], row?.['edtf'], row?.['from']]).toEqual(['standing', '', ''])
})
