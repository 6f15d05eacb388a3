import type {DraftText} from './draft-text.ts'

/**
 * Takes the lines of tables out of the text, so that no other stage reads their cells as paragraphs.
 *
 * Reads `lines` and their hints; writes `lines` and `tableLines`, which {@link placeTables} puts back.
 *
 * @param draft the text.
 * @returns the text without tables; as it was when there is none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * import {takeTables} from '#core/ingest/take-tables.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * const received = 'Мост\nРека'
 * const cell = {table: 0, row: 0, column: 0, rowSpan: 1, columnSpan: 1, isHead: false}
 * const lines = readLines(received).map((line, index) => (index === 0 ? line : {...line, hint: {cell}}))
 * const shape = {kind: 'lines', gap: 0, width: 4} as const
 * const draft = {received, language: ru, shape, lines, proposals: [], findings: []}
 * assert.equal(takeTables(draft).tableLines?.length, 1)
 * ```
 */
export function takeTables(draft: DraftText): DraftText {
  const tableLines = draft.lines.filter(({hint}) => hint?.cell !== undefined)
  if (tableLines.length === 0) return draft
  return {...draft, lines: draft.lines.filter(({hint}) => hint?.cell === undefined), tableLines}
}
