/** Editions that are no translations of each other: refused, or side by side without links where their role says so. */
import {describe, expect, it} from 'vitest'
import type {EditionRole} from '#core/model/corpus-document.ts'
import {findLanguage} from '#core/text/languages/index.ts'
import {readLexicons} from '#io/read-lexicon.ts'
import {runChain, type TextInput} from '#plugins/chain.ts'
import {isFatal} from '#plugins/astro-corpus/read-corpus-text.ts'
import {minutes, story} from '#tests/core/align/unlike-texts.ts'

function run(role: EditionRole, decisions?: TextInput['decisions']) {
  const edition = (tag: string, source: string, own: EditionRole) => {
    const language = findLanguage(tag)
    if (language === undefined) throw new RangeError(`Unexpected language \`${tag}\`, expected a known one`)
    const witness = {source: 'own words', rights: 'CC0-1.0'}
    const head = {id: `bridge/${tag}`, language: tag, role: own, witness}
    return {head, language, path: `${tag}.md`, source}
  }
  const {document, files} = runChain({
    head: {id: 'bridge', kind: 'other', date: '2031', titles: {en: 'Bridge'}, authenticLanguages: []},
    editions: [edition('ru', minutes.join('\n\n'), 'authentic'), edition('en', story.join('\n\n'), role)],
    decisions,
    path: 'align.yaml',
    matchers: {},
    lexicons: readLexicons('.'),
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
