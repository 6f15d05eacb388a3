import type {ConcordanceLine} from '#core/search/concordance.ts'
import {countWords, type WordCount, type WordPlace} from '#core/search/concordance-words.ts'
import {make, makeButton} from '../cite/make.ts'
import type {ConcordanceDictionary} from './show-lines.ts'

/** A word that lines are narrowed to. */
export interface Narrowing extends Pick<WordCount, 'key' | 'word'> {
  readonly place: WordPlace
}

const places = ['left', 'node', 'right'] as const
/** Rows of a table: rarer words are seen in the lines themselves. */
const mostRows = 12

/**
 * Builds the tables of how often words stand before, in and behind what was found.
 *
 * @param lines what is counted.
 * @param words what is said in the language of the interface.
 * @param narrow called with the word that the reader chose.
 * @returns a table for each place that has words.
 */
export function showCounts(
  lines: readonly ConcordanceLine[],
  {concordance, locale}: ConcordanceDictionary,
  narrow: (narrowing: Narrowing) => void,
): readonly HTMLTableElement[] {
  const format = new Intl.NumberFormat(locale)
  return places.flatMap((place) => {
    const rows = countWords(lines, place)
      .slice(0, mostRows)
      .map(({key, word, count}) =>
        make(
          'tr',
          {},
          make(
            'th',
            {scope: 'row'},
            makeButton(word, () => narrow({place, key, word})),
          ),
          make('td', {}, format.format(count)),
        ),
      )
    if (rows.length === 0) return []
    const head = [concordance.counted[place], concordance.times].map((name) =>
      make('th', {scope: 'col'}, name),
    )
    return [make('table', {}, make('thead', {}, make('tr', {}, ...head)), make('tbody', {}, ...rows))]
  })
}
