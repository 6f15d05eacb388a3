import {breaksPage} from './breaks-page.ts'
import type {DraftText, Line, Opening} from './draft-text.ts'
import {endsSentence} from './ends-sentence.ts'
import {startsUpper} from './starts-upper.ts'

/** Number of an annex: `1`, `№ 2`, `No. 3`, `II`, `A`. */
const annexNumber = /^\s*(?:(?:№|[Nn]o\.?|N)\s*)?(\d{1,3}|[IVXLC]{1,7}|\p{Lu})?[.:]?(?=\s|$)/u

function readAnnex(
  line: Line,
  words: readonly string[],
): {readonly label?: string; readonly rest: string} | undefined {
  const lower = line.text.toLowerCase()
  const word = words.find((candidate) => lower.startsWith(candidate))
  if (word === undefined || !/^\p{Lu}/u.test(line.text)) return undefined
  const after = line.text.slice(word.length)
  const match = annexNumber.exec(after)
  if (match === null) return undefined
  const rest = after.slice(match[0].length).trim()
  return match[1] === undefined ? {rest} : {label: match[1], rest}
}

/** A sentence may wrap before «Приложение»: a head stands apart, or alone with a capital or nothing after it. */
function isHead(draft: DraftText, index: number, rest: string): boolean {
  const {lines, shape, language} = draft
  const [previous, line, next] = [lines[index - 1], lines[index], lines[index + 1]]
  if (line === undefined || endsSentence(line.text, language)) return false
  if (previous === undefined || line.gap > shape.gap || breaksPage(line, shape)) return true
  if (rest !== '') return false
  return endsSentence(previous.text, language) || next === undefined || startsUpper(next.text)
}

function openAnnex(draft: DraftText, line: Line, index: number): Opening | undefined {
  const annex = readAnnex(line, draft.language.annexWords)
  if (annex === undefined || !isHead(draft, index, annex.rest)) return undefined
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
