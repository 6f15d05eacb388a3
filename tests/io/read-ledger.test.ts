import {existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {guessLanguage} from '#core/ingest/guess-language.ts'
import {ingestText, type IngestOptions} from '#core/ingest/ingest-text.ts'
import {joinDisplay} from '#core/ingest/join-display.ts'
import type {Decision} from '#core/ingest/ledger-entry.ts'
import {listChanges} from '#core/ingest/list-changes.ts'
import {restoreReceived} from '#core/ingest/restore-received.ts'
import {toMarkdown} from '#core/ingest/to-markdown.ts'
import type {Language} from '#core/text/language.ts'
import {en} from '#core/text/languages/en.ts'
import {languages} from '#core/text/languages/index.ts'
import {ru} from '#core/text/languages/ru.ts'
import {formatLedger} from '#io/format-ledger.ts'
import {readLedger, type ReadLedger} from '#io/read-ledger.ts'
import {receivedTexts} from '#tests/core/ingest/received-texts.ts'

const folder = mkdtempSync(join(tmpdir(), 'diglot-ledger-'))
const path = join(folder, 'ledger.ru.yaml')
const sha256 = '0'.repeat(64)
const head = {
  received: {file: 'a "b".txt', sha256, format: 'text', encoding: 'utf-8'},
  edition: sha256,
  importer: '0.1.0',
} as const

function importText(received: string, language: Language, options: IngestOptions = {}) {
  const edition = ingestText(received, language, options)
  const changes = listChanges(received, edition, options.decisions ?? [])
  return {edition, changes, yaml: formatLedger({head, ledger: edition.ledger, changes, stale: edition.stale})}
}

function readBack(yaml: string): ReadLedger {
  writeFileSync(path, yaml)
  const {file, value} = readLedger(path, folder)
  expect(file.messages).toEqual([])
  return value ?? expect.fail()
}

function faultsOf(yaml: string): readonly [number | undefined, string | undefined, string][] {
  writeFileSync(path, yaml)
  const {file, value} = readLedger(path, folder)
  expect(value).toBeUndefined()
  return file.messages.map(({line, ruleId, reason}) => [line, ruleId, reason])
}

describe('the ledger file', () => {
  it('gives any received text back with the display text, and never crashes', () => {
    fc.assert(
      fc.property(receivedTexts, fc.constantFrom(...languages), (received, language) => {
        const {edition, yaml} = importText(received, language)
        const {ledger} = readBack(yaml)
        expect(restoreReceived(joinDisplay(edition.blocks), ledger)).toBe(received)
        expect(toMarkdown(edition.blocks)).toBeTypeOf('string')
      }),
      {numRuns: 10_000, seed: 3},
    )
  })

  it('holds every change in the order of the display text, white space packed', () => {
    const received = '1. Главы\tделегаций встре-\nтились в го-\n\f\nроде. Г лавы  уехали.\n'
    const {edition, yaml} = importText(received, ru)
    const {ledger} = readBack(yaml)
    expect(ledger.map(({start, end, rule}) => [start, end, rule])).toEqual(
      edition.ledger.map(({start, end, rule}) => [start, end, rule]),
    )
    expect(ledger.map(({received: before, replacement}) => [before, replacement])).toEqual(
      edition.ledger.map(({received: before, replacement}) => [before, replacement]),
    )
  })

  it('is the same file for the same text', () => {
    expect(importText('1. Дождь\n\nидёт.', ru).yaml).toBe(importText('1. Дождь\n\nидёт.', ru).yaml)
  })

  it('grows by a few bytes per line of plain text', () => {
    const lines = Array.from({length: 4000}, (_, index) => `It rained on day ${index}, and the river rose.`)
    const received = lines.join('\n')
    expect(importText(received, en).yaml.length).toBeLessThan(received.length / 5)
  })
})

describe('decisions in the ledger file', () => {
  const received = 'Главы делегаций встретились. Г лавы выступили.'
  const {yaml} = importText(received, ru)
  const decision: Decision = {
    rule: 'split-word',
    received: 'Г лавы',
    replacement: 'Главы',
    state: 'rejected',
    before: 'Главы делегаций встретились. ',
    after: ' выступили.',
  }

  it('are those of people alone: what a rule did by itself is none', () => {
    expect(yaml).toContain('state: accepted')
    expect(readBack(yaml).decisions).toEqual([])
  })

  it('are read where a person changed the state', () => {
    expect(readBack(yaml.replace('state: accepted', 'state: rejected')).decisions).toEqual([decision])
  })

  it('are read from an entry that a person added, wherever it stands', () => {
    const own = 'changes:\n  - {rule: sic, state: accepted, before: делегаций, after: делегаций}\n'
    const {decisions, ledger} = readBack(yaml.replace('changes:\n', own))
    const [sic] = decisions
    expect([sic?.rule, sic?.received, sic?.replacement]).toEqual(['sic', 'делегаций', 'делегаций'])
    expect(restoreReceived('Главы делегаций встретились. Главы выступили.', ledger)).toBe(received)
  })

  it('stay in the file when they fit nowhere any more', () => {
    const stale = {...decision, before: 'nowhere', state: 'accepted'} as const
    const other = importText('Иной текст.', ru, {decisions: [stale]})
    expect(other.edition.stale).toEqual([stale])
    expect(readBack(other.yaml).decisions).toEqual([stale])
  })
})

describe('a damaged ledger file', () => {
  const {yaml} = importText('Главы делегаций встретились. Г лавы выступили.', ru)
  const lineOf = (part: string) => yaml.slice(0, yaml.indexOf(part)).split('\n').length

  it.each([
    ['a state that is none', ['state: accepted', 'state: perhaps'], 'yaml-shape', /perhaps|state/],
    ['an unknown key', ['state: accepted', 'state: accepted\n    colour: red'], 'yaml-shape', /colour/],
    ['a rule that is a path', ['rule: split-word', 'rule: ../x'], 'yaml-shape', /rule/],
  ] as const)('%s is named with its line', (_, [from, to], rule, reason) => {
    const [fault] = faultsOf(yaml.replace(from, to))
    expect(fault?.[0]).toBeGreaterThanOrEqual(lineOf(from))
    expect(fault?.[0]).toBeLessThanOrEqual(lineOf(from) + 1)
    expect(fault?.[1]).toBe(rule)
    expect(fault?.[2]).toMatch(reason)
  })

  it.each([
    ['a change taken out', /changes:\n {2}- n: 1\n(?: {4}.*\n)*/, 'changes: []\n'],
    ['a change with other words', /before: "Г лавы"/, 'before: "Г  лавы"'],
    ['a step too many', /steps: \|\n/, 'steps: |\n    #1\n'],
    ['a kind that is not there', /steps: \|\n/, 'steps: |\n    9+4\n'],
    ['a step that is none', /steps: \|\n/, 'steps: |\n    twelve\n'],
  ])('%s is told', (_, from, to) => {
    expect(faultsOf(yaml.replace(from, to)).map(([, rule]) => rule)).toEqual(['ledger-parts'])
  })
})

const seeds = '../shared/seeds'

describe.skipIf(!existsSync(seeds))('the received texts of ../shared/seeds', () => {
  it.each(existsSync(seeds) ? readdirSync(seeds).filter((name) => name.endsWith('.txt')) : [])(
    '%s: display text and ledger file give it back (G2)',
    (name) => {
      const received = readFileSync(join(seeds, name), 'utf8')
      const {language} = guessLanguage(received, languages) ?? expect.fail()
      const {edition, yaml} = importText(received, language)
      expect(restoreReceived(joinDisplay(edition.blocks), readBack(yaml).ledger)).toBe(received)
    },
  )
})
