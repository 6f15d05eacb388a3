import {describe, expect, it} from 'vitest'
import type {CorpusDocument, Edition} from '#core/model/corpus-document.ts'
import {settleAuthority} from '#core/reading/settle-authority.ts'
import {paragraph} from './paragraph.ts'

const saying = 'Совершено на русском и финском языках, оба текста аутентичны.'

function closing(id: string, text: string) {
  return paragraph(text, {id, kind: 'closing'})
}

function text(
  more: Partial<CorpusDocument>,
  own: Partial<Edition> = {},
  closings = [closing('closing', saying)],
) {
  const body = [paragraph('Первый.', {id: 'p1'}), paragraph('Второй.', {id: 'p1-2', parent: 'p1'})]
  const annex = [paragraph('Приложение.', {id: 'annex1.p1'})]
  const edition: Edition = {
    ...{id: 'x/ru', language: 'ru', role: 'authentic', witness: {source: 'x', rights: 'x'}},
    divisions: [
      {id: 'body', kind: 'body', paragraphs: body},
      {id: 'annex1.s1', kind: 'annex', paragraphs: annex},
      {id: 'closing', kind: 'closing', paragraphs: closings},
    ],
    ...own,
  }
  return settleAuthority({
    ...{id: 'x', kind: 'treaty', date: '2024', titles: {}, authenticLanguages: [], alignments: []},
    editions: [edition],
    ...more,
  })
}

const rolesOf = ({document}: ReturnType<typeof text>) =>
  document.editions[0]?.divisions.flatMap(({paragraphs}) => paragraphs.map(({role}) => role))

describe('blocks', () => {
  it('have their own role, that of what they belong to, or of their division', () => {
    const settled = text({}, {blocks: {p1: 'translation', annex1: 'digest'}})
    expect(rolesOf(settled)).toEqual(['translation', 'translation', 'digest', undefined])
    expect(settled.findings).toEqual([])
  })

  it('have the nearest one', () => {
    const blocks = {p1: 'translation', 'p1-2': 'press', annex1: 'authentic'} as const
    expect(rolesOf(text({}, {blocks}))).toEqual(['translation', 'press', undefined, undefined])
  })

  it('that are not there are told', () => {
    const {findings} = text({}, {blocks: {p7: 'translation'}})
    expect(findings.map(({rule, severity, reason}) => [rule, severity, reason.includes('`p7`')])).toEqual([
      ['authority-address', 'error', true],
    ])
  })
})

describe('the clause that says which languages bind', () => {
  it('is found, and the languages with it where no editor has recorded them', () => {
    const {document} = text({})
    expect([document.authenticLanguages, document.authenticBy]).toEqual([['ru', 'fi'], 'closingc1'])
  })

  it.each<[string, Partial<CorpusDocument>, string | undefined]>([
    ['is found where it names what was recorded', {authenticLanguages: ['fi', 'ru']}, 'closingc1'],
    ['is left open where it names others', {authenticLanguages: ['ru', 'zh']}, undefined],
    ['is what the editor says', {authenticLanguages: ['ru'], authenticBy: 'p1'}, 'p1'],
  ])('%s', (_, more, by) => {
    expect(text(more).document.authenticBy).toBe(by)
  })

  it('is left open where there are two', () => {
    const {document} = text({}, {}, [closing('closing', saying), closing('closing-2', saying)])
    expect([document.authenticLanguages, document.authenticBy]).toEqual([[], undefined])
  })

  it.each(['authenticBy', 'binding'])('has to be there: %s', (field) => {
    const more = field === 'binding' ? {binding: {value: false, by: 'p9'}} : {authenticBy: 'p9'}
    expect(text(more).findings).toHaveLength(1)
  })
})
