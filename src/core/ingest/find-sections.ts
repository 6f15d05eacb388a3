import {readLabel} from '#core/segment/read-label.ts'
import type {DraftText, Line} from './draft-text.ts'
import {endsSentence} from './ends-sentence.ts'
import {readRoman} from './read-roman.ts'
import {startsUpper} from './starts-upper.ts'

interface Head {
  readonly label: string
  readonly marker: string
  readonly textStart: number
}

/** A Roman number with a stop and a heading after it; «I. А. Иванов» is a name. */
function readHead(draft: DraftText, line: Line): Head | undefined {
  const head = readLabel(line.text)
  if (head === undefined || !line.text.startsWith(head.marker) || !head.marker.endsWith('.')) return undefined
  const rest = line.text.slice(head.textStart)
  const isHeading = startsUpper(rest) && !/^\p{Lu}\./u.test(rest) && !endsSentence(rest, draft.language)
  return isHeading && readRoman(head.label) !== undefined ? head : undefined
}

/**
 * Finds the heads of sections: Roman numbers that count up from I, and begin anew in an annex.
 *
 * Reads `lines`, after annexes are known; writes `opens` with the division `section`.
 *
 * @param draft the text.
 * @returns the text with the section heads marked.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findSections} from '#core/ingest/find-sections.ts'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * const received = 'I. Общие положения\n1. Стороны встретились.'
 * const shape = {kind: 'lines', gap: 0, width: 18} as const
 * const draft = {received, language: ru, shape, lines: readLines(received), proposals: [], findings: []}
 * assert.equal(findSections(draft).lines[0]?.opens?.division?.label, 'I')
 * ```
 */
export function findSections(draft: DraftText): DraftText {
  let count = 0
  const lines = draft.lines.map((line): Line => {
    if (line.opens !== undefined) {
      count = 0
      return line
    }
    const head = readHead(draft, line)
    if (head === undefined || readRoman(head.label) !== count + 1) return line
    count += 1
    return {...line, opens: {...head, kind: 'heading', division: {kind: 'section', label: head.label}}}
  })
  return {...draft, lines}
}
