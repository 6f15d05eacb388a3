import {spawnSync} from 'node:child_process'
import {describe, expect, it} from 'vitest'
import {citationKey} from '#core/citing/exports/citation-key.ts'
import {writeBibtex} from '#core/citing/exports/write-bibtex.ts'
import {writeCslJson} from '#core/citing/exports/write-csl-json.ts'
import {writeRis} from '#core/citing/exports/write-ris.ts'
import {bareWork, places, work} from './sample-work.ts'

const online = {url: 'https://rivers.example/ru/w_x/?a=1&b=%D0%B0#p9-2', accessed: '2026-11-22'}
const hostileTitle = 'Дождь & «снег» {с} 5% #1 _и_ $град$ ~ Ёж'
const hostile = {...work, titles: {ru: `\n${hostileTitle}\r\nTY  - BOOK`, en: 'Rain'}}
const readTitle = `${hostileTitle} TY - BOOK`

/** Runs a program on a text; `undefined` where it is not installed or does not know the format. */
function run(program: string, args: readonly string[], input: string): string | undefined {
  const {error, status, stdout, stderr} = spawnSync(program, args, {input, encoding: 'utf8'})
  if (error !== undefined || stderr.includes('Unknown input format')) return undefined
  expect(status, stderr).toBe(0)
  return stdout
}

describe('citationKey', () => {
  it('is ASCII whatever the ids', () => {
    expect(citationKey('rain', '')).toBe('rain')
    expect(citationKey('rain', 'annex1.t1r2c3:p9c2-en')).toBe('rain-annex1-t1r2c3-p9c2-en')
    expect(citationKey('дождь-1', 'p9')).toMatch(/^[\w-]+$/)
  })
})

describe('writeBibtex', () => {
  it('writes an entry', () => {
    expect(writeBibtex(work, places.continuation, {language: 'ru', ...online}))
      .toBe(`@techreport{weather-stations-2024-p9-2,
  title = {{Соглашение о метеостанциях}},
  author = {{Совет речных портов}},
  institution = {Институт рек},
  address = {Тверь},
  type = {Протокол},
  number = {12},
  year = {2024},
  month = {4},
  day = {3},
  date = {2024-04-03},
  series = {Речные тексты},
  version = {2026.1},
  language = {russian},
  langid = {russian},
  url = {https://rivers.example/ru/w_x/?a=1&b=%D0%B0#p9-2},
  urldate = {2026-11-22},
  note = {П. 9, абз. 2. Аутентичный текст на русском языке. Выпуск 2026.1. SHA-256: 0123456789ab.},
}
`)
  })

  it('escapes the signs of TeX', () => {
    const title = (text: string) =>
      /title = \{\{(.*)\}\}/.exec(
        writeBibtex({...work, titles: {en: text}}, places.whole, {language: 'en'}),
      )?.[1]
    expect(title('a & % # _ $ ~ ^ \\ z')).toBe(
      'a \\& \\% \\# \\_ \\$ \\textasciitilde{} \\textasciicircum{} \\textbackslash{} z',
    )
    expect(title('a {b} c')).toBe('a \\{b\\} c')
    expect(title('a }b{ c')).toBe('a \\textbraceright{}b\\textbraceleft{} c')
  })

  it('leaves out what is not there', () => {
    const entry = writeBibtex({...bareWork, date: '198X'}, places.whole, {
      language: 'en',
      accessed: '2026-11-22',
    })
    expect([...entry.matchAll(/^ {2}(\w+) =/gm)].map(([, name]) => name)).toEqual([
      ...['title', 'type', 'year', 'series', 'language', 'langid', 'note'],
    ])
  })

  it('is read by bib2xml', ({skip}) => {
    const xml = run(
      'bib2xml',
      ['-i', 'utf8'],
      writeBibtex(hostile, places.continuation, {language: 'ru', ...online}),
    )
    if (xml === undefined) return skip('bib2xml (package bibutils) is not installed')
    expect(xml).toContain(`<title>${readTitle.replaceAll('&', '&amp;')}</title>`)
    expect(xml).toContain('<namePart>Совет речных портов</namePart>')
    expect(xml).toContain('<dateIssued>2024-04-03</dateIssued>')
    expect(xml).toContain('<publisher>Институт рек</publisher>')
    expect(xml).toContain(`<url>${online.url.replaceAll('&', '&amp;')}</url>`)
  })

  it.for(['bibtex', 'biblatex'])('is read by pandoc as %s', (format, {skip}) => {
    const json = run(
      'pandoc',
      ['-f', format, '-t', 'csljson'],
      writeBibtex(hostile, places.continuation, {language: 'ru', ...online}),
    )
    if (json === undefined) return skip('pandoc is not installed')
    expect(JSON.parse(json)).toMatchObject([
      {
        ...{
          id: 'weather-stations-2024-p9-2',
          type: 'report',
          title: readTitle,
          genre: 'Протокол',
          number: '12',
        },
        ...{
          author: [{literal: 'Совет речных портов'}],
          publisher: 'Институт рек',
          'publisher-place': 'Тверь',
        },
        ...{
          issued: {'date-parts': [[2024, 4, 3]]},
          accessed: {'date-parts': [[2026, 11, 22]]},
          URL: online.url,
        },
        ...{language: 'ru-RU', 'collection-title': 'Речные тексты', version: '2026.1'},
      },
    ])
  })

  it('gives pandoc the ends of a range of days', () => {
    const entry = writeBibtex({...work, date: '2024-07-03/2024-07-04'}, places.whole, {language: 'en'})
    const json = run('pandoc', ['-f', 'biblatex', '-t', 'csljson'], entry)
    expect(entry).toContain('date = {2024-07-03/2024-07-04}')
    if (json !== undefined) {
      expect(JSON.parse(json)).toMatchObject([
        {
          issued: {
            'date-parts': [
              [2024, 7, 3],
              [2024, 7, 4],
            ],
          },
        },
      ])
    }
  })
})

describe('writeRis', () => {
  it('writes a record', () => {
    expect(writeRis(work, places.continuation, {language: 'en', ...online})).toBe(
      [
        'TY  - RPRT',
        'ID  - weather-stations-2024-p9-2',
        'TI  - Agreement on Weather Stations',
        'AU  - Council of River Ports,',
        'T2  - River Texts',
        'PB  - Rivers Institute',
        'CY  - Tver',
        'SN  - 12',
        'PY  - 2024',
        'DA  - 2024/04/03/',
        'ET  - 2026.1',
        'LA  - en',
        'UR  - https://rivers.example/ru/w_x/?a=1&b=%D0%B0#p9-2',
        'Y2  - 2026/11/22/',
        'N1  - Para. 9, second subpara. Unofficial translation. Release 2026.1. SHA-256: 0123456789ab.',
        'ER  - ',
        '',
      ].join('\r\n'),
    )
  })

  it('keeps a value in its line', () => {
    const lines = writeRis(hostile, places.whole, {language: 'ru'}).split('\r\n')
    expect(lines.filter((line) => line.startsWith('TY'))).toEqual(['TY  - RPRT'])
    expect(lines.slice(0, -1).every((line) => /^[A-Z][A-Z\d] {2}- /.test(line))).toBe(true)
  })

  it('gives what is known of a date', () => {
    const dates = (date: string) =>
      writeRis({...bareWork, date}, places.whole, {language: 'en'})
        .match(/(?:PY|DA) {2}- .*/g)
        ?.map((line) => line.trim())
    expect(dates('2024-05')).toEqual(['PY  - 2024', 'DA  - 2024/05//'])
    expect(dates('2024-07-03/2024-07-04')).toEqual(['PY  - 2024', 'DA  - 2024/07/03/'])
    expect(dates('198X')).toBeUndefined()
  })

  it('is read by ris2xml', ({skip}) => {
    const xml = run(
      'ris2xml',
      ['-i', 'utf8'],
      writeRis(hostile, places.continuation, {language: 'ru', ...online}),
    )
    if (xml === undefined) return skip('ris2xml (package bibutils) is not installed')
    expect(xml).toContain(`<title>${readTitle.replaceAll('&', '&amp;')}</title>`)
    expect(xml).toContain('<dateIssued>2024-04-03</dateIssued>')
    expect(xml).toContain('<publisher>Институт рек</publisher>')
    expect(xml).toContain(`<url>${online.url.replaceAll('&', '&amp;')}</url>`)
    // bibutils takes every author of RIS for a person: the words are whole, the last one first.
    expect([...xml.matchAll(/<namePart[^>]*>(.*)<\/namePart>/g)].map(([, part]) => part)).toEqual([
      ...['Совет', 'речных', 'портов'],
    ])
  })

  it('is read by pandoc', ({skip}) => {
    const json = run(
      'pandoc',
      ['-f', 'ris', '-t', 'csljson'],
      writeRis(hostile, places.continuation, {language: 'ru', ...online}),
    )
    if (json === undefined) return skip('pandoc is not installed, or too old to read RIS')
    expect(JSON.parse(json)).toMatchObject([
      {title: readTitle, publisher: 'Институт рек', URL: online.url, issued: {'date-parts': [[2024, 4, 3]]}},
    ])
  })
})

describe('writeCslJson', () => {
  it('writes an item', () => {
    expect(JSON.parse(writeCslJson(work, places.continuation, {language: 'en', ...online}))).toEqual([
      {
        id: 'weather-stations-2024-p9-2',
        type: 'report',
        genre: 'Protocol',
        title: 'Agreement on Weather Stations',
        author: [{literal: 'Council of River Ports'}],
        issued: {'date-parts': [[2024, 4, 3]]},
        'event-place': 'Omsk',
        number: '12',
        'container-title': 'River Texts',
        publisher: 'Rivers Institute',
        'publisher-place': 'Tver',
        version: '2026.1',
        language: 'en',
        URL: online.url,
        accessed: {'date-parts': [[2026, 11, 22]]},
        note: 'Para. 9, second subpara. Unofficial translation. Release 2026.1. SHA-256: 0123456789ab.',
      },
    ])
  })

  it.each([
    ['treaty', 'treaty'],
    ['law', 'legislation'],
    ['protocol', 'report'],
    ['letter', 'document'],
  ] as const)('names %s by the type %s of CSL', (kind, type) => {
    expect(JSON.parse(writeCslJson({...work, kind}, places.whole, {language: 'ru'}))).toMatchObject([{type}])
  })

  it('says dates as CSL has them', () => {
    const issued = (date: string) =>
      JSON.parse(writeCslJson({...bareWork, date}, places.whole, {language: 'ru'}))
    expect(issued('2024-07-03/2024-07-04')).toMatchObject([
      {
        issued: {
          'date-parts': [
            [2024, 7, 3],
            [2024, 7, 4],
          ],
        },
      },
    ])
    expect(issued('198X')).toMatchObject([{issued: {literal: '198X'}}])
  })

  it('has no field without a value', () => {
    const [item] = JSON.parse(writeCslJson(bareWork, places.whole, {language: 'en'})) as [
      Record<string, unknown>,
    ]
    expect(Object.keys(item)).toEqual([
      ...['id', 'type', 'genre', 'title', 'issued', 'container-title', 'language', 'note'],
    ])
  })

  it('is read by pandoc, Cyrillic and all', ({skip}) => {
    const json = run(
      'pandoc',
      ['-f', 'csljson', '-t', 'csljson'],
      writeCslJson(hostile, places.whole, {language: 'ru', ...online}),
    )
    if (json === undefined) return skip('pandoc is not installed')
    expect(JSON.parse(json)).toMatchObject([{title: readTitle, publisher: 'Институт рек', URL: online.url}])
  })
})
