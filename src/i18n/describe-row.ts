import type {Difference, ReadingGroup, ReadingRow} from '#core/model/reading-view.ts'
import {chooseWords} from '#core/text/choose-words.ts'
import {byLanguage} from './by-language.ts'
import type {Dictionary} from './dictionary.ts'
import {formatCount} from './format-count.ts'
import {formatDate} from './format-date.ts'

/**
 * Says why a cell is empty.
 *
 * @param row row of the view.
 * @param column language of the empty cell.
 * @param words language of the interface.
 * @param omission what it means that the edition has nothing of the whole paragraph; default: it has something.
 * @returns the editors' reason, or what the nature of the edition says, or that there is no counterpart, or, where
 *   that is not sure, that none was found;
 *   the words of an editor may be in another language.
 */
export function describeGap(
  row: ReadingRow,
  column: string | undefined,
  words: Dictionary,
  omission?: ReadingGroup['omission'],
): {readonly language: string; readonly text: string} {
  // A translator who left it out is a guess where the program may have missed it.
  const known = row.level !== undefined && omission === 'untranslated' ? undefined : omission
  return (
    chooseWords(row.reason ?? {}, words.language) ?? {
      language: words.language,
      text:
        describeOmission(known, column, words) ??
        byLanguage(row.level === undefined ? words.noCounterpart : words.views.notFound, column),
    }
  )
}

function describeOmission(
  omission: ReadingGroup['omission'],
  column: string | undefined,
  {views}: Dictionary,
): string | undefined {
  if (omission === 'untranslated') return views.untranslated
  return omission === 'omitted' && (column === 'ru' || column === 'en') ? views.omitted[column] : undefined
}

/**
 * Says where the second column of a group stands in its own edition.
 *
 * @param group group of the page.
 * @param language of the second column.
 * @param words language of the interface.
 * @returns a sentence without stop, before the words it stands behind where `words` is given; `undefined` where it
 *   stands as here.
 */
export function describeMoved(
  {moved}: ReadingGroup,
  language: string | undefined,
  {views}: Dictionary,
): string | undefined {
  if (moved === undefined || (language !== 'ru' && language !== 'en')) return undefined
  const {after} = moved
  if (moved.words !== undefined) return views.movedBehind[language]
  return after === undefined ? views.movedFirst[language] : views.moved[language].replace('#', () => after)
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

/**
 * Reads the number of a clause in its address, for the margin.
 *
 * @param id as `p9c2`, `p9c2-en`.
 * @returns as `2`; `·` for an address that is no clause's.
 */
export function clauseNumber(id: string): string {
  return /c(\d+)(?:-[a-z]+)?$/.exec(id)?.[1] ?? '·'
}
