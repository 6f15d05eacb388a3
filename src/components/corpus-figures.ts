import {yearsOf} from '#core/search/facet.ts'
import type {Dictionary} from '../i18n/dictionary.ts'
import type {PluralForms} from '../i18n/plural-forms.ts'
import {formatCount} from '../i18n/format-count.ts'

/** What the numbers of a corpus are added up from. */
export interface CountedText {
  readonly date: string
  readonly counts: {readonly paragraphs: number; readonly beads: number}
}

/** A number, and what it is the number of. */
export interface Figure {
  readonly figure: string
  readonly noun: string
}

/**
 * Adds up what a corpus holds.
 *
 * @param texts all texts.
 * @param words of the interface.
 * @returns texts, paragraphs, pairs of clauses and the years they are of; none that is 0 but that of the texts.
 */
export function corpusFigures(texts: readonly CountedText[], words: Dictionary): readonly Figure[] {
  const sum = (count: (text: CountedText) => number): number =>
    texts.reduce((all, text) => all + count(text), 0)
  const numbers: readonly (readonly [number, PluralForms])[] = [
    [sum(({counts}) => counts.paragraphs), words.paragraphs],
    [sum(({counts}) => counts.beads), words.rows],
  ]
  return [
    splitCount(texts.length, words.home.texts, words),
    ...numbers.flatMap(([count, forms]) => (count === 0 ? [] : [splitCount(count, forms, words)])),
    ...listYears(texts, words),
  ]
}

/** What stands before the first letter is the number, as the language writes it. */
function splitCount(count: number, forms: PluralForms, words: Dictionary): Figure {
  const whole = formatCount(count, forms, words)
  const at = whole.search(/\p{L}/u)
  return {figure: whole.slice(0, at).trim(), noun: whole.slice(at)}
}

function listYears(texts: readonly CountedText[], words: Dictionary): readonly Figure[] {
  const years = texts.flatMap(({date}) => yearsOf(date)).filter((year) => year !== '0000')
  const [first, ...others] = [...new Set(years)].sort()
  if (first === undefined) return []
  const last = others.at(-1)
  const {noun} = splitCount(last === undefined ? 1 : 2, words.home.years, words)
  return [{figure: last === undefined ? first : `${first}–${last}`, noun}]
}
