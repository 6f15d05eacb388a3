import type {Shape} from './draft-text.ts'

/** Wholly empty lines that make a page break in text pulled out of a PDF (measured: 3; column gaps hold spaces). */
export const pageBreakLines = 3

/**
 * Counts the page breaks in what stands between two lines: form feeds, or one run of wholly empty
 * lines where a wrapped text has two more than usual.
 *
 * @param gap the received text between the two lines.
 * @param shape shape of the text.
 * @returns how many pages begin, 0 for none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {countPageBreaks} from '#core/ingest/count-page-breaks.ts'
 * const shape = {kind: 'wrapped', gap: 1, width: 10} as const
 * assert.equal(countPageBreaks('\n\n\n\n', shape), 1)
 * assert.equal(countPageBreaks('\n\f\n\f', shape), 2)
 * assert.equal(countPageBreaks('\n \n \n', shape), 0)
 * ```
 */
export function countPageBreaks(gap: string, shape: Shape): number {
  const feeds = gap.split('\f').length - 1
  if (feeds > 0 || shape.kind !== 'wrapped') return feeds
  const emptyLines = Math.max(pageBreakLines, shape.gap + 2)
  const runs = gap.replaceAll(/\r\n?/g, '\n').match(/\n+/g) ?? []
  return runs.some((run) => run.length > emptyLines) ? 1 : 0
}
