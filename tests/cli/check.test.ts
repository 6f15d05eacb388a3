import {describe, expect, it} from 'vitest'
import {runDiglot} from './run-diglot.ts'
import {writeCorpus} from './write-corpus.ts'

const text = `id: rain-2031
kind: statement
date: '2031-04-03'
titles: {ru: О мостах, en: On Bridges}
editions:
  - {language: ru, role: digest, source: Наше, rights: CC0-1.0}
  - {language: en, role: digest, source: Ours, rights: CC0-1.0}
`
const bridges = {
  'corpus/rain-2031/text.yaml': text,
  'corpus/rain-2031/ru.md': '1\\. В Омске 15 мостов.\n\n2\\. Мост назван именем Орлова.\n',
  'corpus/rain-2031/en.md': '1\\. Omsk has 16 bridges.\n\n2\\. A bridge is named after Orlov.\n',
  'authorities/places.yaml': `- {id: place-omsk, type: place, labels: {ru: Омск, en: Omsk}, aliases: {en: [Omsk City]}}
- {id: place-tomsk, type: place, labels: {ru: Томск, en: Tomsk}}
- {id: person-orlov, type: person, labels: {ru: Орлов}}
`,
}
const waiver = "- {rule: unlike-numbers, at: p1, values: ['15', '16'], reason: {en: One bridge is drawn}}\n"

/** Checks a corpus; gives `rule reason` of all that is said, and how the command ended. */
function check(changes: Record<string, string>) {
  const folder = writeCorpus({...bridges, ...changes})
  const {code, out, err} = runDiglot(['check', '--json', '--content', folder])
  expect(err).toBe('')
  const said = out
    .split('\n')
    .filter((line) => line !== '')
    .map((line): {rule: string; reason: string; path: string; line?: number} => JSON.parse(line))
  return {code, said, rules: said.map(({rule}) => rule)}
}

describe('diglot check', () => {
  it('finds what sides say differently and reports on names, and is no failure for it', () => {
    const {code, said} = check({})
    expect(said.map(({rule, reason}) => `${rule} ${reason.split('`')[1] ?? ''}`)).toEqual([
      'unlike-numbers 15',
      'unmatched-name Orlov',
      'suggested-alias Orlov',
      'unmatched-alias Omsk City',
      'unused-record place-tomsk',
    ])
    expect(said.at(-1)).toMatchObject({path: expect.stringMatching(/places\.yaml$/), line: 2})
    expect(code).toBe(0)
  })

  it('asks for the terms of the glossary, whose words may be waived, and tells those that no text has', () => {
    const glossary = `titles: {ru: Вода, en: Water}
terms:
  - {id: bridge, labels: {ru: мост, en: crossing}, definitions: {ru: Путь через реку., en: A way over a river.}}
  - {id: weir, labels: {ru: плотина, en: weir}, definitions: {ru: Стена., en: A wall.}}
`
    const waiver = '- {rule: unlike-terms, at: p2, values: [Мост], reason: {en: A name}}\n'
    const {said, code} = check({
      'glossary/water.yaml': glossary,
      'corpus/rain-2031/waivers.yaml': waiver,
    })
    const own = said.filter(({rule}) => /term|waiver/.test(rule))
    expect(own.map(({rule, line, reason}) => [rule, line, reason.split('`')[1]])).toEqual([
      ['unlike-terms', 1, 'мостов'],
      ['unused-term', 4, 'плотина'],
    ])
    expect(code).toBe(0)
  })

  it('refuses a glossary with a fault, at its line', () => {
    const {said, code} = check({
      'glossary/water.yaml': 'titles: {en: Water}\nterms:\n  - {id: weir, colour: red}\n',
    })
    expect(said.find(({path}) => path.endsWith('water.yaml'))?.line).toBe(3)
    expect(code).toBe(1)
  })

  it('is silent on what is waived, and says which waiver is for nothing', () => {
    expect(check({'corpus/rain-2031/waivers.yaml': waiver}).rules).not.toContain('unlike-numbers')
    const {code, said} = check({
      'corpus/rain-2031/waivers.yaml': waiver,
      'corpus/rain-2031/en.md': '1\\. Omsk has 15 bridges.\n\n2\\. A bridge is named after Orlov.\n',
    })
    expect(said.find(({rule}) => rule === 'stale-waiver')).toMatchObject({
      path: expect.stringMatching(/rain-2031\/waivers\.yaml$/),
      line: 1,
    })
    expect(code).toBe(0)
  })

  it.each([
    ['citation-target', 'См. пункт 9.'],
    ['unbound-definition', 'Мостовой трест (далее – Трест) их чинит.'],
  ])('waives a finding of %s', (rule, sentence) => {
    const ru = {
      'corpus/rain-2031/ru.md': `1\\. В Омске 16 мостов. ${sentence}\n\n2\\. Мост назван именем Орлова.\n`,
    }
    expect(check(ru).rules).toContain(rule)
    const waivers = `- {rule: ${rule}, at: p1, reason: {ru: Так напечатано}}\n`
    expect(check({...ru, 'corpus/rain-2031/waivers.yaml': waivers}).rules).not.toContain(rule)
  })

  it.each([
    ['an unknown rule', '\n- {rule: unlike-colours, at: p1, reason: {en: x}}\n', 'yaml-shape'],
    ['an unknown paragraph', '\n- {rule: unlike-dates, at: p99, reason: {en: x}}\n', 'waiver-address'],
  ])('fails on a waiver for %s, with its line', (_, waivers, rule) => {
    const {code, said} = check({'corpus/rain-2031/waivers.yaml': waivers})
    expect(said.find((item) => item.rule === rule)).toMatchObject({line: 2})
    expect(code).toBe(1)
  })

  it('reports names that would be found where they are not meant', () => {
    const people = `- {id: org-may, type: organisation, labels: {en: May}}
- {id: org-bridge, type: organisation, labels: {en: Bridge}}
`
    const {said} = check({
      'authorities/people.yaml': people,
      'corpus/rain-2031/en.md': `1\\. Omsk has 15 bridges: ${'a bridge, '.repeat(5)}and more.\n`,
    })
    expect(said.filter(({rule}) => rule === 'common-word-alias')).toMatchObject([
      {path: expect.stringMatching(/people\.yaml$/), line: 1, reason: expect.stringContaining('`org-may`')},
      {
        path: expect.stringMatching(/people\.yaml$/),
        line: 2,
        reason: expect.stringContaining('`org-bridge`'),
      },
    ])
  })

  it('prints reports on names in short, 40 lines per rule', () => {
    const many = Array.from(
      {length: 45},
      (_, index) => `- {id: place-${index}, type: place, labels: {en: Mere ${index}}}`,
    )
    const folder = writeCorpus({...bridges, 'authorities/many.yaml': `${many.join('\n')}\n`})
    const {out} = runDiglot(['check', '--content', folder])
    expect(out).toContain('unused-record: 46.')
    expect(out.match(/that no text names/g)).toHaveLength(40)
    expect(out).toContain('… and 6 more; --json lists all')
  })
})
