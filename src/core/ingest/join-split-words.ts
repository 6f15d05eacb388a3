import type {Finding} from '#core/model/finding.ts'
import type {DraftText, Line} from './draft-text.ts'
import type {Edit} from './ledger-entry.ts'

interface Slip {
  readonly edit: Edit
  readonly finding: Finding
}

/** A capital apart from its word («Г лавы»), or a space after a hyphen («государств- членов»). */
const splitWord = /(?<![\p{L}\p{N}-])(?:(\p{Lu}) (\p{Ll}+)|(\p{L}+-) (\p{Ll}+))(?![\p{L}\p{N}])/gu

type Counts = ReadonlyMap<string, number>

function countMatches(texts: readonly string[], pattern: RegExp): Counts {
  const counts = new Map<string, number>()
  for (const [found] of texts.flatMap((text) => [...text.matchAll(pattern)])) {
    counts.set(found, (counts.get(found) ?? 0) + 1)
  }
  return counts
}

/**
 * The text itself is the evidence: the word is written whole elsewhere, and the rest of a capital
 * stands alone nowhere else. So «В данном» and «двух- и трёхлетний» are not touched.
 */
function isSlip(match: RegExpExecArray, words: Counts, slips: Counts): boolean {
  const [whole, capital, rest = '', head = '', tail = ''] = match
  if (capital === undefined) return words.has((head + tail).toLowerCase())
  return words.has((capital + rest).toLowerCase()) && words.get(rest) === slips.get(whole)
}

function findSlips(line: Line, words: Counts, slips: Counts): readonly Slip[] {
  return [...line.text.matchAll(splitWord)]
    .filter((match) => isSlip(match, words, slips))
    .map((match) => {
      const space = line.start + match.index + match[0].indexOf(' ')
      return {
        edit: {start: space, end: space + 1, replacement: '', rule: 'split-word'},
        finding: {
          rule: 'split-word',
          severity: 'info',
          reason: `Unexpected \`${match[0]}\`, expected \`${match[0].replace(' ', '')}\``,
          line: line.number,
          remedy: 'Joined; the ledger holds the received form.',
        },
      }
    })
}

/**
 * Joins words that optical recognition tore apart, where the same text writes them whole.
 *
 * Reads `lines`; writes their `edits` and one finding per word.
 *
 * @param draft the text.
 * @returns the text with the exchanges noted, not yet made.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {joinSplitWords} from '#core/ingest/join-split-words.ts'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * const received = 'Главы делегаций встретились. Г лавы выступили'
 * const shape = {kind: 'wrapped', gap: 0, width: 45} as const
 * const draft = {received, language: ru, shape, lines: readLines(received), proposals: [], findings: []}
 * assert.match(joinSplitWords(draft).findings[0]?.reason ?? '', /expected `Главы`/)
 * ```
 */
export function joinSplitWords(draft: DraftText): DraftText {
  const texts = draft.lines.map((line) => line.text)
  const lowered = texts.map((text) => text.toLowerCase())
  const words = countMatches(lowered, /\p{L}+(?:-\p{L}+)*/gu)
  const slips = countMatches(texts, splitWord)
  const found = draft.lines.map((line) => findSlips(line, words, slips))
  const lines = draft.lines.map((line, index) => {
    const edits = [...line.edits, ...(found[index] ?? []).map((slip) => slip.edit)]
    return {...line, edits: edits.toSorted((a, b) => a.start - b.start)}
  })
  return {...draft, lines, findings: [...draft.findings, ...found.flat().map((slip) => slip.finding)]}
}
