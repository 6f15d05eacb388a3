import type {Line} from './draft-text.ts'
import type {NoteMark} from './read-note-mark.ts'

/**
 * Opens a footnote: the mark, however it is printed, becomes its label, as the content format has it.
 *
 * @param line the line that begins with the mark.
 * @param mark the mark.
 * @returns the line with the opening, and the exchange of the mark where it is printed otherwise.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {openNote} from '#core/ingest/open-note.ts'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * const [line] = readLines('¹ Устав реки')
 * assert.ok(line)
 * const note = openNote(line, {label: '1', printed: '¹', textStart: 2, style: 'raised'})
 * assert.deepEqual([note.opens?.marker, note.edits[0]?.replacement], ['1', '1'])
 * ```
 */
export function openNote(line: Line, {label, printed, textStart}: NoteMark): Line {
  const edit = {start: line.start, end: line.start + printed.length, replacement: label, rule: 'note-mark'}
  const opens = {kind: 'note' as const, label, marker: label, printed, textStart}
  return {...line, opens, edits: printed === label ? line.edits : [edit, ...line.edits]}
}
