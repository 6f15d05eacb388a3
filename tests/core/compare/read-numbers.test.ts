import {describe, expect, it} from 'vitest'
import {readNumbers} from '#core/compare/read-numbers.ts'

const read = (text: string, language: string) =>
  readNumbers(text, language).map(({values}) => values.join('|'))

describe('readNumbers', () => {
  it.each([
    ['1 500 лодок', 'ru', ['1500']],
    ['1\u00a0500,5 тонны', 'ru', ['1500.5']],
    ['1,500.5 tonnes', 'en', ['1500.5']],
    ['1.500,5 тонны', 'ru', ['1500.5']],
    ['12 345 678 и 12,345,678', 'ru', ['12345678', '12345678']],
    ['3,5 % воды', 'ru', ['3.5']],
    ['3.50% of water', 'en', ['3.5']],
    ['5-й мост, 3rd pier', 'ru', ['5', '3']],
    ['пункт 12.4.1', 'ru', ['12.4.1']],
    ['№ 07', 'ru', ['7']],
    ['Part XIV, Roman I', 'en', ['14']],
    ['nothing', 'en', []],
  ])('reads %j (%s)', (text, language, expected) => {
    expect(read(text, language)).toEqual(expected)
  })

  it('keeps both readings of one sign before three digits, the habit of the language first', () => {
    expect(read('1,500', 'en')).toEqual(['1500|1.5'])
    expect(read('1,500', 'ru')).toEqual(['1.5|1500'])
    expect(read('1.500', 'en')).toEqual(['1.5|1500'])
  })

  it('multiplies by the word behind', () => {
    expect(read('2,5 млн рублей', 'ru')).toEqual(['2.5|2500000'])
    expect(read('12 thousand boats', 'en')).toEqual(['12|12000'])
  })

  it('knows what may mark an item of a list', () => {
    const marked = (text: string) => readNumbers(text, 'en').map(({isMarker}) => isMarker)
    expect(marked('1) roofs; 2) walls')).toEqual([true, true])
    expect(marked('(1) roofs and (2) walls')).toEqual([true, true])
    expect(marked('(see Table 4)')).toEqual([false])
  })

  it('gives places in the text', () => {
    const text = 'от 5 до 1 500'
    expect(readNumbers(text, 'ru').map(({span}) => text.slice(span.start, span.end))).toEqual(['5', '1 500'])
  })
})
