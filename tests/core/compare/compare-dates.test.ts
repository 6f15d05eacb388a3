import {describe, expect, it} from 'vitest'
import {compareDates} from '#core/compare/compare-dates.ts'

/** A side whose dates stand between braces, with their values. */
function side(language: string, marked: string, values: readonly (string | undefined)[]) {
  let text = ''
  const dates = marked.split(/[{}]/).flatMap((part, index) => {
    const start = text.length
    text += part
    if (index % 2 === 0) return []
    const value = values[(index - 1) / 2]
    const span = {start, end: text.length}
    return [{span, quote: part, kind: 'date' as const, ...(value === undefined ? {} : {value})}]
  })
  return {language, paragraphs: [{text, dates}]}
}

describe('compareDates', () => {
  it('finds a date of one side only', () => {
    const ru = side('ru', 'до {3 мая 2024 года} и в {2025 году}', ['2024-05-03', '2025'])
    const en = side('en', 'until {4 May 2024} and in {2025}', ['2024-05-04', '2025'])
    expect(compareDates([ru, en])).toEqual([['2024-05-03'], ['2024-05-04']])
  })

  it('lets a stretch agree with its two ends, either way round', () => {
    const ru = side('ru', '{3–4 мая 2024 года}', ['2024-05-03/2024-05-04'])
    const en = side('en', '{3 May} and {4 May 2024}', ['2024-05-03', '2024-05-04'])
    expect(compareDates([ru, en])).toEqual([[], []])
    expect(compareDates([en, ru])).toEqual([[], []])
  })

  it('does not miss a date whose numbers stand on the other side in words it does not know', () => {
    const ru = side('ru', '{учения 2023 года}', ['2023'])
    expect(compareDates([ru, side('en', 'exercise Rain-2023', [])])).toEqual([[], []])
    expect(compareDates([ru, side('en', 'exercise Rain-2024', [])])).toEqual([['2023'], []])
  })

  it('reads a shortened year among the numbers', () => {
    const ru = side('ru', 'вода {2019–2020 годов}', ['2019/2020'])
    expect(compareDates([ru, side('en', 'the 2019-20 flood', [])])).toEqual([[], []])
  })

  it('asks for no date without digits, and takes it for an answer', () => {
    const relative = (text: string) => ({
      language: 'en',
      paragraphs: [
        {
          text,
          dates: [
            {span: {start: 0, end: text.length}, quote: text, kind: 'relative' as const, value: '2032'},
          ],
        },
      ],
    })
    expect(compareDates([relative('next year'), side('ru', 'потом', [])])).toEqual([[], []])
    expect(compareDates([side('ru', '{2032 год}', ['2032']), relative('next year')])).toEqual([[], []])
    expect(compareDates([relative('3 May'), side('ru', 'потом', [])])[0]).toEqual(['2032'])
  })

  it('does not take the day of another date for an answer', () => {
    const ru = side('ru', '{3 мая 2024 года}', ['2024-05-03'])
    expect(compareDates([ru, side('en', '{3 June 2024}', ['2024-06-03'])])).toEqual([
      ['2024-05-03'],
      ['2024-06-03'],
    ])
  })

  it('leaves deadlines without a value and open ends aside', () => {
    const ru = side('ru', '{постоянно}, {с 2024 года}', [undefined, '2024/..'])
    expect(compareDates([ru, side('en', '{from 2024}', ['2024/..'])])).toEqual([[], []])
  })
})
