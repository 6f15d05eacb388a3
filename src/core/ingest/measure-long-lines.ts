import type {Line} from './draft-text.ts'

/** One line of ten is longer: headings and last lines do not count, nor does a table that runs wide. */
const share = 0.9

/**
 * Measures how long the lines of a text are that fill the column.
 *
 * @param lines the lines.
 * @returns UTF-16 code units that nine lines of ten do not exceed; 0 for no lines.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {measureLongLines} from '#core/ingest/measure-long-lines.ts'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * assert.equal(measureLongLines(readLines('Мост через реку\nоткрыт.')), 15)
 * ```
 */
export function measureLongLines(lines: readonly Line[]): number {
  const lengths = lines.map((line) => line.text.length).toSorted((a, b) => a - b)
  return lengths[Math.floor(share * lengths.length)] ?? 0
}
