import type {DraftText, Line, Opening} from './draft-text.ts'

/** Lines over which the opening words of a closing clause may run. */
const openingLines = 3

function opensClosing(draft: DraftText, index: number): boolean {
  const head = draft.lines
    .slice(index, index + openingLines)
    .map((line) => line.text)
    .join(' ')
    .toLowerCase()
    .replaceAll(/\s+/gu, ' ')
  return draft.language.closingOpenings.some((opening) => head.startsWith(opening))
}

/**
 * Finds the closing clauses: from the paragraph that opens as the language's closing clauses do,
 * every paragraph without a number, until signatures or another division.
 *
 * Reads `lines`, after all paragraphs are known; writes the kind `closing` and the division `closing`.
 *
 * @param draft the text.
 * @returns the text with its closing marked; as it was when there is none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findClosing} from '#core/ingest/find-closing.ts'
 * import {findParagraphs} from '#core/ingest/find-paragraphs.ts'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * import {en} from '#core/text/languages/en.ts'
 * const received = 'The sides met.\nDone at Geneva in one copy.'
 * const shape = {kind: 'lines', gap: 0, width: 20} as const
 * const draft = {received, language: en, shape, lines: readLines(received), proposals: [], findings: []}
 * assert.equal(findClosing(findParagraphs(draft)).lines[1]?.opens?.kind, 'closing')
 * ```
 */
export function findClosing(draft: DraftText): DraftText {
  let isClosing = false
  const lines = draft.lines.map((line, index): Line => {
    const {opens} = line
    if (opens === undefined) return line
    if (opens.division !== undefined) isClosing = false
    if (opens.kind !== 'paragraph' || opens.marker !== undefined) return line
    if (isClosing) return {...line, opens: {...opens, kind: 'closing'}}
    isClosing = opensClosing(draft, index)
    const closing: Opening = {...opens, kind: 'closing', division: {kind: 'closing'}}
    return isClosing ? {...line, opens: closing} : line
  })
  return {...draft, lines}
}
