import type {ParagraphKind} from '#core/model/corpus-document.ts'
import type {ReadingGroup, ReadingView} from '#core/model/reading-view.ts'
import {plainCell} from './plain-cell.ts'

/** A number in the contents, or several in a row. */
export interface ContentsNumber {
  /** Address of the only or first one. */
  readonly id: string
  /** As printed, without its closing stop: `9`, `[12]`; of several the ends, `1–50`. */
  readonly label: string
}

/** A part of a text that the contents name, with the numbers before the next part. */
export interface ContentsPart {
  /** Absent: numbers before the first part that has a name. */
  readonly id?: string
  readonly kind: ParagraphKind
  /** 1 for a heading inside an annex, else 0. */
  readonly depth: number
  /** Words of the part per column, `null` where the edition has not got it. */
  readonly texts: readonly (string | null)[]
  readonly numbers: readonly ContentsNumber[]
}

/** More numbers than these are gathered into ranges. */
const mostNumbers = 150
/** As many ranges at most, however long the text is. */
const mostRanges = 80
/** With as many headings nobody looks for numbers. */
const mostHeadings = 60
const rangeLengths = [10, 20, 50, 100, 200, 500, 1000, 5000]
/** Kinds of block that are parts; of several in a row only the first is. */
const named: ReadonlySet<ParagraphKind> = new Set(['title', 'heading', 'closing', 'signature'])

/**
 * Lists the contents of a text: title, headings, closing, signatures, and the numbers under each.
 *
 * @param view the text laid out.
 * @returns parts in reading order; `[]` for a text of which there is nothing to choose from.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {listContents} from '#core/reading/list-contents.ts'
 * const group = (id: string, label: string) =>
 *   ({id, kind: 'paragraph', depth: 0, labels: [label], rows: [{cells: ['Rain.']}]}) as const
 * const view = {languages: ['en'], groups: [group('p1', '1.'), group('p2', '2.')], entities: []}
 * assert.deepEqual(listContents(view)[0]?.numbers, [{id: 'p1', label: '1'}, {id: 'p2', label: '2'}])
 * ```
 */
export function listContents({groups}: ReadingView): readonly ContentsPart[] {
  const parts: (ContentsPart & {readonly numbers: ContentsNumber[]})[] = []
  let last: ParagraphKind | undefined
  for (const group of groups) {
    if (group.tombstone !== undefined) continue
    const {id, kind} = group
    const isNamed = named.has(kind)
    if (isNamed && (kind === 'heading' || kind !== last)) {
      parts.push({id, kind, depth: depthOf(group), texts: textsOf(group), numbers: []})
    }
    last = kind
    const label = numberOf(group)
    if (label === undefined) continue
    if (parts.length === 0) parts.push({kind: 'paragraph', depth: 0, texts: [], numbers: []})
    parts.at(-1)?.numbers.push({id, label})
  }
  const count = parts.reduce((sum, {numbers}) => sum + numbers.length, 0)
  if (parts.length + count < 3 && count < 2) return []
  return shorten(parts, count)
}

function shorten(parts: readonly ContentsPart[], count: number): readonly ContentsPart[] {
  if (parts.length > mostHeadings) return parts.map((part) => ({...part, numbers: []}))
  if (count <= mostNumbers) return parts
  const length = rangeLengths.find((each) => count / each <= mostRanges) ?? count
  return parts.map((part) => ({...part, numbers: toRanges(part.numbers, length)}))
}

function toRanges(numbers: readonly ContentsNumber[], length: number): ContentsNumber[] {
  const ranges: ContentsNumber[] = []
  for (let at = 0; at < numbers.length; at += length) {
    const [first, last] = [numbers[at], numbers[Math.min(at + length, numbers.length) - 1]]
    if (first === undefined || last === undefined) continue
    ranges.push(first === last ? first : {id: first.id, label: `${first.label}–${last.label}`})
  }
  return ranges
}

/** The head of an annex stands beside the other headings, those inside it one step further in. */
function depthOf({id, kind}: ReadingGroup): number {
  const [, inside] = /^annex[^.]*\.(.+)$/.exec(id) ?? []
  return kind === 'heading' && inside !== undefined && inside !== 'h1' ? 1 : 0
}

function textsOf({rows, rows: [first]}: ReadingGroup): (string | null)[] {
  return (first?.cells ?? []).map((_, column) => {
    const words = rows.flatMap(({cells}) => plainCell(cells[column] ?? '') || [])
    return words.length === 0 ? null : words.join(' ')
  })
}

/** The number of a paragraph that is not part of another one. */
function numberOf({kind, depth, labels}: ReadingGroup): string | undefined {
  if (depth > 0 || (kind !== 'paragraph' && kind !== 'item')) return undefined
  const label = labels.find((each) => each !== null)
  return label == null || !/[\p{L}\p{N}]/u.test(label) ? undefined : label.replace(/[.):]+$/, '')
}
