import {describe, expect, it} from 'vitest'
import {compareNumbers} from '#core/compare/compare-numbers.ts'

const side = (language: string, text: string, dates: {start: number; end: number}[] = []) => ({
  language,
  parts: [{text, dates}],
})
const compare = (ru: string, en: string) => compareNumbers([side('ru', ru), side('en', en)])

describe('compareNumbers', () => {
  it.each([
    ['15 мостов', '15 bridges'],
    ['1 500,5 тонны', '1,500.5 tonnes'],
    ['40 %', '40%'],
    ['2,5 млн лодок', '2,500,000 boats'],
    ['3 моста', 'three bridges'],
    ['третий мост', 'the 3rd bridge'],
    ['двенадцать лодок', '12 boats'],
    ['трёхдневный путь', 'a 3-day voyage'],
    ['сто лодок', '100 boats'],
    ['глава IV', 'chapter 4'],
    ['один мост', 'a bridge'],
    ['1) крыши; 2) стены', 'roofs and walls'],
    ['Первый мост', 'A bridge'],
  ])('lets %j and %j agree', (ru, en) => {
    expect(compare(ru, en)).toEqual([[], []])
  })

  it.each([
    ['15 мостов', '16 bridges', [['15'], ['16']]],
    ['15 мостов и 15 лодок', 'bridges', [['15'], []]],
    ['1 500 тонн', '15,000 tonnes', [['1500'], ['15000']]],
    ['4 моста', 'fourteen bridges', [['4'], []]],
    ['7 лодок', 'six boats', [['7'], []]],
  ])('tells %j from %j', (ru, en, expected) => {
    expect(compare(ru, en)).toEqual(expected)
  })

  it('leaves numbers of dates to the dates, and lets them answer', () => {
    const inDate = side('ru', '3 мая', [{start: 0, end: 5}])
    expect(compareNumbers([inDate, side('en', 'rain')])).toEqual([[], []])
    expect(compareNumbers([inDate, side('en', 'the 3')])).toEqual([[], []])
  })
})
