import type {Difference, ReadingRow} from '#core/model/reading-view.ts'
import type {Dictionary} from './dictionary.ts'
import {formatCount} from './format-count.ts'
import {formatDate} from './format-date.ts'

/** Below this probability a match is shown as doubtful: more often wrong than right. */
const doubtBelow = 0.5

/**
 * Says how sure the match of a row is.
 *
 * @param row row of the view.
 * @param words language of the interface.
 * @returns a hint for a doubtful match; `undefined` for any other, and for a row with an empty cell.
 */
export function describeMatch(row: ReadingRow, words: Dictionary): string | undefined {
  if (
    row.score === undefined ||
    row.score >= doubtBelow ||
    !row.cells.every((cell) => typeof cell === 'string')
  )
    return undefined
  return words.doubtful.replace('#', String(Math.round(row.score * 100)))
}

/**
 * Says why a cell is empty.
 *
 * @param row row of the view.
 * @param column language of the empty cell.
 * @param words language of the interface.
 * @returns the editors' reason, or that there is no counterpart.
 */
export function describeGap(row: ReadingRow, column: string | undefined, words: Dictionary): string {
  const reason = row.reason?.[words.language] ?? Object.values(row.reason ?? {})[0]
  if (reason !== undefined) return `${words.untranslated} ${reason}`
  return byLanguage(words.noCounterpart, column)
}

/**
 * Says what only one of two sides has.
 *
 * @param differences differences of a group.
 * @param languages languages of the columns.
 * @param words language of the interface.
 * @param nameOf name of a record by its id, in the language of the interface.
 * @returns one line per column that has something of its own.
 */
export function describeDifferences(
  differences: readonly Difference[],
  languages: readonly string[],
  words: Dictionary,
  nameOf: (id: string) => string,
): string[] {
  const describe = {
    entities: nameOf,
    dates: (value: string) => formatDate(value, words),
    numbers: (value: string) => value,
    list: (length: string) => formatCount(Number(length), words.listOf, words),
  }
  return languages.flatMap((language, column) => {
    const own = differences.flatMap(({kind, onlyIn}) => (onlyIn[column] ?? []).map(describe[kind]))
    return own.length === 0 ? [] : [`${byLanguage(words.onlyIn, language)}: ${own.join('; ')}`]
  })
}

function byLanguage(
  forms: Readonly<Record<'ru' | 'en' | 'other', string>>,
  language: string | undefined,
): string {
  return language === 'ru' || language === 'en' ? forms[language] : forms.other
}

/**
 * Reads the number of a clause in its address, for the margin.
 *
 * @param id as `p9c2`, `p9c2-en`.
 * @returns as `2`; `·` for an address that is no clause's.
 */
export function clauseNumber(id: string): string {
  return /c(\d+)(?:-[a-z]+)?$/.exec(id)?.[1] ?? '·'
}
