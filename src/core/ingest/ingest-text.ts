import type {Language} from '#core/text/language.ts'
import {appendNotes} from './append-notes.ts'
import {applyHints} from './apply-hints.ts'
import {assembleBlocks} from './assemble-blocks.ts'
import {collapseLetterSpacing} from './collapse-letter-spacing.ts'
import {collapseSpaces} from './collapse-spaces.ts'
import {countNoBreakSpaces} from './count-no-break-spaces.ts'
import {dropHinted} from './drop-hinted.ts'
import {dropPageChrome} from './drop-page-chrome.ts'
import {dropRunningHeads} from './drop-running-heads.ts'
import {dropSoftHyphens} from './drop-soft-hyphens.ts'
import {findAnnexes} from './find-annexes.ts'
import {findAuthenticLanguages} from './find-authentic-languages.ts'
import {findClosing} from './find-closing.ts'
import {findMixedScript} from './find-mixed-script.ts'
import {findContents} from './find-contents.ts'
import {findQuotations} from './find-quotations.ts'
import {findFlatTables} from './find-flat-tables.ts'
import {findNotes} from './find-notes.ts'
import {findNumbers} from './find-numbers.ts'
import {findParagraphs} from './find-paragraphs.ts'
import {findSections} from './find-sections.ts'
import {findSignatures} from './find-signatures.ts'
import {findTitles} from './find-titles.ts'
import {findVerse} from './find-verse.ts'
import {joinHyphens} from './join-hyphens.ts'
import {keepLines} from './keep-lines.ts'
import {measureShape} from './measure-shape.ts'
import {placeTables} from './place-tables.ts'
import {readLines} from './read-lines.ts'
import {repairWords} from './repair-words.ts'
import {settleEdits} from './settle-edits.ts'
import {splitColumns} from './split-columns.ts'
import {splitDoubleNumbers} from './split-double-numbers.ts'
import {takeTables} from './take-tables.ts'
import type {DraftEdition} from './draft-edition.ts'
import type {DraftText, Stage} from './draft-text.ts'
import type {Decision} from './ledger-entry.ts'
import type {LineHint} from './received-document.ts'

/** What is known of a received text beside its words. */
export interface IngestOptions {
  /** What its format says of each line, by line from 1. Default: nothing. */
  readonly hints?: ReadonlyMap<number, LineHint>
  /** What people decided on an earlier import of the text. Default: nothing. */
  readonly decisions?: readonly Decision[]
}

/** The importer: what each stage reads and writes is in its own file. A line is marked once. */
const stages: readonly Stage[] = [
  // What is no part of the text, and the order of what is.
  dropHinted,
  dropPageChrome,
  dropRunningHeads,
  splitColumns,
  // Characters and words.
  countNoBreakSpaces,
  collapseLetterSpacing,
  collapseSpaces,
  dropSoftHyphens,
  repairWords,
  findMixedScript,
  // Blocks.
  takeTables,
  findNotes,
  findContents,
  findQuotations,
  findAnnexes,
  findSections,
  findNumbers,
  findTitles,
  findSignatures,
  findVerse,
  applyHints,
  findParagraphs,
  findClosing,
  splitDoubleNumbers,
  findFlatTables,
  placeTables,
  appendNotes,
  // What only whole blocks tell.
  joinHyphens,
  findAuthenticLanguages,
]

/**
 * Turns a received plain text into blocks, and records every change.
 *
 * The display text is {@link joinDisplay} of the blocks; {@link restoreReceived} gives the received
 * text back from it and the ledger.
 *
 * @param received the text as received, any line ends.
 * @param language its language.
 * @param options what else is known of it.
 * @returns blocks with the lines they come from, ledger, and findings; a blank text has no blocks.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {ingestText} from '#core/ingest/ingest-text.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * const {blocks} = ingestText('1. Стороны\n\nвстретились.\n\n2. Стороны\n\nдоговорились.\n', ru)
 * assert.deepEqual(blocks.map((block) => block.text), ['Стороны встретились.', 'Стороны договорились.'])
 * ```
 */
export function ingestText(
  received: string,
  language: Language,
  {hints, decisions = []}: IngestOptions = {},
): DraftEdition {
  const lines = readLines(received).map((line) => {
    const hint = hints?.get(line.number)
    return hint === undefined ? line : {...line, hint}
  })
  const shape = measureShape(lines, language)
  const start: DraftText = {received, language, shape, lines, proposals: [], findings: []}
  const kept = keepLines(start, decisions)
  const {draft, marks, stale} = settleEdits(
    stages.reduce((text, stage) => stage(text), kept.draft),
    kept.rest,
  )
  const {proposals, findings} = draft
  return {...assembleBlocks(draft), proposals, marks, stale, findings}
}
