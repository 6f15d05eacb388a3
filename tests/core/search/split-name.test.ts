import {describe, expect, it} from 'vitest'
import {splitName} from '#core/search/split-name.ts'

describe('splitName', () => {
  it.each([
    ['Римский-Корсаков', ['Римский', 'Корсаков']],
    ['Н.А.Римский', ['Н', 'Римский']],
    ['Орёл ЁЖ', ['Орел', 'ЕЖ']],
    ['Mere’s bank', ['Mere', 'bank']],
    ["O'Hara's", ['O', 'Hara']],
    ['Союз по охране и защите рек', ['Союз', 'охране', 'защите', 'рек']],
    ['при\u00ADстань', ['пристань']],
    ['на', ['на']],
    ['и\u0306ог', ['и\u0306ог'.normalize('NFC')]],
    ['— «»', []],
  ])('%s', (text, words) => {
    expect(splitName(text)).toEqual(words)
  })
})
