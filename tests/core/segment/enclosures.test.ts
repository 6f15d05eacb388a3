import {expect, it} from 'vitest'
import {findEnclosures, findSpanAt} from '#core/segment/enclosures.ts'

const texts = (text: string, list: 'all' | 'embedded'): readonly string[] =>
  findEnclosures(text)[list].map(({start, end}) => text.slice(start, end))

it.each([
  ['outermost only', 'a («b» [c]) d', ['(«b» [c])']],
  ['lone marks', 'а) реки (Обь и «Лена', []],
  ['a lone mark around a pair', '«a «b» c', ['«b»']],
  ['German marks inside guillemets', '«a „b“ c»', ['«a „b“ c»']],
  ['English marks', 'a “b” “c”', ['“b”', '“c”']],
  ['straight marks', 'a "b" ("c") d', ['"b"', '("c")']],
  ['a pair across another', '(a «b) c»', ['(a «b)']],
])('finds %s', (_, text, found) => {
  expect(texts(text, 'all')).toEqual(found)
})

it.each([
  ['a title', 'роман «Реки»', ['«Реки»']],
  ['a remark', 'Реки (Обь)', ['(Обь)']],
  ['a remark after a comma', 'реки, (Обь)', ['(Обь)']],
  ['speech after a colon', 'Он сказал: «Пора»', []],
  ['speech after a comma', 'He said, “Go”', []],
  ['speech that opens the text', '«Пора»', []],
  ['a remark of its own', 'Реки. (Обь.)', []],
])('knows %s', (_, text, found) => {
  expect(texts(text, 'embedded')).toEqual(found)
})

it('finds the span at a place', () => {
  const spans = [
    {start: 2, end: 4},
    {start: 6, end: 9},
  ]
  const found = [0, 2, 3, 4, 6, 8, 9].map((at) => findSpanAt(spans, at)?.start)
  expect(found).toEqual([undefined, 2, 2, undefined, 6, 6, undefined])
})
