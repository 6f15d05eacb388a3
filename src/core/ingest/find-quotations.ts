import type {DraftText, Line} from './draft-text.ts'

/** Mark before a quoted line of a message, or several of them. */
const mark = /^(?:>\s?){1,9}/u
/** One line alone may begin with such a sign for another reason. */
const leastLines = 2

function quote(line: Line, isFirst: boolean): Line {
  const [printed = ''] = mark.exec(line.text) ?? []
  const end = line.start + printed.length
  const edit = {start: line.start, end, replacement: '', rule: 'quote-mark'}
  const edits = [edit, ...line.edits.filter(({start}) => start >= end)]
  return {...line, edits, ...(isFirst ? {opens: {kind: 'quotation' as const}} : {})}
}

function isQuoted({text, opens}: Line): boolean {
  const [printed] = mark.exec(text) ?? []
  return printed !== undefined && printed.length < text.length && opens === undefined
}

/**
 * Finds what a plain message quotes: lines that begin with `>`. Each run of them is a quotation, its
 * marks are layout.
 *
 * Reads `lines`; writes `opens` and `edits`.
 *
 * @param draft the text.
 * @returns the text with its quotations marked; as it was when fewer than two lines begin so.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findQuotations} from '#core/ingest/find-quotations.ts'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * const received = '> Где\n> карта?'
 * const shape = {kind: 'wrapped', gap: 0, width: 8} as const
 * const draft = {received, language: ru, shape, lines: readLines(received), proposals: [], findings: []}
 * assert.deepEqual(findQuotations(draft).lines.map(({opens}) => opens?.kind), ['quotation', undefined])
 * ```
 */
export function findQuotations(draft: DraftText): DraftText {
  const quoted = draft.lines.map(isQuoted)
  if (draft.shape.kind !== 'wrapped' || quoted.filter(Boolean).length < leastLines) return draft
  const lines = draft.lines.map((line, index) => {
    if (quoted[index] !== true) return line
    return quote(line, quoted[index - 1] !== true || line.gap > draft.shape.gap)
  })
  return {...draft, lines}
}
