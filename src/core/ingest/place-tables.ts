import type {DraftText, DroppedLine, Line} from './draft-text.ts'
import {readGrid} from './read-grid.ts'
import {writeGrid} from './write-grid.ts'
import {isItemTable, writeItems, type WrittenTable} from './write-items.ts'

interface PlacedTable extends WrittenTable {
  /** Where the table begins in the received text. */
  readonly start: number
  readonly dropped: readonly DroppedLine[]
}

function writeTable(lines: readonly Line[]): PlacedTable {
  const grid = readGrid(lines)
  const isOfItems = isItemTable(grid)
  const plain = writeGrid(grid)
  const written = isOfItems ? writeItems(grid) : {lines: plain.lines, findings: []}
  const isDropped = isOfItems || !plain.hasHead
  const heads = grid.rows.filter(({isHead, isSpanning}) => isDropped && isHead && !isSpanning)
  const dropped = heads
    .flatMap(({cells}) => cells.flatMap((cell) => cell.lines))
    .map(({number, start, end}) => ({number, start, end, rule: 'column-head'}))
  return {...written, start: Math.min(...lines.map(({start}) => start)), dropped}
}

/** A table ends the paragraph before it. */
function openNext(lines: readonly Line[]): readonly Line[] {
  const [first, ...others] = lines
  if (first === undefined || first.opens !== undefined) return lines
  return [{...first, opens: {kind: 'paragraph'}}, ...others]
}

/** Each table goes behind the line that was received last before it. */
function insertTables(lines: readonly Line[], tables: readonly PlacedTable[]): readonly Line[] {
  const places = lines.map(({start}, index) => ({start, index})).toSorted((a, b) => a.start - b.start)
  const behind = new Map<number, PlacedTable[]>()
  let next = 0
  for (const table of tables) {
    while ((places[next]?.start ?? Infinity) < table.start) next += 1
    const index = places[next - 1]?.index ?? -1
    behind.set(index, [...(behind.get(index) ?? []), table])
  }
  const stretches: (readonly Line[])[] = []
  let from = 0
  for (const [index, found] of [...behind].toSorted(([a], [b]) => a - b)) {
    stretches.push(
      lines.slice(from, index + 1),
      found.flatMap((table) => table.lines),
    )
    from = index + 1
  }
  stretches.push(lines.slice(from))
  return stretches.flatMap((stretch, index) => (index > 0 && index % 2 === 0 ? openNext(stretch) : stretch))
}

/**
 * Puts tables back that {@link takeTables} took out: as items with cells where the first column holds
 * numbers, else as rows and cells.
 *
 * Reads `tableLines`; writes them into `lines` with `opens`, the head rows of items into `dropped`
 * (`column-head`), and findings (`shared-deadline`).
 *
 * @param draft the text after its blocks are known.
 * @returns the text with its tables; as it was when there is none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {placeTables} from '#core/ingest/place-tables.ts'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * const received = 'Мост\nРека'
 * const tableLines = readLines(received).map((line, row) => {
 *   return {...line, hint: {cell: {table: 0, row, column: 0, rowSpan: 1, columnSpan: 1, isHead: false}}}
 * })
 * const shape = {kind: 'lines', gap: 0, width: 4} as const
 * const {lines} = placeTables({received, language: ru, shape, lines: [], tableLines, proposals: [], findings: []})
 * assert.deepEqual(lines.map(({opens}) => opens?.kind), ['row', 'cell', 'row', 'cell'])
 * ```
 */
export function placeTables(draft: DraftText): DraftText {
  const {tableLines = [], ...rest} = draft
  if (tableLines.length === 0) return draft
  const groups = Map.groupBy(tableLines, ({hint}) => hint?.cell?.table)
  const tables = [...groups.values()].map(writeTable).toSorted((a, b) => a.start - b.start)
  const dropped = [...(draft.dropped ?? []), ...tables.flatMap((table) => table.dropped)]
  return {
    ...rest,
    lines: insertTables(draft.lines, tables),
    ...(dropped.length === 0 ? {} : {dropped: dropped.toSorted((a, b) => a.start - b.start)}),
    findings: [...draft.findings, ...tables.flatMap(({findings}) => findings)],
  }
}
