import {describe, expect, it} from 'vitest'
import {findReference, type CatalogueText} from '#core/citing/find-reference.ts'
import {formatLocator} from '#core/citing/format-locator.ts'
import {locatePlace} from '#core/citing/locate-place.ts'
import type {OutlineGroup} from '#core/model/cited-work.ts'

const group = (id: string, label?: string, more: Partial<OutlineGroup> = {}): OutlineGroup => ({
  id,
  kind: 'paragraph',
  depth: 0,
  ...(label === undefined ? {} : {label}),
  rows: [`${id}c1`, `${id}c2`],
  ...more,
})

/** Paragraphs with continuations and items, an annex that counts anew. */
const protocol: CatalogueText = {
  id: 'rain-2031',
  kind: 'protocol',
  date: '2031-04-03',
  number: '3',
  titles: {
    ru: 'Протокол девятой встречи хранителей рек Северной водной палаты',
    en: 'Protocol of the Ninth Meeting of River Keepers',
  },
  issuer: {ru: 'Северная водная палата', en: 'Northern Water Chamber'},
  outline: [
    group('title', undefined, {kind: 'title', rows: ['titlec1']}),
    group('preamble'),
    group('preamble-2'),
    group('p1', '1.'),
    group('p9', '9.'),
    group('p9-2'),
    group('p9-3'),
    group('p10', '10.'),
    group('p10.a', 'а)', {depth: 1}),
    group('p10.b', 'б)', {depth: 1}),
    group('p10.b-2', undefined, {depth: 1}),
    group('p11', '11.'),
    group('p11.1', '1)', {depth: 1}),
    group('p11.2', '2)', {depth: 1}),
    group('p11-2'),
    group('signatures', undefined, {kind: 'signature'}),
    group('annex1.h1', undefined, {kind: 'heading'}),
    group('annex1.h2', 'II.', {kind: 'heading'}),
    group('annex1.p1', '1.'),
    group('annex1.p7', '7.', {rows: []}),
    group('annex1.p7.1', '7.1.', {depth: 1}),
    group('annex1.p7.1-2', undefined, {depth: 1, kind: 'cell'}),
  ],
  further: {'p10.b': ['c)']},
}

/** Paragraphs with numbers of the editors alone, and a table. */
const statement: CatalogueText = {
  id: 'snow-2030',
  kind: 'statement',
  date: '2030',
  titles: {en: 'Press Statement on Snow'},
  outline: [
    group('p1', '[1]'),
    group('p12', '[12]'),
    ...['t1r1c1', 't1r1c2', 't1r4c1', 't1r4c2'].map((id) => group(id, undefined, {kind: 'cell'})),
  ],
}

/** Articles under sections. */
const treaty: CatalogueText = {
  id: 'law-2029',
  kind: 'treaty',
  date: '2029-02-01/2029-02-03',
  titles: {ru: 'Соглашение о мостах', en: 'Agreement on Bridges'},
  outline: [
    group('h1', 'Раздел I.', {kind: 'heading'}),
    group('h2', 'Статья 1', {kind: 'heading', rows: []}),
    group('p1.1', '1.', {depth: 1}),
    group('p1.2', '2.', {depth: 1}),
    group('h3', 'Статья 2.', {kind: 'heading'}),
    group('p2'),
    group('p2-2'),
    group('h4', 'Раздел II.', {kind: 'heading'}),
    group('h5', 'Статья 3', {kind: 'heading', rows: []}),
    group('p3.1', '1.', {depth: 1}),
  ],
}

const all = [protocol, statement, treaty]
const find = (query: string): readonly string[] =>
  findReference(query, all).map(({document, place}) => `${document}#${place?.address ?? 'none'}`)

describe('findReference', () => {
  it.each([
    ['2031 protocol 9(2)', 'p9-2'],
    ['протокол 2031 года, п. 9, абз. 2', 'p9-2'],
    ['абзац второй пункта 9 протокола от 3 апреля 2031 г.', 'p9-2'],
    ['protocol of 3 April 2031, para. 9, second subpara.', 'p9-2'],
    ['протокола п9', 'p9'],
    ['protocol para 9', 'p9'],
    ['протокол, § 9', 'p9'],
    ['протокол №3 п. 1', 'p1'],
    ['Protocol No. 3, 1', 'p1'],
    ['протокол, п. 9, второе предложение', 'p9c2'],
    ['protocol 9, second sentence', 'p9c2'],
    ['протокол пп. 9–11', 'p9:p11'],
    ['protocol paras 9-11', 'p9:p11'],
    ['protocol, para. 9–11', 'p9:p11'],
    ['протокол, с пункта 9', 'p9'],
    ['protocol 10 (b)', 'p10.b'],
    ['протокол п. 10 подп. «б»', 'p10.b'],
    ['protocol 10(c)', 'p10.b'],
    ['protocol annex 1, para 7.1', 'annex1.p7.1'],
    ['приложение 1 к протоколу п. 7.1', 'annex1.p7.1'],
    ['протокол приложение № 1', 'annex1.h1'],
    ['протокол, прил. 1, раздел II', 'annex1.h2'],
    ['protocol annex 1, para. 7.1, col. 2', 'annex1.p7.1-2'],
    ['protocol preamble', 'preamble'],
    ['преамбула протокола, абз. 2', 'preamble-2'],
    ['protocol signatures', 'signatures'],
    ['СВП 9', 'p9'],
    ['хранители рек 9', 'p9'],
    ['встречи хранителя рек п. 9', 'p9'],
    ['rain-2031 9', 'p9'],
    ['rain-2031#p9c2', 'p9c2'],
    ['p10.b rain-2031', 'p10.b'],
    ['https://example.org/a/ru/rain-2031/index.html?x=1#p9c2:p10', 'p9c2:p10'],
    ['https://example.org/rain-2031/#p9:~:text=dry,wet', 'p9'],
    ['протокол', ''],
  ])('finds %s', (query, address) => {
    expect(find(query)).toEqual([`rain-2031#${address}`])
  })

  it.each([
    ['ст. 1 п. 2 соглашения', 'p1.2'],
    ['agreement, art. 1(2)', 'p1.2'],
    ['agreement 1(2)', 'p1.2'],
    ['договор 2029, статья 2, абз. 2', 'p2-2'],
    ['соглашение, раздел II', 'h4'],
    ['соглашение от 2 февраля 2029, статья 3', 'h5'],
  ])('finds %s among articles', (query, address) => {
    expect(find(query)).toEqual([`law-2029#${address}`])
  })

  it.each([
    ['2030 [12]', 'p12'],
    ['press statement, para 12', 'p12'],
    ['statement, table 1, row 2', 't1r4c1'],
    ['заявление, табл. 1, стр. 2, столб. 2', 't1r4c2'],
  ])('finds %s among numbers of the editors', (query, address) => {
    expect(find(query)).toEqual([`snow-2030#${address}`])
  })

  it('lists the item printed 2 and the second subparagraph, where there are both', () => {
    expect(find('protocol 11(2)')).toEqual(['rain-2031#p11.2', 'rain-2031#p11-2'])
    expect(find('протокол, подп. 2 п. 11')).toEqual(['rain-2031#p11.2'])
    expect(find('протокол, абз. 2 п. 11')).toEqual(['rain-2031#p11-2'])
  })

  it('lists all texts that fit, and each place of a list', () => {
    expect(find('п. 1')).toHaveLength(4)
    expect(find('протокол, пп. 9 и 11')).toEqual(['rain-2031#p9', 'rain-2031#p11'])
  })

  it('gives no place for a number that is not there, and what is near', () => {
    const [found, ...others] = findReference('protocol 12', all)
    expect(others).toEqual([])
    expect(found?.place).toBeUndefined()
    expect(found?.near?.map(({address}) => address)).toEqual(['p9', 'p10', 'p11'])
    expect(findReference('protocol 9(7)', all)[0]?.near?.map(({address}) => address)).toEqual([
      'p9-2',
      'p9-3',
    ])
  })

  it('knows what is near by the numbers of the editors, too', () => {
    const outline = [1, 2, 3, 4, 5, 6].map((number) => group(`p${number}`, `[${number}]`))
    const [found] = findReference('2030 [99]', [{...statement, outline}])
    expect(found?.near?.map(({address}) => address)).toEqual(['p4', 'p5', 'p6'])
  })

  it('finds no text by another date, number or word', () => {
    expect([find('protocol 2020, 9'), find('протокол № 4, п. 9'), find('zzz'), find('no-such#p9')]).toEqual([
      [],
      [],
      [],
      [],
    ])
  })

  it('finds each place again by its printed locator in both languages', () => {
    for (const {id, outline} of all) {
      for (const address of outline.flatMap((each) => [each.id, ...each.rows])) {
        const place = locatePlace(outline, address)
        for (const language of ['ru', 'en'] as const) {
          const query = `${id} ${place === undefined ? '' : formatLocator(place, language)}`
          const found = findReference(query, all).map(({place: each}) => each?.from)
          expect([query, found]).toContainEqual(expect.arrayContaining([place?.from]))
        }
      }
    }
  })

  it.each([
    ['100 kB of brackets', '('.repeat(100_000)],
    ['100 kB of numbers', '9('.repeat(50_000)],
    ['100 kB of words', 'протокол '.repeat(12_000)],
    ['100 kB without a space', 'а'.repeat(100_000)],
    ['signs of patterns', '.*+?^${}()|[]\\'],
    ['a broken address', 'https://%E0%A4%A/#%E0%A4%A'],
    ['lone surrogates', '\ud83d\ude42\ud83d п.'],
    ['nothing', ' \u00a0'],
  ])('takes %s', (_, query) => {
    expect(() => findReference(query, all)).not.toThrow()
  })

  it('finds the place among emoji', () => {
    expect(find('🙂 протокол 🙂 п. 9 🙂')).toEqual(['rain-2031#p9'])
    expect(find('')).toEqual([])
  })
})
