import {describe, expect, it} from 'vitest'
import {readLabel} from '#core/segment/read-label.ts'

/** Label, marker and the text behind them. */
function read(text: string): readonly string[] | undefined {
  const found = readLabel(text)
  return found && [found.label, found.marker, text.slice(found.textStart)]
}

describe('reads', () => {
  it.each([
    ['26. Стороны', '26', '26.', 'Стороны'],
    ['26) Стороны', '26', '26)', 'Стороны'],
    ['1)Стороны', '1', '1)', 'Стороны'],
    ['(1) rivers', '1', '(1)', 'rivers'],
    ['1.2.3. Реки', '1.2.3', '1.2.3.', 'Реки'],
    ['2.1 Реки', '2.1', '2.1', 'Реки'],
    ['2.1 «Реки»', '2.1', '2.1', '«Реки»'],
    ['(a) rivers', 'a', '(a)', 'rivers'],
    ['a) rivers', 'a', 'a)', 'rivers'],
    ['а) реки', 'а', 'а)', 'реки'],
    ['a. rivers', 'a', 'a.', 'rivers'],
    ['(iv) rivers', 'iv', '(iv)', 'rivers'],
    ['IV. Реки', 'IV', 'IV.', 'Реки'],
    ['XIX. Rivers', 'XIX', 'XIX.', 'Rivers'],
    ['ХII. Реки', 'ХII', 'ХII.', 'Реки'],
    ['I. Общие положения', 'I', 'I.', 'Общие положения'],
    ['I. Introduction', 'I', 'I.', 'Introduction'],
    ['V. Final provisions', 'V', 'V.', 'Final provisions'],
    ['A. The Parties meet.', 'A', 'A.', 'The Parties meet.'],
    ['§ 5. Реки', '5', '§ 5.', 'Реки'],
    ['Article 5. Rivers', '5', 'Article 5.', 'Rivers'],
    ['ARTICLE II', 'II', 'ARTICLE II', ''],
    ['Статья 12-1. Реки', '12-1', 'Статья 12-1.', 'Реки'],
    ['Статья 5 – Реки', '5', 'Статья 5', '– Реки'],
    ['Art. 5 Rivers', '5', 'Art. 5', 'Rivers'],
    ['1. 3 апреля они уехали', '1', '1.', '3 апреля они уехали'],
    ['2. 2.1. Реки', '2', '2.', '2.1. Реки'],
    ['12.\u00A0\u00A0Реки', '12', '12.', 'Реки'],
    ['\u00A07. Реки', '7', '7.', 'Реки'],
    ['26)', '26', '26)', ''],
    ['10.', '10', '10.', ''],
  ])('%j', (text, label, marker, rest) => {
    expect(read(text)).toEqual([label, marker, rest])
  })
})

describe('takes for text', () => {
  it.each([
    ['a date', '3 апреля'],
    ['a date in figures', '03.04. Реки'],
    ['a date in figures with its year', '12.04.2019 г.'],
    ['a year', '2024 год'],
    ['the end of a range of years', '2025.'],
    ['a year in brackets', '(2015) rivers'],
    ['a share', '12.5 процента'],
    ['an amount', '1.3 млн'],
    ['initials', 'А. А. Орлов'],
    ['initials without a space', 'N. B.Orlov'],
    ['one initial', 'А. Орлов'],
    ['one initial that could be a number', 'V. Orlov'],
    ['one initial in a sentence', 'I. Orlov left.'],
    ['a quarter', 'I квартал'],
    ['a number glued to its text', '1.Реки'],
    ['a number alone', '26'],
    ['an abbreviation', 'e. g. rivers'],
    ['a reference to an article', 'Статья 5 Договора'],
    ['a reference that opens a sentence', 'Article 5 of the Treaty applies.'],
    ['a short reference inside a sentence', 'ст. 5 Устава'],
    ['a word with a bracket', '(s)he'],
    ['a word of Roman letters', 'CIVIL. Rivers'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(readLabel(text)).toBeUndefined()
  })
})
