import type {DraftText, Line} from './draft-text.ts'
import {isForeignScript} from './is-foreign-script.ts'
import {isWholeLine} from './is-whole-line.ts'

/**
 * Leaves out what a web page puts around an article: of the lines before the first sentence only
 * the longest stays, the title; of the lines after the last sentence none.
 *
 * Reads `shape` and `lines`; writes `lines` and one finding per line left out. The line itself
 * stays on record: it ends in the ledger under `page-chrome`.
 *
 * @param draft the text; any shape but `page` comes back as it is.
 * @returns the text without chrome.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {dropPageChrome} from '#core/ingest/drop-page-chrome.ts'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * const received = 'top of page\nО встрече\nВстреча прошла.\nhttps://example.org'
 * const shape = {kind: 'page', gap: 0, width: 12} as const
 * const kept = dropPageChrome({received, language: ru, shape, lines: readLines(received), proposals: [], findings: []})
 * assert.deepEqual(kept.lines.map((line) => line.number), [2, 3])
 * ```
 */
export function dropPageChrome(draft: DraftText): DraftText {
  if (draft.shape.kind !== 'page') return draft
  const {lines, language} = draft
  const isComplete = (line: Line) => isWholeLine(line.text, language)
  const first = lines.findIndex(isComplete)
  const last = lines.findLastIndex(isComplete)
  const heads = lines
    .slice(0, Math.max(first, 0))
    .filter(({text}) => /^[\p{L}\p{N}«“"]/u.test(text) && !isForeignScript(text, language))
  const title = heads.toSorted((a, b) => b.text.length - a.text.length)[0]
  const isKept = (line: Line, index: number) => line === title || (index >= first && index <= last)
  const findings = lines
    .filter((line, index) => !isKept(line, index))
    .map((line) => ({
      rule: 'page-chrome',
      severity: 'warning' as const,
      reason: `Unexpected \`${line.text.slice(0, 60)}\` outside the article, expected text of the document`,
      line: line.number,
      remedy: 'Put the line back if it belongs to the text; the ledger holds it.',
    }))
  return {...draft, lines: lines.filter(isKept), findings: [...draft.findings, ...findings]}
}
