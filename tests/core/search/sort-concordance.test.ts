import {describe, expect, it} from 'vitest'
import {sortLines} from '#core/search/sort-concordance.ts'

function line(left: string, node: string, right: string, language = 'ru') {
  const [before, found, behind] = [left, node, right].map((words) => words.split(' ').filter(Boolean))
  return {left: before ?? [], node: found ?? [], right: behind ?? [], language}
}
const join = (words: readonly string[]): string => words.join(' ')

describe('sortLines', () => {
  it('leaves the order of the texts alone', () => {
    const lines = [line('я', 'есть', ''), line('а', 'есть', '')]
    expect(sortLines(lines, 'text', 'ru')).toEqual(lines)
  })

  it('sorts the left context by its last word, then by the one before', () => {
    const lefts = ['большой дом', 'наш дом', 'дом', 'новый век', 'век', '']
    const sorted = sortLines(
      lefts.map((left) => line(left, 'стоит', '')),
      'left',
      'ru',
    )
    expect(sorted.map(({left}) => join(left))).toEqual([
      '',
      'век',
      'новый век',
      'дом',
      'большой дом',
      'наш дом',
    ])
  })

  it('sorts the right context word by word: the space between words is no letter', () => {
    const rights = ['мирный', 'мир ясен', 'мир', 'мир близок']
    const sorted = sortLines(
      rights.map((right) => line('', 'есть', right)),
      'right',
      'ru',
    )
    expect(sorted.map(({right}) => join(right))).toEqual(['мир', 'мир близок', 'мир ясен', 'мирный'])
  })

  it('sorts by what was found, then by what follows', () => {
    const lines = [line('', 'Совета', 'мира'), line('', '«совет»', 'ясен'), line('', 'совета', 'и')]
    expect(sortLines(lines, 'node', 'ru').map(({node, right}) => join([...node, ...right]))).toEqual([
      '«совет» ясен',
      'совета и',
      'Совета мира',
    ])
  })

  it('knows the alphabet: ё with е and not behind я, й behind и, numbers by their size', () => {
    const words = ['яма', 'ёлка', 'едкий', 'ежи', '10', '9', 'йод', 'игла']
    const sorted = sortLines(
      words.map((word) => line('', 'x', word)),
      'right',
      'ru',
    )
    expect(sorted.map(({right}) => right[0])).toEqual([
      '9',
      '10',
      'едкий',
      'ежи',
      'ёлка',
      'игла',
      'йод',
      'яма',
    ])
  })

  it('is stable among lines that differ in capitals, ё and punctuation alone', () => {
    const words = ['«Её»', 'ее,', 'ЕЁ', '(её)']
    const lines = words.map((word) => line(word, 'x', ''))
    expect(sortLines(lines, 'left', 'ru')).toEqual(lines)
    expect(sortLines(lines.toReversed(), 'left', 'ru')).toEqual(lines.toReversed())
  })

  it('keeps languages apart, that of the reader first', () => {
    const lines = [line('', 'a', 'b', 'en'), line('', 'а', 'я'), line('', 'x', 'a', 'en'), line('', 'а', 'б')]
    const order = (first: string) => sortLines(lines, 'right', first).map(({right}) => right[0])
    expect(order('ru')).toEqual(['б', 'я', 'a', 'b'])
    expect(order('en')).toEqual(['a', 'b', 'б', 'я'])
  })

  it('sorts an emoji and a word of 50,000 letters', () => {
    const words = ['ж'.repeat(50_000), '🙂', 'ж'.repeat(49_999), 'а']
    const sorted = sortLines(
      words.map((word) => line('', 'x', word)),
      'right',
      'ru',
    )
    expect(sorted.map(({right}) => right[0]?.length)).toEqual([2, 1, 49_999, 50_000])
  })
})
