import type {DraftText} from './draft-text.ts'

/**
 * Puts the footnotes behind the text, where the content format has them.
 *
 * Reads `notes`; writes `lines`.
 *
 * @param draft the text, after every other block is known.
 * @returns the text with its notes at the end; as it was when it has none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {appendNotes} from '#core/ingest/append-notes.ts'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * const [note, line] = readLines('* Устав.\nмост общий.')
 * assert.ok(note && line)
 * const shape = {kind: 'wrapped', gap: 0, width: 15} as const
 * const draft = {received: '', language: ru, shape, lines: [line], notes: [note], proposals: [], findings: []}
 * assert.deepEqual(appendNotes(draft).lines.map(({number}) => number), [2, 1])
 * ```
 */
export function appendNotes(draft: DraftText): DraftText {
  const {notes, ...rest} = draft
  return notes === undefined ? draft : {...rest, lines: [...draft.lines, ...notes]}
}
