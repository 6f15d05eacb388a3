import {describe, expect, it} from 'vitest'
import {ingestText} from '#core/ingest/ingest-text.ts'
import {ru} from '#core/text/languages/ru.ts'
import {blockAt, hasSeeds, linesOf, listChanges, listStarts, readSeed} from './read-seed.ts'

describe.skipIf(!hasSeeds)('S3, the news article', () => {
  const edition = ingestText(hasSeeds ? readSeed('003_59db0caa3494ba20.txt') : '', ru)
  const {blocks, ledger, findings} = edition

  it('S3-1: title and 12 paragraphs; chrome on record; publisher and date as metadata', () => {
    expect(blockAt(edition, 3).kind).toBe('title')
    expect(listStarts(blocks)).toEqual([3, 12, 15, 19, 23, 27, 31, 35, 38, 42, 46, 50, 54])
    expect(ledger.filter(({rule}) => rule === 'page-chrome')).toHaveLength(9)
    expect(linesOf(edition, 'page-chrome')).toEqual([1, 5, 6, 7, 8, 58, 60, 62, 63])
    const metadata = findings.filter(({rule}) => rule === 'metadata')
    expect(metadata.map(({line}) => line)).toEqual([6, 7])
    expect(metadata.map(({reason}) => /`([^`]+)`/.exec(reason)?.[1])).toEqual([
      'Политпросвет.kz',
      '2024-04-03',
    ])
  })

  it('S3-2: the Latin letter is exchanged on the record, the spaced dash of a compound closed', () => {
    expect(linesOf(edition, 'mixed-script')).toEqual([12])
    expect(listChanges(ledger, 'mixed-script')).toEqual([['\u0063оветов', 'советов']])
    expect(blockAt(edition, 12).text).toContain('секретарями советов')
    expect(listChanges(ledger, 'spaced-dash')).toEqual([['государств – членов', 'государств-членов']])
  })

  it('S3-3: direct speech opens with a dash and is no list; the omission mark stays', () => {
    for (const line of [23, 31, 54]) expect(blockAt(edition, line)).toMatchObject({kind: 'paragraph'})
    for (const line of [23, 31, 54]) expect(blockAt(edition, line).text).toMatch(/^– \p{Lu}/u)
    expect(blockAt(edition, 46)).toMatchObject({kind: 'paragraph'})
    expect(blockAt(edition, 46).text).toMatch(/^- \p{Lu}/u)
    expect(blockAt(edition, 46).marker).toBeUndefined()
    expect(blockAt(edition, 54).text).toContain(' …Сейчас')
  })

  it('S3-4: lines that hold only a no-break space are blank', () => {
    expect(linesOf(edition, 'nbsp-count')).toEqual([10])
    expect(findings.find(({rule}) => rule === 'nbsp-count')?.reason).toContain('12 no-break spaces')
    expect(blocks.every(({text}) => text.trim() === text && text !== '')).toBe(true)
  })

  it('S3-6: the importer says nothing of rights: the editor has to', () => {
    expect(
      findings
        .filter(({rule}) => rule === 'metadata')
        .map(({reason}) => reason)
        .join(),
    ).not.toMatch(/licen[cs]e|rights/i)
  })
})
