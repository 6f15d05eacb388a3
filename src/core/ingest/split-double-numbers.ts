import {readLabel} from '#core/segment/read-label.ts'
import type {DraftText, Line} from './draft-text.ts'
import {splitLine} from './split-line.ts'

function splitNumbers(line: Line): readonly Line[] {
  const {label, marker = '', textStart = 0, printed} = line.opens ?? {}
  if (line.opens === undefined || label === undefined || printed !== undefined) return [line]
  const inner = readLabel(line.text.slice(textStart))
  if (inner === undefined || !inner.label.startsWith(`${label}.`)) return [line]
  const [first, second] = splitLine(line, marker.length, textStart)
  return [
    {...first, opens: {...line.opens, textStart: marker.length}},
    {...second, gap: 0, emptyRun: 0, formFeed: false, opens: {kind: 'paragraph', ...inner}},
  ]
}

/**
 * Parts two numbers printed on one line where the second counts inside the first, as «2. 2.1. Мост»:
 * both are numbers of their own, the first without text.
 *
 * Reads `lines`, after numbers are known; writes `lines` and `opens`.
 *
 * @param draft the text.
 * @returns the text with such lines parted.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {ingestText} from '#core/ingest/ingest-text.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * const {blocks} = ingestText('1. Река.\n2. 2.1. Мост.', ru)
 * assert.deepEqual(blocks.map(({label, text}) => [label, text]), [['1', 'Река.'], ['2', ''], ['2.1', 'Мост.']])
 * ```
 */
export function splitDoubleNumbers(draft: DraftText): DraftText {
  return {...draft, lines: draft.lines.flatMap(splitNumbers)}
}
