import {breaksPage} from './breaks-page.ts'
import type {DraftText, Line} from './draft-text.ts'
import {endsSentence} from './ends-sentence.ts'
import {startsUpper} from './starts-upper.ts'

/** «договорились:» on a short last line ends a paragraph; a full line may go on with a list. */
const shortShare = 0.6

function isBareNumber({opens, text}: Line): boolean {
  return opens?.textStart !== undefined && opens.textStart >= text.length
}

/** Blank lines between paragraphs, none inside: the layout itself tells. */
function opensAfterBlank(draft: DraftText, line: Line, isAfterEnd: boolean): boolean {
  if (line.gap === 0) return false
  const goesOn = !isAfterEnd && /^\p{Ll}/u.test(line.text)
  return !goesOn && (isAfterEnd || !breaksPage(line, draft.shape))
}

function opensParagraph(draft: DraftText, line: Line, previous: Line, hasBlanks: boolean): boolean {
  const {shape, language} = draft
  if (isBareNumber(previous)) return false
  if (shape.kind !== 'wrapped') return true
  const isAfterEnd = endsSentence(previous.text, language)
  if (shape.gap === 0 && hasBlanks) return opensAfterBlank(draft, line, isAfterEnd)
  if (!startsUpper(line.text)) return false
  const isAfterColon = previous.text.endsWith(':') && previous.text.length < shortShare * shape.width
  return isAfterEnd || isAfterColon || (line.gap > shape.gap && !breaksPage(line, shape))
}

/**
 * Finds the paragraphs without a number. In a wrapped text where every line is set apart, or none,
 * a paragraph begins where the line before ends a sentence and this one begins with a capital; a
 * capital alone begins nothing.
 *
 * Reads `lines` and `shape`, after everything with a form of its own is known; writes `opens`.
 *
 * @param draft the text.
 * @returns the text with every paragraph marked.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findParagraphs} from '#core/ingest/find-paragraphs.ts'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * const received = 'Главы\nГосударств решили.\nСтороны\nсогласны.'
 * const shape = {kind: 'wrapped', gap: 0, width: 9} as const
 * const draft = {received, language: ru, shape, lines: readLines(received), proposals: [], findings: []}
 * assert.deepEqual(findParagraphs(draft).lines.map((line) => line.opens !== undefined), [true, false, true, false])
 * ```
 */
export function findParagraphs(draft: DraftText): DraftText {
  const hasBlanks = draft.lines.some(
    (line, index) => index > 0 && line.gap > 0 && !breaksPage(line, draft.shape),
  )
  const lines = draft.lines.map((line, index): Line => {
    if (line.opens !== undefined) return line
    const previous = draft.lines[index - 1]
    const opens = previous === undefined || opensParagraph(draft, line, previous, hasBlanks)
    return opens ? {...line, opens: {kind: 'paragraph'}} : line
  })
  return {...draft, lines}
}
