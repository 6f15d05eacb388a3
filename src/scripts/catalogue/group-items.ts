import {yearOf} from '#core/search/facet.ts'
import type {TextOrder} from '#core/search/list-texts.ts'
import {make} from '../cite/make.ts'

/**
 * Puts items of the list under their years, as the page has them before a script runs; by title in one list.
 *
 * @param items in their order.
 * @param order of the items.
 * @param undated head of those without a date.
 * @returns what stands in the list.
 */
export function groupItems(
  items: readonly HTMLElement[],
  order: TextOrder,
  undated: string,
): readonly HTMLElement[] {
  if (order === 'title') return [make('ol', {class: 'catalogue'}, ...items)]
  const years = Map.groupBy(items, ({dataset}) => yearOf(dataset['date'] ?? ''))
  return [...years].map(([year, own]) =>
    make(
      'section',
      {id: `y${year}`},
      make('h2', {}, year === '' ? undated : year),
      make('ol', {class: 'catalogue'}, ...own),
    ),
  )
}
