import {describe, expect, it} from 'vitest'
import {linksOf} from '#core/reading/links-of.ts'
import {edition, paragraph} from './paragraph.ts'

const note = paragraph('In May.', {id: 'note1', kind: 'note', label: '*'})
const own = edition('en', [paragraph('Rain.'), note])
const bead = (from: string[], to: string[]) => ({from, to, score: 1, origin: 'number' as const})

describe('linksOf', () => {
  it('leads to the ids of the base themselves', () => {
    const {addressOf, noteAddressOf} = linksOf(own)
    expect([addressOf('p1'), addressOf('p9'), noteAddressOf('*'), noteAddressOf('1')]).toEqual([
      'p1',
      undefined,
      'note1',
      undefined,
    ])
  })

  it('leads from the other edition to what stands beside it', () => {
    const paragraphs = [
      bead(['p5'], ['p1', 'p2']),
      bead(['p6', 'p7'], ['p3', 'p4']),
      bead([], ['note1', 'p8']),
    ]
    const {addressOf, noteAddressOf} = linksOf(own, {from: 'rain/ru', to: 'rain/en', paragraphs, beads: []})
    expect(['p1', 'p2', 'p3', 'p4', 'p8', 'p9'].map(addressOf)).toEqual([
      'p5',
      'p5',
      'p6',
      'p7',
      'note1-en',
      undefined,
    ])
    expect(noteAddressOf('*')).toBe('note1-en')
  })
})
