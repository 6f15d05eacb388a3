import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {alignTogether} from '#cli/align-together.ts'
import {alignLines} from '#cli/align-lines.ts'
import {readLexicons} from '#io/read-lexicon.ts'
import {runDiglot, temporaryFolder} from '#tests/cli/run-diglot.ts'

describe('alignLines', () => {
  it('gives the same beads in the same order with two threads as with none', async () => {
    const lines = ['мост', 'река', 'лодка', 'берег'].map((word, at) => ({
      doc: `${at}`,
      ru: ['Лёд тает.', `Где ${word}?`, `Вот ${word}. Там тепло.`],
      en: ['The ice melts.', 'Where is it?', 'Here it is.', 'It is warm there.'],
    }))
    const data = {lexicon: readLexicons('.')['ru-en']}
    const align = async (workers: number) => {
      const aligned = []
      for await (const {ms: _, ...line} of alignLines(lines, data, workers)) aligned.push(line)
      return aligned
    }
    const together = async (workers: number) => {
      const aligned = []
      for await (const {ms: _, ...line} of alignTogether(lines, data, {workers})) aligned.push(line)
      return aligned
    }
    expect(await together(2)).toEqual(await together(1))
    const two = await align(2)
    expect(two.map(({doc}) => doc)).toEqual(['0', '1', '2', '3'])
    expect(two).toEqual(await align(1))
  })
})

describe('diglot align', () => {
  it('aligns languages it does not know, and says so', () => {
    const write = (name: string, text: string): string => {
      const path = join(temporaryFolder(), name)
      writeFileSync(path, text)
      return path
    }
    const left = write('de.txt', 'Es regnet.\n\nIm Jahr 2019 fiel kein Schnee.\n')
    const right = write('fr.txt', 'Il pleut.\n\nEn 2019 il n’a pas neigé.\n')
    const {code, out, err} = runDiglot(['align', left, right, '--langs', 'de,fr', '--json'])
    expect([code, out.trim().split('\n').length]).toEqual([0, 2])
    expect(err).toContain('Unexpected language `de`, `fr`, expected one of `ru`, `en`')
  })
})
