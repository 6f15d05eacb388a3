import {describe, expect, it} from 'vitest'
import type {Alias, AuthorityRecord} from '#core/entities/authority-record.ts'
import {checkNames} from '#core/entities/check-names.ts'
import {en} from '#core/text/languages/en.ts'
import {ru} from '#core/text/languages/ru.ts'

const record = (language: string, label: string, ...aliases: Alias[]): AuthorityRecord => ({
  id: 'a',
  type: 'organisation',
  labels: {[language]: label},
  aliases: {[language]: aliases},
})
const rules = (records: readonly AuthorityRecord[], language = ru, texts: readonly string[] = []) =>
  checkNames(records, language, texts).map(({rule, reason}) => `${rule} ${reason.split('`')[1] ?? ''}`)

describe('checkNames', () => {
  it('reports names without a letter, of one letter, and with a short stem and endings', () => {
    expect(rules([record('ru', '+'), record('ru', 'Б'), record('ru', 'Обь')])).toEqual([
      'short-alias +',
      'short-alias Б',
      'short-alias Обь',
    ])
  })

  it('lets short names through that keep to their letters', () => {
    const aliases: Alias[] = [
      {text: 'Обь', inflect: false},
      {text: 'Ош', caseExact: true},
      {text: 'Б', scope: ['charter']},
      {text: 'ООН'},
    ]
    expect(rules([record('ru', 'Волга', ...aliases)])).toEqual([])
    expect(rules([record('en', 'Oz')], en)).toEqual([])
  })

  it('reports names that the language knows as words', () => {
    expect(rules([record('en', 'Annex'), record('en', 'Annex of Omsk')], en)).toEqual([
      'common-word-alias Annex',
    ])
    expect(rules([record('ru', 'Приложение')])).toEqual(['common-word-alias Приложение'])
  })

  it('reports a word that the record itself writes small, adjectives let through', () => {
    const aliases: Alias[] = [{text: 'water'}, {text: 'watery', isAdjective: true}, {text: 'tap water'}]
    expect(rules([record('en', 'Omsk', ...aliases)], en)).toEqual(['common-word-alias water'])
  })

  it('reports names that texts write small, in any form', () => {
    const texts = ['Союз и союзы, союзом, союзу, о союзе, союза', 'Волга, Волги']
    expect(rules([record('ru', 'Союз'), record('ru', 'Волга')], ru, texts)).toEqual([
      'common-word-alias Союз',
    ])
    expect(rules([record('ru', 'Союз')], ru, texts.slice(1))).toEqual([])
  })
})
