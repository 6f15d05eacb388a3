/** References of the received texts, counted by hand, where the texts are at hand. */
import {existsSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {findCitations} from '#core/citations/find-citations.ts'
import {ru} from '#core/text/languages/ru.ts'

const seeds = '../shared/seeds'
const read = (name: string): string[] =>
  findCitations(readFileSync(`${seeds}/${name}`, 'utf8'), ru).map(
    ({locus}) => `${locus.unit} ${locus.path.join('/')}${locus.external ? ' external' : ''}`,
  )

describe.skipIf(!existsSync(seeds))('references of the received texts', () => {
  it('finds all of them, and no other', () => {
    expect(read('000_b74e6e2657a53688.txt')).toEqual(['annex 1', 'annex 2'])
    expect(read('001_a4d0eb51f203df0f.txt')).toEqual([
      'annex 1 external',
      'annex 1 external',
      'article 12/2 external',
      'annex 2 external',
      'paragraph 7.1',
      'paragraph 12.2',
      'paragraph 12.4',
    ])
    expect(read('003_59db0caa3494ba20.txt')).toEqual([])
  })
})
