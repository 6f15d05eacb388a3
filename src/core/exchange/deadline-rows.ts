import {toDays} from '../dates/to-days.ts'
import type {Deadline} from '../indexes/list-deadlines.ts'
import type {DocumentId, LanguageTag} from '../model/corpus-document.ts'
import {guardCell} from '../search/concordance-csv.ts'

/**
 * Lists the deadlines of a text as a table for programs, one row per mechanism.
 *
 * @param id the text.
 * @param languages of its editions, base first: each has a column for what is due and one for the deadline as printed.
 * @param deadlines its deadlines.
 * @returns the head and the rows; `shared` is the number of mechanisms of which the text does not tell which one is
 *   due. Cells that programs would compute are guarded as in the concordance.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {toDeadlineRows} from '#core/exchange/deadline-rows.ts'
 * const place = {address: 'p1', label: '1', words: {en: 'Rain'}}
 * const deadline = {...place, kind: 'dated' as const, date: '2031', words: {en: 'in 2031'}, item: {en: 'Rain'}, mechanisms: [place]}
 * assert.equal(toDeadlineRows('x', ['en'], [deadline])[1]?.join(), 'x,p1,1,Rain,in 2031,dated,2031,2031-01-01,2031-12-31,1')
 * ```
 */
export function toDeadlineRows(
  id: DocumentId,
  languages: readonly LanguageTag[],
  deadlines: readonly Deadline[],
): string[][] {
  const head = [
    ...['text', 'address', 'number'],
    ...languages.map((language) => `mechanism_${language}`),
    ...languages.map((language) => `deadline_${language}`),
    ...['kind', 'edtf', 'from', 'until', 'shared'],
  ]
  const rows = deadlines.flatMap(({date, kind, words, mechanisms}) => {
    const {from = '', until = ''} = date === undefined ? {} : toDays(date)
    return mechanisms.map((mechanism) => [
      ...[id, mechanism.address, mechanism.label ?? ''],
      ...languages.map((language) => mechanism.words[language] ?? ''),
      ...languages.map((language) => words[language] ?? ''),
      ...[kind, date ?? '', from, until, String(mechanisms.length)],
    ])
  })
  return [head, ...rows].map((cells) => cells.map(guardCell))
}
