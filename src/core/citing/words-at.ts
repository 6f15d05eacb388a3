import type {LanguageTag} from '../model/corpus-document.ts'
import type {ReadingView} from '../model/reading-view.ts'
import {holdsAddress} from '../reading/find-cells.ts'
import {plainCell} from '../reading/plain-cell.ts'

/** What a place says, per language. */
export type PlaceWords = Readonly<Record<LanguageTag, string>>

/**
 * Gives the words of a place without their markup.
 *
 * @param view the text laid out.
 * @param address `p9`, `p9c2`, a range `p9c2:p10`.
 * @returns one line per paragraph of each language that has the place; empty for the whole text, and for an
 *   address that the page does not have.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {wordsAt} from '#core/citing/words-at.ts'
 * const group = {id: 'p9', kind: 'paragraph' as const, depth: 0, labels: ['9.'], rows: [{cells: ['Rain &amp; <b>snow</b>.']}]}
 * assert.deepEqual(wordsAt({languages: ['en'], groups: [group], entities: []}, 'p9'), {en: 'Rain & snow.'})
 * ```
 */
export function wordsAt({groups, languages}: ReadingView, address: string): PlaceWords {
  const rows = groups.flatMap((group) => group.rows.map((row) => ({group, row})))
  const ends = address
    .split(':')
    .map((end) =>
      rows.flatMap(({group, row}, at) => (holdsAddress({...group, rows: [row]}, end) ? [at] : [])),
    )
  if (ends.some((found) => found.length === 0)) return {}
  const all = ends.flat().sort((a, b) => a - b)
  const chosen = rows.slice(all[0], (all.at(-1) ?? 0) + 1)
  const lines = [...Map.groupBy(chosen, ({group}) => group).values()]
  const sides = languages.map((language, column) => {
    const words = lines.map((line) => plainCell(line.flatMap(({row}) => row.cells[column] ?? []).join(' ')))
    return [language, words.filter((line) => line !== '').join('\n')] as const
  })
  return Object.fromEntries(sides.filter(([, words]) => words !== ''))
}
