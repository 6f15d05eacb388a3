import type {DraftText, Line} from './draft-text.ts'
import {breaksPage} from './breaks-page.ts'
import {endsSentence} from './ends-sentence.ts'
import {measureLongLines} from './measure-long-lines.ts'
import {startsUpper} from './starts-upper.ts'

/** So many lines make verse, or a list that was set line by line. */
const leastLines = 3
/** Share of the width of full lines that no line of verse reaches: prose fills its lines. */
const widestShare = 0.75
/** Share of lines that end in a stop of any kind; those of a letterhead end in none. */
const leastStops = 0.5

function isShort(line: Line, longest: number): boolean {
  return line.opens === undefined && startsUpper(line.text) && line.text.length <= widestShare * longest
}

/** Lines from `from` on that stand as close to each other as any. */
function takeRun(draft: DraftText, from: number, longest: number): readonly Line[] {
  const {lines, shape} = draft
  let end = from
  for (; end < lines.length; end += 1) {
    const line = lines[end]
    if (line === undefined || !isShort(line, longest)) break
    if (end > from && (line.gap > shape.gap || breaksPage(line, shape))) break
  }
  return lines.slice(from, end)
}

function isVerse(
  draft: DraftText,
  run: readonly Line[],
  before: Line | undefined,
  after: Line | undefined,
): boolean {
  const {shape, language} = draft
  if (run.length < leastLines || before === undefined) return false
  const [first] = run
  const isApart = (first?.gap ?? 0) > shape.gap && (after === undefined || after.gap > shape.gap)
  const isAfterEnd = before.text.endsWith(':') || endsSentence(before.text, language)
  const stops = run.filter(({text}) => /[,;:.!?…—–»”]$/u.test(text)).length
  return isAfterEnd && isApart && stops >= leastStops * run.length
}

/**
 * Finds verse and lists that were set line by line: three short lines or more that stand apart, each
 * with a capital, most with a stop at the end. Their lines are kept as lines of one block.
 *
 * Reads `lines` of a wrapped text, after titles and signatures are known; writes `opens` and `joint`.
 *
 * @param draft the text.
 * @returns the text with its verse marked; as it was when there is none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findVerse} from '#core/ingest/find-verse.ts'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * const received = 'У моста поют старую песню:\n\nРечка тихая,\nЛодка быстрая,\nБерег дальний.\n\nПесня нравится всем.'
 * const shape = {kind: 'wrapped', gap: 0, width: 26} as const
 * const draft = {received, language: ru, shape, lines: readLines(received), proposals: [], findings: []}
 * assert.deepEqual(findVerse(draft).lines.map((line) => line.joint), [undefined, undefined, '\n', '\n', undefined])
 * ```
 */
export function findVerse(draft: DraftText): DraftText {
  if (draft.shape.kind !== 'wrapped') return draft
  const longest = measureLongLines(draft.lines)
  const lines: Line[] = []
  for (let at = 0; at < draft.lines.length;) {
    const run = takeRun(draft, at, longest)
    const isFound = isVerse(draft, run, draft.lines[at - 1], draft.lines[at + run.length])
    for (const [index, line] of run.entries()) {
      if (!isFound) lines.push(line)
      else if (index === 0) lines.push({...line, opens: {kind: 'paragraph'}})
      else lines.push({...line, joint: '\n'})
    }
    const next = draft.lines[at + run.length]
    if (run.length === 0 && next !== undefined) lines.push(next)
    at += Math.max(run.length, 1)
  }
  return {...draft, lines}
}
