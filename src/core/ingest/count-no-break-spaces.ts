import type {DraftText} from './draft-text.ts'

/**
 * Counts no-break spaces (U+00A0): they stay in the text, and search and comparison read them as spaces.
 *
 * Reads the received text; writes at most one finding (`nbsp-count`) with the first line that has one.
 *
 * @param draft the text.
 * @returns the text with the finding, or as it was when there is no such space.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {countNoBreakSpaces} from '#core/ingest/count-no-break-spaces.ts'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * import {en} from '#core/text/languages/en.ts'
 * const received = 'in\u00A0May'
 * const shape = {kind: 'lines', gap: 0, width: 6} as const
 * const draft = {received, language: en, shape, lines: readLines(received), proposals: [], findings: []}
 * assert.equal(countNoBreakSpaces(draft).findings[0]?.line, 1)
 * ```
 */
export function countNoBreakSpaces(draft: DraftText): DraftText {
  const counts = draft.received.split(/\r\n|[\n\r]/).map((line) => line.split('\u00A0').length - 1)
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total === 0) return draft
  const lines = counts.flatMap((count, index) => (count > 0 ? [index + 1] : []))
  const finding = {
    rule: 'nbsp-count',
    severity: 'info' as const,
    reason: `Unexpected ${total} no-break spaces in ${lines.length} lines, expected plain spaces`,
    line: lines[0] ?? 1,
    remedy: 'Nothing: they are kept, and read as spaces by search and comparison.',
  }
  return {...draft, findings: [...draft.findings, finding]}
}
