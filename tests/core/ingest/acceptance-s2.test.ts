import {describe, expect, it} from 'vitest'
import {ingestText} from '#core/ingest/ingest-text.ts'
import {foldText} from '#core/text/fold.ts'
import {en} from '#core/text/languages/en.ts'
import {hasSeeds, linesOf, listStarts, readSeed} from './read-seed.ts'

describe.skipIf(!hasSeeds)('S2, the statement of 2018', () => {
  const received = hasSeeds ? readSeed('002_6363cf1ce6df91cb.txt') : ''
  const edition = ingestText(received, en)

  it('S2-1: 35 lines are 35 paragraphs without numbers, the last without a line end', () => {
    expect(received.endsWith('\n')).toBe(false)
    expect(listStarts(edition.blocks)).toEqual(Array.from({length: 35}, (_, index) => index + 1))
    expect(edition.blocks.every(({kind, label}) => kind === 'paragraph' && label === undefined)).toBe(true)
    expect(received.endsWith(edition.blocks.at(-1)?.text ?? '-')).toBe(true)
  })

  it('S2-2: 235 no-break spaces are kept, counted, and fold to spaces', () => {
    expect(linesOf(edition, 'nbsp-count')).toHaveLength(1)
    expect(edition.findings.find(({rule}) => rule === 'nbsp-count')?.reason).toContain('235')
    const kept = edition.blocks.map(({text}) => text.split('\u00A0').length - 1)
    expect(kept.reduce((sum, count) => sum + count, 0)).toBe(235)
    expect(edition.blocks.some(({text}) => foldText(text).includes('\u00A0'))).toBe(false)
  })

  it('S2-4: variants inside the text are not taken for slips', () => {
    expect(edition.proposals).toEqual([])
    expect(edition.ledger.filter(({confidence}) => confidence !== undefined)).toEqual([])
  })
})
