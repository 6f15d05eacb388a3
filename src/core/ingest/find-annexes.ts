import {readAnnexHead} from '#core/segment/read-annex-head.ts'
import {breaksPage} from './breaks-page.ts'
import type {DraftText, Line, Opening} from './draft-text.ts'
import {endsSentence} from './ends-sentence.ts'
import {startsUpper} from './starts-upper.ts'

/** A sentence may wrap before «Приложение»: a head stands apart, or alone with a capital or nothing after it. */
function isHead(draft: DraftText, index: number, rest: string, hasNumber: boolean): boolean {
  const {lines, shape, language} = draft
  const [previous, line, next] = [lines[index - 1], lines[index], lines[index + 1]]
  if (line === undefined || endsSentence(line.text, language)) return false
  // A text that begins with «Schedule of works» is no annex of another.
  if (previous === undefined) return rest === '' || hasNumber
  if (line.gap > shape.gap || breaksPage(line, shape)) return true
  if (rest !== '') return false
  return endsSentence(previous.text, language) || next === undefined || startsUpper(next.text)
}

function openAnnex(draft: DraftText, line: Line, index: number): Opening | undefined {
  const annex = readAnnexHead(line.text, draft.language.annexWords)
  if (
    annex === undefined ||
    !/^\p{Lu}/u.test(line.text) ||
    !isHead(draft, index, annex.rest, annex.label !== undefined)
  )
    return undefined
  const {label} = annex
  return {kind: 'heading', division: {kind: 'annex', ...(label === undefined ? {} : {label})}}
}

/**
 * Finds the heads of annexes: a line that opens with an annex word of the language and stands apart.
 *
 * Reads `lines` and `shape`; writes `opens` with the division `annex`.
 *
 * @param draft the text.
 * @returns the text with the annex heads marked.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findAnnexes} from '#core/ingest/find-annexes.ts'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * const received = 'Стороны встретились.\nПриложение № 2'
 * const shape = {kind: 'wrapped', gap: 0, width: 17} as const
 * const draft = {received, language: ru, shape, lines: readLines(received), proposals: [], findings: []}
 * assert.equal(findAnnexes(draft).lines[1]?.opens?.division?.label, '2')
 * ```
 */
export function findAnnexes(draft: DraftText): DraftText {
  const lines = draft.lines.map((line, index) => {
    const opens = openAnnex(draft, line, index)
    return opens === undefined ? line : {...line, opens}
  })
  return {...draft, lines}
}
