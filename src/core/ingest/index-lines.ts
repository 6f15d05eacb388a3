import type {LineRange} from '#core/model/corpus-document.ts'

/** Finds the line of an offset: for many offsets of one text. */
export interface LineIndex {
  /** Line, from 1, of a UTF-16 offset of the text. */
  readonly lineAt: (offset: number) => number
  /** Lines of what stands between two offsets, `end` excluded, without the white space around it. */
  readonly rangeOf: (start: number, end: number) => LineRange
}

/**
 * Indexes the lines of a text, so that each look-up is a bisection.
 *
 * @param text the text; lines end in LF, CR LF or CR.
 * @returns the index.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {indexLines} from '#core/ingest/index-lines.ts'
 * const {lineAt, rangeOf} = indexLines('Art. 1\r\n\r\nRain\nfalls')
 * assert.equal(lineAt(10), 3)
 * assert.deepEqual(rangeOf(6, 20), {start: 3, end: 4})
 * ```
 */
export function indexLines(text: string): LineIndex {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|[\n\r]/g), (match) => match.index + match[0].length)]
  const lineAt = (offset: number) => {
    let low = 0
    let high = starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return low + 1
  }
  const rangeOf = (start: number, end: number) => {
    const inside = text.slice(start, end)
    const blank = inside.length - inside.trimStart().length
    if (blank === inside.length) return {start: lineAt(start), end: lineAt(end)}
    return {start: lineAt(start + blank), end: lineAt(start + inside.trimEnd().length - 1)}
  }
  return {lineAt, rangeOf}
}
