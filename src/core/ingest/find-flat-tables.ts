import type {Finding} from '#core/model/finding.ts'
import {assignDeadlines} from './assign-deadlines.ts'
import {breaksPage} from './breaks-page.ts'
import type {DraftText, DroppedLine, Line} from './draft-text.ts'
import {endsSentence} from './ends-sentence.ts'
import {findDeadlines, isMarked, type Deadline} from './find-deadlines.ts'
import {measureLongLines} from './measure-long-lines.ts'
import {listTableRows, type TableRow} from './list-table-rows.ts'
import {readColumnHeads, type ColumnHeads} from './read-column-heads.ts'
import {writeRow} from './write-row.ts'

/** A table in a part of a text. */
interface Table {
  readonly rows: readonly TableRow[]
  /** Lines of the part before the table, without its head row, and behind it. */
  readonly before: readonly Line[]
  readonly after: readonly Line[]
  readonly lines: readonly Line[]
  readonly heads: ColumnHeads | undefined
}

/** What a part becomes. */
interface Rewritten {
  readonly lines: readonly Line[]
  readonly dropped: readonly DroppedLine[]
  readonly findings: readonly Finding[]
}

/** So many deadlines make a table, fewer where it has a head row; seen in at least this share of its rows. */
const fewestDeadlines = {plain: 3, headed: 2}
const leastShare = 0.5

function isItem({opens}: Line): boolean {
  return opens?.kind === 'paragraph' && opens.label !== undefined && /^\d/.test(opens.label)
}

/** The head row stands above the first item, or above the heading of its section. */
function findHeads(draft: DraftText, part: readonly Line[], last: number): [number, ColumnHeads] | undefined {
  for (let at = last; at >= 0; at -= 1) {
    const line = part[at]
    const previous = part[at - 1]
    if (line === undefined || !isMarked(line) || previous === undefined || isMarked(previous)) continue
    const above = part.slice(0, at)
    const from = above.findLastIndex(isMarked)
    const heads = readColumnHeads(above.slice(from + 1), draft.shape.gap, draft.language)
    if (heads !== undefined) return [at, heads]
  }
  return undefined
}

/** Behind the last deadline the table goes on as long as the sentence that it cut. */
function findEnd(draft: DraftText, part: readonly Line[], deadlines: readonly Deadline[]): number {
  const last = deadlines.at(-1)?.at(-1)
  const end = part.findIndex((line) => line === last) + 1
  const next = part[end]
  if (next === undefined || isMarked(next) || !/^\p{Ll}/u.test(next.text)) return end
  const rest = part.slice(end)
  const stop = rest.findIndex((line, index) => {
    const following = rest[index + 1]
    if (following === undefined || isMarked(following)) return true
    const isApart = following.gap > draft.shape.gap && !breaksPage(following, draft.shape)
    return isApart || (endsSentence(line.text, draft.language) && following.opens !== undefined)
  })
  return end + stop + 1
}

function findTable(draft: DraftText, part: readonly Line[]): Table | undefined {
  const deadlines = findDeadlines(draft, part)
  const [first] = deadlines
  if (first === undefined) return undefined
  const at = part.findIndex((line) => line === first[0])
  const firstItem = part
    .slice(0, at)
    .findLastIndex((line) => isItem(line) && !line.opens?.label?.includes('.'))
  if (firstItem < 0) return undefined
  const [start, heads] = findHeads(draft, part, firstItem) ?? [firstItem, undefined]
  const end = findEnd(draft, part, deadlines)
  const lines = part.slice(start, end)
  const rows = listTableRows(lines, deadlines)
  const counted = rows.filter((row) => row.entries[0]?.label !== undefined)
  const share = counted.filter((row) => row.deadlines.length > 0).length / counted.length
  const fewest = heads === undefined ? fewestDeadlines.plain : fewestDeadlines.headed
  if (deadlines.length < fewest || !(share >= leastShare)) return undefined
  const headLines = heads?.lines.length ?? 0
  return {rows, heads, lines, before: part.slice(0, start - headLines), after: part.slice(end)}
}

/** What stands behind a table belongs to no row of it; at the end of a part it closes the part. */
function openAfter(lines: readonly Line[]): readonly Line[] {
  const closes = !lines.some(({opens}) => opens?.marker !== undefined || opens?.kind === 'heading')
  let hasOpened = false
  return lines.map((line, index): Line => {
    const opens = line.opens ?? (index === 0 ? {kind: 'paragraph' as const} : undefined)
    if (opens === undefined) return line
    if (!closes || (opens.kind !== 'paragraph' && opens.kind !== 'closing')) return {...line, opens}
    const {division: _, ...rest} = opens
    const division = hasOpened ? {} : {division: {kind: 'closing' as const}}
    hasOpened = true
    return {...line, opens: {...rest, kind: 'closing', ...division}}
  })
}

function rewritePart(draft: DraftText, part: readonly Line[]): Rewritten {
  const table = findTable(draft, part)
  if (table === undefined) return {lines: part, dropped: [], findings: []}
  const {heads, rows} = table
  const assigned = rows.map((row) => assignDeadlines(row))
  const width = draft.shape.kind === 'wrapped' ? measureLongLines(table.lines) : Infinity
  const context = {draft, width, ...(heads === undefined ? {} : {heads})}
  const lines = rows.flatMap((row, index) => writeRow(context, row, assigned[index]?.byEntry ?? new Map()))
  const dropped = (heads?.lines ?? []).map(({number, start, end}) => ({
    number,
    start,
    end,
    rule: 'column-head',
  }))
  return {
    lines: [...table.before, ...lines, ...openAfter(table.after)],
    dropped,
    findings: assigned.flatMap(({findings}) => findings),
  }
}

/** Parts of a text: what stands before the first annex, and each annex. */
function listParts(lines: readonly Line[]): readonly (readonly Line[])[] {
  const parts: Line[][] = [[]]
  for (const line of lines) {
    if (line.opens?.division?.kind === 'annex') parts.push([])
    parts.at(-1)?.push(line)
  }
  return parts
}

/**
 * Reads tables that have lost their columns, as a PDF pasted as text: numbered items, beside them
 * cells without a number, and deadlines that stand in the middle of sentences.
 *
 * Reads `lines` after all other stages; writes their order and `opens`: items stay what they are, other
 * columns become cells named by the head row, which itself is dropped (`column-head`). Findings
 * (`shared-deadline`) name deadlines that cannot be given to one part of a row.
 *
 * @param draft the text.
 * @returns the text with its tables in reading order; as it was when there is none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {ingestText} from '#core/ingest/ingest-text.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * const rows = '1. Осмотр моста.\nдо 5 мая\n2. Окраска перил.\nиюнь\n3. Открытие моста.\nпостоянно'
 * const {blocks} = ingestText(rows, ru)
 * assert.deepEqual(blocks.map(({kind}) => kind), ['paragraph', 'cell', 'paragraph', 'cell', 'paragraph', 'cell'])
 * ```
 */
export function findFlatTables(draft: DraftText): DraftText {
  const parts = listParts(draft.lines).map((part) => rewritePart(draft, part))
  const dropped = [...(draft.dropped ?? []), ...parts.flatMap((part) => part.dropped)]
  return {
    ...draft,
    lines: parts.flatMap(({lines}) => lines),
    ...(dropped.length === 0 ? {} : {dropped: dropped.toSorted((a, b) => a.start - b.start)}),
    findings: [...draft.findings, ...parts.flatMap(({findings}) => findings)],
  }
}
