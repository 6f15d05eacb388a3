import {csvFormatRows, csvParse} from 'd3-dsv'
import {expect, it} from 'vitest'
import {toDeadlineRows} from '#core/exchange/deadline-rows.ts'

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

it('has a row per mechanism, which a reader of CSV reads back', () => {
  const table = toDeadlineRows('plan', ['ru', 'en'], [deadline])
  expect(table[0]?.join()).toMatch(/^text,address,number,mechanism_ru,mechanism_en,/)
  const rows = csvParse(csvFormatRows(table))
  expect(rows.map((row) => [row['address'], row['shared'], row['from'], row['until']])).toEqual([
    ['p4.1', '2', '2022-07-01', '2022-09-30'],
    ['p4.2', '2', '2022-07-01', '2022-09-30'],
  ])
  expect(rows.map((row) => row['mechanism_ru'])).toEqual(['Осмотр "верха",\nотчёт', "'=1+1"])
})

it('leaves the days of an open deadline empty', () => {
  const {date: _, ...rest} = deadline
  const [row] = csvParse(csvFormatRows(toDeadlineRows('plan', ['ru'], [{...rest, kind: 'standing'}])))
  expect([row?.['kind'], row?.['edtf'], row?.['from']]).toEqual(['standing', '', ''])
})
