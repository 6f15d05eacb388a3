import type {DraftText, Line} from './draft-text.ts'

/** Four single capitals or more, one space between any two: «Р Е Ш И Л». */
const spacedLetters = /(?<!\S)\p{Lu}(?: \p{Lu}){3,}(?!\S)/gu
const spacedSmall = /(?<!\S)\p{Lu}(?: \p{Ll}){3,}(?!\S)/gu

function collapseLine(line: Line): Line {
  const found = [spacedLetters, spacedSmall].flatMap((pattern) => [...line.text.matchAll(pattern)])
  if (found.length === 0) return line
  const edits = found.map(({0: letters, index}) => ({
    start: line.start + index,
    end: line.start + index + letters.length,
    replacement: letters.replaceAll(' ', ''),
    rule: 'letter-spacing',
  }))
  return {...line, edits: [...line.edits, ...edits].toSorted((a, b) => a.start - b.start)}
}

/**
 * Joins words that print has set with spaces between the letters. Between two such words there is
 * more than one space.
 *
 * Reads `lines`; writes their `edits`.
 *
 * @param draft the text.
 * @returns the text with the exchanges noted, not yet made; initials («А. Б.») and fewer than four letters stay.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {collapseLetterSpacing} from '#core/ingest/collapse-letter-spacing.ts'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * const received = 'Р Е Ш Е Н И Е   С О В Е Т А'
 * const shape = {kind: 'lines', gap: 0, width: 27} as const
 * const draft = {received, language: ru, shape, lines: readLines(received), proposals: [], findings: []}
 * const edits = collapseLetterSpacing(draft).lines[0]?.edits ?? []
 * assert.deepEqual(edits.map((edit) => edit.replacement), ['РЕШЕНИЕ', 'СОВЕТА'])
 * ```
 */
export function collapseLetterSpacing(draft: DraftText): DraftText {
  return {...draft, lines: draft.lines.map(collapseLine)}
}
