import type {DraftBlock} from '#core/model/draft-block.ts'
import {breaksPage} from './breaks-page.ts'
import type {DraftEdition} from './draft-edition.ts'
import type {DraftText, Line, Opening} from './draft-text.ts'
import {blockSeparator} from './join-display.ts'
import type {Edit, LedgerEntry} from './ledger-entry.ts'

interface Assembled {
  readonly block: DraftBlock
  readonly edits: readonly Edit[]
}

function groupLines(lines: readonly Line[]): readonly (readonly Line[])[] {
  const groups: Line[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    if (group === undefined || line.opens !== undefined) groups.push([line])
    else group.push(line)
  }
  return groups
}

function joinLines(draft: DraftText, previous: Line, line: Line): Edit {
  const place = {start: previous.end, end: line.start}
  const isHyphenated = /[^\s-][-‐]$/u.test(previous.text.slice(-2))
  const replacement = isHyphenated ? '' : ' '
  if (draft.received.slice(place.start, place.end).trim() !== '') {
    return {...place, replacement, rule: 'page-chrome'}
  }
  if (breaksPage(line, draft.shape)) return {...place, replacement, rule: 'page-break'}
  return {...place, replacement, rule: isHyphenated ? 'line-hyphen' : 'line-break'}
}

function applyEdits(received: string, start: number, end: number, edits: readonly Edit[]): string {
  const parts: string[] = []
  let from = start
  for (const edit of edits) {
    parts.push(received.slice(from, edit.start), edit.replacement)
    from = edit.end
  }
  return [...parts, received.slice(from, end)].join('')
}

/** A number alone on its line has its text on the next; a number without any text is text itself. */
function placeText(
  lines: readonly Line[],
  first: Line,
): {readonly opening: Opening; readonly textStart: number} {
  const opening = first.opens ?? {kind: 'paragraph'}
  const inLine = opening.textStart ?? 0
  if (inLine < first.text.length) return {opening, textStart: first.start + inLine}
  const next = lines[1]
  if (next !== undefined) return {opening, textStart: next.start}
  const {kind, division} = opening
  return {opening: {kind, ...(division === undefined ? {} : {division})}, textStart: first.start}
}

function assembleBlock(draft: DraftText, lines: readonly Line[], first: Line, last: Line): Assembled {
  const {opening, textStart} = placeText(lines, first)
  const {kind, label, marker, division} = opening
  const edits = lines
    .flatMap((line, index) => {
      const previous = lines[index - 1]
      return previous === undefined ? line.edits : [joinLines(draft, previous, line), ...line.edits]
    })
    .filter((edit) => edit.start >= textStart)
  const labelEnd = first.start + (marker?.length ?? 0)
  const labelEdit = {start: labelEnd, end: textStart, replacement: ' ', rule: 'label-space'}
  return {
    edits: marker === undefined ? edits : [labelEdit, ...edits],
    block: {
      kind,
      ...(label === undefined ? {} : {label}),
      ...(marker === undefined ? {} : {marker}),
      text: applyEdits(draft.received, textStart, last.end, edits),
      ...(division === undefined ? {} : {opens: division}),
      lines: {start: first.number, end: last.number},
    },
  }
}

/**
 * Last step of the importer: lines become blocks, and every difference between the received text
 * and the display text becomes an entry of the ledger.
 *
 * Reads the whole draft. A hyphen at the end of a line is kept and joined without a space.
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
  const {received} = draft
  const blocks: DraftBlock[] = []
  const edits: Edit[] = []
  let end = 0
  const closeGap = (start: number, replacement: string, rule: string) => {
    const isChrome = received.slice(end, start).trim() !== ''
    edits.push({start: end, end: start, replacement, rule: isChrome ? 'page-chrome' : rule})
  }
  for (const lines of groupLines(draft.lines)) {
    const [first] = lines
    const last = lines.at(-1)
    if (first === undefined || last === undefined) continue
    const assembled = assembleBlock(draft, lines, first, last)
    if (blocks.length === 0) closeGap(first.start, '', 'outer-blank')
    else
      closeGap(first.start, blockSeparator, breaksPage(first, draft.shape) ? 'page-break' : 'paragraph-break')
    blocks.push(assembled.block)
    edits.push(...assembled.edits)
    end = last.end
  }
  closeGap(received.length, '', 'outer-blank')
  const ledger = edits
    .map((edit): LedgerEntry => ({...edit, received: received.slice(edit.start, edit.end)}))
    .filter((entry) => entry.received !== entry.replacement)
  return {blocks, ledger}
}
