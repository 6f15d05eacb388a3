import {describe, expect, it} from 'vitest'
import {orderTimeline, pageTimeline, yearOf} from '#core/indexes/order-timeline.ts'

const text = {document: 'plan', kind: 'decision', date: '2031-04-02', titles: {en: 'Plan'}}
const record = (id: string, type: 'event' | 'instrument' | 'person', date?: string, held?: string) => ({
  id,
  type,
  labels: {en: id},
  aliases: {},
  ...(date === undefined ? {} : {date}),
  ...(held === undefined ? {} : {text: held}),
})
const deadline = {
  kind: 'standing' as const,
  ...{address: 'p1', label: '1', words: {en: 'x'}, item: {en: 'y'}, mechanisms: []},
}

describe('orderTimeline', () => {
  it('goes by the beginning, a year before its months, what has no date last', () => {
    const entries = orderTimeline(
      [
        record('e-quarter', 'event', '2031-34'),
        record('e-open', 'event', '../2030'),
        record('none', 'event'),
      ],
      [{text, deadlines: [deadline, {...deadline, date: '2031'}]}],
    )
    expect(entries.map(({date}) => date)).toEqual(['../2030', '2031', '2031-34', '2031-04-02', undefined])
  })

  it('takes events, operations and instruments, and what the corpus holds once', () => {
    const records = [
      record('person-a', 'person', '1950'),
      record('doc-plan', 'instrument', '2031-04-02', 'plan'),
      record('doc-other', 'instrument', '2020', 'elsewhere'),
    ]
    const entries = orderTimeline(records, [{text, deadlines: []}])
    expect(entries.map((entry) => ('entity' in entry ? entry.entity : 'text'))).toEqual(['doc-other', 'text'])
  })

  it('leaves out a text whose date is not known', () => {
    expect(orderTimeline([], [{text: {...text, date: '0000'}, deadlines: []}])).toEqual([])
  })
})

describe('pageTimeline', () => {
  it('says on which page a year begins', () => {
    const entries = ['2030', '2030-02', '2031'].map((date) => ({date, text}))
    const pages = pageTimeline(entries, 2)
    expect(pages.map((page) => page.entries.length)).toEqual([2, 1])
    expect(pages[1]?.years).toEqual([
      {year: '2030', part: 1},
      {year: '2031', part: 2},
    ])
  })
})

it.each([
  ['2024-04-03/2025-01-01', '2024'],
  ['../2024-05', '2024'],
  ['2022-35', '2022'],
  ['203X', '2030'],
  [undefined, ''],
])('yearOf %s', (date, year) => {
  expect(yearOf(date)).toBe(year)
})
