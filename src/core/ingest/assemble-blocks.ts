import type {DraftBlock, PageStart} from '#core/model/draft-block.ts'
import type {DraftEdition} from './draft-edition.ts'
import type {DraftText, Line, Opening} from './draft-text.ts'
import {blockSeparator} from './join-display.ts'
import type {Edit, LedgerEntry} from './ledger-entry.ts'
import {closeGap, measureGaps, type Gap} from './measure-gaps.ts'
import {settleBlocks} from './settle-blocks.ts'

/** Display text while it is written, and what it differs in from the received text. */
interface Writing {
  readonly received: string
  readonly before: ReadonlyMap<Line, Gap>
  readonly edits: Edit[]
  /** Where the last written character was received. */
  end: number
}

function groupBlocks(lines: readonly Line[]): readonly (readonly Line[])[] {
  const groups: Line[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    if (group === undefined || line.opens !== undefined) groups.push([line])
    else group.push(line)
  }
  return groups
}

/** The received text goes on elsewhere than it is displayed. */
function moveTo(writing: Writing, start: number): void {
  if (writing.end === start) return
  writing.edits.push({start: writing.end, end: start, replacement: '', rule: 'moved'})
}

function writeGap(writing: Writing, gap: Gap | undefined, replacement: string, rule: string): void {
  if (gap === undefined) return
  moveTo(writing, gap.start)
  writing.edits.push(
    ...closeGap(writing.received, gap, replacement, gap.page === undefined ? rule : 'page-break'),
  )
  writing.end = gap.end
}

function writeStretch(writing: Writing, end: number, edits: readonly Edit[]): string {
  const parts: string[] = []
  for (const edit of edits) {
    parts.push(writing.received.slice(writing.end, edit.start), edit.replacement)
    writing.end = edit.end
  }
  writing.edits.push(...edits)
  parts.push(writing.received.slice(writing.end, end))
  writing.end = end
  return parts.join('')
}

/** A hyphen at the end of a line stays and is joined without a space; a spaced dash is a word of its own. */
function joinLine(writing: Writing, previous: Line, line: Line): string {
  const isHyphenated = /[^\s-][-‐\u00AD¬]$/u.test(previous.text.slice(-2))
  const joint = line.joint ?? (isHyphenated ? '' : ' ')
  writeGap(writing, writing.before.get(line), joint, isHyphenated ? 'line-hyphen' : 'line-break')
  return joint
}

/**
 * Writes the printed number, and gives the lines that hold the text: not the first where the number
 * stands alone.
 */
function writeMarker(
  writing: Writing,
  lines: readonly Line[],
  first: Line,
  opening: Opening,
): readonly Line[] {
  const {marker, printed = marker, textStart = printed?.length ?? 0} = opening
  if (marker === undefined || printed === undefined) return lines
  const labelEnd = first.start + printed.length
  const inLabel = first.edits.filter((edit) => edit.end <= labelEnd)
  writeStretch(writing, labelEnd, inLabel)
  const start = first.start + textStart
  if (start < first.end) {
    writing.edits.push({start: labelEnd, end: start, replacement: ' ', rule: 'label-space'})
    writing.end = start
    return lines
  }
  const [, next] = lines
  if (next !== undefined) writeGap(writing, writing.before.get(next), ' ', 'label-space')
  return lines.slice(1)
}

function writeText(
  writing: Writing,
  lines: readonly Line[],
): {readonly text: string; readonly pages: readonly PageStart[]} {
  const pages: PageStart[] = []
  let text = ''
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1]
    if (previous !== undefined) text += joinLine(writing, previous, line)
    const page = writing.before.get(line)?.page
    if (page !== undefined) pages.push({at: text.length, page})
    const edits = line.edits.filter((edit) => edit.start >= writing.end)
    text += writeStretch(writing, line.end, edits)
  }
  return {text, pages}
}

function writeBlock(writing: Writing, lines: readonly Line[], first: Line): DraftBlock {
  const opening = first.opens ?? {kind: 'paragraph'}
  const {kind, label, marker, column, division} = opening
  const textLines = writeMarker(writing, lines, first, opening)
  const {text, pages: inText} = writeText(writing, textLines)
  const page = textLines.includes(first) ? undefined : writing.before.get(first)?.page
  const pages = page === undefined ? inText : [{at: 0, page}, ...inText]
  const numbers = lines.map((line) => line.number)
  return {
    kind,
    ...(label === undefined ? {} : {label}),
    ...(marker === undefined ? {} : {marker}),
    text,
    ...(division === undefined ? {} : {opens: division}),
    ...(column === undefined ? {} : {column}),
    ...(pages.length === 0 ? {} : {pages}),
    lines: {start: Math.min(...numbers), end: Math.max(...numbers)},
  }
}

/**
 * Last step of the importer: lines become blocks, and every difference between the received text
 * and the display text becomes an entry of the ledger.
 *
 * Reads the whole draft. Blocks stand in the order of its lines; where that is not the order received,
 * the ledger says so (`moved`). A hyphen at the end of a line is kept and joined without a space.
 *
 * @param draft the text after all stages.
 * @returns blocks with the lines they come from, and the ledger; both empty for a blank text, whose
 *   characters then are one entry.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {assembleBlocks} from '#core/ingest/assemble-blocks.ts'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * const received = 'два государства-\nчлена'
 * const shape = {kind: 'wrapped', gap: 0, width: 10} as const
 * const draft = {received, language: ru, shape, lines: readLines(received), proposals: [], findings: []}
 * assert.equal(assembleBlocks(draft).blocks[0]?.text, 'два государства-члена')
 * ```
 */
export function assembleBlocks(draft: DraftText): Pick<DraftEdition, 'blocks' | 'ledger'> {
  const {received, language} = draft
  const {before, last} = measureGaps(draft)
  const writing: Writing = {received, before, edits: [], end: 0}
  const blocks: DraftBlock[] = []
  for (const lines of groupBlocks(draft.lines)) {
    const [first] = lines
    if (first === undefined) continue
    const isEmpty = first.start === first.end
    if (blocks.length === 0) writeGap(writing, before.get(first), '', 'outer-blank')
    else writeGap(writing, before.get(first), blockSeparator, isEmpty ? 'empty-cell' : 'paragraph-break')
    blocks.push(writeBlock(writing, lines, first))
  }
  writeGap(writing, last, '', 'outer-blank')
  const ledger = writing.edits
    .map((edit): LedgerEntry => {
      return {...edit, received: edit.rule === 'moved' ? '' : received.slice(edit.start, edit.end)}
    })
    .filter((entry) => entry.rule === 'moved' || entry.received !== entry.replacement)
  return {blocks: settleBlocks(blocks, language), ledger}
}
