import {describe, expect, it} from 'vitest'
import {layOut} from '#core/reading/lay-out.ts'
import type {ReadingView} from '#core/model/reading-view.ts'
import {runEditions} from '#tests/plugins/run-editions.ts'

type Sources = Parameters<typeof runEditions>[0]
type More = Parameters<typeof runEditions>[1]

function viewOf(sources: Sources, more?: More): ReadingView {
  const {view, files} = runEditions(sources, more)
  expect(files.flatMap(({messages}) => messages.filter(({fatal}) => fatal === true).map(String))).toEqual([])
  return view
}

/** The groups at a glance: address, numbers in the margin, cells of each row. */
function show(sources: Sources, more?: More): unknown[] {
  return viewOf(sources, more).groups.map(({id, labels, rows}) => [id, labels, rows.map(({cells}) => cells)])
}

const pins = (...list: [string[], string[]][]) => ({
  decisions: {pin: list.map(([from, to]) => ({from, to})), break: [], forbid: [], untranslated: []},
})

describe('layOut of one edition', () => {
  it('makes a group of each paragraph, the number in the margin', () => {
    expect(show({en: '1\\. Rain falls. Snow falls.\n\nIt thaws.'})).toEqual([
      ['p1', ['1.'], [['Rain falls. <span id="p1c2">Snow falls.</span>']]],
      ['p1-2', [null], [['It thaws.']]],
    ])
  })

  it('shows numbers given by the editors in square brackets', () => {
    expect(show({en: 'Rain.'})).toEqual([['p1', ['[1]'], [['Rain.']]]])
  })

  it('gives the address of what shows nothing to the next group, at the end to the last', () => {
    const view = viewOf({en: '| a | b |\n|---|---|\n| c |   |'})
    expect(view.groups.map(({id, anchors}) => [id, anchors])).toEqual([
      ['t1r1c1', ['t1r1']],
      ['t1r1c2', undefined],
      ['t1r2c1', ['t1r2', 't1r2c2']],
    ])
    expect(view.groups.at(-1)?.columns).toEqual(['a'])
  })

  it('shows a number without text, and an empty text not at all', () => {
    expect(show({en: '1.'})).toEqual([['p1', ['1.'], [['']]]])
    expect(show({en: '---'})).toEqual([])
    expect(viewOf({})).toEqual({languages: [], groups: [], entities: []})
  })

  it('counts levels, a continuation standing under the text of its number', () => {
    const source = '2\\. Rain.\n\n2.1. Snow.\n\nIt melts.\n\n2.1.1. Ice.'
    expect(viewOf({en: source}).groups.map(({id, depth}) => [id, depth])).toEqual([
      ['p2', 0],
      ['p2.1', 1],
      ['p2.1-2', 1],
      ['p2.1.1', 2],
    ])
  })
})

describe('layOut of two editions', () => {
  it('makes a row of each bead, the base giving the addresses', () => {
    const ru = '1\\. Идёт дождь. Идёт снег.'
    const en = '1\\. It is raining. It is snowing.'
    expect(show({ru, en})).toEqual([
      [
        'p1',
        ['1.', '1.'],
        [
          ['Идёт дождь.', 'It is raining.'],
          ['Идёт снег.', 'It is snowing.'],
        ],
      ],
    ])
    expect(viewOf({ru, en}).groups[0]?.rows.map(({id}) => id)).toEqual(['p1c1', 'p1c2'])
  })

  it('leaves the cell of what has no counterpart out, and names the language in its address', () => {
    const reason = {en: 'In the English text only'}
    const decisions = {pin: [], break: [], forbid: [], untranslated: [{id: 'p1c2', side: 'en', reason}]}
    const view = viewOf({ru: '1\\. Идёт дождь.', en: '1\\. It is raining. It pours.'}, {decisions})
    expect(view.groups[0]?.rows[1]).toMatchObject({id: 'p1c2-en', cells: [null, 'It pours.'], reason})
  })

  it('shows the number of a second paragraph in the row, with its address', () => {
    const ru = '1\\. Идёт дождь.\n\n2\\. Идёт снег.'
    const [group] = viewOf({ru, en: '1\\. It rains and it snows.'}, pins([['p1', 'p2'], ['p1']])).groups
    expect(group?.labels).toEqual(['1.', '1.'])
    expect(group?.rows.map(({cells}) => cells[0]).join('')).toContain('<b class="num" id="p2">2.</b> ')
  })

  it('shows the number of a second paragraph without text in the margin', () => {
    const ru = '1\\. Идёт дождь.\n\n2\\.'
    const [group] = viewOf({ru, en: '1\\. It rains.'}, pins([['p1', 'p2'], ['p1']])).groups
    expect([group?.labels, group?.anchors]).toEqual([['1. 2.', '1.'], ['p2']])
  })

  it('leads citations and notes of the other edition to addresses of the page', () => {
    const ru = '1\\. Дождь.\n\n2\\. Смотри пункт 1.'
    const en = '5\\. Rain.\n\n6\\. See paragraph 5.[^*]\n\n[^*]: As of May.'
    const html = JSON.stringify(viewOf({ru, en}, pins([['p1'], ['p5']], [['p2'], ['p6']])).groups)
    expect([...html.matchAll(/href=\\"#([^"\\]*)/g)].map((match) => match[1])).toEqual([
      'p1',
      'p1',
      'note1-en',
    ])
  })

  it('puts differences on the group of their base paragraph', () => {
    const {document} = runEditions({ru: '1\\. Мост.\n\n2\\. Река.', en: '1\\. A bridge.\n\n2\\. A river.'})
    const own = [{kind: 'numbers' as const, onlyIn: [['7'], []]}]
    const {view} = layOut(document, new Map([['p2', own]]))
    expect(view.groups.map(({differences}) => differences)).toEqual([undefined, own])
  })
})
