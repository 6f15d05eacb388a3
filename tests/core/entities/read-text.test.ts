import {existsSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import type {AuthorityRecord, AuthorityType} from '#core/entities/authority-record.ts'
import {createMatcher} from '#core/entities/matcher.ts'
import {readEntityList} from '#core/entities/read-entity-list.ts'

function record(id: string, type: AuthorityType, ru: string, en: string): AuthorityRecord {
  return {id, type, labels: {ru, en}, aliases: {}}
}

const records = [
  record('union', 'organisation', 'Речной союз', 'River Union'),
  record('council', 'body', 'Совет глав портов Речного союза', 'Council of Port Heads of the River Union'),
  record('treaty', 'instrument', 'Договор о каналах Речного союза', 'River Union Treaty on Canals'),
  record('omsk', 'place', 'Омск', 'Omsk'),
  record('ryabov', 'person', 'Лев Рябов', 'Lev Ryabov'),
]

/** Short names found, each as its quote and record; and those without a record. */
function read(language: string, ...texts: string[]): {found: string[]; unbound: string[]} {
  const {mentions, findings} = createMatcher(records, language).readText(texts.map((text) => ({text})))
  return {
    found: mentions
      .flat()
      .filter(({origin}) => origin === 'definition')
      .map(({quote, entity}) => `${quote} = ${entity}`),
    unbound: findings.map(({rule, reason}) => `${rule} ${reason.split('`')[1] ?? ''}`),
  }
}

const found = (language: string, ...texts: string[]) => read(language, ...texts).found

describe('short names that a Russian text defines', () => {
  it.each([
    ['Речной союз (далее – РС или Союз) растёт', ['РС = union', 'Союз = union']],
    ['Речной союз (далее - «Союз») растёт', ['Союз = union']],
    ['Речной союз (далее также Союз) растёт', ['Союз = union']],
    ['Речной союз (Далее: Союз) растёт', ['Союз = union']],
    ['Речной союз, именуемый в дальнейшем «Союз», растёт', ['Союз = union']],
    ['Речной союз, в дальнейшем – Союз, растёт', ['Союз = union']],
    ['Речной\nсоюз (далее –\nСоюз) растёт', ['Союз = union']],
    ['Договор о каналах Речного союза (от 3 мая 1931 г., далее\n- Договор) вступил', ['Договор = treaty']],
    ['Речной союз (РС) растёт', ['РС = union']],
    ['В Омске (далее – Город) дождь', ['Город = omsk']],
  ])('%j', (text, expected) => {
    expect(found('ru', text)).toEqual(expected)
  })

  it('holds from the definition on, in later paragraphs too, in any case, with its capital', () => {
    const texts = ['Союз спит.', 'Речной союз (далее – Союз).', 'В Союзе и с Союзом; союз рек.']
    expect(found('ru', ...texts)).toEqual(['Союз = union', 'Союзе = union', 'Союзом = union'])
  })

  it('holds in its text only', () => {
    const matcher = createMatcher(records, 'ru')
    matcher.readText([{text: 'Речной союз (далее – Союз)'}])
    expect(matcher.findMentions('В Союзе')).toEqual([])
  })

  it('reads an acronym in the middle of a name', () => {
    const texts = ['Совет глав портов (СГП) Речного союза.', 'Решение СГП']
    expect(found('ru', ...texts)).toEqual(['СГП = council'])
    const [mention] = createMatcher(records, 'ru').findMentions(texts[0] ?? '')
    expect(mention).toMatchObject({quote: 'Совет глав портов (СГП) Речного союза', entity: 'council'})
  })

  it('gives the name to the mention that it repeats, not to the nearest', () => {
    const text = 'Договор о каналах Речного союза, подписанный в Омске (далее – Договор)'
    expect(found('ru', text)).toEqual(['Договор = treaty'])
    expect(found('ru', 'Совет глав портов Речного союза (далее – РС)')).toEqual(['РС = union'])
  })

  it.each([
    ['Совет портов Омска (далее – Совет)', 'Совет'],
    ['сборщики Речного союза (далее – Стороны)', 'Стороны'],
    ['паводковые насосные станции (далее – ПНС)', 'ПНС'],
    ['Омск и насосные станции (далее – Станции)', 'Станции'],
    ['Омск спит. Станции (далее – Станции)', 'Станции'],
  ])('says that nothing is known by the name in %j', (text, name) => {
    expect(read('ru', text)).toEqual({found: [], unbound: [`unbound-definition ${name}`]})
  })

  it.each([
    'Лев Рябов (ЛР) и Омск (РС)',
    'Речной союз (далее см. раздел 5)',
    'Насосные станции (НС)',
    'Речной союз пошёл далее, Омск отстал',
    'Речной союз (ДОМ)',
  ])('takes no definition from %j', (text) => {
    expect(read('ru', text)).toEqual({found: [], unbound: []})
  })

  it('leaves other bodies and the first word of a numbered paragraph alone', () => {
    const definition = 'Речной союз (далее – Союз).'
    expect(found('ru', `${definition} В уставе Всемирного Союза.`)).toEqual(['Союз = union'])
    expect(found('ru', `${definition}\n2. Союз усилий важен`)).toEqual(['Союз = union'])
    const {mentions} = createMatcher(records, 'ru').readText([
      {text: definition},
      {text: 'Союз усилий важен', isNumbered: true},
      {text: 'Союз растёт'},
    ])
    expect(mentions.map((list) => list.length)).toEqual([2, 0, 1])
  })

  it('lets the last definition of a name count', () => {
    const text = 'Речной союз (далее – Сторона). Сторона ждёт. Омск (далее – Сторона). Сторона спит.'
    expect(found('ru', text).map((line) => line.split(' = ')[1])).toEqual(['union', 'union', 'omsk', 'omsk'])
  })
})

describe('short names that an English text defines', () => {
  it.each([
    ['The River Union (hereinafter the Union) grows', ['Union = union']],
    ['The River Union (hereinafter referred to as “RU” or “the Union”)', ['RU = union', 'Union = union']],
    ['The River Union (the “Union”) grows', ['Union = union']],
    ['The River Union ("the Union") grows', ['Union = union']],
    ['The River Union (RU) grows', ['RU = union']],
    ['The River Union, hereafter called the Union, grows', ['Union = union']],
    ['The Council of Port Heads of the River Union (hereinafter: the Council)', ['Council = council']],
    ['The River Union Treaty on\nCanals of 3 May 1931 (hereinafter\nthe Treaty)', ['Treaty = treaty']],
  ])('%j', (text, expected) => {
    expect(found('en', text)).toEqual(expected)
  })

  it('holds with a possessive, and not for another body', () => {
    const text = 'The River Union (the “Union”). The Union’s seat, and the World Union.'
    expect(found('en', text)).toEqual(['Union = union', 'Union = union'])
  })

  it('says that nothing is known by the name', () => {
    const text = 'The pump stations of the River Union (hereinafter the Stations)'
    expect(read('en', text)).toEqual({found: [], unbound: ['unbound-definition Stations']})
    expect(read('en', 'A pump station (the “Station”), a nickname (NN)')).toEqual({found: [], unbound: []})
  })
})

describe('readText', () => {
  it('tells the paragraph and the place of a definition without a record', () => {
    const {findings} = createMatcher(records, 'en').readText([
      {id: 'p1', text: 'Rain'},
      {id: 'p2', text: 'The pump (hereinafter the Pump)'},
    ])
    expect(findings).toMatchObject([{paragraph: 'p2', span: {start: 9, end: 30}, severity: 'warning'}])
  })

  it('settles a shared name by what stands in any paragraph', () => {
    const vera = {
      ...record('vera', 'person', 'Вера Лапина', ''),
      parts: {ru: {first: 'Вера', last: 'Лапина'}},
    }
    const anna = {
      ...record('anna', 'person', 'Анна Лапина', ''),
      parts: {ru: {first: 'Анна', last: 'Лапина'}},
    }
    const matcher = createMatcher([anna, vera], 'ru')
    const {mentions} = matcher.readText([{text: 'Лапина молчит'}, {text: 'Вера Лапина вышла'}])
    expect(mentions.flat().map(({entity, rivals}) => [entity, rivals])).toEqual([
      ['vera', undefined],
      ['vera', undefined],
    ])
  })

  it('lets a name go on over empty lines in all paragraphs of a text typed so', () => {
    const texts = ['Воды много,\n\nи она\n\nвсё шире\n\nи глубже', 'Под Речным\n\nсоюзом']
    expect(createMatcher(records, 'ru').readText(texts.map((text) => ({text}))).mentions[1]).toHaveLength(1)
    expect(createMatcher(records, 'ru').findMentions(texts[1] ?? '')).toEqual([])
  })
})

const shared = '../shared/gold-entities/seeds'

describe.skipIf(!existsSync(shared))('the eight definitions of the seed texts', () => {
  /** What the texts define, taken out of the records: it must be read from the texts. */
  const defined = ['ШОС', 'Организация', 'СГГ', 'САТУ', 'КБТО', 'ИКТ', 'Соглашение', 'SCO']
  interface Entry {
    readonly id: string
    readonly label: string
    readonly aliases: readonly string[]
    readonly aliases_en?: readonly string[]
  }
  // The shape is that of the data set's own README.
  const list = JSON.parse(readFileSync(`${shared}/entities.json`, 'utf8')) as Entry[]
  const keep = (names: readonly string[] = []) =>
    names.filter((name) => !defined.includes(name) && !/\(\p{Lu}+\)/u.test(name))
  const entities = list.map((entry) => ({
    ...entry,
    label: entry.label.replace(/ \(\p{Lu}+\).*/u, ''),
    aliases: keep(entry.aliases),
    aliases_en: keep(entry.aliases_en),
  }))

  it.each([
    [
      '000_b74e6e2657a53688.txt',
      'ru',
      ['КБТО doc-bwc', 'Организация org-sco', 'САТУ event-satu-2023', 'ШОС org-sco'],
      [],
    ],
    ['001_a4d0eb51f203df0f.txt', 'ru', ['Соглашение doc-iis-agreement'], ['ИКТ']],
    ['002_6363cf1ce6df91cb.txt', 'en', ['SCO org-sco'], []],
    ['003_59db0caa3494ba20.txt', 'ru', [], []],
    ['004_b61e7c09daf0906e.txt', 'en', [], []],
  ])('are read from %s, and no other', (file, language, names, unbound) => {
    const text = readFileSync(`../shared/seeds/${file}`, 'utf8')
    const {mentions, findings} = createMatcher(readEntityList(entities, language), language).readText([
      {text},
    ])
    const short = (mentions[0] ?? [])
      .filter(({origin, quote}) => origin === 'definition' && defined.includes(quote))
      .map(({quote, entity}) => `${quote} ${entity}`)
    expect([...new Set(short)].sort()).toEqual(names)
    expect(findings.map(({reason}) => reason.split('`')[1])).toEqual(unbound)
  })

  it('reads the one in the middle of a name', () => {
    const text = `${readFileSync('../shared/seeds/000_b74e6e2657a53688.txt', 'utf8')}\n\nРешение СГГ`
    const [{mentions} = {mentions: []}] = [
      createMatcher(readEntityList(entities, 'ru'), 'ru').readText([{text}]),
    ]
    expect(mentions[0]?.at(-1)).toMatchObject({quote: 'СГГ', entity: 'body-sco-chs', origin: 'definition'})
  })
})
