import {appendFileSync, existsSync, readFileSync, readdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {runDiglot, temporaryFolder} from './run-diglot.ts'
import {writeCorpus} from './write-corpus.ts'

const cache = join(temporaryFolder(), 'cache')
const content = writeCorpus()
const cite = (reference: string, ...options: readonly string[]) =>
  runDiglot(['cite', reference, '--content', content, '--accessed', '2032-05-06', ...options], cache)

describe('diglot cite', () => {
  it('prints address, locator, citation and both texts of an only place', {timeout: 30_000}, () => {
    const {code, out, err} = cite('п. 1 заявления 2031 года')
    const [address, locator, citation, , heads, words] = out.split('\n')
    expect([code, err]).toEqual([0, ''])
    // Without site.yaml nobody knows where the site is.
    expect(address).toBe('/ru/rain-2031/index.html#p1')
    expect(locator).toBe('п. 1')
    expect(citation).toContain('О дожде')
    expect(citation).not.toContain('URL')
    expect(heads).toMatch(/^ru +en$/)
    expect(words).toMatch(/^Идёт дождь. Он тёплый. +It is raining. It is warm.$/)
  })

  it('writes public addresses, the day of access and the style that is asked for', {timeout: 30_000}, () => {
    const published = writeCorpus({'site.yaml': 'names: {en: Weather}\nurl: https://example.org/w/\n'})
    const {out} = runDiglot(
      ['cite', 'rain-2031#p1c2', '--content', published, '--style', 'oscola', '--accessed', '2032-05-06'],
      cache,
    )
    expect(out).toContain('https://example.org/w/en/rain-2031/#p1c2\npara. 1, second sentence\n')
    expect(out).toContain('accessed 6 May 2032')
  })

  it.each([
    ['bibtex', /^@\w+\{rain-2031/],
    ['ris', /^TY {2}- /],
    ['csl', /^\[?\s*\{/],
    ['html', /On Rain/],
    ['markdown', /On Rain/],
  ])('prints the citation alone as %s', {timeout: 30_000}, (format, start) => {
    const {code, out} = cite('statement 1', '--format', format)
    expect(code).toBe(0)
    expect(out).toMatch(start)
    expect(out).not.toContain('It is raining')
  })

  it('lists what is ambiguous and exits with 1', {timeout: 30_000}, () => {
    const {code, out, err} = cite('1')
    expect(code).toBe(1)
    expect(out).toMatch(/^1\. .*snow-2032.*#p1\n.*\n2\. .*rain-2031.*#p1\n/)
    expect(err).toContain('may be 2 places')
  })

  it('says what is near, and that no text is called so', {timeout: 30_000}, () => {
    const far = cite('statement 2031, para. 9')
    expect([far.code, far.out]).toEqual([1, ''])
    expect(far.err).toContain('near it: para. 1 (#p1), para. 2 (#p2)')
    const none = cite('fog 9')
    expect([none.code, none.out]).toEqual([1, ''])
    expect(none.err).toContain('No text of the corpus is called so: `fog 9`')
  })

  it('prints lines of JSON', {timeout: 30_000}, () => {
    const lines = cite('1', '--json').out.trim().split('\n')
    const [, second] = lines.map((line): unknown => JSON.parse(line))
    expect(lines).toHaveLength(2)
    expect(second).toMatchObject({
      document: 'rain-2031',
      address: 'p1',
      url: '/en/rain-2031/index.html#p1',
      locator: 'para. 1',
      texts: {ru: 'Идёт дождь. Он тёплый.', en: 'It is raining. It is warm.'},
    })
  })

  it(
    'answers though another text has faults, and says so of the one that is asked for',
    {timeout: 30_000},
    () => {
      const broken = writeCorpus({
        'corpus/snow-2032/en.md': undefined,
        'corpus/fog/text.yaml': 'id: [',
      })
      const run = (reference: string) => runDiglot(['cite', reference, '--content', broken], cache)
      expect(run('statement 2031, 1').code).toBe(0)
      const {code, err} = run('snow-2032#p1')
      expect(code).toBe(1)
      expect(err).toContain('`snow-2032` fits and has faults')
    },
  )

  it('finds a renamed text by its former name and tells of one that was withdrawn', {timeout: 30_000}, () => {
    const moved = writeCorpus({
      'releases.yaml': `releases: [{name: '1', date: '2031-05-01'}]
texts:
  - {id: old-rain, since: '1', movedTo: rain-2031}
  - {id: rain-2031, since: '1'}
  - id: hail
    since: '1'
    withdrawn: {on: '2031-06-01', titles: {en: On Hail}, reason: {en: It never fell.}}
`,
    })
    const run = (reference: string) => runDiglot(['cite', reference, '--content', moved], cache)
    const renamed = run('https://example.org/en/old-rain/#p1')
    expect([renamed.code, renamed.err.trim()]).toEqual([0, '`old-rain` is now called `rain-2031`'])
    expect(renamed.out).toContain('/en/rain-2031/index.html#p1')
    const withdrawn = run('hail#p1')
    expect([withdrawn.code, withdrawn.err.trim()]).toEqual([
      1,
      '`hail` was withdrawn on 2031-06-01: It never fell.',
    ])
  })

  it(
    'tells of addresses that became part of another one, and of words that are gone',
    {timeout: 60_000},
    () => {
      const registered = writeCorpus()
      expect(runDiglot(['register', '--content', registered], cache).code).toBe(0)
      appendFileSync(
        join(registered, 'corpus/rain-2031/anchors.yaml'),
        `aliases:
  - {id: p3, to: p2, on: '2031-06-01'}
tombstones:
  - {id: p4, after: p2, on: '2031-06-02', reason: {en: It had dried up.}}
`,
      )
      const run = (reference: string) => runDiglot(['cite', reference, '--content', registered], cache)
      const merged = run('rain-2031#p3')
      expect([merged.code, merged.err.trim()]).toEqual([0, '`p3` became part of `p2` on 2031-06-01'])
      expect(merged.out).toContain('See paragraph 1.')
      const gone = run('rain-2031#p4')
      expect([gone.code, gone.err.trim()]).toEqual([
        1,
        'The words under `p4` are gone since 2031-06-02: It had dried up.',
      ])
    },
  )

  it('refuses wrong usage with 2', {timeout: 30_000}, () => {
    expect(cite('1', '--style', 'none').code).toBe(2)
    expect(cite('1', '--lang', 'fi').code).toBe(2)
    expect(cite('1', '--accessed', '2031-02-30').code).toBe(2)
    expect(runDiglot(['cite'], cache).code).toBe(2)
  })

  it('takes a hostile reference', {timeout: 30_000}, () => {
    expect(cite(`${'(9'.repeat(50_000)} 🙂`).code).toBe(1)
  })
})

const seeds = '../shared/seeds'

/** What an editor would state of each text, and references to it with the address they mean. */
const texts: readonly {
  readonly start: string
  readonly lang: string
  readonly head: string
  readonly asked: readonly (readonly [string, string])[]
}[] = [
  {
    start: '000',
    lang: 'ru',
    head: 'kind: protocol\ndate: "2024-04-03"',
    asked: [
      ['2024 protocol 9(2)', 'p9-2'],
      ['13(4) протокола от 3 апреля 2024 года', 'p13-4'],
      ['протокол девятнадцатой встречи, п. 26', 'p26'],
      ['протокол ШОС 2024, пп. 13–15', 'p13:p15'],
      ['абз. 3 п. 15 протокола', 'p15-3'],
      ['протокол 2024, п. 18, абзац второй', 'p18-2'],
      ['seed-000#p11-2', 'p11-2'],
    ],
  },
  {
    start: '001',
    lang: 'ru',
    head: 'kind: decision\ndate: "2021-09-17"\nnumber: 3',
    asked: [
      ['решение № 3 от 17.09.2021, прил. 1, п. 7.1', 'annex1.p7.1'],
      ['Decision No. 3 (2021), annex 1, para 13.6', 'annex1.p13.6'],
      ['план на 2022-2023 годы, п. 8.2', 'annex1.p8.2'],
      ['решение 2021, п. 2.1.2', 'annex1.p2.1.2'],
      ['п. 3 подп. 2 приложения 1 к решению № 3', 'annex1.p3.2'],
      ['раздел II плана', 'annex1.h4'],
      ['решение № 3, п. 2.1', 'annex1.p2.1'],
    ],
  },
  {
    start: '002',
    lang: 'en',
    head: 'kind: statement\ndate: "2018-05-22"',
    asked: [
      ['press statement of 22 May 2018, para. 24', 'p24'],
      ['2018 [12]', 'p12'],
      ['Beijing 35', 'p35'],
      ['заявление 2018 года, пп. 20-22', 'p20:p22'],
    ],
  },
  {
    start: '003',
    lang: 'ru',
    head: 'kind: article\ndate: "2024-04-03"',
    asked: [
      ['Токаев, п. 12', 'p12'],
      ['статья о Токаеве, п. 3', 'p3'],
    ],
  },
  {
    start: '004',
    lang: 'en',
    head: 'kind: statement\ndate: "2016"',
    asked: [
      ['Tashkent 16', 'p16'],
      ['statement 2016, para 20', 'p20'],
    ],
  },
]

describe.skipIf(!existsSync(seeds))('references to the five real texts', () => {
  it('are found', {timeout: 300_000}, async () => {
    const {catalogueOutline, findReference} = await import('#core/citing/find-reference.ts')
    const {findSettings} = await import('#io/settings.ts')
    const {TextCache} = await import('#io/text-cache.ts')
    const {CorpusReader} = await import('#plugins/astro-corpus/corpus-reader.ts')
    const folder = join(temporaryFolder(), 'content')
    for (const {start, lang, head} of texts) {
      const name = readdirSync(seeds).find((file) => file.startsWith(start)) ?? ''
      const args = ['import', join(seeds, name), '--lang', lang, '--id', `seed-${start}`, '--content', folder]
      expect(runDiglot(args, cache).code).toBe(0)
      const path = join(folder, 'corpus', `seed-${start}`, 'text.yaml')
      writeFileSync(path, readFileSync(path, 'utf8').replace(/^kind: .*\ndate: .*$/m, head))
    }
    const settings = {...findSettings({content: folder}), cache}
    const reader = new CorpusReader(settings)
    const pages = new TextCache(cache)
    const catalogue = texts.map(({start}) => {
      const {entry} = reader.read(`seed-${start}`)
      const {head, view} = pages.readPage(`seed-${start}`, entry?.digest ?? '')
      return {...head, ...catalogueOutline(view)}
    })
    const wanted = texts.flatMap(({start, asked}) =>
      asked.map(([query, at]) => `${query} -> seed-${start}#${at}`),
    )
    const found = texts.flatMap(({asked}) =>
      asked.map(([query]) => {
        const places = findReference(query, catalogue).map(
          ({document, place}) => `${document}#${place?.address ?? ''}`,
        )
        return `${query} -> ${places.join(', ')}`
      }),
    )
    expect(found).toEqual(wanted)
    const printed = runDiglot(['cite', '2024 protocol 9(2)', '--content', folder], cache)
    expect([printed.code, printed.out]).toEqual([0, expect.stringContaining('para. 9, second subpara.')])
  })
})
