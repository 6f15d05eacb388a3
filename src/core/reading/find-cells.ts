import type {LanguageTag} from '#core/model/corpus-document.ts'
import type {ReadingGroup, ReadingRow, ReadingView} from '#core/model/reading-view.ts'

/** Addresses, links to them, and the signs of the apparatus. */
const placeBound = / (?:id="|href="#)[^"]*"|<button class="em-sign[^>]*><\/button>/g

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
 * assert.equal(findCells({languages: ['en'], groups: [], entities: []}, 'p1'), undefined)
 * ```
 */
export function findCells(view: ReadingView, anchor: string): FoundCells | undefined {
  const rows = rowsAt(view, anchor)
  if (rows === undefined) return undefined
  const cells = view.languages.flatMap((language, column) => {
    const html = rows.flatMap((row) => row.cells[column] ?? []).join(' ')
    // Addresses stay with the page of the text: elsewhere they would be double, and what leads to them dead.
    return html === '' ? [] : [{language, html: html.replace(placeBound, '')}]
  })
  return {anchor, cells}
}

/**
 * Tells whether an address leads to a group or into it.
 *
 * @param group group of a view.
 * @param anchor address inside the text: `p9`, `p9c2`.
 * @returns `true` when the group or anything in it has the address.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {holdsAddress} from '#core/reading/find-cells.ts'
 * const group = {id: 'p9', kind: 'paragraph' as const, depth: 0, labels: ['9.'], rows: [{id: 'p9c1', cells: []}]}
 * assert.deepEqual([holdsAddress(group, 'p9c1'), holdsAddress(group, 'p8')], [true, false])
 * ```
 */
export function holdsAddress(group: ReadingGroup, anchor: string): boolean {
  return isAddressOf(group, anchor) || group.rows.some((row) => rowHolds(row, anchor))
}

function isAddressOf({id, anchors}: ReadingGroup, anchor: string): boolean {
  return id === anchor || anchors?.includes(anchor) === true
}

function rowHolds({id, anchors, cells}: ReadingRow, anchor: string): boolean {
  return (
    id === anchor ||
    anchors?.includes(anchor) === true ||
    cells.some((cell) => cell?.includes(` id="${anchor}"`) === true)
  )
}

function rowsAt(view: ReadingView, anchor: string): readonly ReadingRow[] | undefined {
  const group = view.groups.find((each) => holdsAddress(each, anchor))
  // Words that are gone cannot be shown elsewhere.
  if (group?.tombstone !== undefined) return undefined
  if (group === undefined || isAddressOf(group, anchor)) return group?.rows
  return group.rows.filter((row) => rowHolds(row, anchor)).slice(0, 1)
}
