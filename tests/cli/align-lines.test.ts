import {describe, expect, it} from 'vitest'
import {learnLexicon} from '#core/align/learn-lexicon.ts'
import {toTextPair} from '#core/align/align-segments.ts'
import {alignLines} from '#cli/align-lines.ts'

describe('alignLines', () => {
  it('gives the same beads in the same order with two threads as with none', async () => {
    const lines = ['мост', 'река', 'лодка', 'берег'].map((word, at) => ({
      doc: `${at}`,
      ru: ['Лёд тает.', `Где ${word}?`, `Вот ${word}. Там тепло.`],
      en: ['The ice melts.', 'Where is it?', 'Here it is.', 'It is warm there.'],
    }))
    const data = {lexicon: learnLexicon(lines.map(toTextPair))}
    const align = async (workers: number) => {
      const aligned = await Array.fromAsync(alignLines(lines, data, workers))
      return aligned.map(({ms: _, ...line}) => line)
    }
    const two = await align(2)
    expect(two.map(({doc}) => doc)).toEqual(['0', '1', '2', '3'])
    expect(two).toEqual(await align(1))
  })
})
