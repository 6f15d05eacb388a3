import {describe, expect, it} from 'vitest'
import {findNameGrammar} from '#core/entities/grammars/index.ts'
import {isCapital, prepareWordStems, readKind} from '#core/entities/word-stems.ts'

const plain = {inflect: true, caseExact: false}

describe('readKind', () => {
  it.each([
    ['Союз', plain, 'capital', 'word'],
    ['союз', plain, 'any', 'small'],
    ['ШОС', plain, 'acronym', 'acronym'],
    ['G20', plain, 'acronym', 'acronym'],
    ['Я', plain, 'capital', 'word'],
    ['Союз', {...plain, caseExact: true}, 'exact', 'word'],
    ['союзный', {...plain, isAdjective: true as const}, 'any', 'adjective'],
    ['ШОС', {...plain, inflect: false}, 'acronym', 'none'],
  ])('%s', (word, rules, gate, kind) => {
    expect(readKind(word, rules)).toEqual({gate, kind})
  })
})

describe('prepareWordStems', () => {
  it('always lists the word itself first', () => {
    const {list, longestEnding} = prepareWordStems(findNameGrammar('ru'))
    for (const kind of ['none', 'acronym', 'adjective', 'small', 'word'] as const)
      expect(list('союзный', kind)[0]).toEqual({stem: 'союзный', endings: ['']})
    expect(list('союзный', 'none').length).toBe(1)
    expect(longestEnding).toBe('менем'.length)
  })
})

describe('isCapital', () => {
  it('knows letters without capitals', () => {
    expect(['Ё', 'ё', '中', '-', undefined].map(isCapital)).toEqual([true, false, false, false, false])
  })
})
