import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {compareTerms} from '#core/glossary/compare-terms.ts'
import {createTermFinder} from '#core/glossary/term-finder.ts'
import {readGlossary, tellUnusedTerms} from '#io/read-glossary.ts'
import {temporaryFolder} from '#tests/cli/run-diglot.ts'

function write(files: Readonly<Record<string, string>>): string {
  const content = temporaryFolder()
  mkdirSync(join(content, 'glossary'))
  for (const [name, yaml] of Object.entries(files)) writeFileSync(join(content, 'glossary', name), yaml)
  return content
}

const good = `titles: {ru: Вода, en: Water}
terms:
  - id: weir
    labels: {ru: плотина, en: weir}
    definitions: {ru: Стена поперёк реки., en: A wall across a river.}
    variants: {ru: [запруда], en: [{text: DAM, case: exact, inflect: false}]}
`
const second = `  - id: ford
    labels: {ru: брод, en: ford}
    definitions: {ru: Мелкое место., en: A shallow place.}
    see: [weir]
`
const messages = (content: string) =>
  readGlossary(content).files.flatMap((file) =>
    file.messages.map(({ruleId, line, fatal}) => [file.basename, ruleId, line, fatal]),
  )

describe('readGlossary', () => {
  it('reads sections in the order of their files, and where a term stands', () => {
    const content = write({
      'water.yaml': good + second,
      'air.yaml': good.replaceAll(/weir|плотина|запруда|DAM/g, '$&x'),
    })
    const {sections, files, findPlace} = readGlossary(content)
    expect(files).toEqual([])
    expect(sections.map(({terms}) => terms.map(({id}) => id))).toEqual([['weirx'], ['weir', 'ford']])
    expect(sections[1]?.terms[0]?.variants).toEqual({
      ru: [{text: 'запруда'}],
      en: [{text: 'DAM', caseExact: true, inflect: false}],
    })
    expect(findPlace('ford')).toEqual({path: join(content, 'glossary', 'water.yaml'), line: 7})
    expect(findPlace('flood')).toBeUndefined()
  })

  it('changes its digest with a file, and with its name', () => {
    const digests = [{'a.yaml': good}, {'a.yaml': `${good}\n`}, {'b.yaml': good}].map(
      (files) => readGlossary(write(files)).digest,
    )
    expect(new Set(digests).size).toBe(3)
  })

  it.each([
    ['an unknown key', good.replace('variants', 'variant'), 6],
    ['an empty side', good.replace('en: weir', "en: ''"), 4],
    ['one side alone', good.replace('{ru: плотина, en: weir}', '{ru: плотина}'), 4],
    ['no definition in a language of the term', good.replace(', en: A wall across a river.', ''), 5],
    ['an unknown language', good.replace('en: [{', 'tlh: [{'), 6],
    ['no term', 'titles: {en: Water}\nterms: []\n', 2],
    ['no title', good.replace('{ru: Вода, en: Water}', '{}'), 1],
    ['an id that is no address', good.replace('id: weir', 'id: The Weir'), 3],
  ])('refuses %s with one message, at its line', (_, yaml, line) => {
    const [found, ...others] = messages(write({'water.yaml': yaml}))
    expect([found?.[2], found?.[3], others]).toEqual([line, true, []])
  })

  it.each([
    ['duplicate-term', good + second.replace('ford', 'weir').replace('see: [weir]', ''), 7],
    ['duplicate-term', good + second.replace('en: ford', 'en: Weir'), 8],
    ['unknown-term', good + second.replace('[weir]', '[wier]'), 10],
    ['contrary-wording', `${good}    forbidden: {ru: [вал, запруда]}\n`, 7],
  ])('tells %s with one message, at its line', (rule, yaml, line) => {
    expect(messages(write({'water.yaml': yaml}))).toEqual([['water.yaml', rule, line, true]])
  })

  it('compares terms of all files, but not where one cannot be read', () => {
    expect(messages(write({'a.yaml': good, 'b.yaml': good}))).toEqual([['b.yaml', 'duplicate-term', 3, true]])
    const faulty = second.replace('  - id: ford', 'titles: {en: Ford}\nterms:\n  - id: Ford')
    expect(messages(write({'a.yaml': faulty, 'b.yaml': good})).map(([file]) => file)).toEqual(['a.yaml'])
  })
})

describe('tellUnusedTerms', () => {
  it('warns of terms that no text has, at their lines', () => {
    const glossary = readGlossary(write({'water.yaml': good + second}))
    const files = tellUnusedTerms(glossary, [{weir: []}, {}])
    expect(
      files.flatMap(({messages: list}) => list.map(({ruleId, line, fatal}) => [ruleId, line, fatal])),
    ).toEqual([['unused-term', 7, false]])
    expect(tellUnusedTerms(glossary, [])).toEqual([])
  })
})

describe('the glossary of the sample corpus', () => {
  const {sections, files} = readGlossary('content')
  const terms = sections.flatMap((section) => section.terms)

  it('can be read and has what it promises', () => {
    expect(files).toEqual([])
    expect(terms.length).toBeGreaterThanOrEqual(60)
  })

  it('knows a member of the SCO from a participant', () => {
    const finder = createTermFinder(terms)
    const side = (language: string, text: string) => ({
      language,
      paragraphs: [{text, mentions: [], citations: [], dates: []}],
    })
    const compare = (en: string) =>
      compareTerms([side('ru', 'Решено всеми членами ШОС'), side('en', en)], finder)
    expect(compare('Decided by all SCO member States')).toEqual([])
    expect(compare('Decided by all participants').map(({forbidden}) => forbidden)).toEqual(['participants'])
  })

  it.each(['ru', 'en'])('defines each term in one or two sentences of %s', (language) => {
    for (const {id, definitions} of terms) {
      const text = definitions[language] ?? ''
      expect(text.match(/\.(?= |$)/g)?.length ?? 0, id).toBeGreaterThan(0)
      expect(text.match(/\.(?= |$)/g)?.length ?? 0, id).toBeLessThan(3)
      expect(text, id).toMatch(/^[\p{Lu}“«].*\.$/u)
    }
  })
})
