import {transliterate} from 'transliteration'
import {describe, expect, it} from 'vitest'
import type {AuthorityRecord} from '#core/entities/authority-record.ts'
import {createSuggester, spellConsonants} from '#core/entities/suggest-aliases.ts'

const person = (id: string, first: string, last: string): AuthorityRecord => ({
  id,
  type: 'person',
  labels: {ru: `${first} ${last}`},
  aliases: {},
  parts: {ru: {first, last}},
})
const records: readonly AuthorityRecord[] = [
  person('yermekbayev', 'Нурлан', 'Ермекбаев'),
  person('kahorov', 'Абдурахим', 'Кахоров'),
  {id: 'body', type: 'body', labels: {ru: 'Турнир'}, aliases: {}},
  {id: 'qingdao', type: 'place', labels: {ru: 'Циндао'}, aliases: {}},
]
const suggest = createSuggester(records, transliterate)

describe('createSuggester', () => {
  it.each([
    ['Yermekbayev', 'yermekbayev'],
    ['Ermekbaev', 'yermekbayev'],
    ['Nurlan Yermekbayev', 'yermekbayev'],
    ['Kakharov', 'kahorov'],
    ['Kahorov', 'kahorov'],
  ])('suggests %s', (name, entity) => {
    expect(suggest(name, 'en').map((item) => item.entity)).toEqual([entity])
  })

  it.each([
    ['a name of another sound', 'Karelov', 'en'],
    ['a name of the same language', 'Кахаров', 'ru'],
    ['what is neither person nor place', 'Turnir', 'en'],
    ['a name from the Chinese', 'Qingdao', 'en'],
    ['a short name', 'Lee', 'en'],
  ])('is silent on %s', (_, name, language) => {
    expect(suggest(name, language)).toEqual([])
  })
})

describe('spellConsonants', () => {
  it('keeps all consonants, so that a common beginning is not enough', () => {
    expect(spellConsonants('Patrushev')).not.toBe(spellConsonants('Petrushin'))
  })
})
