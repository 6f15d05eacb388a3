import type {Language} from '#core/text/language.ts'
import {readMonth} from '#core/text/read-month.ts'
import type {DraftText, Line, Opening} from './draft-text.ts'
import {endsSentence} from './ends-sentence.ts'
import {groupLines} from './group-lines.ts'
import {hasRoom} from './has-room.ts'
import {measureLongLines} from './measure-long-lines.ts'
import {startsUpper} from './starts-upper.ts'

type Openings = ReadonlyMap<Line, Opening>
type Group = readonly Line[]

/** A field of a message. */
const field = /^\p{Lu}[\p{L} -]{0,20}:\s+\S/u
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

/** A sentence ends at the end of a line, or before a capital inside the group; or a list is announced. */
function holdsSentence(group: Group, language: Language): boolean {
  if (group.some(({text}) => text.endsWith(':') || endsSentence(text, language))) return true
  const text = group.map((line) => line.text).join(' ')
  return [...text.matchAll(/[.!?…][»”"')]?(?=\s+[«“"(]?\p{Lu})/gu)].some((stop) => {
    return endsSentence(text.slice(0, stop.index + stop[0].length), language)
  })
}

/** «От кого:», “Subject:”: the head of a message, line by line. */
function splitHead(group: Group): readonly Group[] {
  const isHead = group.length > 1 && group.every(({text}) => field.test(text))
  return isHead ? group.map((line) => [line]) : [group]
}

/** Where no blank line parts them, a head in capitals ends short of the column. */
function splitCapitals(group: Group, longest: number): readonly Group[] {
  const end = group.findIndex(({text}) => text !== text.toUpperCase() || !/\p{Lu}/u.test(text))
  const [last, next] = [group[end - 1], group[end]]
  if (last === undefined || next === undefined || !startsUpper(next.text)) return [group]
  if (!hasRoom(last.text, next.text, longest)) return [group]
  return [group.slice(0, end), group.slice(end)]
}

/** Width of the column of a wrapped text without a blank line; `undefined` for any other text. */
function measureSolid({lines, shape}: DraftText): number | undefined {
  const isSolid = shape.kind === 'wrapped' && lines.every((line, index) => index === 0 || line.gap === 0)
  return isSolid ? measureLongLines(lines) : undefined
}

/** Groups before the first sentence. A text all of such groups has no front. */
function listFront(draft: DraftText, from: number, solidWidth: number | undefined): readonly Group[] {
  const groups = groupLines(takeUnmarked(draft.lines, from), draft.shape).flatMap((group) =>
    solidWidth === undefined ? splitHead(group) : splitCapitals(group, solidWidth),
  )
  const body = groups.findIndex((group) => holdsSentence(group, draft.language))
  const front = body < 0 ? groups : groups.slice(0, body)
  const isAll = front.reduce((sum, group) => sum + group.length, from) === draft.lines.length
  return isAll ? [] : front
}

/** «Принят Советом 12 марта 2031 года»: when and by whom, mostly no title. */
function holdsDate(group: Group, language: Language): boolean {
  const text = group.map((line) => line.text).join(' ')
  const [, month] = /(?<!\d)\d{1,2}\s(\p{L}{3,12})\s\d{4}(?!\d)/u.exec(text) ?? []
  return month !== undefined && readMonth(month, language) !== undefined
}

function isNoTitle(group: Group): boolean {
  return /[,;:]$/u.test(group.at(-1)?.text ?? '') || group.every(({text}) => field.test(text))
}

/** The longest group of those that may names the text, the others say whose it is, of what kind and date. */
function openFront(
  front: readonly Group[],
  named: readonly Group[],
  title: Opening,
  language: Language,
): Openings {
  const rank = (group: Group) => (holdsDate(group, language) ? 0 : longestTitle) + measureGroup(group)
  const [longest] = named
    // What ends in a comma or colon is the preamble.
    .filter((group) => measureGroup(group) <= longestTitle && !isNoTitle(group))
    .toSorted((a, b) => rank(b) - rank(a))
  return new Map(
    front.flatMap((group): [Line, Opening][] => {
      const [line] = group
      if (line === undefined) return []
      return [[line, group === longest ? title : {kind: 'paragraph'}]]
    }),
  )
}

/**
 * Finds the title of the text and of each annex: of the groups of lines before the first sentence
 * or number, the longest.
 *
 * Reads `lines` and `shape`, after annexes, sections and numbers are known; writes `opens`: `title`
 * for the text, `heading` without a division for an annex, `paragraph` for what stands beside them (letterhead,
 * date, approval), and for the first line after them.
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
  const solidWidth = measureSolid(draft)
  const mark = (from: number, title: Opening) => {
    const front = listFront(draft, from, solidWidth)
    const below = draft.lines[from + front.flat().length]
    // «В целях безопасности» above «ПРИКАЗЫВАЮ:» is the beginning of a sentence.
    const isCut = front.length > 1 && below !== undefined && /^\P{Ll}+:$/u.test(below.text)
    const named = isCut ? front.slice(0, -1) : front
    for (const [line, opening] of openFront(front, named, title, draft.language)) openings.set(line, opening)
    if (below !== undefined && front.length > 0) openings.set(below, below.opens ?? {kind: 'paragraph'})
  }
  mark(0, {kind: 'title'})
  for (const [index, line] of draft.lines.entries()) {
    if (line.opens?.division?.kind === 'annex') mark(index + 1, {kind: 'heading'})
  }
  const lines = draft.lines.map((line) => {
    const opens = openings.get(line)
    return opens === undefined ? line : {...line, opens}
  })
  return {...draft, lines}
}
