import {cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest'
import {packJson} from '#io/pagefind-chunks.ts'
import {openEngineFrom} from './open-engine-from.ts'
import {openSmallIndex, type SmallText} from './small-index.ts'
import type {SearchEngine} from '../../src/scripts/search/search-engine.ts'

const root = mkdtempSync(join(tmpdir(), 'diglot-engine-'))
afterAll(() => rmSync(root, {recursive: true, force: true}))

const texts: readonly SmallText[] = [
  {
    id: 'harbour',
    date: '2024-05-02',
    paragraphs: [
      ['Правила гавани | Rules of the harbour'],
      [
        'Советы безопасности в порту дают лоцманы, | Pilots give safety advice in the harbour;',
        'а сторож ставит ёлку. | the watchman puts up a fir tree.',
      ],
      [
        'Секретарь Совета безопасности порта встречает гостей. | The secretary of the port security council meets the guests.',
      ],
      ['Порт открыт в 2024 году, см. п. 7.1 и пирс 20. | The port opened in 2024, see para 7.1 and pier 20.'],
      [
        'Акт A/RES/2254 хранится у сторожа, счёт 71 – нет. | Act A/RES/2254 is kept by the watchman, bill 71 is not.',
      ],
    ],
  },
  {
    id: 'bridge',
    date: '2023-01-10',
    paragraphs: [
      ['Мост через реку | A bridge across the river'],
      [
        'Организация Нью-Йорка строит мост с опорами, устав SCO приложен. | The organization of New-York builds a bridge, its charter is attached.',
      ],
      [
        'Энергетическая программа: энергия ветра. | The energy program: wind power.',
        '| The centre of coordination.',
      ],
      ['Только по-русски о погоде. |'],
    ],
  },
  {
    id: 'old-bridge',
    date: '2020-11-30',
    paragraphs: [
      ['Старый мост | An old bridge'],
      ['Мост закрыт. | The bridge is closed.'],
      [
        'Порт закрыт с 20241 дня. | The port is closed since day 20241; organisations know the centers and programmes.',
      ],
    ],
  },
]

describe.each([128, 1])('search in shards of %d texts', (shardSize) => {
  let engine: SearchEngine
  beforeAll(async () => {
    engine = await openSmallIndex(texts, join(root, `index-${shardSize}`), {shardSize})
  })
  const find = async (typed: string): Promise<readonly string[]> => {
    const {hits} = await engine.ask(typed)
    return hits.map(({document, group}) => `${document}#p${group + 1}`).toSorted()
  }

  it.each([
    ['секретарями', ['harbour#p3']],
    ['Совет', ['harbour#p2', 'harbour#p3']],
    ['secretaries', ['harbour#p3']],
    ['елка', ['harbour#p2']],
    ['ЁЛКИ', ['harbour#p2']],
  ])('finds the forms of %s', async (typed, expected) => {
    expect(await find(typed)).toEqual(expected)
  })

  it.each([
    ['organisation', ['bridge#p2', 'old-bridge#p3']],
    ['organizations', ['bridge#p2', 'old-bridge#p3']],
    ['program', ['bridge#p3', 'old-bridge#p3']],
    ['center', ['bridge#p3', 'old-bridge#p3']],
    ['co-ordination', ['bridge#p3']],
  ])('finds other spellings of %s', async (typed, expected) => {
    expect(await find(typed)).toEqual(expected)
  })

  it.each([
    ['2024', ['harbour#p4']],
    ['20241', ['old-bridge#p3']],
    ['20', ['harbour#p4']],
    ['202', []],
    ['7.1', ['harbour#p4']],
    ['71', ['harbour#p5']],
    ['7', []],
    ['A/RES/2254', ['harbour#p5']],
    ['2254', ['harbour#p5']],
    ['225', []],
  ])('finds the number %s and no other', async (typed, expected) => {
    expect(await find(typed)).toEqual(expected)
  })

  it.each([
    ['"советами безопасности"', ['harbour#p2', 'harbour#p3']],
    ['«безопасность в порту»', ['harbour#p2']],
    ['“rules of the harbour”', ['harbour#p1']],
    ['“rules of harbour”', []],
    // On the seam of two rows of a paragraph.
    ['„лоцманы, а сторож“', ['harbour#p2']],
    // On the seam of two paragraphs.
    ['"the harbour pilots"', []],
    ['"гавани советы"', []],
    ['"Нью Йорк"', ['bridge#p2']],
    ['Нью-Йорк', ['bridge#p2']],
    ['"new york builds"', ['bridge#p2']],
    ['"счёт 71 — нет"', ['harbour#p5']],
  ])('finds the phrase %s', async (typed, expected) => {
    expect(await find(typed)).toEqual(expected)
  })

  it.each([
    ['совет сторож', ['harbour#p2']],
    ['совет мост', []],
    ['ёлка charter', []],
    ['мост charter', ['bridge#p2']],
    ['secretary гости', ['harbour#p3']],
    ['устав SCO', ['bridge#p2']],
    ['sco', ['bridge#p2']],
    ['мост с опорами', ['bridge#p2']],
  ])('wants all of %s in one paragraph', async (typed, expected) => {
    expect(await find(typed)).toEqual(expected)
  })

  it('wants a preposition itself where it is all that was typed', async () => {
    expect(await find('at of')).toEqual([])
    expect(await find('of the')).toEqual(['bridge#p2', 'bridge#p3', 'harbour#p1', 'harbour#p3'])
    expect(await find('с')).toEqual(['bridge#p2', 'old-bridge#p3'])
  })

  it.each([
    ['энерг*', ['bridge#p3']],
    ['сове*', ['harbour#p2', 'harbour#p3']],
    ['organiz*', ['bridge#p2', 'old-bridge#p3']],
    ['секретн*', []],
    ['2*', []],
    ['по*', ['bridge#p4', 'harbour#p2', 'harbour#p3', 'harbour#p4', 'old-bridge#p3']],
    ['202*', ['harbour#p4', 'old-bridge#p3']],
    ['советами*', ['harbour#p2', 'harbour#p3']],
    ['cent*', ['bridge#p3', 'old-bridge#p3']],
    ['center*', ['bridge#p3', 'old-bridge#p3']],
    ['sc*', ['bridge#p2']],
  ])('finds what begins as %s', async (typed, expected) => {
    expect(await find(typed)).toEqual(expected)
  })

  it('tells unknown words as typed', async () => {
    expect((await engine.ask('Абракадабра порт')).unknown).toEqual(['Абракадабра'])
    expect((await engine.ask('"секретарь Каспия" qwerty')).unknown).toEqual(['Каспия', 'qwerty'])
    expect((await engine.ask('порт мост')).unknown).toEqual([])
    expect((await engine.ask('2099')).unknown).toEqual(['2099'])
    expect((await engine.ask('абв* порт')).unknown).toEqual(['абв*'])
    expect((await engine.ask('"порт — Каспий"')).unknown).toEqual(['Каспий'])
  })

  it('puts equal hits in order of texts, the latest first', async () => {
    const {hits} = await engine.ask('bridge')
    expect(hits.map(({document, group}) => `${document}#p${group + 1}`)).toEqual([
      'old-bridge#p1',
      'old-bridge#p2',
      'bridge#p1',
      'bridge#p2',
    ])
    expect((await engine.ask('закрыт')).hits.map(({document}) => document)).toEqual([
      'old-bridge',
      'old-bridge',
    ])
  })

  it('marks the words found', async () => {
    const {hits} = await engine.ask('безопасность charter')
    expect(hits).toEqual([])
    const [hit] = (await engine.ask('"совет безопасности" guest')).hits
    expect(hit?.spans).toEqual([
      {slot: 1, language: 'en', start: 9, length: 1},
      {slot: 0, language: 'ru', start: 1, length: 2},
    ])
    const {groups} = await engine.readText('harbour')
    expect(groups[2]?.rows[0]?.cells[0]?.split(' ').slice(1, 3)).toEqual(['Совета', 'безопасности'])
  })

  it('answers the same again', async () => {
    expect(await engine.ask('порт port')).toEqual(await engine.ask('порт port'))
  })
})

it('gives the same answers in shards of any size', async () => {
  const large = await openSmallIndex(texts, join(root, 'same-128'))
  const small = await openSmallIndex(texts, join(root, 'same-1'), {shardSize: 1})
  for (const typed of ['порт', 'bridge closed', 'program']) {
    expect(await large.ask(typed)).toEqual(await small.ask(typed))
  }
})

describe('search where something is missing', () => {
  const whole = join(root, 'whole')
  beforeAll(() => openSmallIndex(texts, whole))
  const copyWithout = (name: string, pattern: RegExp): string => {
    const folder = join(root, name)
    cpSync(whole, folder, {recursive: true})
    for (const file of readdirSync(folder, {recursive: true, encoding: 'utf8'})) {
      if (file.endsWith('.js') && pattern.test(file)) rmSync(join(folder, file))
    }
    return folder
  }
  const catalogue = {
    texts: new Map(
      texts.map(({id, date}) => [
        id,
        {id, date, kind: 'letter' as const, titles: {}, authenticLanguages: [], editions: []},
      ]),
    ),
  }

  it('names the file and takes it once it is there', async () => {
    const folder = copyWithout('no-chunk', /pf_index/)
    const engine = await openEngineFrom(folder, catalogue)
    await expect(engine.ask('порт')).rejects.toThrow(
      /^Unexpected missing `search\/ru\/0\/index\/.*pf_index\.js`, expected/,
    )
    cpSync(whole, folder, {recursive: true})
    expect((await engine.ask('порт')).hits).toHaveLength(4)
  })

  it.each([
    ['boot', /boot/],
    ['ru/start', /^ru.start/],
    ['texts/harbour', /harbour/],
  ])('names %s', async (name, pattern) => {
    const folder = copyWithout(name.replace('/', '-'), pattern)
    const use = async (): Promise<unknown> => {
      const engine = await openEngineFrom(folder, catalogue)
      await engine.ask('порт')
      return engine.readText('harbour')
    }
    await expect(use()).rejects.toThrow(`Unexpected missing \`search/${name}.js\``)
  })

  it('refuses an index of another format', async () => {
    const folder = copyWithout('other-format', /^boot/)
    const manifest = packJson('manifest', {format: 'pagefind 0', languages: {}, names: 0})
    writeFileSync(join(folder, 'boot.js'), manifest)
    await expect(openEngineFrom(folder, catalogue)).rejects.toThrow(
      /^Unexpected search index of `pagefind 0`, expected `[^`]+`: build the site again/,
    )
  })

  it('still answers in the other language', async () => {
    const engine = await openEngineFrom(copyWithout('no-russian', /^ru/), catalogue)
    expect((await engine.ask('pilots')).hits).toHaveLength(1)
  })

  it('rejects without WebAssembly', async () => {
    vi.stubGlobal('WebAssembly', undefined)
    try {
      const engine = await openEngineFrom(whole, catalogue)
      await expect(engine.ask('порт')).rejects.toThrow('Unexpected browser without WebAssembly')
    } finally {
      vi.unstubAllGlobals()
    }
  })
})
