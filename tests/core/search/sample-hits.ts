import type {SearchHit} from '#core/model/search.ts'
import type {CatalogueText} from '#core/search/catalogue-text.ts'
import type {FacetContext} from '#core/search/facet.ts'

const council = {ru: 'Ёлочный совет', en: 'Fir Council'}
const office = {ru: 'Контора', en: 'Rain Office'}

function text(id: string, more: Partial<CatalogueText>): [string, CatalogueText] {
  const editions = [
    {language: 'ru', role: 'authentic'},
    {language: 'en', role: 'translation'},
  ] as const
  return [
    id,
    {id, kind: 'protocol', date: '2030', titles: {ru: id, en: id}, authenticLanguages: [], editions, ...more},
  ]
}

/** Texts, one a year, one over two years; the third paragraph of `alpha` is Russian only. */
export const context: FacetContext = {
  catalogue: new Map([
    text('alpha', {date: '2030-02', issuer: council, titles: {ru: 'Ёж', en: 'Hedgehog'}}),
    text('beta', {
      date: '2031-05-06/2032-01',
      kind: 'report',
      issuer: office,
      titles: {ru: 'Жук', en: 'Beetle'},
    }),
    text('gamma', {date: '2032', editions: [{language: 'en', role: 'digest'}], titles: {en: 'Gnat'}}),
  ]),
  aloneIn: (document, group) =>
    document === 'gamma' ? 'en' : document === 'alpha' && group === 2 ? 'ru' : undefined,
}

/** The same, with records. */
export const placed: FacetContext = {
  ...context,
  places: {
    names: new Map([
      ['org-a', {ru: 'Союз', en: 'Union'}],
      ['org-b', {ru: 'Клуб', en: 'Club'}],
    ]),
    places: new Map([
      [
        'alpha',
        new Map([
          ['org-a', [0, 2]],
          ['org-b', [2]],
        ]),
      ],
      ['beta', new Map([['org-b', [4]]])],
    ]),
  },
}

export function hit(document: string, group: number, languages: readonly string[]): SearchHit {
  const spans = languages.map((language, slot) => ({slot, language, start: 0, length: 1}))
  return {document, group, spans, score: 1}
}

/** Best first. */
export const hits: readonly SearchHit[] = [
  hit('beta', 4, ['en', 'ru']),
  hit('alpha', 2, ['ru']),
  hit('alpha', 0, ['ru']),
  hit('gamma', 1, ['en']),
]
