import {describe, expect, it} from 'vitest'
import {corpusFigures} from '../../src/components/corpus-figures.ts'
import {en} from '../../src/i18n/en.ts'
import {ru} from '../../src/i18n/ru.ts'

const text = (date: string, paragraphs = 1, beads = 2) => ({date, counts: {paragraphs, beads}})
const say = (texts: Parameters<typeof corpusFigures>[0], words = ru): string[] =>
  corpusFigures(texts, words).map(({figure, noun}) => `${figure}|${noun}`.replace(/\s/gu, ' '))

describe('numbers of a corpus', () => {
  it('are added up, with nouns in their forms and years from first to last', () => {
    const texts = [text('2024-04-03', 1234, 4), text('2018-05-22/2019-01', 1, 1), text('0000')]
    expect(say(texts)).toEqual(['3|текста', '1 236|абзацев', '7|пар', '2018–2024|годы'])
    expect(say(texts, en)).toEqual(['3|texts', '1,236|paragraphs', '7|pairs', '2018–2024|period covered'])
  })

  it('leave out what there is none of', () => {
    expect(say([])).toEqual(['0|текстов'])
    expect(say([text('0000', 5, 0)])).toEqual(['1|текст', '5|абзацев'])
    expect(say([text('1999')], en).at(-1)).toBe('1999|year covered')
  })
})
