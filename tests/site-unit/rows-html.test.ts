import {describe, expect, it} from 'vitest'
import type {ReadingGroup, ReadingRow} from '#core/model/reading-view.ts'
import {groupsHtml} from '../../src/components/rows-html.ts'
import {en} from '../../src/i18n/en.ts'
import {ru} from '../../src/i18n/ru.ts'

const group: ReadingGroup = {id: 'p1', kind: 'quotation', depth: 0, labels: [null, null], rows: []}

/** The cells of one row, as the page has them. */
function write(...cells: string[]): string[] {
  const view = {languages: ['ru', 'en'], groups: [{...group, rows: [{id: 'p1c1', cells}]}], entities: []}
  const html = groupsHtml(view, ru, {recordName: String, textTitle: String})
  return html.match(/<div class="c".*?<\/div>/g) ?? []
}

describe('a cell', () => {
  it.each(['الماء للجميع', 'המים שייכים לכולם'])(
    'with the letters of %s runs as its words begin',
    (words) => {
      expect(write(`«${words}»`, 'The water belongs to all')).toEqual([
        `<div class="c" lang="ru" dir="auto">«${words}»</div>`,
        '<div class="c" lang="en">The water belongs to all</div>',
      ])
    },
  )

  it('says in the language of the reader what its own words do not lead to', () => {
    const [cell = ''] = write('<span class="ref lost"><span>п. 9</span></span>', 'b')
    expect(cell).toContain('<span class="ref lost" lang="ru" title="')
    const [, other = ''] = write('a', '<span class="ref lost"><span>para. 9</span></span>')
    expect(other).toMatch(/<span class="ref lost" lang="ru" title="[^"]*"><span lang="en">para/)
  })
})

describe('a row', () => {
  const view = (row: ReadingRow) => ({
    languages: ['ru', 'en'],
    groups: [{...group, rows: [row]}],
    entities: [],
  })
  const write = (row: ReadingRow): string =>
    groupsHtml(view(row), en, {recordName: String, textTitle: String})
  const match = {id: 'p1c1', cells: ['a', 'b'], origin: 'length'} as const

  it('is marked where its match is doubtful, and says how sure it is and why', () => {
    const evidence = {words: 2, ratio: 2, deviation: 2.2}
    expect(write({...match, score: 0.429, evidence}).replaceAll('\u00a0', ' ')).toContain(
      '<div class="row doubtful" data-link="42l;;;2;;11" id="p1c1" title="Doubtful match: 42% confidence, to be checked; ' +
        'words with a known translation: 2; the English part is half as long as usual">',
    )
  })

  it.each([
    {...match, score: 0.5},
    {...match, origin: 'hand' as const, score: 0.1},
    {...match, cells: ['a', null], score: 0.1},
  ])('is not marked: %o', (row) => {
    expect(write(row)).not.toMatch(/doubt|title=/)
  })

  it.each([
    [{}, 'No counterpart in the English text'],
    [{level: 'check'}, 'The program found no counterpart in the English text'],
    [{level: 'check', reason: {en: 'Left out'}}, 'Left out'],
  ] as const)('says of a missing side what is known of it: %j', (more, said) => {
    expect(write({...match, cells: ['a', null], score: 0.9, ...more})).toContain(
      `<div class="c gap">${said}</div>`,
    )
  })
})

describe('a group', () => {
  const write = (part: Partial<ReadingGroup>): string =>
    groupsHtml({languages: ['ru'], groups: [{...group, ...part}], entities: []}, ru, {
      recordName: String,
      textTitle: String,
    })

  it('says how many hundreds of letters it has where they are many, whatever its marks weigh', () => {
    const marks = '<b class="num"></b>'.repeat(40)
    expect(write({rows: [{cells: ['а'.repeat(640)]}]})).toContain(' data-z="7">')
    expect(write({rows: [{cells: [`${'а'.repeat(400)}${marks}`]}]})).not.toContain('data-z')
  })

  it.each([
    ['4.1.1.1.', '4.<wbr>1.<wbr>1.<wbr>1.</a>'],
    ['4.1.1.', '>4.1.1.</a>'],
  ])('may break its number behind a point if that is long: %s', (label, html) => {
    expect(write({labels: [label], rows: [{cells: ['а']}]})).toContain(html)
  })
})
