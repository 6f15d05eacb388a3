import type {LanguageTag} from '#core/model/corpus-document.ts'
import type {ReadingRow, ReadingView} from '#core/model/reading-view.ts'

/** The place of an address, in all languages. */
export interface FoundCells {
  /** Address, without `#`. */
  readonly anchor: string
  /** HTML per language; a language that has no counterpart is left out. */
  readonly cells: readonly {readonly language: LanguageTag; readonly html: string}[]
}

/**
 * Finds what an address shows: a whole paragraph for a paragraph's id, one row for a clause's.
 *
 * @param view a text laid out.
 * @param anchor address inside the text: `p9`, `p9c2`.
 * @returns the cells, without ids and without links into the page of the text, or `undefined` when nothing has this address.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findCells} from '#core/reading/find-cells.ts'
 * assert.equal(findCells({languages: ['en'], groups: []}, 'p1'), undefined)
 * ```
 */
export function findCells(view: ReadingView, anchor: string): FoundCells | undefined {
  const rows = rowsAt(view, anchor)
  if (rows === undefined) return undefined
  const cells = view.languages.flatMap((language, column) => {
    const html = rows.flatMap((row) => row.cells[column] ?? []).join(' ')
    // Addresses stay with the page of the text: elsewhere they would be double, and links to them dead.
    return html === '' ? [] : [{language, html: html.replace(/ (?:id="|href="#)[^"]*"/g, '')}]
  })
  return {anchor, cells}
}

function rowsAt(view: ReadingView, anchor: string): readonly ReadingRow[] | undefined {
  for (const group of view.groups) {
    if (group.id === anchor || group.anchors?.includes(anchor) === true) return group.rows
    const row = group.rows.find(
      ({id, cells}) => id === anchor || cells.some((cell) => cell?.includes(` id="${anchor}"`) === true),
    )
    if (row !== undefined) return [row]
  }
  return undefined
}
