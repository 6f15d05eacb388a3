import {dropLines} from './drop-lines.ts'
import type {DraftText} from './draft-text.ts'

/**
 * Leaves out what the format of the file says is no part of the text.
 *
 * Reads `hint.drop` of `lines`; writes `lines` and `dropped`.
 *
 * @param draft the text.
 * @returns the text without those lines; as it was when there are none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {dropHinted} from '#core/ingest/drop-hinted.ts'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * const received = 'Меню'
 * const lines = readLines(received).map((line) => ({...line, hint: {drop: 'page-chrome'}}))
 * const shape = {kind: 'lines', gap: 0, width: 4} as const
 * assert.deepEqual(dropHinted({received, language: ru, shape, lines, proposals: [], findings: []}).lines, [])
 * ```
 */
export function dropHinted(draft: DraftText): DraftText {
  return dropLines(draft, (line) => line.hint?.drop)
}
