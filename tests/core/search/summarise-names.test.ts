import {describe, expect, it} from 'vitest'
import {createMatcher} from '#core/entities/matcher.ts'
import {listDoubtfulWords, summariseNames} from '#core/search/summarise-names.ts'
import {runEditions} from '#tests/plugins/run-editions.ts'
import {person, record} from './sample-names.ts'

const records = [
  record('org-rain', {ru: ['Союз дождя', 'Дождь'], en: ['Rain Union', 'RU']}),
  person('person-orlov', ['Лев', '', 'Орлов'], ['Leo', 'Orlov']),
  person('person-ivan', ['Иван', '', 'Орлов'], ['Ivan', 'Orlov']),
]
const matchers = {ru: createMatcher(records, 'ru'), en: createMatcher(records, 'en')}
const summarise = (sources: Readonly<Record<string, string>>) =>
  summariseNames(runEditions(sources, {matchers}).document, listDoubtfulWords(records, ['ru', 'en']))

describe('summariseNames', () => {
  it('counts forms by record and name, for each record that may be meant', () => {
    const {forms} = summarise({ru: '1. Союза дождя, Союзу\u00A0дождя, Союза\nдождя. Орлов там.'})
    expect(forms).toEqual([
      ['ru', 'org-rain', 'Союз дождя', 'Союза дождя', 2],
      ['ru', 'org-rain', 'Союз дождя', 'Союзу дождя', 1],
      ['ru', 'person-ivan', 'Орлов', 'Орлов', 1],
      ['ru', 'person-orlov', 'Орлов', 'Орлов', 1],
    ])
  })

  it('leaves out a short name that the text defines itself', () => {
    const {forms} = summarise({ru: '1. Союз дождя (далее — Клуб) открыт. Клуб рад.'})
    expect(forms.map(([, , , form]) => form)).toEqual(['Союз дождя'])
  })

  it('counts words of names in small letters only, by language', () => {
    const {small} = summarise({
      ru: '1. Дождём ДОЖДЬ дождь, дождя; орлов-то и орлова дожди.',
      en: '1. ru Ru RU rain orlov дождь.',
    })
    expect(small).toEqual({ru: {дождь: 1, дождя: 1, орлов: 1, орлова: 1, дожди: 1}, en: {ru: 1, orlov: 1}})
  })
})
