import {describe, expect, it} from 'vitest'
import {ingestText} from '#core/ingest/ingest-text.ts'
import type {DraftBlock} from '#core/model/draft-block.ts'
import {assignIds} from '#core/segment/assign-ids.ts'
import {ru} from '#core/text/languages/ru.ts'
import {blockAt, blockOf, hasSeeds, linesOf, listStarts, readSeed} from './read-seed.ts'

const received = hasSeeds ? readSeed('001_a4d0eb51f203df0f.txt') : ''
const edition = ingestText(received, ru)
const {blocks, ledger} = edition
const numbered = assignIds(blocks)
const deadlines = 'Сроки реализации'
const mechanisms = 'Механизмы реализации'

function listKind(kind: DraftBlock['kind']): readonly DraftBlock[] {
  return blocks.filter((block) => block.kind === kind)
}

function idAt(line: number): string | undefined {
  return numbered.find(({lines}) => lines?.start === line)?.id
}

/** Labels printed with a stop, of so many numbers. */
function listLabels(depth: number): readonly string[] {
  return blocks
    .filter(({kind, marker}) => kind === 'paragraph' && marker?.endsWith('.') === true)
    .map(({label = ''}) => label)
    .filter((label) => label.split('.').length === depth)
}

/** Number of the unit that each deadline was given to, and its line. */
function listDeadlines(): readonly (readonly [string, number])[] {
  const byId = new Map(numbered.map((block) => [block.id, block]))
  return numbered
    .filter(({kind, column}) => kind === 'cell' && column === deadlines)
    .map(({parent, lines}) => [byId.get(parent ?? '')?.label ?? '', lines?.start ?? 0])
}

describe.skipIf(!hasSeeds)('Decision No. 3 with its plan', () => {
  it('S1-1: decision and annex, letter-spaced heads and runs of spaces', () => {
    const annex = blocks.findIndex(({opens}) => opens?.kind === 'annex')
    expect(blocks[annex]?.lines).toEqual({start: 106, end: 106})
    expect(numbered.filter(({division}) => division === 'annex1').map(({lines}) => lines?.start)).toEqual([
      106, 110, 119,
    ])
    const inAnnex = numbered.filter(({id}) => id.startsWith('annex1.'))
    expect(inAnnex.at(0)?.lines?.start).toBe(106)
    expect(blockAt(edition, 110).text).toContain('№ 3 от 17 сентября 2021 года')
    expect(blockAt(edition, 24).text).toContain('2021 года № 3 город Душанбе')
    expect(blocks.filter(({text}) => / {2}/.test(text))).toEqual([])
    expect(blockOf(edition, 16).lines).toEqual({start: 14, end: 16})
    expect(blockAt(edition, 396).text).toMatch(/^Проведение/)
  })

  it('S1-2: title, enacting words, one operative paragraph', () => {
    expect(listKind('title').map(({lines}) => lines)).toEqual([{start: 28, end: 32}])
    expect(blockAt(edition, 36)).toMatchObject({kind: 'paragraph', lines: {start: 36, end: 38}})
    expect(blockAt(edition, 36).text).toMatch(/решил:$/)
    expect(blockAt(edition, 40)).toMatchObject({kind: 'paragraph', lines: {start: 40, end: 44}})
    expect(blockAt(edition, 40).text).toMatch(/\(прилагается\)\.$/)
  })

  it('S1-3: eight offices down the columns, lines of each together', () => {
    const offices = listKind('signature')
    expect(listStarts(offices)).toEqual([48, 60, 72, 86, 56, 68, 80, 94])
    expect(offices.map(({text}) => text.split(' ').at(-1))).toEqual([
      ...['Индии', 'Казахстан', 'Республики', 'Республики'],
      ...['Пакистан', 'Федерации', 'Таджикистан', 'Узбекистан'],
    ])
    expect(offices.every(({lines}) => lines?.end === (lines?.start ?? 0) + 2)).toBe(true)
  })

  it('S1-4: the head row names columns and is no text; section rows are headings', () => {
    const heads = ledger.filter(({rule}) => rule === 'column-head')
    expect(heads.map(({received}) => received.trim()).join(' ')).toBe(
      `№ Сферы взаимодействия ${mechanisms} Сроки реализации`,
    )
    expect(blocks.filter(({lines}) => (lines?.start ?? 0) > 121 && (lines?.start ?? 0) < 132)).toEqual([])
    expect(new Set(listKind('cell').map(({column}) => column))).toEqual(new Set([deadlines, mechanisms]))
    const sections = blocks.filter(({opens}) => opens?.kind === 'section')
    expect(sections.map(({kind, label, lines}) => [kind, label, lines?.start, lines?.end])).toEqual([
      ['heading', 'I', 132, 134],
      ['heading', 'II', 346, 346],
      ['heading', 'III', 850, 850],
    ])
  })

  it('S1-5: 13 items, 27 of the second level, 2 of the third, 2 with a bracket', () => {
    expect(listLabels(1)).toEqual(Array.from({length: 13}, (_, index) => `${index + 1}`))
    expect(listLabels(2).join(' ')).toBe(
      '1.1 1.2 1.3 2.1 4.1 4.2 5.1 5.2 7.1 7.2 7.3 7.4 7.5 8.1 8.2 8.3 10.1 10.2 12.1 12.2 12.3 ' +
        '13.1 13.2 13.3 13.4 13.5 13.6',
    )
    expect(listLabels(3)).toEqual(['2.1.1', '2.1.2'])
    const items = blocks.filter(({marker}) => /^\d+\.$/.test(marker ?? ''))
    expect(listStarts(items)).toEqual([136, 238, 284, 348, 396, 440, 462, 584, 658, 692, 732, 776, 852])
    expect(blocks.filter(({marker}) => marker?.endsWith(')')).map(({label}) => label)).toEqual(['1', '2'])
    expect(listStarts(blocks.filter(({marker}) => marker?.endsWith(')')))).toEqual([300, 328])
    const parents = numbered.filter(({label}) => label?.includes('.')).map(({id, parent}) => [id, parent])
    for (const [id = '', parent] of parents) expect(parent).toBe(id.slice(0, id.lastIndexOf('.')))
  })

  it('S1-6: both numbers of l.238 stand as printed and have their addresses', () => {
    const [outer, inner] = numbered.filter(({lines}) => lines?.start === 238)
    expect(outer).toMatchObject({id: 'annex1.p2', marker: '2.', text: ''})
    expect(inner).toMatchObject({id: 'annex1.p2.1', marker: '2.1.', parent: 'annex1.p2'})
    expect(inner?.lines).toEqual({start: 238, end: 248})
    expect([idAt(250), idAt(260)]).toEqual(['annex1.p2.1.1', 'annex1.p2.1.2'])
  })

  it('S1-7: mechanisms without a number are cells without one; 1.3 is one block of four acts', () => {
    const cells = numbered.filter(({column}) => column === mechanisms)
    expect(cells.map(({lines, parent, label}) => [lines?.start, parent, label])).toEqual([
      [298, 'annex1.p3', undefined],
      [448, 'annex1.p6', undefined],
      [666, 'annex1.p9', undefined],
      [750, 'annex1.p11', undefined],
    ])
    expect(cells.map(({lines}) => lines?.end)).toEqual([298, 458, 688, 770])
    const block = blockAt(edition, 182)
    expect(block.lines).toEqual({start: 182, end: 234})
    expect(block.text.match(/(?:^|\. )\p{Lu}/gu)).toHaveLength(4)
  })

  it('S1-8: 30 deadlines, each with its unit', () => {
    expect(listDeadlines()).toEqual([
      ...[
        ['1.1', 190],
        ['1.2', 200],
        ['1.3', 212],
        ['2.1.1', 272],
        ['2.1.2', 280],
        ['3', 320],
      ],
      ...[
        ['4', 392],
        ['5.1', 424],
        ['5.2', 438],
        ['6', 460],
      ],
      ...[
        ['7.1', 500],
        ['7.2', 512],
        ['7.3', 526],
        ['7.4', 572],
        ['7.5', 582],
      ],
      ...[
        ['8.1', 620],
        ['8.2', 640],
        ['8.3', 654],
        ['9', 690],
        ['10', 726],
        ['11', 772],
      ],
      ...[
        ['12.1', 824],
        ['12.2', 832],
        ['12.3', 846],
      ],
      ...[
        ['13.1', 920],
        ['13.2', 930],
        ['13.3', 940],
        ['13.4', 952],
        ['13.5', 964],
        ['13.6', 990],
      ],
    ])
    expect(blockAt(edition, 640).text).toBe('Вторая половина 2022 г.')
    expect(blockAt(edition, 964).lines).toEqual({start: 964, end: 968})
    expect(blockAt(edition, 940).lines).toEqual({start: 940, end: 944})
  })

  it('S1-9: a deadline of two mechanisms stays with the row, and a finding says so', () => {
    expect(linesOf(edition, 'shared-deadline')).toEqual([392, 726])
    const reasons = edition.findings.filter(({rule}) => rule === 'shared-deadline').map(({reason}) => reason)
    expect(reasons[0]).toContain('`4.1`, `4.2`')
    expect(reasons[1]).toContain('`10.1`, `10.2`')
  })

  it('S1-10: what a column or a page cut is joined again, without the deadline', () => {
    const joined = [
      [182, 'Подготовка соответствующего проекта'],
      [300, 'международной информационной безопасности»'],
      [496, 'органами государств-членов'],
      [616, 'состояния информационной безопасности,'],
      [912, 'международной информационной безопасности.'],
    ] as const
    for (const [line, words] of joined) {
      expect(blockAt(edition, line).text).toContain(words)
      expect(blockAt(edition, line).text).not.toMatch(/квартал|202[23]/)
    }
    expect(joined.map(([line]) => blockAt(edition, line).lines?.end)).toEqual([234, 326, 536, 652, 974])
  })

  it('S1-11: nine page breaks, each where its page begins', () => {
    const starts = blocks.flatMap(({pages = [], text}) =>
      pages.map(({at, page}) => [page, text.slice(at).split(' ')[0]]),
    )
    expect(starts).toEqual([
      [2, 'Приложение'],
      [3, 'соответствующего'],
      [4, 'информационной'],
      [5, 'Проведение'],
      [6, 'государств-членов'],
      [7, 'информационной'],
      [8, 'Разработка'],
      [9, 'Повышение'],
      [10, 'безопасности.'],
    ])
    expect(ledger.filter(({rule}) => rule === 'page-break')).toHaveLength(9)
  })

  it('S1-12: a year, a reference and a quarter at the head of a line open nothing', () => {
    for (const line of [806, 944, 968, 156]) expect(blockOf(edition, line).lines?.start).not.toBe(line)
    expect(blockOf(edition, 806).label).toBe('12.2')
    expect(blockAt(edition, 190)).toMatchObject({kind: 'cell'})
    expect(linesOf(edition, 'number-sequence')).toEqual([])
  })

  it('S1-13: hyphens at line ends are kept, a dash keeps its space', () => {
    const words = [
      [250, 'государств-членов ШОС'],
      [284, 'информационно-коммуникационных'],
      [284, '(далее – ИКТ)'],
      [482, 'государствами-членами'],
      [544, 'государств-членов'],
      [794, '2021-2025.'],
      [888, 'государств-членов ШОС для'],
      [912, 'государств-членов'],
      [940, 'плану-графику'],
    ] as const
    for (const [line, word] of words) expect(blockAt(edition, line).text).toContain(word)
    expect(ledger.filter(({rule, received}) => rule === 'hyphenation' && received !== '')).toEqual([])
  })

  it('S1-17: names without a final stop are left without one', () => {
    expect(blockOf(edition, 664).text).toMatch(/«Интернет»$/)
    expect(blockOf(edition, 688).text).toMatch(/«Интернетом»$/)
  })

  it('S1-18: what stands behind the table is of no row; its words are kept', () => {
    const closing = numbered.filter(({kind}) => kind === 'closing')
    expect(closing.map(({lines, parent}) => [lines?.start, parent])).toEqual([
      [994, undefined],
      [998, undefined],
    ])
    expect(blockAt(edition, 998).text).toContain('не создаст')
    expect(listKind('cell')).toHaveLength(34)
  })
})
