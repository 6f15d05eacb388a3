import {countWords, type WordCounts} from './count-words.ts'
import type {DraftText, Line, Stage} from './draft-text.ts'
import {joinCompounds} from './join-compounds.ts'
import {joinSplitWords} from './join-split-words.ts'
import type {Edit} from './ledger-entry.ts'
import {proposeSpellings} from './propose-spellings.ts'
import {restoreHyphens} from './restore-hyphens.ts'
import {spaceInitials} from './space-initials.ts'
import {unmixScripts} from './unmix-scripts.ts'

/** Reads the evidence of a whole text once; then gives the exchanges of one line, each with confidence and reason. */
export type Repair = (counts: WordCounts, draft: DraftText) => (line: Line) => readonly Edit[]

/** Where two repairs meet in one place, the first has it. */
const repairs: readonly Repair[] = [
  unmixScripts,
  joinSplitWords,
  joinCompounds,
  restoreHyphens,
  spaceInitials,
  proposeSpellings,
]

/** Adds exchanges that touch none of those before. */
function addEdits(kept: readonly Edit[], added: readonly Edit[]): readonly Edit[] {
  if (added.length === 0) return kept
  const free = added.filter((edit) => kept.every(({start, end}) => edit.end <= start || edit.start >= end))
  return [...kept, ...free].toSorted((a, b) => a.start - b.start)
}

/**
 * Finds what recognition and typing did to words: torn and run together, hyphens lost, letters of
 * another script, misspelt. The text itself is the evidence; how far it goes is the `confidence` of each change.
 *
 * Reads `lines`; writes their `edits`.
 *
 * @param draft the text.
 * @returns the text with the exchanges noted; {@link settleEdits} decides which are made.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * import {repairWords} from '#core/ingest/repair-words.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * const received = 'Главы стран-соседей встретились. Г лавы стран- соседей выступили'
 * const shape = {kind: 'lines', gap: 0, width: 45} as const
 * const draft = {received, language: ru, shape, lines: readLines(received), proposals: [], findings: []}
 * const edits = repairWords(draft).lines[0]?.edits ?? []
 * assert.deepEqual(edits.map((edit) => edit.replacement), ['Главы', 'стран-соседей'])
 * ```
 */
export const repairWords: Stage = (draft) => {
  const counts = countWords([...draft.lines, ...(draft.notes ?? [])])
  const ready = repairs.map((repair) => repair(counts, draft))
  const lines = draft.lines.map((line) => {
    const edits = ready.reduce((kept, repair) => addEdits(kept, repair(line)), line.edits)
    return edits === line.edits ? line : {...line, edits}
  })
  return {...draft, lines}
}
