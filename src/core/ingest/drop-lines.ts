import type {DraftText, DroppedLine, Line} from './draft-text.ts'

/** Rules of what is printed on every page: where such a line stood, a page ended. */
const pageRules: ReadonlySet<string> = new Set(['page-number', 'running-head'])

/** What stood before the lines left out stands before the line kept. */
function inherit(line: Line, left: readonly Line[], hasPageEnd: boolean): Line {
  return {
    ...line,
    gap: Math.max(line.gap, ...left.map((other) => other.gap)),
    emptyRun: Math.max(line.emptyRun, ...left.map((other) => other.emptyRun)),
    formFeed: line.formFeed || hasPageEnd || left.some((other) => other.formFeed),
  }
}

/**
 * Takes lines out of the text. They stay on record: each ends in the ledger under its rule.
 *
 * @param draft the text.
 * @param rules rule by line; lines without one stay, and those that a person wants kept.
 * @returns the text without the lines. Where the number or head of a page went, a page begins.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {dropLines} from '#core/ingest/drop-lines.ts'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * const received = 'Река и\n- 2 -\nмост'
 * const lines = readLines(received)
 * const shape = {kind: 'wrapped', gap: 0, width: 6} as const
 * const draft = {received, language: ru, shape, lines, proposals: [], findings: []}
 * const kept = dropLines(draft, (line) => (line.number === 2 ? 'page-number' : undefined))
 * assert.deepEqual(kept.lines.map(({text, formFeed}) => [text, formFeed]), [['Река и', false], ['мост', true]])
 * ```
 */
export function dropLines(draft: DraftText, rules: (line: Line) => string | undefined): DraftText {
  const dropped: DroppedLine[] = []
  const lines: Line[] = []
  let left: Line[] = []
  let hasPageEnd = false
  for (const line of draft.lines) {
    const rule = draft.kept?.has(line.number) === true ? undefined : rules(line)
    if (rule !== undefined) {
      const {number, start, end} = line
      dropped.push({number, start, end, rule})
      left.push(line)
      hasPageEnd ||= lines.length > 0 && pageRules.has(rule)
      continue
    }
    lines.push(left.length === 0 ? line : inherit(line, left, hasPageEnd))
    left = []
    hasPageEnd = false
  }
  if (dropped.length === 0) return draft
  const all = [...(draft.dropped ?? []), ...dropped].toSorted((a, b) => a.start - b.start)
  return {...draft, lines, dropped: all}
}
