import {findMedian} from '../text/find-median.ts'
import type {LaidOutPage} from './lay-out-page.ts'
import type {TextRow} from './text-row.ts'

/** Share of the height of a page, above and below, where running heads and feet stand. */
const zoneShare = 0.15
/** No running head has more lines. */
const mostLines = 4
/** Lines on two pages stand at one height when they are this near, points. */
const near = 4
/** Share of the pages with a line on which its number goes on counting. */
const countingShare = 0.75
/** What is no further from the text than this, in distances of its lines, may be its last line or its first. */
const apart = 1.35
/** Fonts whose sizes differ by less than this share are the same. */
const sameSize = 0.05
/** A line that does not stand apart is taken where this many pages and this share of them have it. */
const [mostPages, mostShare] = [4, 0.75]

const bareNumber = /^(?:(?:стр|с|page|p)\.? ?)?(?:\d{1,4}|[ivxlc]{1,7})(?: ?(?:\/|из|of) ?\d{1,4})?$/iu

/** «— 3 —», `[3]`, `Page 3 of 9`. */
const isNumber = (text: string) => bareNumber.test(text.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, ''))

interface Candidate {
  readonly page: number
  readonly row: TextRow
  /** The text with its numbers as `#`. */
  readonly form: string
  readonly numbers: readonly number[]
}

/** The lines at one edge of a page, from the outside in, and the line of the text they end at. */
interface Edge {
  readonly rows: readonly TextRow[]
  readonly all: readonly TextRow[]
  /** Distance of two lines of the text, points. */
  readonly step: number
}

function listEdges({columns, height}: LaidOutPage): readonly Edge[] {
  const rows = columns.flat().toSorted((a, b) => a.y - b.y)
  const upTo = (list: readonly TextRow[], isNear: (row: TextRow) => boolean) => {
    const end = list.findIndex((row) => row.table !== undefined || !isNear(row))
    return list.slice(0, Math.min(mostLines, end < 0 ? list.length : end))
  }
  const step = findMedian(
    columns.flatMap((column) => column.slice(1).map((row, index) => row.y - (column[index]?.y ?? 0))),
  )
  const reversed = rows.toReversed()
  return [
    {rows: upTo(rows, (row) => row.y < zoneShare * height), all: rows, step},
    {rows: upTo(reversed, (row) => row.y > (1 - zoneShare) * height), all: reversed, step},
  ]
}

/** Whether the first lines of an edge stand apart from the text: by their distance, their size, or as a bare number. */
function standsApart({all, step}: Edge, count: number): boolean {
  const [row, next] = [all[count - 1], all[count]]
  if (row === undefined || next === undefined || isNumber(row.text)) return true
  if (Math.abs(row.size - next.size) > sameSize * next.size) return true
  return Math.abs(next.y - row.y) > apart * step
}

function readCandidate(row: TextRow, page: number): Candidate {
  const text = row.text.toLowerCase().replace(/\s+/g, ' ')
  const roman = /^[ivxlc]{1,7}$/.test(text.replaceAll(/[^\p{L}\d]/gu, ''))
  const numbers = [...text.matchAll(/\d{1,6}/g)].map(([number]) => Number(number))
  return {page, row, form: roman ? '#' : text.replace(/\d+/g, '#'), numbers}
}

/** Every number stays as it is, or counts with the pages. */
function isRunning(group: readonly Candidate[]): boolean {
  const [first] = group
  if (first === undefined) return false
  return first.numbers.every((_, index) => {
    const steps = group.slice(1).map((candidate, at) => {
      const before = group[at]
      const by = (candidate.numbers[index] ?? 0) - (before?.numbers[index] ?? 0)
      return by === 0 || by === candidate.page - (before?.page ?? 0)
    })
    return steps.filter(Boolean).length >= countingShare * steps.length
  })
}

function groupAlike(candidates: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const groups = new Map<string, Candidate[][]>()
  for (const candidate of candidates) {
    const alike = groups.get(candidate.form) ?? []
    const group = alike.find(
      ([first]) => first !== undefined && Math.abs(first.row.y - candidate.row.y) <= near,
    )
    if (group === undefined) alike.push([candidate])
    else group.push(candidate)
    groups.set(candidate.form, alike)
  }
  return [...groups.values()].flat()
}

/** A number apart at either end of the line, less the number of the page: the same on all pages where it counts pages. */
function listOffsets({page, row}: Candidate): readonly string[] {
  const text = row.text.trim()
  const ends = [/^(\d{1,4})(?: {3}|$)/.exec(text), /(?: {3}|^)(\d{1,4})$/.exec(text)]
  return ends.flatMap((match) => (match?.[1] === undefined ? [] : [String(Number(match[1]) - page)]))
}

/** Heads that change with the chapter, beside a number that counts the pages. */
function groupNumbered(candidates: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const numbered = candidates.flatMap((candidate) =>
    [...new Set(listOffsets(candidate))].map((form) => ({...candidate, form, numbers: []})),
  )
  return groupAlike(numbered)
}

const isArtifact = (row: TextRow) => row.pieces.length > 0 && row.pieces.every((piece) => piece.isArtifact)

/**
 * Finds running heads, running feet and page numbers: lines at the upper or lower edge of a page that
 * stand at the same height on three pages (on two, when there are at most three) with the same words,
 * numbers staying or counting with the pages; other words too beside a number apart that counts; and lines there that the file itself marks as artifacts.
 * Only what stands outside all other text of its page is taken, and what stands no further from it than
 * its own lines only where nearly every page has it: two pages may end in the same words.
 *
 * @param pages all pages.
 * @returns rule of each line found: `page-number` for a number alone, else `running-head`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findRunningRows} from '#core/layout/find-running-rows.ts'
 * import {layOutPage} from '#core/layout/lay-out-page.ts'
 * const piece = {x: 10, end: 40, size: 10, isBold: false, isTurned: false, isArtifact: false, hasSpaceBefore: false}
 * const pages = ['1', '2'].map((number) =>
 *   layOutPage({width: 99, height: 200, rules: [], pieces: [
 *     {...piece, text: `Rain on day ${number}.`, y: 90},
 *     {...piece, text: number, y: 190},
 *   ]}),
 * )
 * assert.deepEqual([...findRunningRows(pages)].map(([row, rule]) => [row.text, rule]), [['1', 'page-number'], ['2', 'page-number']])
 * ```
 */
export function findRunningRows(
  pages: readonly LaidOutPage[],
): ReadonlyMap<TextRow, 'running-head' | 'page-number'> {
  const edges = pages.map(listEdges)
  const candidates = edges.flatMap((sides, page) =>
    sides.flatMap(({rows}) => rows).map((row) => readCandidate(row, page)),
  )
  const least = pages.length > 3 ? 3 : 2
  const groups = [...groupAlike(candidates), ...groupNumbered(candidates)].filter(
    (group) => group.length >= least && isRunning(group),
  )
  const listRows = (list: typeof groups) => new Set(list.flatMap((group) => group.map(({row}) => row)))
  const repeated = listRows(groups)
  // What nearly every page has is no accident of the text, however near to it.
  const usual = listRows(groups.filter(({length}) => length >= Math.max(mostPages, mostShare * pages.length)))
  const found = new Map<TextRow, 'running-head' | 'page-number'>()
  for (const edge of edges.flat()) {
    const {rows} = edge
    const last = rows.findIndex((row) => !repeated.has(row) && !isArtifact(row))
    let end = last < 0 ? rows.length : last
    const isSure = (row: TextRow | undefined) => row !== undefined && (usual.has(row) || isArtifact(row))
    while (end > 0 && !isSure(rows[end - 1]) && !standsApart(edge, end)) end--
    for (const row of rows.slice(0, end)) found.set(row, isNumber(row.text) ? 'page-number' : 'running-head')
  }
  return found
}
