import type {DraftText, Line} from './draft-text.ts'

/** A soft hyphen, and the sign that recognition prints for one at the end of a line. */
const softHyphen = /\u00AD|(?<=\p{L})¬$/gu

/**
 * Takes out soft hyphens: they only say where a line may break.
 *
 * Reads `lines`; writes their `edits`. Lines between which a word was cut so are joined without a space.
 *
 * @param draft the text.
 * @returns the text with the exchanges noted, not yet made.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {dropSoftHyphens} from '#core/ingest/drop-soft-hyphens.ts'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * const received = 'бере\u00ADга'
 * const shape = {kind: 'lines', gap: 0, width: 8} as const
 * const draft = {received, language: ru, shape, lines: readLines(received), proposals: [], findings: []}
 * assert.equal(dropSoftHyphens(draft).lines[0]?.edits.length, 1)
 * ```
 */
export function dropSoftHyphens(draft: DraftText): DraftText {
  const lines = draft.lines.map((line): Line => {
    const edits = [...line.text.matchAll(softHyphen)].map(({index}) => {
      const start = line.start + index
      return {start, end: start + 1, replacement: '', rule: 'soft-hyphen'}
    })
    if (edits.length === 0) return line
    return {...line, edits: [...line.edits, ...edits].toSorted((a, b) => a.start - b.start)}
  })
  return {...draft, lines}
}
