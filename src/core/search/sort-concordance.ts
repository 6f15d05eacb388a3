import type {LanguageTag} from '../model/corpus-document.ts'
import type {ConcordanceLine} from './concordance.ts'
import {readOutwards, type WordPlace} from './concordance-words.ts'

/** What lines are sorted by: their texts, or words. */
export type ConcordanceSort = 'text' | WordPlace

type SortedLine = Pick<ConcordanceLine, WordPlace | 'language'>

/**
 * Sorts the lines of a concordance by the words before what was found, read leftwards, by those behind it, or by
 * what was found. Lines of one language follow each other in the order of its alphabet; capitals, `ё` and
 * punctuation do not count.
 *
 * @param lines The lines in the order of the texts, which those keep that are alike.
 * @param by What by; `text` leaves them as they are.
 * @param first Language whose lines come first, BCP 47; the others follow by their tags.
 * @returns the same lines.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {sortLines} from '#core/search/sort-concordance.ts'
 *
 * const lines = ['жизни', 'ёлки', 'Дома'].map((word) => ({language: 'ru', left: [word], node: ['у'], right: []}))
 * assert.deepEqual(sortLines(lines, 'left', 'ru').map(({left}) => left[0]), ['Дома', 'ёлки', 'жизни'])
 * ```
 */
export function sortLines<Line extends SortedLine>(
  lines: readonly Line[],
  by: ConcordanceSort,
  first: LanguageTag,
): readonly Line[] {
  if (by === 'text') return lines
  const collators = new Map<LanguageTag, Intl.Collator>()
  const keyed = lines.map((line) => ({line, keys: keysOf(line, by)}))
  keyed.sort((a, b) => {
    const {language} = a.line
    if (language !== b.line.language) return rank(language, first) < rank(b.line.language, first) ? -1 : 1
    const collator = collators.get(language) ?? makeCollator(language)
    collators.set(language, collator)
    return compareKeys(a.keys, b.keys, collator)
  })
  return keyed.map(({line}) => line)
}

/** What was found says little by itself: lines that found the same go by what follows. */
function keysOf(line: SortedLine, by: WordPlace): readonly string[] {
  const places = by === 'node' ? (['node', 'right'] as const) : [by]
  return places.flatMap((place) => [...readOutwards(line, place)].map(({key}) => key))
}

function rank(language: LanguageTag, first: LanguageTag): string {
  return language === first ? '' : language
}

function makeCollator(language: LanguageTag): Intl.Collator {
  return new Intl.Collator(language, {sensitivity: 'base', numeric: true})
}

/** Word by word: in one string the space between words would count, or be lost. */
function compareKeys(a: readonly string[], b: readonly string[], collator: Intl.Collator): number {
  const shared = Math.min(a.length, b.length)
  for (let index = 0; index < shared; index++) {
    const order = collator.compare(a[index] ?? '', b[index] ?? '')
    if (order !== 0) return order
  }
  return a.length - b.length
}
