import {pageBreakLines} from './count-page-breaks.ts'
import type {Line, Shape} from './draft-text.ts'

/**
 * Tells whether a page of the printed source begins with a line: form feed, or three wholly empty
 * lines where that is two more than usual.
 *
 * @param line the line.
 * @param shape shape of the text it stands in.
 * @returns `false` where a line is a paragraph: such a text has no pages.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {breaksPage} from '#core/ingest/breaks-page.ts'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * const [, line] = readLines('решения и\n\n\n\nрезолюции')
 * assert.ok(line)
 * assert.equal(breaksPage(line, {kind: 'wrapped', gap: 1, width: 10}), true)
 * ```
 */
export function breaksPage(line: Line, shape: Shape): boolean {
  if (line.formFeed) return true
  return shape.kind === 'wrapped' && line.emptyRun >= Math.max(pageBreakLines, shape.gap + 2)
}
