import {describe, expect, it} from 'vitest'
import type {ImportReport} from '#core/ingest/import-report.ts'
import {ingestText} from '#core/ingest/ingest-text.ts'
import {listChanges} from '#core/ingest/list-changes.ts'
import type {ReceivedDocument} from '#core/ingest/received-document.ts'
import {reportImport} from '#core/ingest/report-import.ts'
import type {Language} from '#core/text/language.ts'
import {en} from '#core/text/languages/en.ts'
import {ru} from '#core/text/languages/ru.ts'

function report(text: string, language: Language, more: Partial<ReceivedDocument> = {}): ImportReport {
  const document = {text, format: 'text', encoding: 'utf-8', hints: new Map(), metadata: {}, ...more} as const
  const edition = ingestText(text, language, {hints: document.hints})
  return reportImport({document, language, edition, changes: listChanges(text, edition, [])})
}

describe('reportImport', () => {
  it('tells what was found: size, blocks, numbers by division, gaps with their lines', () => {
    const text =
      'ДОГОВОР О МОСТЕ\n\n\n1. Мост строят.\n\n2. Мост красят:\n\n1) летом;\n\n3) зимой.\n\n5. Мост открывают.\n\nПриложение\n\n1. Чертёж.\n'
    const {lines, pages, blocks, divisions} = report(text, ru)
    expect([lines, pages, blocks['title']]).toEqual([16, 1, 1])
    expect(divisions.map(({id, line, labels, deeper}) => [id, line, labels, deeper])).toEqual([
      ['front', 1, [], 0],
      ['body', 4, ['1', '2', '5'], 2],
      ['annex1', 14, ['1'], 0],
    ])
    expect(divisions[1]?.gaps).toEqual([
      {label: '3', expected: '2', line: 10},
      {label: '5', expected: '3', line: 12},
    ])
  })

  it('counts what was changed by rule, with first lines and words', () => {
    const text = 'Главы артелей встретились.\nГ лавы уехали. Г лавы приехали.\n'
    const {changed, spacing} = report(text, ru)
    expect(changed.map(({rule, count, lines}) => [rule, count, lines])).toEqual([['split-word', 2, [2, 2]]])
    expect(changed[0]?.first.map(({before, after}) => [before, after])).toEqual([
      ['Г лавы', 'Главы'],
      ['Г лавы', 'Главы'],
    ])
    expect(spacing).toBe(2)
  })

  it('tells at most ten lines and five changes of a rule', () => {
    const text = `Главы встретились.\n${'Г лавы уехали.\n'.repeat(30)}`
    const [rule] = report(text, ru).changed
    expect([rule?.count, rule?.lines.length, rule?.first.length]).toEqual([30, 10, 5])
  })

  it('lists what is left out', () => {
    const hints = new Map([[1, {drop: 'page-chrome'}]])
    const {dropped} = report('Меню\nМост открыт.\n', ru, {hints})
    expect(dropped.map(({rule, line, before}) => [rule, line, before.trim()])).toEqual([
      ['page-chrome', 1, 'Меню'],
    ])
  })

  it.each([
    ['en', 'Мост открыт, и река широка.', 1],
    ['ru', 'The bridge is open, and the river is wide.', 1],
    ['ru', 'Мост открыт: CERT, ООН, UN.', 0],
    ['ru', '12.05.2031 — 14:30', 0],
  ])('as %s doubts %j %i times', (tag, text, times) => {
    const found = report(text, tag === 'en' ? en : ru).findings.filter(
      ({rule}) => rule === 'language-mismatch',
    )
    expect(found).toHaveLength(times)
  })

  it('passes on what reading the format found', () => {
    const finding = {rule: 'encoding-guess', severity: 'warning', reason: 'x'} as const
    expect(report('Мост.', ru, {findings: [finding]}).findings).toContainEqual(finding)
  })

  it('says nothing of a language in a text without letters', () => {
    expect(report('1.', ru).language).toEqual({given: 'ru'})
  })
})
