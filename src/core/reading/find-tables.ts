/** Tables among the groups of a page: plans of numbered items with columns, and tables of rows. */
import type {ReadingGroup} from '#core/model/reading-view.ts'
import {isDeadlineHead} from '#core/dates/is-deadline-head.ts'
import {findMedian} from '#core/text/find-median.ts'
import {languages} from '#core/text/languages/index.ts'
import {plainCell} from './plain-cell.ts'

/** One line of a table. */
export interface TableEntry {
  /** The numbered item, where the table has one. */
  readonly lead?: ReadingGroup
  /** Cells that stand below the item or, without an item, beside each other. */
  readonly cells: readonly ReadingGroup[]
  /** Short cells that stand beside the item, in the order of {@link ReadingTable.columns}. */
  readonly sides: readonly ReadingGroup[]
  /** Items right below, two or more, of which any may be meant by the deadline beside this one; absent: no doubt. */
  readonly shared?: number
}

/** Head of a column as printed, per language. */
export type ColumnHead = readonly (string | null)[]

export interface ReadingTable {
  /** Heads of the side columns. */
  readonly columns: readonly ColumnHead[]
  /** Heads of the columns that stand below their item. */
  readonly below: readonly ColumnHead[]
  /** Cells of the longest row; 0 in a plan of items. */
  readonly width: number
  readonly entries: readonly TableEntry[]
}

/** Half of the cells of a side column are no longer, in UTF-16 code units. */
const sideLength = 60
/** More columns beside the item leave it no room. */
const mostSides = 3

/**
 * Finds the tables of a page.
 *
 * @param groups groups of a text in reading order.
 * @returns the same groups in the same order, those of a table together; headings, titles, signatures,
 *   notes and closings stand in no table.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findTables} from '#core/reading/find-tables.ts'
 * const rows = (html: string) => [{cells: [html]}]
 * const item = {id: 'p1', kind: 'paragraph', depth: 0, labels: ['1.'], rows: rows('Мост')} as const
 * const cell = {id: 'p1-2', kind: 'cell', depth: 0, labels: [null], columns: ['Срок'], rows: rows('2031')} as const
 * const [table] = findTables([item, cell])
 * assert.ok(table && 'entries' in table)
 * assert.deepEqual(table.columns, [['Срок']])
 * ```
 */
export function findTables(groups: readonly ReadingGroup[]): readonly (ReadingGroup | ReadingTable)[] {
  // A column has one face in all tables of a text, though one of its cells may be short by chance.
  const sides = findSides(groups)
  const found: (ReadingGroup | ReadingTable)[] = []
  for (let at = 0; at < groups.length;) {
    const end = endOfTable(groups, at)
    const table = end > at ? readTable(groups.slice(at, end), sides) : undefined
    const group = groups[at]
    if (table !== undefined) found.push(table)
    else if (group !== undefined) found.push(group)
    at = table === undefined ? at + 1 : end
  }
  return found
}

/** Index behind the table that starts at a group; the index itself where none does. */
function endOfTable(groups: readonly ReadingGroup[], start: number): number {
  const isRows = groups[start]?.row !== undefined
  const belongs = (group: ReadingGroup): boolean =>
    isRows ? group.row !== undefined : group.kind === 'cell' || isItem(group)
  if (!isRows && !isItem(groups[start])) return start
  let end = start
  for (let group = groups[end]; group !== undefined && belongs(group); group = groups[end]) end++
  return end
}

/** An item that is gone keeps its place in the plan. */
function isItem(group: ReadingGroup | undefined): boolean {
  if (group?.tombstone !== undefined) return true
  return group?.kind === 'paragraph' && group.labels.some((label) => label !== null && !label.startsWith('['))
}

/** Side columns by their heads; each head per language. */
type Sides = ReadonlyMap<string, readonly (string | null)[]>

function readTable(groups: readonly ReadingGroup[], sides: Sides): ReadingTable | undefined {
  if (!groups.some(({kind}) => kind === 'cell')) return undefined
  if (groups[0]?.row !== undefined) {
    const rows = [...Map.groupBy(groups, ({row}) => row).values()]
    const entries = rows.map((cells): TableEntry => ({cells, sides: []}))
    return {columns: [], below: [], width: Math.max(...rows.map((cells) => cells.length)), entries}
  }
  const entries: {lead?: ReadingGroup; cells: ReadingGroup[]; sides: ReadingGroup[]}[] = []
  for (const group of groups) {
    const entry = entries.at(-1)
    if (group.kind !== 'cell' || entry === undefined) entries.push({lead: group, cells: [], sides: []})
    else if (sides.has(headOf(group))) entry.sides.push(group)
    else entry.cells.push(group)
  }
  const cells = entries.flatMap((entry) => entry.cells)
  return {
    columns: [...sides.values()],
    below: [...new Map(cells.map((cell) => [headOf(cell), cell.columns ?? []])).values()],
    width: 0,
    entries: entries.map((entry, index) => {
      const shared = countShared(entry, entries.slice(index + 1))
      return shared < 2 ? entry : {...entry, shared}
    }),
  }
}

/** Items below one with a deadline that says nothing of its own, none of which has a deadline itself. */
function countShared({lead, cells, sides}: TableEntry, behind: readonly TableEntry[]): number {
  const depth = lead?.depth ?? 0
  if (cells.length > 0 || !sides.some(isDeadline)) return 0
  const end = behind.findIndex((entry) => (entry.lead?.depth ?? 0) <= depth)
  const own = end === -1 ? behind : behind.slice(0, end)
  if (own.some((entry) => entry.sides.some(isDeadline))) return 0
  return own.filter((entry) => entry.lead?.depth === depth + 1).length
}

function isDeadline({columns = []}: ReadingGroup): boolean {
  return columns.some((head) => languages.some((language) => isDeadlineHead(head ?? undefined, language)))
}

/**
 * Tells whether a column is narrow enough to stand beside the item it belongs to.
 *
 * @param lengths lengths of its cells, UTF-16 code units.
 * @returns `true` where half of them are short.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {isSideColumn} from '#core/reading/find-tables.ts'
 * assert.deepEqual([isSideColumn([8, 9, 200]), isSideColumn([8, 90, 200])], [true, false])
 * ```
 */
export function isSideColumn(lengths: readonly number[]): boolean {
  return findMedian(lengths) <= sideLength
}

/** Columns whose cells are short, by their heads. */
function findSides(groups: readonly ReadingGroup[]): Sides {
  const cells = groups.filter((group) => group.columns !== undefined && group.row === undefined)
  const sides = [...Map.groupBy(cells, headOf)].filter(([, column]) => isSideColumn(column.map(lengthOf)))
  if (sides.length > mostSides) return new Map()
  return new Map(sides.map(([head, [first]]) => [head, first?.columns ?? []]))
}

function headOf({columns = []}: ReadingGroup): string {
  return columns.map((head) => head ?? '').join('\n')
}

function lengthOf({rows}: ReadingGroup): number {
  return rows.reduce(
    (sum, {cells}) => sum + Math.max(...cells.map((html) => plainCell(html ?? '').length)),
    0,
  )
}
