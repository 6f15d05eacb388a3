import type {CitedPlace, CitedWork} from '#core/model/cited-work.ts'

/** A made-up protocol with all that a record may hold. */
export const work: CitedWork = {
  id: 'weather-stations-2024',
  kind: 'protocol',
  date: '2024-04-03',
  number: '12',
  titles: {ru: 'Соглашение о метеостанциях', en: 'Agreement on Weather Stations'},
  issuer: {ru: 'Совет речных портов', en: 'Council of River Ports'},
  place: {ru: 'Омск', en: 'Omsk'},
  authenticLanguages: ['ru'],
  hash: '0123456789ab',
  editions: [
    {language: 'ru', role: 'authentic'},
    {language: 'en', role: 'translation'},
  ],
  site: {
    names: {ru: 'Речные тексты', en: 'River Texts'},
    publisher: {ru: 'Институт рек', en: 'Rivers Institute'},
    place: {ru: 'Тверь', en: 'Tver'},
  },
  release: {name: '2026.1', date: '2026-10-01'},
}

/** The same text where the records hold no more than they must. */
export const bareWork: CitedWork = {
  id: 'weather-stations-2024',
  kind: 'protocol',
  date: '2024',
  titles: {ru: 'Соглашение о метеостанциях', en: 'Agreement on Weather Stations'},
  authenticLanguages: [],
  hash: '0123456789ab',
  editions: [
    {language: 'ru', role: 'digest'},
    {language: 'en', role: 'digest'},
  ],
  site: {names: {ru: 'Речные тексты', en: 'River Texts'}},
}

const paragraph = (label: string) => ({unit: 'paragraph', label}) as const
const sentence = (ordinal: number) => ({unit: 'sentence', ordinal}) as const

/** Places of all sorts. */
export const places = {
  whole: {address: '', from: []},
  paragraph: {address: 'p9', from: [paragraph('9')]},
  continuation: {address: 'p9-2', from: [paragraph('9'), {unit: 'subparagraph', ordinal: 2}]},
  letter: {address: 'p2.a', from: [paragraph('2'), {unit: 'subparagraph', label: 'a'}]},
  sentence: {address: 'p9c2', from: [paragraph('9'), sentence(2)]},
  range: {address: 'p9:p11', from: [paragraph('9')], to: [paragraph('11')]},
  across: {address: 'p9c2:p10c1', from: [paragraph('9'), sentence(2)], to: [paragraph('10'), sentence(1)]},
  annex: {address: 'annex1.p7.1', from: [{unit: 'annex', label: '1'}, paragraph('7.1')]},
  editorial: {address: 'p12', from: [paragraph('[12]')]},
} as const satisfies Readonly<Record<string, CitedPlace>>
