import type {DraftText, Line} from './draft-text.ts'

/** Leaders and number take no more, UTF-16 code units: what stands before is not looked at. */
const longestTail = 60
/** Dots that lead to the number of a page: «Введение ........ 3», «Карта . . . . 12». */
const leaders = /(?:\.{4,}|…{2,}|(?:\. ){3,}\.?)\s{0,20}(?:\d{1,4}|[ivxl]{1,7})$/u

/**
 * Finds the lines of a table of contents: each is a paragraph, and neither heading nor number.
 *
 * Reads `lines`; writes `opens`.
 *
 * @param draft the text.
 * @returns the text with these lines marked; as it was when there are none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findContents} from '#core/ingest/find-contents.ts'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * const received = 'Глава 1. Вода ....... 5\nГлава 1. Вода'
 * const shape = {kind: 'wrapped', gap: 0, width: 23} as const
 * const draft = {received, language: ru, shape, lines: readLines(received), proposals: [], findings: []}
 * assert.deepEqual(findContents(draft).lines.map(({opens}) => opens?.kind), ['paragraph', undefined])
 * ```
 */
export function findContents(draft: DraftText): DraftText {
  const lines = draft.lines.map((line): Line => {
    const isEntry = line.opens === undefined && leaders.test(line.text.slice(-longestTail))
    return isEntry ? {...line, opens: {kind: 'paragraph'}} : line
  })
  return {...draft, lines}
}
