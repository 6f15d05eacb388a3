import type {DraftText, Line} from './draft-text.ts'

function collapseLine(line: Line): Line {
  const runs = [...line.text.matchAll(/[ \t]+/g)].filter((match) => match[0] !== ' ')
  if (runs.length === 0) return line
  const edits = runs.map((run) => ({
    start: line.start + run.index,
    end: line.start + run.index + run[0].length,
    replacement: ' ',
    rule: 'space-run',
  }))
  return {...line, edits: [...line.edits, ...edits].toSorted((a, b) => a.start - b.start)}
}

/**
 * Runs of spaces and tabs inside a line, left by justified or letter-spaced print, become one space.
 *
 * Reads `lines`; writes their `edits`. A no-break space is a character of the text and stays.
 *
 * @param draft the text; no edit covers such a run yet.
 * @returns the text with the exchanges noted, not yet made.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {collapseSpaces} from '#core/ingest/collapse-spaces.ts'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * const received = 'СОВЕТ   ГЛАВ'
 * const shape = {kind: 'wrapped', gap: 0, width: 12} as const
 * const draft = {received, language: ru, shape, lines: readLines(received), proposals: [], findings: []}
 * assert.equal(collapseSpaces(draft).lines[0]?.edits.length, 1)
 * ```
 */
export function collapseSpaces(draft: DraftText): DraftText {
  return {...draft, lines: draft.lines.map(collapseLine)}
}
