import type {Line} from './draft-text.ts'

/**
 * Cuts a line in two: what stands between both is white space of the page.
 *
 * @param line the line.
 * @param from where its left side ends, UTF-16 offset in its text.
 * @param to where its right side begins.
 * @returns both sides, each with the exchanges inside it; those in between are gone with what they changed.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * import {splitLine} from '#core/ingest/split-line.ts'
 * const [line] = readLines('Мост    Река')
 * assert.ok(line)
 * assert.deepEqual(splitLine(line, 4, 8).map(({text}) => text), ['Мост', 'Река'])
 * ```
 */
export function splitLine(line: Line, from: number, to: number): readonly [Line, Line] {
  const cut = (start: number, end: number): Line => {
    const edits = line.edits.filter(
      (edit) => edit.start >= line.start + start && edit.end <= line.start + end,
    )
    return {
      ...line,
      start: line.start + start,
      end: line.start + end,
      text: line.text.slice(start, end),
      edits,
    }
  }
  return [cut(0, from), cut(to, line.text.length)]
}
