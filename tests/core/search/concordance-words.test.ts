import {describe, expect, it} from 'vitest'
import {countWords, readOutwards, wordAt} from '#core/search/concordance-words.ts'

function line(left: string, node: string, right: string) {
  const [before, found, behind] = [left, node, right].map((words) => words.split(' ').filter(Boolean))
  return {left: before ?? [], node: found ?? [], right: behind ?? []}
}

describe('readOutwards', () => {
  it('reads what stands before leftwards and what stands behind rightwards', () => {
    const {left, right} = {left: 'раз два три', right: 'пять шесть'}
    const keys = (place: 'left' | 'right') =>
      [...readOutwards(line(left, 'четыре', right), place)].map(({key}) => key)
    expect(keys('left')).toEqual(['три', 'два', 'раз'])
    expect(keys('right')).toEqual(['пять', 'шесть'])
  })

  it.each([
    ['«Ёлка»,', 'елка', 'Ёлка'],
    ['“Peace”', 'peace', 'Peace'],
    ['A/RES/2254(XXIX).', 'ares2254xxix', 'A/RES/2254(XXIX'],
    ['по-русски;', 'порусски', 'по-русски'],
    ['🙂', '🙂', '🙂'],
    ['№', '№', '№'],
    ['Е\u0308лка', 'елка', 'Е\u0308лка'],
  ])('%s', (printed, key, word) => {
    expect([...readOutwards(line('', printed, ''), 'node')]).toEqual([{key, word}])
  })

  it('passes over dashes and other punctuation that stands alone', () => {
    expect(wordAt(line('мир, —', 'есть', '… («покой»)'), 'left')).toEqual({key: 'мир', word: 'мир'})
    expect(wordAt(line('мир, —', 'есть', '… («покой»)'), 'right')).toEqual({key: 'покой', word: 'покой'})
  })

  it('is quick with a word of nothing but dashes', () => {
    expect([...readOutwards(line('', `${'-'.repeat(50_000)}a${'-'.repeat(50_000)}`, ''), 'node')]).toEqual([
      {key: 'a', word: 'a'},
    ])
  })
})

describe('countWords', () => {
  const lines = [
    line('в', 'Совете Безопасности,', 'и'),
    line('В', 'совете', 'мира'),
    line('', 'Совете', '—'),
    line('из', '«совете безопасности»', 'мира;'),
  ]

  it('counts all ways to write a word as one, the most frequent first', () => {
    expect(countWords(lines, 'node')).toEqual([
      {key: 'совете безопасности', word: 'Совете Безопасности', count: 2},
      {key: 'совете', word: 'совете', count: 2},
    ])
    expect(countWords(lines, 'right')).toEqual([
      {key: 'мира', word: 'мира', count: 2},
      {key: 'и', word: 'и', count: 1},
    ])
  })

  it('does not count the edge of a paragraph', () => {
    expect(countWords(lines, 'left')).toEqual([
      {key: 'в', word: 'в', count: 2},
      {key: 'из', word: 'из', count: 1},
    ])
    expect(countWords([], 'left')).toEqual([])
  })
})
