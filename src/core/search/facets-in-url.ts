import {documentKinds, editionRoles} from '../model/corpus-document.ts'
import {
  bodyOf,
  facets,
  fillFacets,
  yearsOf,
  type Facet,
  type FacetContext,
  type FacetValues,
} from './facet.ts'

/** What an address says besides the query. */
export interface UrlFacets<Order extends string = string> {
  readonly choices: FacetValues
  readonly order: Order
  /** What it says and nothing has, to be told to the reader. */
  readonly unknown: readonly {readonly name: string; readonly value: string}[]
}

/**
 * Reads chosen values and the order of a list from an address: `?q=…&year=2023&year=2024&sort=newest`.
 *
 * @param params of the address; other names are left alone.
 * @param context all texts, and the records where they are known: until then each id may be one.
 * @param orders that the list can have, the default first.
 * @returns values each once, in their order.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readFacets} from '#core/search/facets-in-url.ts'
 * const {choices, unknown} = readFacets(new URLSearchParams('kind=law&kind=song'), {catalogue: new Map()}, ['newest'])
 * assert.deepEqual([choices.kind, unknown], [['law'], [{name: 'kind', value: 'song'}]])
 * ```
 */
export function readFacets<Order extends string>(
  params: URLSearchParams,
  context: Pick<FacetContext, 'catalogue' | 'places'>,
  orders: readonly [Order, ...Order[]],
): UrlFacets<Order> {
  const isKnown = prepareKnown(context)
  const unknown: {name: string; value: string}[] = []
  const read = facets.map((facet) => {
    const values = [...new Set(params.getAll(facet))].filter((value) => value !== '')
    unknown.push(...values.filter((value) => !isKnown[facet](value)).map((value) => ({name: facet, value})))
    return [facet, values.filter(isKnown[facet])] as const
  })
  const sort = params.get('sort') ?? orders[0]
  const order = orders.find((each) => each === sort)
  if (order === undefined) unknown.push({name: 'sort', value: sort})
  return {choices: fillFacets(Object.fromEntries(read)), order: order ?? orders[0], unknown}
}

/**
 * Writes chosen values and the order of a list into an address.
 *
 * @param params of the address.
 * @param facetsChosen what to write.
 * @param usual the default order.
 * @returns a copy with these values and all others as they were; nothing is written for the default order.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {fillFacets} from '#core/search/facet.ts'
 * import {writeFacets} from '#core/search/facets-in-url.ts'
 * const choices = fillFacets({year: ['2023', '2024']})
 * assert.equal(String(writeFacets(new URLSearchParams('q=rain&kind=law'), {choices, order: 'newest'}, 'relevance')), 'q=rain&year=2023&year=2024&sort=newest')
 * ```
 */
export function writeFacets<Order extends string>(
  params: URLSearchParams,
  {choices, order}: Pick<UrlFacets<Order>, 'choices' | 'order'>,
  usual: Order,
): URLSearchParams {
  const written = new URLSearchParams(params)
  for (const facet of facets) {
    written.delete(facet)
    for (const value of choices[facet]) written.append(facet, value)
  }
  if (order === usual) written.delete('sort')
  else written.set('sort', order)
  return written
}

function prepareKnown({
  catalogue,
  places,
}: Pick<FacetContext, 'catalogue' | 'places'>): Readonly<Record<Facet, (value: string) => boolean>> {
  const texts = [...catalogue.values()]
  const years = new Set(texts.flatMap(({date}) => yearsOf(date)))
  const bodies = new Set(texts.map(bodyOf))
  const languages = new Set(texts.flatMap(({editions}) => editions.map(({language}) => language)))
  return {
    text: (value) => catalogue.has(value),
    year: (value) => years.has(value),
    kind: (value) => documentKinds.some((kind) => kind === value),
    body: (value) => bodies.has(value),
    status: (value) => {
      const [language = '', role = '', ...rest] = value.split(':')
      return languages.has(language) && editionRoles.some((each) => each === role) && rest.length === 0
    },
    counterpart: (value) => value === 'both' || languages.has(value),
    entity: (value) => (places === undefined ? /^[a-z0-9-]+$/.test(value) : places.names.has(value)),
  }
}
