import {documentKinds, editionRoles, type LanguageTag} from '../model/corpus-document.ts'
import type {SearchHit} from '../model/search.ts'
import {chooseWords} from '../text/choose-words.ts'
import {bodyOf, facets, prepareFacets, type Facet, type FacetContext, type FacetValues} from './facet.ts'
import {prepareMisses} from './narrow-hits.ts'

/** A value of a facet with the hits that choosing it alone in its facet would leave. */
export interface FacetCount {
  readonly value: string
  /** In the language of the reader, for `text`, `body` and `entity`; else the value. */
  readonly name: string
  readonly count: number
}

export type FacetCounts = Readonly<Record<Facet, readonly FacetCount[]>>

/**
 * Counts hits by the values of facets; the counts of a facet heed the choices in the others only.
 *
 * @param hits all hits.
 * @param choices chosen values; they are listed even where they have no hit.
 * @param context what is known of the hits.
 * @param language of the reader: texts, bodies and records are named in it where they can be.
 * @returns years latest first; kinds, roles and counterparts in a fixed order; texts, bodies and records by number of
 *   hits, then by name.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {countFacets} from '#core/search/count-facets.ts'
 * import {fillFacets} from '#core/search/facet.ts'
 * const text = (id: string, date: string) => ({id, date, kind: 'report' as const, titles: {}, authenticLanguages: [], editions: []})
 * const catalogue = new Map([['a', text('a', '2023')], ['b', text('b', '2024')]])
 * const hits = ['a', 'b'].map((document) => ({document, group: 0, spans: [], score: 1}))
 * const {year, text: texts} = countFacets(hits, fillFacets({year: ['2024']}), {catalogue, aloneIn: () => undefined}, 'en')
 * assert.deepEqual(year.map(({value, count}) => [value, count]), [['2024', 1], ['2023', 1]])
 * assert.deepEqual(texts.map(({value}) => value), ['b'])
 * ```
 */
export function countFacets(
  hits: readonly SearchHit[],
  choices: FacetValues,
  context: FacetContext,
  language: LanguageTag,
): FacetCounts {
  const counts = new Map(facets.map((facet) => [facet, new Map(choices[facet].map((value) => [value, 0]))]))
  const read = prepareFacets(context)
  const misses = prepareMisses(choices, context)
  for (const hit of hits) {
    const values = read(hit)
    const [missed, ...others] = misses(values)
    if (others.length > 0) continue
    for (const facet of missed === undefined ? facets : [missed]) {
      const own = counts.get(facet)
      for (const value of values[facet]) own?.set(value, (own.get(value) ?? 0) + 1)
    }
  }
  const nameOf = prepareNames(context, language)
  const list = (facet: Facet): readonly FacetCount[] =>
    sortCounts(
      facet,
      [...(counts.get(facet) ?? [])].map(([value, count]) => ({value, count, name: nameOf(facet, value)})),
      language,
    )
  return {
    text: list('text'),
    year: list('year'),
    kind: list('kind'),
    body: list('body'),
    status: list('status'),
    counterpart: list('counterpart'),
    entity: list('entity'),
  }
}

function prepareNames(
  {catalogue, places}: FacetContext,
  language: LanguageTag,
): (facet: Facet, value: string) => string {
  const pick = (names: Readonly<Record<LanguageTag, string>> | undefined): string | undefined =>
    chooseWords(names ?? {}, language)?.text
  const bodies = new Map([...catalogue.values()].map((text) => [bodyOf(text), pick(text.issuer)] as const))
  return (facet, value) => {
    const named = {
      text: () => pick(catalogue.get(value)?.titles),
      body: () => bodies.get(value),
      entity: () => pick(places?.names.get(value)),
    }
    const find = facet === 'text' || facet === 'body' || facet === 'entity' ? named[facet] : undefined
    return find?.() ?? value
  }
}

/** Place of a value in an order that hits do not change. */
const rank: Readonly<Partial<Record<Facet, (value: string) => number>>> = {
  year: (value) => -Number(value),
  kind: (value) => documentKinds.findIndex((kind) => kind === value),
  status: (value) => editionRoles.findIndex((role) => value.endsWith(`:${role}`)),
  counterpart: (value) => (value === 'both' ? 0 : 1),
}

function sortCounts(
  facet: Facet,
  counts: readonly FacetCount[],
  language: LanguageTag,
): readonly FacetCount[] {
  const rankOf = rank[facet] ?? (() => 0)
  const isRanked = rank[facet] !== undefined
  const {compare} = new Intl.Collator(language, {numeric: true})
  return counts.toSorted(
    (a, b) =>
      rankOf(a.value) - rankOf(b.value) ||
      (isRanked ? 0 : b.count - a.count) ||
      compare(a.name, b.name) ||
      compare(a.value, b.value),
  )
}
