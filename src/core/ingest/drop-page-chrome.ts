import type {Finding} from '#core/model/finding.ts'
import {dropLines} from './drop-lines.ts'
import type {DraftText, Line} from './draft-text.ts'
import {isForeignScript} from './is-foreign-script.ts'
import {isWholeLine} from './is-whole-line.ts'
import {readByline} from './read-byline.ts'

function report(line: Line): Finding {
  return {
    rule: 'page-chrome',
    severity: 'warning',
    reason: `Unexpected \`${line.text.slice(0, 60)}\` outside the article, expected text of the document`,
    line: line.number,
    remedy: 'Put the line back if it belongs to the text; the ledger holds it.',
  }
}

/**
 * Leaves out what a web page puts around an article: of the lines before the first sentence only
 * the longest stays, the title; of the lines after the last sentence none.
 *
 * Reads `shape` and `lines`; writes `lines`, `dropped`, one finding per line left out and one
 * (`metadata`) for each that says who published the article and when. The line itself stays on record:
 * it ends in the ledger under `page-chrome`.
 *
 * @param draft the text; any shape but `page`, and a text whose format tells its blocks, comes back as it is.
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
  const {lines, language, shape} = draft
  if (shape.kind !== 'page' || lines.some(({hint}) => hint !== undefined)) return draft
  const isComplete = (line: Line) => isWholeLine(line.text, language)
  const first = lines.findIndex(isComplete)
  const last = lines.findLastIndex(isComplete)
  const heads = lines
    .slice(0, Math.max(first, 0))
    .filter(({text}) => /^[\p{L}\p{N}«“"]/u.test(text) && !isForeignScript(text, language))
  const title = heads.toSorted((a, b) => b.text.length - a.text.length)[0]
  const isKept = (line: Line, index: number) => line === title || (index >= first && index <= last)
  const chrome = new Set(lines.filter((line, index) => !isKept(line, index)))
  const afterTitle = title === undefined ? 0 : lines.indexOf(title) + 1
  const byline = lines.slice(afterTitle, Math.max(first, afterTitle))
  const kept = dropLines(draft, (line) => (chrome.has(line) ? 'page-chrome' : undefined))
  return {...kept, findings: [...draft.findings, ...[...chrome].map(report), ...readByline(byline, language)]}
}
