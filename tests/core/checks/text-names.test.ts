import {expect, it} from 'vitest'
import {collectNames} from '#core/checks/text-names.ts'
import type {Mention} from '#core/model/corpus-document.ts'
import {runEditions} from '#tests/plugins/run-editions.ts'

it('collects found names of each record, of its rivals too, and the unmatched ones per language', () => {
  const mention = {span: {start: 4, end: 9}, quote: 'Orlov', entity: 'a', origin: 'rule' as const}
  const naming = (found: Mention) => ({
    entities: new Set<string>(),
    readText: () => ({mentions: [[found]], findings: []}),
  })
  const en = naming({...mention, rivals: ['b'], name: 'Orlov'})
  const ru = naming({...mention, span: {start: 0, end: 5}, quote: 'Орлов'})
  const {document} = runEditions({ru: 'Орлов видел Ельск.', en: 'Mr. Orlov saw Yelsk.'}, {matchers: {en, ru}})
  const {found, unmatched} = collectNames(document)
  expect(found).toEqual({ru: {a: ['']}, en: {a: ['Orlov'], b: ['Orlov']}})
  expect(unmatched['ru']?.map(({text}) => text)).toEqual(['Ельск'])
})
