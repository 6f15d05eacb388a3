/** Editions that are no translations of each other: refused, or side by side without links where their role says so. */
import {describe, expect, it} from 'vitest'
import {ingestText} from '#core/ingest/ingest-text.ts'
import {toMarkdown} from '#core/ingest/to-markdown.ts'
import type {EditionRole} from '#core/model/corpus-document.ts'
import {findLanguage} from '#core/text/languages/index.ts'
import {readLexicons} from '#io/read-lexicon.ts'
import {runChain, type TextInput} from '#plugins/chain.ts'
import {isFatal} from '#plugins/astro-corpus/read-corpus-text.ts'
import {minutes, story} from '#tests/core/align/unlike-texts.ts'
import {hasSeeds, readSeed} from '#tests/core/ingest/read-seed.ts'

interface Source {
  readonly tag: string
  readonly markdown: string
}

const report: Source = {tag: 'ru', markdown: minutes.join('\n\n')}
const tale: Source = {tag: 'en', markdown: story.join('\n\n')}

function readEdition({tag, markdown}: Source, id: string, role: EditionRole) {
  const language = findLanguage(tag)
  if (language === undefined) throw new RangeError(`Unexpected language \`${tag}\`, expected a known one`)
  const witness = {source: 'own words', rights: 'CC0-1.0'}
  return {head: {id, language: tag, role, witness}, language, path: `${id}.md`, source: markdown}
}

function run(
  role: EditionRole,
  decisions?: TextInput['decisions'],
  [left, right]: readonly [Source, Source] = [report, tale],
  lexicons = readLexicons('.'),
) {
  const {document, files} = runChain({
    head: {id: 'bridge', kind: 'other', date: '2031', titles: {en: 'Bridge'}, authenticLanguages: []},
    editions: [readEdition(left, 'bridge/base', 'authentic'), readEdition(right, 'bridge/other', role)],
    decisions,
    path: 'align.yaml',
    matchers: {},
    lexicons,
  })
  const told = files.flatMap(({messages}) => messages.filter(({ruleId}) => ruleId === 'not-parallel'))
  const beads = document.alignments[0]?.beads ?? []
  const pairs = beads.filter(({from, to}) => from.length > 0 && to.length > 0)
  const clauses = beads.flatMap(({from, to}) => [...from, ...to]).length
  const {apart} = document.alignments[0] ?? {}
  return {isRefused: files.some(isFatal), told: told.length, pairs, clauses, apart}
}

describe('editions that are no translations', () => {
  it('are refused where they claim to be', () => {
    const {apart, ...refused} = run('translation')
    expect(refused).toEqual({isRefused: true, told: 1, pairs: [], clauses: 24})
    expect(apart?.words).toBeLessThan(0.2)
  })

  it('stand side by side without pairs where their role says that they need not be', () => {
    expect(run('news')).toMatchObject({isRefused: false, told: 1, pairs: [], clauses: 24})
  })

  it('are aligned where a person vouches for them by a pin', () => {
    const pin = [{from: ['p1c1'], to: ['p1c1']}]
    const {isRefused, told, pairs, apart} = run('translation', {pin, break: [], forbid: [], untranslated: []})
    expect([isRefused, told, apart]).toEqual([false, 0, undefined])
    expect(pairs).toContainEqual({from: ['p1c1'], to: ['p1c1'], score: 1, origin: 'hand'})
  })
})

/** Each tells of one event; none is a translation of another. */
const received = [
  ['000_b74e6e2657a53688.txt', 'ru'],
  ['001_a4d0eb51f203df0f.txt', 'ru'],
  ['002_6363cf1ce6df91cb.txt', 'en'],
  ['003_59db0caa3494ba20.txt', 'ru'],
  ['004_b61e7c09daf0906e.txt', 'en'],
] as const

function ingest([name, tag]: (typeof received)[number]): Source {
  const language = findLanguage(tag)
  if (language === undefined) throw new RangeError(`Unexpected language \`${tag}\`, expected a known one`)
  return {tag, markdown: toMarkdown(ingestText(readSeed(name), language).blocks)}
}

describe.skipIf(!hasSeeds)('any two of the texts of ../shared/seeds', () => {
  const pairs = received.flatMap((left, at) => received.slice(at + 1).map((right) => ({left, right})))

  it.each(pairs)('$left.0 and $right.0 are refused, with the lexicon and without', ({left, right}) => {
    for (const lexicons of [readLexicons('.'), {}]) {
      const sources = [ingest(left), ingest(right)] as const
      expect(run('translation', undefined, sources, lexicons)).toMatchObject({isRefused: true, told: 1})
    }
  })
})
