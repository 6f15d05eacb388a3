import type {DraftText, Line} from './draft-text.ts'

/** A paragraph is indented by so much at least, UTF-16 code units. */
const leastIndent = 2
/** So many paragraphs must show it. */
const leastTimes = 2

/**
 * Measures in which column a line stands.
 *
 * @param received the received text.
 * @param line the line.
 * @returns UTF-16 code units between the start of the received line and its text.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {measureColumn} from '#core/ingest/measure-indent.ts'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * const received = 'Мост\n   Река'
 * assert.deepEqual(readLines(received).map((line) => measureColumn(received, line)), [0, 3])
 * ```
 */
export function measureColumn(received: string, {start}: Pick<Line, 'start'>): number {
  let lineStart = start
  while (lineStart > 0 && !/[\n\r\f]/.test(received.charAt(lineStart - 1))) lineStart -= 1
  return start - lineStart
}

/**
 * Measures from which column on a line opens a paragraph: where what certainly goes on below a number
 * stands further left than the number, print indents the first line.
 *
 * @param draft the text, after its numbers are known.
 * @returns the column, UTF-16 code units; `undefined` where first lines are not indented, as with
 *   hanging numbers.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findNumbers} from '#core/ingest/find-numbers.ts'
 * import {measureIndent} from '#core/ingest/measure-indent.ts'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * const received = '   1. Мост\nоткрыт.\n   2. Река\nтечёт.'
 * const shape = {kind: 'wrapped', gap: 0, width: 7} as const
 * const draft = {received, language: ru, shape, lines: readLines(received), proposals: [], findings: []}
 * assert.equal(measureIndent(findNumbers(draft)), 2)
 * ```
 */
export function measureIndent({received, lines}: DraftText): number | undefined {
  const pairs = lines.flatMap((line, index) => {
    const above = lines[index - 1]
    const goesOn = line.opens === undefined && line.gap === 0 && /^\p{Ll}/u.test(line.text)
    if (!goesOn || above?.opens?.label === undefined || above.opens.kind === 'heading') return []
    return [{own: measureColumn(received, line), above: measureColumn(received, above)}]
  })
  const indented = pairs.filter(({own, above}) => above >= own + leastIndent)
  if (indented.length < leastTimes || 2 * indented.length <= pairs.length) return undefined
  return Math.max(...indented.map(({own}) => own).slice(0, 100)) + leastIndent
}
