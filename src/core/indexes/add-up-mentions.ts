import type {LanguageTag} from '../model/corpus-document.ts'
import type {EntityOverview, Variant} from './entity-page.ts'
import type {TextMentions} from './index-text.ts'

/** What one text adds to the sum. */
export interface MentionSums extends Pick<TextMentions, 'count' | 'uncounted' | 'variants'> {
  /** ISO 8601 or EDTF. */
  readonly date: string
}

/** No chart shows more years: of a longer stretch only the years with mentions are listed. */
const longestStretch = 60

/**
 * Adds up what the texts say of one entity.
 *
 * @param sums one item per text that names it.
 * @returns counts, counts per year, and the forms of its name; a text without a year is in no year.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {addUpMentions} from '#core/indexes/add-up-mentions.ts'
 * const sum = addUpMentions([{date: '2024-04-03', count: 2, uncounted: 0, variants: {en: {SCO: 2}}}])
 * assert.deepEqual(sum.years, [{year: 2024, count: 2}])
 * ```
 */
export function addUpMentions(
  sums: readonly MentionSums[],
): Pick<EntityOverview, 'count' | 'uncounted' | 'texts' | 'years' | 'variants'> {
  return {
    count: total(sums, ({count}) => count),
    uncounted: total(sums, ({uncounted}) => uncounted),
    texts: sums.length,
    years: yearsOf(sums),
    variants: variantsOf(sums),
  }
}

function total<T>(list: readonly T[], of: (item: T) => number): number {
  return list.reduce((sum, item) => sum + of(item), 0)
}

function yearsOf(sums: readonly MentionSums[]): EntityOverview['years'] {
  const counts = new Map<number, number>()
  for (const {date, count} of sums) {
    const year = Number(date.slice(0, 4))
    // `0000` is what the importer writes where it finds no date.
    if (year > 0 && count > 0) counts.set(year, (counts.get(year) ?? 0) + count)
  }
  const known = [...counts.keys()].sort((a, b) => a - b)
  const [first = 0, last = -1] = [known[0], known.at(-1)]
  const length = last - first + 1
  const years = length > longestStretch ? known : Array.from({length}, (_, index) => first + index)
  return years.map((year) => ({year, count: counts.get(year) ?? 0}))
}

function variantsOf(sums: readonly MentionSums[]): EntityOverview['variants'] {
  const byLanguage = new Map<LanguageTag, Map<string, number>>()
  for (const [language, forms] of sums.flatMap(({variants}) => Object.entries(variants))) {
    const counts = byLanguage.get(language) ?? new Map<string, number>()
    for (const [form, count] of Object.entries(forms)) counts.set(form, (counts.get(form) ?? 0) + count)
    byLanguage.set(language, counts)
  }
  return Object.fromEntries([...byLanguage].map(([language, counts]) => [language, sorted(counts)]))
}

function sorted(counts: ReadonlyMap<string, number>): readonly Variant[] {
  const list = [...counts].map(([form, count]): Variant => ({form, count}))
  return list.sort((a, b) => b.count - a.count || (a.form < b.form ? -1 : 1))
}
