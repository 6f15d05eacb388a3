import type {LanguageTag} from '../model/corpus-document.ts'
import type {HitSpan, SearchGroup} from '../model/search.ts'

/** A part of a cell as shown; `isHit` where its words were found. */
export interface ShownPiece {
  readonly text: string
  readonly isHit: boolean
}

/** A row that a hit is shown by. */
export interface ShownRow {
  /** Its address; absent where the address of the paragraph is its own. */
  readonly id?: string
  /** One per column; empty where it has no counterpart. */
  readonly cells: readonly (readonly ShownPiece[])[]
}

export interface ShownHit {
  readonly rows: readonly ShownRow[]
  /** Whether the paragraph has more rows or words than these. */
  readonly isPart: boolean
}

/** Words from `start` to before `end`, from 0. */
interface Stretch {
  readonly start: number
  readonly end: number
}

/** A span as far as it lies in a cell. */
interface Mark extends Stretch {
  readonly slot: number
}

interface Cell {
  readonly words: readonly string[]
  readonly marks: readonly Mark[]
}

/** Rows of a paragraph that are shown; a cell of so many words is shown whole. */
const mostRows = 3
const mostWords = 60
/** Words around a mark; a gap of so few words is not worth an ellipsis. */
const around = 12
const smallGap = 5

/**
 * Chooses what is shown of a paragraph that meets a query: the rows that hold the words found, both sides, long
 * cells cut around them.
 *
 * @param group the paragraph.
 * @param languages of its columns.
 * @param spans where it meets the query.
 * @param isWhole all rows, nothing cut.
 * @returns at least one row; of many those that meet most parts of the query, in the order of the page.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {showHit} from '#core/search/show-hit.ts'
 * const group = {id: 'p1', kind: 'paragraph' as const, rows: [{cells: ['Идёт дождь.', 'It rains.']}]}
 * const {rows} = showHit(group, ['ru', 'en'], [{slot: 0, language: 'en', start: 1, length: 1}])
 * assert.deepEqual(rows[0]?.cells[1]?.[1], {text: 'rains', isHit: true})
 * ```
 */
export function showHit(
  group: SearchGroup,
  languages: readonly LanguageTag[],
  spans: readonly HitSpan[],
  isWhole = false,
): ShownHit {
  const rows = group.rows.map(({id, cells}) => ({id, cells: cells.map(splitWords)}))
  const columns = languages.map((language, column) =>
    markCells(
      rows.map(({cells}) => cells[column] ?? []),
      spans.filter((span) => span.language === language),
    ),
  )
  const marked = rows.map(({id}, row) => ({
    ...(id === undefined ? {} : {id}),
    cells: columns.map((cells) => cells[row] ?? {words: [], marks: []}),
  }))
  const chosen = isWhole ? marked : chooseRows(marked)
  let isPart = chosen.length < rows.length
  const shown = chosen.map(({cells, ...row}) => ({
    ...row,
    cells: cells.map((cell, column) => {
      const stretches = isWhole ? [{start: 0, end: cell.words.length}] : cutCell(cell, cells, column)
      isPart ||= stretches.length > 1 || !isAll(stretches[0], cell)
      return printCell(cell, stretches)
    }),
  }))
  return {rows: shown, isPart}
}

const splitWords = (cell: string): readonly string[] => (cell === '' ? [] : cell.split(' '))

const isAll = (stretch: Stretch | undefined, {words}: Cell): boolean =>
  stretch === undefined || (stretch.start === 0 && stretch.end === words.length)

/** Deals the spans of a column, counted over all its words, out to its cells. */
function markCells(cells: readonly (readonly string[])[], spans: readonly HitSpan[]): readonly Cell[] {
  let before = 0
  return cells.map((words) => {
    const offset = before
    before += words.length
    const marks = spans.flatMap(({slot, start, length}) => {
      const from = Math.max(0, start - offset)
      const end = Math.min(words.length, start + length - offset)
      return from < end ? [{slot, start: from, end}] : []
    })
    return {words, marks}
  })
}

function chooseRows<T extends {readonly cells: readonly Cell[]}>(rows: readonly T[]): readonly T[] {
  const slotsOf = ({cells}: T): number =>
    new Set(cells.flatMap(({marks}) => marks.map(({slot}) => slot))).size
  const best = rows
    .map((row, index) => ({index, slots: slotsOf(row)}))
    .filter(({slots}) => slots > 0)
    .sort((a, b) => b.slots - a.slots || a.index - b.index)
    .slice(0, mostRows)
  const chosen = new Set(best.map(({index}) => index))
  return chosen.size === 0 ? rows.slice(0, 1) : rows.filter((_, index) => chosen.has(index))
}

/** Stretches of a cell that are shown, in order; a cell without marks shows what stands beside those of the other. */
function cutCell(cell: Cell, cells: readonly Cell[], column: number): readonly Stretch[] {
  const {words, marks} = cell
  if (words.length <= mostWords) return [{start: 0, end: words.length}]
  const other = cells.find((each, index) => index !== column && each.marks.length > 0)
  if (marks.length > 0 || other === undefined) return cutAround(marks, words.length)
  const scale = words.length / other.words.length
  const beside = other.marks.map(({slot, start, end}) => ({
    slot,
    start: Math.floor(start * scale),
    end: Math.ceil(end * scale),
  }))
  return cutAround(beside, words.length)
}

function cutAround(marks: readonly Mark[], length: number): readonly Stretch[] {
  // Each part of the query is seen once before any is seen twice.
  const seen = new Set<number>()
  const first = marks.filter(({slot}) => !seen.has(slot) && seen.add(slot))
  let shown: readonly Stretch[] = []
  for (const {start, end} of [...first, ...marks]) {
    const wider = joinStretches([
      ...shown,
      {start: Math.max(0, start - around), end: Math.min(length, end + around)},
    ])
    const count = wider.reduce((sum, stretch) => sum + stretch.end - stretch.start, 0)
    if (shown.length === 0 || count <= mostWords) shown = wider
  }
  return shown.length === 0
    ? [{start: 0, end: mostWords}]
    : shown.map(({start, end}) => ({
        start: start <= smallGap ? 0 : start,
        end: length - end <= smallGap ? length : end,
      }))
}

function joinStretches(stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = []
  for (const next of stretches.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last === undefined || next.start > last.end + smallGap) joined.push(next)
    else joined[joined.length - 1] = {start: last.start, end: Math.max(last.end, next.end)}
  }
  return joined
}

function printCell({words, marks}: Cell, stretches: readonly Stretch[]): readonly ShownPiece[] {
  const ends = words.map((word, index) => trimMark(word, index, marks))
  const pieces: {text: string; isHit: boolean}[] = []
  const add = (text: string, isHit: boolean): void => {
    const last = pieces.at(-1)
    if (text === '') return
    if (last?.isHit === isHit) last.text += text
    else pieces.push({text, isHit})
  }
  for (const {start, end} of stretches) {
    if (start > 0) add(pieces.length === 0 ? '… ' : ' … ', false)
    for (let index = start; index < end; index++) {
      const word = words[index] ?? ''
      const [from, to] = ends[index] ?? [0, 0]
      add(word.slice(0, from), false)
      add(word.slice(from, to), true)
      add(word.slice(to), false)
      // The space inside a phrase is marked too.
      const isInside = marks.some((mark) => mark.start <= index && index + 1 < mark.end)
      if (index + 1 < end) add(' ', isInside)
    }
  }
  if ((stretches.at(-1)?.end ?? 0) < words.length) add(' …', false)
  return pieces
}

const leading = /^[^\p{L}\p{N}]+/u
const trailing = /[^\p{L}\p{N}]+$/u

/** Which letters of a word are marked; quotation marks and stops around what was found are not. */
function trimMark(word: string, index: number, marks: readonly Mark[]): readonly [from: number, to: number] {
  const own = marks.filter(({start, end}) => start <= index && index < end)
  if (own.length === 0) return [0, 0]
  const isFirst = own.every(({start}) => start === index)
  const isLast = own.every(({end}) => end === index + 1)
  const from = isFirst ? (leading.exec(word)?.[0].length ?? 0) : 0
  const to = word.length - (isLast ? (trailing.exec(word)?.[0].length ?? 0) : 0)
  return from < to ? [from, to] : [0, word.length]
}
