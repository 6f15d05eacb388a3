import {existsSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import type {DraftBlock} from '#core/model/draft-block.ts'
import type {DraftEdition} from '#core/ingest/draft-edition.ts'
import {ingestText} from '#core/ingest/ingest-text.ts'
import {joinDisplay} from '#core/ingest/join-display.ts'
import {restoreReceived} from '#core/ingest/restore-received.ts'
import {toMarkdown} from '#core/ingest/to-markdown.ts'
import type {Language} from '#core/text/language.ts'
import {en} from '#core/text/languages/en.ts'
import {ru} from '#core/text/languages/ru.ts'
import {readMarkdown} from './read-markdown.ts'

/** The received texts stay outside the project: `../shared/seeds` beside the checkout. */
const seeds = new URL('../../../../shared/seeds/', import.meta.url)
const protocol = '000_b74e6e2657a53688.txt'
const plan = '001_a4d0eb51f203df0f.txt'
const statement2018 = '002_6363cf1ce6df91cb.txt'
const article = '003_59db0caa3494ba20.txt'
const statement2016 = '004_b61e7c09daf0906e.txt'

function read(name: string): string {
  return readFileSync(new URL(name, seeds), 'utf8')
}

function ingest(name: string, language: Language): DraftEdition {
  return ingestText(read(name), language)
}

function listStarts(blocks: readonly DraftBlock[]): readonly (number | undefined)[] {
  return blocks.map((block) => block.lines?.start)
}

function countRule(edition: DraftEdition, rule: string): number {
  return edition.ledger.filter((entry) => entry.rule === rule).length
}

describe.skipIf(!existsSync(seeds))('the received texts of ../shared/seeds', () => {
  it.each([
    [protocol, ru],
    [plan, ru],
    [statement2018, en],
    [article, ru],
    [statement2016, en],
  ])('%s: display and ledger give the received text back (G2), Markdown the display', (name, language) => {
    const {blocks, ledger} = ingest(name, language)
    expect(restoreReceived(joinDisplay(blocks), ledger)).toBe(read(name))
    const unpaged = blocks.map(({pages: _, ...block}) => block)
    expect(readMarkdown(toMarkdown(unpaged)).join('\n\n')).toBe(joinDisplay(blocks))
    expect(ingest(name, language)).toEqual(ingest(name, language))
  })

  it('S0: title, 26 numbered, 9 continuations, 2 closing (S0-1 to S0-4)', () => {
    const {blocks} = ingest(protocol, ru)
    const [title, ...others] = blocks
    expect(title).toMatchObject({kind: 'title', lines: {start: 2, end: 7}})
    const numbered = others.filter((block) => block.marker !== undefined)
    expect(numbered.map((block) => block.label)).toEqual(
      Array.from({length: 26}, (_, index) => `${index + 1}`),
    )
    expect(listStarts(numbered)).toEqual([
      9, 19, 23, 33, 37, 53, 73, 87, 111, 163, 193, 237, 249, 301, 317, 353, 385, 397, 415, 429, 449, 469,
      477, 487, 497, 513,
    ])
    const plain = others.filter((block) => block.marker === undefined && block.kind === 'paragraph')
    expect(listStarts(plain)).toEqual([131, 175, 211, 259, 265, 277, 335, 345, 407])
    const closing = others.filter((block) => block.kind === 'closing')
    expect(listStarts(closing)).toEqual([519, 525])
    expect(closing[0]?.opens).toEqual({kind: 'closing'})
    expect(blocks).toHaveLength(38)
  })

  it('S0: page breaks, hyphens and recognition slips (S0-5 to S0-7)', () => {
    const edition = ingest(protocol, ru)
    expect(countRule(edition, 'page-break')).toBe(7)
    expect(countRule(edition, 'line-hyphen')).toBe(3)
    const slips = edition.findings.filter((finding) => finding.rule === 'split-word')
    expect(slips.map((finding) => finding.line)).toEqual([71, 223, 317])
  })

  it('S1: decision, signatures and annex (S1-1 to S1-5)', () => {
    const edition = ingest(plan, ru)
    const {blocks} = edition
    expect(blocks.find((block) => block.kind === 'title')?.lines).toEqual({start: 28, end: 32})
    const signatures = blocks.filter((block) => block.kind === 'signature')
    expect(listStarts(signatures)).toEqual([48, 60, 72, 86, 56, 68, 80, 94])
    const annex = blocks.findIndex((block) => block.opens?.kind === 'annex')
    expect(blocks[annex]?.lines).toEqual({start: 106, end: 106})
    const sections = blocks.filter((block) => block.opens?.kind === 'section')
    expect(sections.map((block) => [block.label, block.lines?.start])).toEqual([
      ['I', 132],
      ['II', 346],
      ['III', 850],
    ])
    expect(countRule(edition, 'page-break')).toBe(9)
  })

  it('S1: 13 items with their sub-items, and no number out of a deadline (S1-5, S1-12)', () => {
    const numbered = ingest(plan, ru).blocks.filter((block) => block.kind === 'paragraph' && block.marker)
    const items = numbered.filter((block) => /^\d+\.$/.test(block.marker ?? ''))
    expect(listStarts(items)).toEqual([136, 238, 284, 348, 396, 440, 462, 584, 658, 692, 732, 776, 852])
    expect(items.map((block) => block.label)).toEqual(Array.from({length: 13}, (_, index) => `${index + 1}`))
    const labels = numbered.filter((block) => !items.includes(block)).map((block) => block.label)
    expect(labels.join(' ')).toBe(
      '1.1 1.2 1.3 2.1 2.1.1 2.1.2 1 2 4.1 4.2 5.1 5.2 7.1 7.2 7.3 7.4 7.5 8.1 8.2 8.3 10.1 10.2 ' +
        '12.1 12.2 12.3 13.1 13.2 13.3 13.4 13.5 13.6',
    )
  })

  it('S2 and S4: one line is one paragraph, the last without line end (S2-1, S4-1)', () => {
    const of2018 = ingest(statement2018, en)
    expect(listStarts(of2018.blocks)).toEqual(Array.from({length: 35}, (_, index) => index + 1))
    expect(of2018.findings.map((finding) => finding.reason).join()).toContain('235 no-break spaces')
    const of2016 = ingest(statement2016, en)
    expect(listStarts(of2016.blocks)).toEqual(Array.from({length: 20}, (_, index) => index + 1))
    expect(of2016.findings.map((finding) => finding.rule)).toEqual(['initial-space', 'initial-space'])
  })

  it('S3: title and 12 paragraphs, chrome on record, the Latin letter found (S3-1, S3-2)', () => {
    const {blocks, findings} = ingest(article, ru)
    expect(blocks.map((block) => block.kind)).toEqual([
      'title',
      ...Array.from({length: 12}, () => 'paragraph'),
    ])
    expect(listStarts(blocks)).toEqual([3, 12, 15, 19, 23, 27, 31, 35, 38, 42, 46, 50, 54])
    const chrome = findings.filter((finding) => finding.rule === 'page-chrome')
    expect(chrome.map((finding) => finding.line)).toEqual([1, 5, 6, 7, 8, 58, 60, 62, 63])
    expect(
      findings.filter((finding) => finding.rule === 'mixed-script').map((finding) => finding.line),
    ).toEqual([12])
  })
})
