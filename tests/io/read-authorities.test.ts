import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {readAuthorities, type AuthorityOptions} from '#io/read-authorities.ts'

const mill = `- id: body-mill
  type: body
  labels: {en: Mill, ru: Мельница}
`

const root = mkdtempSync(join(tmpdir(), 'diglot-authorities-'))
afterAll(() => rmSync(root, {recursive: true}))

/** Reads files given by name, in a folder of their own. */
function read(files: Readonly<Record<string, string>>, options?: AuthorityOptions) {
  const folder = mkdtempSync(join(root, 'authorities-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return readAuthorities(folder, options)
}
const tell = ({files}: ReturnType<typeof read>) =>
  files.flatMap(({basename, messages}) =>
    messages.map(({line, ruleId, fatal}) => [`${basename}:${line}`, ruleId, fatal]),
  )

describe('readAuthorities', () => {
  it('reads every field of a record', () => {
    const yaml = `${mill}- id: person-orlova
  type: person
  labels: {ru: Анна Орлова}
  aliases:
    ru: [Аня, {text: орловский, adjective: true, inflect: false, case: exact, scope: [rain]}]
  parts: {ru: {first: Анна, last: Орлова}}
  date: 1953~
  relations:
    - {type: office-in, to: body-mill, from: 2001, until: 2008-05, as: {en: Miller}}
  coordinates: {latitude: 55.5, longitude: -37.25}
  number: 12
  text: rain
  wikidata: Q7
  note: {en: Invented}
`
    const {records, files} = read({'all.yaml': yaml})
    expect(files).toEqual([])
    expect(records).toEqual([
      {id: 'body-mill', type: 'body', labels: {en: 'Mill', ru: 'Мельница'}, aliases: {}},
      {
        id: 'person-orlova',
        type: 'person',
        labels: {ru: 'Анна Орлова'},
        aliases: {
          ru: [
            {text: 'Аня'},
            {text: 'орловский', isAdjective: true, inflect: false, caseExact: true, scope: ['rain']},
          ],
        },
        parts: {ru: {first: 'Анна', last: 'Орлова'}},
        date: '1953~',
        relations: [{type: 'office-in', to: 'body-mill', from: '2001', until: '2008-05', as: {en: 'Miller'}}],
        coordinates: {latitude: 55.5, longitude: -37.25},
        number: '12',
        text: 'rain',
        wikidata: 'Q7',
        note: {en: 'Invented'},
      },
    ])
  })

  it.each([
    ['no label', 'labels: {}', 3, 'expected a label'],
    ['a date in words', 'date: May 2024', 4, 'expected a date in EDTF'],
    ['a day that is none', 'date: 2023-02-29', 4, 'expected a date in EDTF'],
    ['a latitude beyond the pole', 'coordinates: {latitude: 91, longitude: 0}', 4, 'coordinates.latitude'],
    ['an unknown relation', 'relations: [{type: friend-of, to: body-mill}]', 4, 'relations.0.type'],
    ['an unknown flag', 'aliases: {en: [{text: Mill, stem: mil}]}', 4, 'Unexpected key `stem`'],
    ['an alias that is no text', 'aliases: {en: [5]}', 4, 'expected a name, or {text}'],
    ['an empty alias', "aliases: {en: ['']}", 4, '`0.aliases.en.0`'],
    ['an unknown key', 'colour: red', 4, 'Unexpected key `colour`'],
  ])('refuses %s, and says where', (_, text, line, words) => {
    const yaml = line === 3 ? mill.replace(/labels: .*/, text) : `${mill}  ${text}\n`
    const {records, files} = read({'bodies.yaml': yaml})
    expect(records).toEqual([])
    expect(files[0]?.messages).toMatchObject([{line, ruleId: 'yaml-shape', fatal: true}])
    expect(files[0]?.messages[0]?.reason).toContain(words)
  })

  it('says where YAML is broken, and then nothing of relations to what that file holds', () => {
    const works = mill.replaceAll('mill', 'works') + '  relations: [{type: part-of, to: body-mill}]\n'
    expect(tell(read({'a.yaml': `${mill}  note: {en: a: b}\n`, 'b.yaml': works}))).toEqual([
      ['a.yaml:4', 'yaml-syntax', true],
    ])
  })

  it('names file and line of both records with one id', () => {
    const result = read({'a.yaml': `# First\n${mill}`, 'b.yaml': `\n\n${mill}`})
    expect(tell(result)).toEqual([['b.yaml:3', 'duplicate-id', true]])
    expect(result.files[0]?.messages[0]?.reason).toContain('a.yaml:2')
  })

  it('names the line of a relation', () => {
    const yaml = `${mill}  relations:
    - type: located-in
      to: body-mill
    - {type: part-of, to: body-none}
    - {type: amends, to: body-mill}
`
    expect(tell(read({'a.yaml': yaml}))).toEqual([
      ['a.yaml:5', 'unlikely-relation', false],
      ['a.yaml:7', 'unknown-relation', true],
      ['a.yaml:8', 'unlikely-relation', false],
      ['a.yaml:5', 'relation-cycle', true],
    ])
  })

  it('looks for the text of a record where it is told the texts', () => {
    const files = {'a.yaml': `${mill}  text: rain\n`}
    expect(tell(read(files))).toEqual([])
    expect(tell(read(files, {texts: ['rain']}))).toEqual([])
    expect(tell(read(files, {texts: ['snow']}))).toEqual([['a.yaml:1', 'unknown-text', false]])
  })

  it('mentions a name of two records without a fault', () => {
    const works = mill.replace('body-mill', 'body-works').replace('Мельница', 'Завод')
    expect(tell(read({'a.yaml': mill + works}))).toEqual([['a.yaml:4', 'shared-name', undefined]])
  })
})

const inventory = '../shared/seed-entities.yaml'
const seeds = '../shared/seeds'
const words = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
const runs = (text: string): readonly string[] => {
  const list = words(text)
  return list.slice(0, -7).map((_, index) => list.slice(index, index + 8).join(' '))
}

describe('the authority file of the corpus', () => {
  const {records, files} = readAuthorities('content/authorities', {texts: readdirSync('content/corpus')})

  it('has no fault', () => {
    expect(files.flatMap(({messages}) => messages.map(String))).toEqual([])
  })

  it('has label and note in both languages for every record, and coordinates for places on the map', () => {
    for (const {id, type, labels, note, coordinates} of records) {
      expect([id, Object.keys(labels).sort()]).toEqual([id, ['en', 'ru']])
      for (const language of ['ru', 'en']) {
        const line = note?.[language] ?? ''
        expect([id, line !== '' && line.length <= 140]).toEqual([id, true])
        expect([id, line]).not.toEqual([id, labels[language]])
      }
      const isOnMap = type === 'place' && id !== 'place-internet'
      expect([id, coordinates !== undefined]).toEqual([id, isOnMap])
    }
  })

  it.skipIf(!existsSync(inventory))('has every entity of the inventory under its id', () => {
    // The shape is that of the inventory's own head; a wrong one leaves the list empty.
    const {entities} = parse(readFileSync(inventory, 'utf8')) as {entities: {id: string; type: string}[]}
    expect(entities).toHaveLength(155)
    const types = new Map(records.map(({id, type}) => [id, type]))
    for (const {id, type} of entities) {
      expect([id, types.get(id)]).toEqual([id, type === 'document' ? 'instrument' : type])
    }
  })

  it.skipIf(!existsSync(seeds))('says nothing in the words of the sources', () => {
    const names = readdirSync(seeds).filter((name) => name.endsWith('.txt'))
    const theirs = new Set(names.flatMap((name) => runs(readFileSync(join(seeds, name), 'utf8'))))
    const ours = records.flatMap(({note, relations = []}) => [note, ...relations.map(({as}) => as)])
    const shared = ours
      .flatMap((texts) => Object.values(texts ?? {}).flatMap(runs))
      .filter((run) => theirs.has(run))
    expect(shared).toEqual([])
  })
})
