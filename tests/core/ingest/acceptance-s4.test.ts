import {describe, expect, it} from 'vitest'
import {ingestText} from '#core/ingest/ingest-text.ts'
import type {Decision} from '#core/ingest/ledger-entry.ts'
import {splitClauses} from '#core/segment/split-clauses.ts'
import {en} from '#core/text/languages/en.ts'
import {blockAt, hasSeeds, linesOf, listChanges, listStarts, readSeed} from './read-seed.ts'

describe.skipIf(!hasSeeds)('S4, the statement of 2016', () => {
  const received = hasSeeds ? readSeed('004_b61e7c09daf0906e.txt') : ''
  const edition = ingestText(received, en)

  it('S4-1: 20 lines are 20 paragraphs without numbers; no date is invented', () => {
    expect(listStarts(edition.blocks)).toEqual(Array.from({length: 20}, (_, index) => index + 1))
    expect(edition.blocks.every(({label}) => label === undefined)).toBe(true)
    expect(linesOf(edition, 'metadata')).toEqual([])
  })

  it('S4-2: initials end no sentence, missing spaces are set on the record', () => {
    expect(splitClauses(blockAt(edition, 2).text, en)).toHaveLength(1)
    expect(splitClauses(blockAt(edition, 3).text, en)).toHaveLength(1)
    expect(listChanges(edition.ledger, 'initial-space')).toEqual([
      ['N. B.Yermekbayev', 'N. B. Yermekbayev'],
      ['N. P.Patrushev', 'N. P. Patrushev'],
    ])
    expect(blockAt(edition, 2).text).toContain('People’s')
    expect(blockAt(edition, 2).text).toContain(' – ')
  })

  it('S4-3: spellings of names are left as they are', () => {
    expect(edition.proposals).toEqual([])
  })

  it('S4-4: what a person flags is kept, and the text with it', () => {
    const words = ['Another issues', 'anti-drug direction', 'states-members', 'organization directions']
    const decisions = words.map((received): Decision => {
      return {rule: 'sic', received, replacement: received, state: 'accepted', before: '', after: ''}
    })
    const {marks, stale, blocks} = ingestText(received, en, {decisions})
    expect(marks.map(({line}) => line)).toEqual([8, 10, 17, 18])
    expect(stale).toEqual([])
    expect(blocks).toEqual(edition.blocks)
  })
})
