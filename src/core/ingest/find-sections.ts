import {readLabel} from '#core/segment/read-label.ts'
import type {DraftText, Line, Shape} from './draft-text.ts'
import {endsSentence} from './ends-sentence.ts'
import {readRoman} from './read-roman.ts'
import {readSectionHead} from './read-section-head.ts'
import {startsUpper} from './starts-upper.ts'

interface Head {
  readonly label: string
  readonly marker: string
  readonly textStart: number
}

/** No head of a chapter is longer on its first line, in UTF-16 code units. */
const longestHead = 160

/** A Roman number with a stop and a heading after it; «I. А. Иванов» is a name. */
function readHead(draft: DraftText, line: Line): Head | undefined {
  const head = readLabel(line.text)
  if (head === undefined || !line.text.startsWith(head.marker) || !head.marker.endsWith('.')) return undefined
  const rest = line.text.slice(head.textStart)
  const isHeading = startsUpper(rest) && !/^\p{Lu}\./u.test(rest) && !endsSentence(rest, draft.language)
  return isHeading && readRoman(head.label) !== undefined ? head : undefined
}

function isApart(line: Line | undefined, {kind, gap}: Shape): boolean {
  return line === undefined || kind !== 'wrapped' || line.gap > gap
}

/** «Глава 2. Читатели» stands apart or below what has ended, and is no sentence. */
function isPart({lines, shape, language}: DraftText, index: number): boolean {
  const [previous, line, next] = [lines[index - 1], lines[index], lines[index + 1]]
  const head = line?.hint?.opensBlock === false ? undefined : readSectionHead(line?.text ?? '', language)
  if (line === undefined || head === undefined || line.text.length > longestHead) return false
  const isFirst = previous === undefined || isApart(line, shape)
  if (/[,;:]$/u.test(head.rest)) return false
  if (endsSentence(head.rest, language) && !(isFirst && isApart(next, shape))) return false
  return isFirst || previous.opens !== undefined || endsSentence(previous.text, language)
}

/** «2 Offences» stands apart above «(1)» or «2.1»: sections of an act, whose numbers have no stop. */
function readBare({lines, shape, language}: DraftText, index: number): number | undefined {
  const [line, next] = [lines[index], lines[index + 1]]
  const [, number] = /^(\d{1,3})\s{1,8}\p{Lu}/u.exec(line?.text ?? '') ?? []
  if (line === undefined || next === undefined || number === undefined) return undefined
  const below = readLabel(next.text)
  const isFirst = below?.marker === '(1)' || below?.label === `${number}.1`
  const isAbove = isFirst && !endsSentence(line.text, language)
  return (index === 0 || isApart(line, shape)) && isAbove ? Number(number) : undefined
}

/**
 * Finds the heads of sections: Roman numbers that count up from I, and begin anew in an annex; chapters,
 * parts and titles by the words of the language, whatever they count.
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
  let bare = 0
  const lines = draft.lines.map((line, index): Line => {
    if (line.opens !== undefined) {
      count = 0
      return line
    }
    // The head keeps its number in the text, as that of an annex: sections are labelled by Roman numbers alone.
    if (isPart(draft, index)) return {...line, opens: {kind: 'heading', division: {kind: 'section'}}}
    if (readBare(draft, index) === bare + 1) {
      bare += 1
      return {...line, opens: {kind: 'heading', division: {kind: 'section'}}}
    }
    const head = readHead(draft, line)
    if (head === undefined || readRoman(head.label) !== count + 1) return line
    count += 1
    return {...line, opens: {...head, kind: 'heading', division: {kind: 'section', label: head.label}}}
  })
  return {...draft, lines}
}
