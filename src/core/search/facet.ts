import type {DocumentId, EntityId, LanguageTag} from '../model/corpus-document.ts'
import type {SearchHit} from '../model/search.ts'
import type {CatalogueText} from './catalogue-text.ts'
import type {EntityPlaces} from './entity-places.ts'

/** What hits are narrowed by, in the order shown. */
export const facets = ['text', 'year', 'kind', 'body', 'status', 'counterpart', 'entity'] as const
/**
 * - `text`: id; `year`: each year of the text's date; `kind`: of the text; `body`: see {@link bodyOf};
 * - `status`: `ru:authentic`, languages in which the paragraph was found with the roles of their editions;
 * - `counterpart`: `both`, or the tag of the only language that has the paragraph;
 * - `entity`: ids of the records that the paragraph names.
 */
export type Facet = (typeof facets)[number]

/** Values of each facet. */
export type FacetValues = Readonly<Record<Facet, readonly string[]>>

/** What is known of hits besides themselves. */
export interface FacetContext {
  readonly catalogue: ReadonlyMap<DocumentId, CatalogueText>
  /** Language of a paragraph that only one has; `undefined` for one with a counterpart. */
  readonly aloneIn: (document: DocumentId, group: number) => LanguageTag | undefined
  /** Absent until asked for: then no hit has a value of `entity`, and none is narrowed by it. */
  readonly places?: EntityPlaces
}

/**
 * Makes values of facets, for no choice at all or with some values.
 *
 * @param some values; default: none.
 * @returns values of all facets.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {fillFacets} from '#core/search/facet.ts'
 * assert.deepEqual(fillFacets({year: ['2024']}).kind, [])
 * ```
 */
export function fillFacets(some: Partial<FacetValues> = {}): FacetValues {
  return {text: [], year: [], kind: [], body: [], status: [], counterpart: [], entity: [], ...some}
}

/**
 * Names the body that a text comes from by one name in all languages, so that a shared address holds in each.
 *
 * @param text the text.
 * @returns its issuer in the first of its languages by tag; `undefined` without issuer.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {bodyOf} from '#core/search/facet.ts'
 * assert.equal(bodyOf({issuer: {ru: 'Совет', en: 'Council'}}), 'Council')
 * ```
 */
export function bodyOf({issuer}: Pick<CatalogueText, 'issuer'>): string | undefined {
  const [first] = Object.keys(issuer ?? {}).sort()
  return first === undefined ? undefined : issuer?.[first]
}

/**
 * Lists the years of a date.
 *
 * @param date EDTF: a day, month, season, year, or a stretch of them.
 * @returns four digits each, rising; empty for a date without a year.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {yearsOf} from '#core/search/facet.ts'
 * assert.deepEqual(yearsOf('2023-11-30/2025'), ['2023', '2024', '2025'])
 * ```
 */
export function yearsOf(date: string): readonly string[] {
  const years = date.split('/').flatMap((end) => /^\d{4}/.exec(end)?.[0] ?? [])
  const [from = '', until = from] = years
  if (from === '') return []
  const count = Math.max(0, Number(until) - Number(from)) + 1
  return Array.from({length: count}, (_, at) => String(Number(from) + at).padStart(4, '0'))
}

/**
 * Gives the year that a text is listed under.
 *
 * @param date EDTF, as of {@link yearsOf}.
 * @returns four digits, of a stretch the first; empty without a year, for which the importer writes `0000`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {yearOf} from '#core/search/facet.ts'
 * assert.deepEqual(['2023-11-30/2025', '0000'].map(yearOf), ['2023', ''])
 * ```
 */
export function yearOf(date: string): string {
  return yearsOf(date)[0]?.replace('0000', '') ?? ''
}

/**
 * Makes the reader of the values that hits have.
 *
 * @param context see {@link FacetContext}.
 * @returns gives the values of a hit; none for one of a text that is not in the catalogue.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {prepareFacets} from '#core/search/facet.ts'
 * const rain = {
 *   id: 'rain', kind: 'report', date: '2024', titles: {en: 'Rain'}, authenticLanguages: [],
 *   editions: [{language: 'en', role: 'authentic'}],
 * } as const
 * const read = prepareFacets({catalogue: new Map([['rain', rain]]), aloneIn: () => undefined})
 * const span = {slot: 0, language: 'en', start: 0, length: 1}
 * const {year, status, counterpart} = read({document: 'rain', group: 3, spans: [span], score: 1})
 * assert.deepEqual([year, status, counterpart], [['2024'], ['en:authentic'], ['both']])
 * ```
 */
export function prepareFacets({catalogue, aloneIn, places}: FacetContext): (hit: SearchHit) => FacetValues {
  const known = new Map<DocumentId, FacetValues>()
  const named = new Map<DocumentId, ReadonlyMap<number, readonly EntityId[]>>()
  return ({document, group, spans}) => {
    const text = catalogue.get(document)
    if (text === undefined) return fillFacets()
    const ofText = known.get(document) ?? valuesOf(text)
    known.set(document, ofText)
    const entities = named.get(document) ?? byGroup(places?.places.get(document))
    named.set(document, entities)
    const languages = new Set(spans.map(({language}) => language))
    return {
      ...ofText,
      status: text.editions.flatMap(({language, role}) =>
        languages.has(language) ? [`${language}:${role}`] : [],
      ),
      counterpart: [aloneIn(document, group) ?? 'both'],
      entity: entities.get(group) ?? [],
    }
  }
}

function valuesOf(text: CatalogueText): FacetValues {
  const body = bodyOf(text)
  return fillFacets({
    text: [text.id],
    year: yearsOf(text.date),
    kind: [text.kind],
    body: body === undefined ? [] : [body],
  })
}

function byGroup(
  places: ReadonlyMap<EntityId, readonly number[]> = new Map(),
): ReadonlyMap<number, readonly EntityId[]> {
  const groups = new Map<number, EntityId[]>()
  for (const [entity, indexes] of places)
    for (const index of indexes) groups.set(index, [...(groups.get(index) ?? []), entity])
  return groups
}
