import type {DraftText, Line, Opening} from './draft-text.ts'
import {endsSentence} from './ends-sentence.ts'
import {groupLines} from './group-lines.ts'

type Openings = ReadonlyMap<Line, Opening>
type Group = readonly Line[]

/** No title is longer, in UTF-16 code units. */
const longestTitle = 600

function measureGroup(group: Group): number {
  return group.reduce((sum, line) => sum + line.text.length + 1, 0)
}

/** Lines from `from` up to the first that opens something. */
function takeUnmarked(lines: readonly Line[], from: number): readonly Line[] {
  const rest = lines.slice(from)
  const end = rest.findIndex((line) => line.opens !== undefined)
  return end < 0 ? rest : rest.slice(0, end)
}

/** Groups before the first sentence. A text all of such groups has no front. */
function listFront(draft: DraftText, from: number): readonly Group[] {
  const groups = groupLines(takeUnmarked(draft.lines, from), draft.shape)
  const body = groups.findIndex((group) => group.some((line) => endsSentence(line.text, draft.language)))
  const front = body < 0 ? groups : groups.slice(0, body)
  const isAll = front.reduce((sum, group) => sum + group.length, from) === draft.lines.length
  return isAll ? [] : front
}

/** The longest group names the text, the others say whose it is, of what kind and date. */
function openFront(front: readonly Group[], title: Opening): Openings {
  const [longest] = front
    .filter((group) => measureGroup(group) <= longestTitle)
    .toSorted((a, b) => measureGroup(b) - measureGroup(a))
  return new Map(
    front.flatMap((group): [Line, Opening][] => {
      const [line] = group
      if (line === undefined) return []
      return [[line, group === longest ? title : {kind: 'paragraph'}]]
    }),
  )
}

/** What stands before the first sentence or number is the front, what follows the body. */
function markDivisions(lines: readonly Line[], openings: Map<Line, Opening>): void {
  const [first] = lines
  const body = lines.filter((line) => openings.has(line)).at(-1)
  for (const [line, kind] of [
    [first, 'front'],
    [body, 'body'],
  ] as const) {
    const opens = line === undefined ? undefined : openings.get(line)
    if (line === undefined || opens === undefined || line.opens?.division !== undefined) continue
    openings.set(line, {...opens, division: {kind}})
  }
}

/**
 * Finds the title of the text and of each annex: of the groups of lines before the first sentence
 * or number, the longest.
 *
 * Reads `lines` and `shape`, after annexes, sections and numbers are known; writes `opens`, with the
 * divisions `front` and `body` of a text that has a front: `title` for the text, `heading` without a division for an annex, `paragraph` for what stands beside them
 * (letterhead, date, approval), and for the first line after them.
 *
 * @param draft the text.
 * @returns the text with its titles marked; a text that begins with a sentence has none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findTitles} from '#core/ingest/find-titles.ts'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * const received = 'О встрече\nСтороны встретились.'
 * const shape = {kind: 'lines', gap: 0, width: 15} as const
 * const draft = {received, language: ru, shape, lines: readLines(received), proposals: [], findings: []}
 * assert.deepEqual(findTitles(draft).lines.map((line) => line.opens?.kind), ['title', 'paragraph'])
 * ```
 */
export function findTitles(draft: DraftText): DraftText {
  const openings = new Map<Line, Opening>()
  const mark = (from: number, title: Opening) => {
    const front = listFront(draft, from)
    for (const [line, opening] of openFront(front, title)) openings.set(line, opening)
    const body = draft.lines[from + front.flat().length]
    if (body !== undefined && front.length > 0) openings.set(body, body.opens ?? {kind: 'paragraph'})
  }
  mark(0, {kind: 'title'})
  markDivisions(draft.lines, openings)
  for (const [index, line] of draft.lines.entries()) {
    if (line.opens?.division?.kind === 'annex') mark(index + 1, {kind: 'heading'})
  }
  const lines = draft.lines.map((line) => {
    const opens = openings.get(line)
    return opens === undefined ? line : {...line, opens}
  })
  return {...draft, lines}
}
