import type {DraftBlock} from '#core/model/draft-block.ts'
import {writeInline} from './write-inline.ts'

/** A row with its cells. */
type Row = readonly DraftBlock[]

function groupRows(blocks: readonly DraftBlock[]): readonly Row[] {
  const rows: DraftBlock[][] = []
  for (const block of blocks) {
    if (block.kind === 'row') rows.push([])
    else rows.at(-1)?.push(block)
  }
  return rows
}

function writeRow(cells: Row): string {
  return `|${cells.map((cell) => ` ${writeInline(cell, 'table').join(' ')} |`).join('')}`
}

/** The cells of the row below are named after those of a head. */
function isHead(row: Row, next: Row | undefined): boolean {
  const hasNone = row.every(({column}) => column === undefined)
  return hasNone && next !== undefined && next.some(({column}) => column !== undefined)
}

/**
 * Writes a table. One without a head gets an empty one, which names no column.
 *
 * @param blocks rows, each followed by its cells; the first is a row.
 * @returns Markdown of one or, where a head stands in the middle, several tables.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {writeTable} from '#core/ingest/write-table.ts'
 * const table = writeTable([{kind: 'row', text: ''}, {kind: 'cell', text: 'Май'}])
 * assert.equal(table, '|  |\n| --- |\n| Май |')
 * ```
 */
export function writeTable(blocks: readonly DraftBlock[]): string {
  const rows = groupRows(blocks)
  const tables: string[][] = []
  for (const [index, row] of rows.entries()) {
    const rule = `|${' --- |'.repeat(row.length)}`
    const last = tables.at(-1)
    if (isHead(row, rows[index + 1])) tables.push([writeRow(row), rule])
    else if (last === undefined) tables.push([`|${'  |'.repeat(row.length)}`, rule, writeRow(row)])
    else last.push(writeRow(row))
  }
  return tables.map((lines) => lines.join('\n')).join('\n\n')
}
