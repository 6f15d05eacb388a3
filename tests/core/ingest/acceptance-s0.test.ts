import {describe, expect, it} from 'vitest'
import {ingestText} from '#core/ingest/ingest-text.ts'
import type {Decision} from '#core/ingest/ledger-entry.ts'
import {splitClauses} from '#core/segment/split-clauses.ts'
import {assignIds} from '#core/segment/assign-ids.ts'
import {foldText} from '#core/text/fold.ts'
import {ru} from '#core/text/languages/ru.ts'
import {blockAt, blockOf, hasSeeds, linesOf, listChanges, listStarts, readSeed} from './read-seed.ts'

const name = '000_b74e6e2657a53688.txt'
const numberedLines = [
  ...[9, 19, 23, 33, 37, 53, 73, 87, 111, 163, 193, 237, 249, 301, 317, 353, 385, 397, 415, 429],
  ...[449, 469, 477, 487, 497, 513],
]
const continuations = [131, 175, 211, 259, 265, 277, 335, 345, 407]

function mark(received: string): Decision {
  return {rule: 'sic', received, replacement: received, state: 'accepted', before: '', after: ''}
}

describe.skipIf(!hasSeeds)('S0, the protocol', () => {
  const received = hasSeeds ? readSeed(name) : ''
  const edition = ingestText(received, ru)
  const {blocks, ledger, proposals} = edition
  const numbered = blocks.filter(({kind, marker}) => kind === 'paragraph' && marker !== undefined)

  it('S0-1: the title runs over blank lines; 26 numbered, 9 continuations, 2 closing', () => {
    expect(blockAt(edition, 2)).toMatchObject({kind: 'title', lines: {start: 2, end: 7}})
    expect(blockAt(edition, 2).text).toMatch(/девятнадцатой/)
    expect(numbered).toHaveLength(26)
    expect(blocks).toHaveLength(1 + 26 + 9 + 2)
  })

  it('S0-2: numbers 1 to 26 at their lines, `1. 3 …` is a number and a date', () => {
    expect(listStarts(numbered)).toEqual(numberedLines)
    expect(numbered.map(({label}) => label)).toEqual(numberedLines.map((_, index) => `${index + 1}`))
    expect(blockAt(edition, 9).text).toMatch(/^3 апреля/)
  })

  it('S0-3: continuations belong to their number, the closing to none', () => {
    const paragraphs = assignIds(blocks)
    const idsAt = (line: number) => paragraphs.find(({lines}) => lines?.start === line)
    const owners = continuations.map((line) => idsAt(line)?.parent)
    expect(owners).toEqual(['p9', 'p10', 'p11', 'p13', 'p13', 'p13', 'p15', 'p15', 'p18'])
    for (const line of [519, 525]) {
      expect(blockAt(edition, line).kind).toBe('closing')
      expect(idsAt(line)?.parent).toBeUndefined()
    }
  })

  it('S0-4: a capital at the head of a line begins nothing by itself', () => {
    const plain = blocks.filter(({kind, marker}) => kind === 'paragraph' && marker === undefined)
    expect(listStarts(plain)).toEqual(continuations)
    for (const line of [13, 25, 35, 91, 93, 97, 255, 299, 371, 475, 517, 521]) {
      expect(blockOf(edition, line).lines?.start).toBeLessThan(line)
    }
  })

  it('S0-5: seven page ends inside sentences, joined and numbered 2 to 8', () => {
    const breaks = ledger.filter(({rule}) => rule === 'page-break')
    const lineOf = (offset: number) => received.slice(0, offset).split('\n').length
    expect(breaks.map(({end}) => lineOf(end))).toEqual([69, 145, 219, 293, 365, 435, 511])
    const pages = blocks.flatMap((block) => (block.pages ?? []).map(({page}) => page))
    expect(pages).toEqual([2, 3, 4, 5, 6, 7, 8])
  })

  it('S0-6: hyphens at line ends stay, the loose one is closed, a spaced one and ranges stay', () => {
    expect(blockOf(edition, 49).text).toContain('государств-членов')
    expect(blockOf(edition, 385).text).toContain('государств-членов')
    expect(blockOf(edition, 359).text).toContain('«Евразия-антитеррор - 2023»')
    expect(blockOf(edition, 317).text).toContain('готовность государств-членов')
    expect(blockOf(edition, 39).text).toContain('3-4 июля')
    expect(blockOf(edition, 375).text).toContain('13-15 декабря')
  })

  it('S0-7: torn words are joined on the record, one-letter words stay', () => {
    expect(listChanges(ledger, 'split-word')).toEqual([
      ['Г аза', 'Газа'],
      ['Г лавы', 'Главы'],
      ['государств- членов', 'государств-членов'],
    ])
    expect(blockOf(edition, 37).text).toMatch(/^В контексте/)
    expect(blockOf(edition, 187).text).toContain('В данном')
  })

  it('S0-8: slips are proposed and shown as printed', () => {
    expect(proposals.map(({rule, received, state}) => [rule, received, state])).toEqual([
      ['lost-hyphen', 'международноправового', 'proposed'],
      ['spelling', 'чденов', 'proposed'],
      ['spelling', 'сепаратисткой', 'proposed'],
      ['spelling', 'экстремисткой', 'proposed'],
    ])
    expect([...linesOf(edition, 'lost-hyphen'), ...linesOf(edition, 'spelling')]).toEqual([
      333, 359, 379, 381,
    ])
    expect(blockOf(edition, 359).text).toContain('государств-чденов')
  })

  it('S0-9: what a person marks [sic] is found again and changes nothing', () => {
    const words = ['расширение государств- членов', 'многолетнее гостеприимство', 'делегаций отметив']
    const others = ['делегаций подчеркнув', 'международным терроризмом']
    const marked = ingestText(received, ru, {decisions: [...words, ...others].map(mark)})
    expect(marked.stale).toEqual([])
    expect(marked.marks.map(({rule, line}) => [rule, line])).toEqual(
      [73, 235, 249, 279, 385].map((line) => ['sic', line]),
    )
    expect(marked.blocks).toEqual(blocks)
    expect(marked.ledger).toEqual(ledger)
  })

  it('S0-10: `г.` is printed glued and spaced, and ends no sentence; `её` and `ее` stay and fold', () => {
    for (const [line, words] of [
      [9, 'г.Астане'],
      [369, 'г.Нью-Дели'],
      [361, 'г. Бишкек'],
    ] as const) {
      const {text} = blockOf(edition, line)
      expect(text).toContain(words)
      const end = text.indexOf(words) + words.indexOf('.') + 1
      expect(splitClauses(text, ru).some((clause) => clause.end === end)).toBe(false)
    }
    expect(blockOf(edition, 25).text).toContain('её')
    expect(blockOf(edition, 91).text).toContain('ее')
    expect(foldText('её')).toBe(foldText('ее'))
  })

  it('S0-11: inline lists are clauses of their own, without invented numbers', () => {
    expect(splitClauses(blockAt(edition, 131).text, ru)).toHaveLength(5)
    expect(splitClauses(blockAt(edition, 353).text, ru)).toHaveLength(4)
    expect(blocks.filter(({label}) => label !== undefined && !/^\d+$/.test(label))).toEqual([])
  })

  it('S0-16: a title in guillemets that runs over lines stays in one block', () => {
    for (const [from, to] of [
      [99, 101],
      [103, 109],
      [359, 361],
      [365, 369],
    ] as const) {
      expect(blockOf(edition, from)).toBe(blockOf(edition, to))
    }
    for (const {text} of blocks) expect(text.split('«').length).toBe(text.split('»').length)
  })

  it('S0-17: the closing names the authentic languages; no signatures are invented', () => {
    expect(linesOf(edition, 'authentic-languages')).toEqual([519])
    expect(edition.findings.find(({rule}) => rule === 'authentic-languages')?.reason).toContain('`ru, zh`')
    expect(blocks.filter(({kind}) => kind === 'signature')).toEqual([])
    expect(blockAt(edition, 525).kind).toBe('closing')
  })
})
