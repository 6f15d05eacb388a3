import {describe, expect, it} from 'vitest'
import {formatLocator} from '#core/citing/format-locator.ts'
import {locatePlace} from '#core/citing/locate-place.ts'
import {outlineOf} from '#core/citing/outline-of.ts'
import type {OutlineGroup} from '#core/model/cited-work.ts'
import type {ReadingView} from '#core/model/reading-view.ts'
import {runEditions} from '#tests/plugins/run-editions.ts'

const ru = `# Соглашение о метеостанциях

Стороны,

желая знать погоду,

## Глава II. Станции

2\\. Приборы:

2.1. Дождемеры:

а\\) весной;

б\\) осенью.

9\\. Станции стоят у воды. Их чистят. Их красят.

Сторож живёт рядом. Он топит печь.

Дрова везут летом.

10\\. Станции закрывают. Ключи сдают.

## О погоде

11\\. Погоду пишут.[^1]

## Приложение 1

7\\. Дождь:

7.1. Снег. Град.

| а | б | в |
|---|---|---|
| 1 | | 3 |
| 4 | 5 | 6 |

[^1]: В тетрадь.
`

const outline = outlineOf(runEditions({ru}).view)
const tell = (address: string, groups: readonly OutlineGroup[] = outline): readonly string[] | undefined => {
  const place = locatePlace(groups, address)
  return place && [formatLocator(place, 'ru'), formatLocator(place, 'en')]
}

describe('locatePlace in a text', () => {
  it.each([
    ['title', 'заглавие', 'title'],
    ['preamble', 'преамбула, абз. 1', 'preamble, first para.'],
    ['preamble-2', 'преамбула, абз. 2', 'preamble, second para.'],
    ['h1', 'гл. II', 'ch. II'],
    ['h2', 'заголовок 2', 'heading 2'],
    ['p2', 'п. 2', 'para. 2'],
    ['p2.1', 'п. 2.1', 'para. 2.1'],
    ['p2.1.a', 'подп. "а" п. 2.1', 'para. 2.1(а)'],
    ['p9', 'п. 9', 'para. 9'],
    ['p9c1', 'п. 9, предл. 1', 'para. 9, first sentence'],
    ['p9c3', 'п. 9, предл. 3', 'para. 9, third sentence'],
    ['p9-2', 'п. 9, абз. 2', 'para. 9, second subpara.'],
    ['p9-2c2', 'п. 9, абз. 2, предл. 2', 'para. 9, second subpara., second sentence'],
    ['p9-3', 'п. 9, абз. 3', 'para. 9, third subpara.'],
    ['p9-3c1', 'п. 9, абз. 3', 'para. 9, third subpara.'],
    ['note1', 'сноска 1', 'note 1'],
    ['annex1.h1', 'прил. 1', 'annex 1'],
    ['annex1.p7.1', 'прил. 1, п. 7.1', 'annex 1, para. 7.1'],
    ['annex1.p7.1c2', 'прил. 1, п. 7.1, предл. 2', 'annex 1, para. 7.1, second sentence'],
    ['annex1.t1r2', 'прил. 1, табл. 1, стр. 2', 'annex 1, table 1, row 2'],
    ['annex1.t1r2c3', 'прил. 1, табл. 1, стр. 2, столб. 3', 'annex 1, table 1, row 2, col. 3'],
    ['', '', ''],
  ])('%s', (address, russian, english) => {
    expect(tell(address)).toEqual([russian, english])
  })

  it.each([
    ['p9:p11', 'пп. 9–11', 'paras. 9–11'],
    ['p11:p9', 'пп. 9–11', 'paras. 9–11'],
    ['p9c2:p9c3', 'п. 9, предл. 2–3', 'para. 9, second to third sentences'],
    ['p9:p9c2', 'п. 9, предл. 1–2', 'para. 9, first to second sentences'],
    ['p9-2:p9-3', 'п. 9, абз. 2–3', 'para. 9, second to third subparas.'],
    ['p2.1.a:p2.1.b', 'подп. "а"–"б" п. 2.1', 'para. 2.1(а)–(б)'],
    ['p9c2:p10c1', 'п. 9, предл. 2 – п. 10, предл. 1', 'para. 9, second sentence – para. 10, first sentence'],
    [
      'annex1.p7:annex1.t1r2c3',
      'прил. 1, п. 7 – табл. 1, стр. 2, столб. 3',
      'annex 1, para. 7 – table 1, row 2, col. 3',
    ],
    ['p10:annex1.p7', 'п. 10 – прил. 1, п. 7', 'para. 10 – annex 1, para. 7'],
    ['p9:p9', 'п. 9', 'para. 9'],
  ])('range %s', (address, russian, english) => {
    expect(tell(address)).toEqual([russian, english])
  })

  it.each([
    'p99',
    'p9c9',
    'p10c1c1',
    'p9:p99',
    'p99:p9',
    'p9:',
    ':',
    'p9:p10:p11',
    'annex2.p7',
    'constructor',
  ])('knows no place %s', (address) => {
    expect(locatePlace(outline, address)).toBeUndefined()
  })
})

const group = (id: string, label?: string, more: Partial<OutlineGroup> = {}): OutlineGroup => ({
  ...{id, kind: 'paragraph', depth: 0, rows: []},
  ...(label === undefined ? {} : {label}),
  ...more,
})

describe('locatePlace', () => {
  it('finds a clause where it stands, not where its id says', () => {
    const groups = [group('p9', '9.', {rows: ['p9c1']}), group('p10', '10.', {rows: ['p10c1', 'p9c2']})]
    expect(tell('p9c2', groups)).toEqual(['п. 10, предл. 2', 'para. 10, second sentence'])
  })

  it('shows the number given by the editors in brackets', () => {
    const groups = [group('p12', '[12]'), group('p13', '[13]')]
    expect(tell('p12', groups)).toEqual(['п. [12]', 'para. [12]'])
    expect(tell('p12:p13', groups)).toEqual(['пп. [12]–[13]', 'paras. [12]–[13]'])
  })

  it('finds units that only the other edition has', () => {
    const groups = [group('p12-en', '12.', {rows: ['p12c1-en', 'p12c2-en']})]
    expect(tell('p12c2-en', groups)).toEqual(['п. 12, предл. 2', 'para. 12, second sentence'])
  })

  it('takes …c1 for the first row where the group has its address', () => {
    expect(tell('p9c1', [group('p9', '9.', {rows: ['', 'p9c2']})])).toEqual([
      'п. 9, предл. 1',
      'para. 9, first sentence',
    ])
    expect(tell('p9c1', [group('p9', '9.', {rows: ['p9c4', 'p9c2']})])).toBeUndefined()
  })

  it('gives the letters of a language', () => {
    const groups = [group('p2', '2.'), group('p2.a', 'б)', {depth: 1, labels: {ru: 'б)', en: '(b)'}})]
    const place = locatePlace(groups, 'p2.a', 'en')
    expect(place && formatLocator(place, 'en')).toBe('para. 2(b)')
    expect(tell('p2.a', groups)?.[0]).toBe('подп. "б" п. 2')
  })

  it('counts an article as the outermost number', () => {
    const groups = [
      group('h1', 'Article 5', {kind: 'heading'}),
      group('p5.1', '1.', {depth: 1}),
      group('p5.1.a', 'a)', {depth: 2}),
    ]
    expect(tell('p5.1.a', groups)).toEqual(['подп. "a" п. 1 ст. 5', 'art. 5(1)(a)'])
    expect(tell('h1', groups)).toEqual(['ст. 5', 'art. 5'])
  })

  it('names the section of a number that comes twice', () => {
    const groups = [
      group('h1', 'I.', {kind: 'heading'}),
      group('p1', '1.'),
      group('h2', 'Раздел II', {kind: 'heading'}),
      group('p1-2', '1.'),
      group('p3', '3.'),
    ]
    expect(tell('p1-2', groups)).toEqual(['разд. II, п. 1', 'sec. II, para. 1'])
    expect(tell('p3', groups)?.[0]).toBe('п. 3')
  })

  it('counts text below a heading and dashes below a number', () => {
    const groups = [
      group('p1', '1.'),
      group('p1-2', '–', {kind: 'item', depth: 1}),
      group('h1', undefined, {kind: 'heading'}),
      group('h1-2'),
      group('closing', undefined, {kind: 'closing'}),
      group('closing-2'),
      group('signatures', undefined, {kind: 'signature'}),
    ]
    expect(tell('p1-2', groups)?.[0]).toBe('п. 1, абз. 2')
    expect(tell('h1-2', groups)).toEqual(['заголовок 1, абз. 1', 'heading 1, first para.'])
    expect(tell('closing-2', groups)).toEqual(['заключительная часть, абз. 2', 'closing, second para.'])
    expect(tell('signatures', groups)).toEqual(['подписи', 'signatures'])
  })

  it('counts cells beside an item as its further columns', () => {
    const groups = [group('p1', '1.'), group('p1-2', undefined, {kind: 'cell'}), group('p1-3')]
    expect(tell('p1-2', groups)).toEqual(['п. 1, столб. 2', 'para. 1, col. 2'])
    expect(tell('p1-3', groups)?.[0]).toBe('п. 1, абз. 2')
  })

  it('counts rows of a table as they stand', () => {
    const cell = (id: string, anchors: readonly string[]) => group(id, undefined, {kind: 'cell', anchors})
    const groups = [cell('t1r1c1', ['t1r1']), cell('t1r7c1', ['t1r7']), cell('t1r2c2', ['t1r2', 't1r2c1'])]
    expect(tell('t1r7c1', groups)?.[0]).toBe('табл. 1, стр. 2, столб. 1')
    expect(tell('t1r2c2', groups)?.[0]).toBe('табл. 1, стр. 3, столб. 2')
    expect(tell('t1r2', groups)?.[0]).toBe('табл. 1, стр. 3')
  })
})

describe('outlineOf', () => {
  const head = '<b class="num" id="p10">10.</b> '
  const view: ReadingView = {
    languages: ['ru', 'en'],
    entities: [],
    groups: [
      {
        ...{id: 'p9', kind: 'paragraph', depth: 0, labels: ['9.', '9)'], anchors: ['p8']},
        rows: [
          {id: 'p9c1', cells: ['Дождь. <span id="p9c2">Снег.</span>', 'Rain.'], anchors: ['p9c5']},
          {
            id: 'p10c1',
            cells: [`${head}Град. <br><b class="num" id="p11">11.</b> <span id="p11c1">Лёд.</span>`, 'Hail.'],
          },
          {id: 'p12c1-en', cells: [null, 'Ice.']},
        ],
      },
      {
        ...{id: 'p13', kind: 'paragraph', depth: 0, labels: [null, null], rows: []},
        tombstone: {id: 'p13', on: '2026-01-01', reason: {}},
      },
      {id: 'p14', kind: 'paragraph', depth: 0, labels: ['14.', null], rows: [{cells: ['', '']}]},
    ],
  }

  it('gives paragraphs that share a group their own', () => {
    expect(outlineOf(view)).toEqual([
      {
        ...{id: 'p9', kind: 'paragraph', depth: 0, label: '9.', labels: {ru: '9.', en: '9)'}},
        ...{anchors: ['p8'], rows: ['p9c1', 'p9c2'], within: {p9c5: 'p9c1'}},
      },
      {id: 'p10', kind: 'paragraph', depth: 0, label: '10.', rows: ['p10c1']},
      {id: 'p11', kind: 'paragraph', depth: 0, label: '11.', rows: ['p11c1', 'p12c1-en']},
      {id: 'p14', kind: 'paragraph', depth: 0, label: '14.', rows: []},
    ])
  })

  it.each([
    ['Глава II. Станции', 'гл. II'],
    ['<em>Часть 2</em>', 'ч. 2'],
    ['XVIII. О погоде', 'разд. XVIII'],
    ['Июль 2024', 'заголовок 1'],
    ['2024. Итоги', 'заголовок 1'],
    ['О погоде', 'заголовок 1'],
  ])('reads the number of a section out of its heading: %s', (html, locator) => {
    const heading = {id: 'h1', kind: 'heading', depth: 0, labels: [null], rows: [{cells: [html]}]} as const
    expect(tell('h1', outlineOf({languages: ['ru'], groups: [heading], entities: []}))?.[0]).toBe(locator)
  })

  it('leaves out what is gone', () => {
    expect(locatePlace(outlineOf(view), 'p13')).toBeUndefined()
  })

  it('leads further addresses to their row or paragraph', () => {
    const groups = outlineOf(view)
    expect(['p8', 'p9c2', 'p9c5', 'p10c1'].map((address) => tell(address, groups)?.[0])).toEqual([
      'п. 9',
      'п. 9, предл. 2',
      'п. 9, предл. 1',
      'п. 10',
    ])
  })
})
