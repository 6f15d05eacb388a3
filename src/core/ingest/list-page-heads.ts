import type {DraftText, Line} from './draft-text.ts'
import {endsSentence} from './ends-sentence.ts'
import {measureColumn} from './measure-indent.ts'
import {readPageNumber} from './read-page-number.ts'

/** So often a head stands at least. */
const leastTimes = 2
/** Columns by which a centred line shifts when its number grows by a digit, UTF-16 code units. */
const drift = 2
/** From this column on a line is set apart from the text, UTF-16 code units. */
const indented = 4
/** No running head is shorter or longer, in UTF-16 code units. */
const shortestHead = 4
const longestHead = 120

/** A number with the words beside it, in one line or two. */
interface Head {
  readonly lines: readonly Line[]
  readonly page: number
  /** The words and the side on which the number stands. */
  readonly key: string
  readonly column: number
  /** `true`: the sentence above goes on below. */
  readonly isCut: boolean
}

const numberFirst = /^(\d{1,4})\s{2,}(\S.*)$/u
const numberLast = /^(.*\S)\s{2,}(\d{1,4})$/u

function isWords(text: string): boolean {
  return text.length >= shortestHead && text.length <= longestHead && /\p{L}{3}/u.test(text)
}

function createHead(draft: DraftText, at: number, length: number, page: number, key: string): Head[] {
  const lines = draft.lines.slice(at, at + length)
  const [first] = lines
  const [previous, next] = [draft.lines[at - 1], draft.lines[at + length]]
  const words = lines.find(({text}) => /\p{L}/u.test(text)) ?? first
  if (first === undefined || words === undefined || lines.some(({opens}) => opens !== undefined)) return []
  const isCut = previous !== undefined && !endsSentence(previous.text, draft.language)
  const goesOn = next !== undefined && /^\p{Ll}/u.test(next.text)
  return [{lines, page, key, column: measureColumn(draft.received, words), isCut: isCut && goesOn}]
}

/** What a line, or a line and the next, would be as a head. */
function readHeads(draft: DraftText, at: number): readonly Head[] {
  const text = draft.lines[at]?.text ?? ''
  if (text.length > longestHead) return []
  const below = draft.lines[at + 1]?.text ?? ''
  const [, page, after = ''] = numberFirst.exec(text) ?? []
  if (page !== undefined && isWords(after)) return createHead(draft, at, 1, Number(page), `# ${after}`)
  const [, before = '', last] = numberLast.exec(text) ?? []
  if (last !== undefined && isWords(before)) return createHead(draft, at, 1, Number(last), `${before} #`)
  const [own, next] = [readPageNumber(text), readPageNumber(below)]
  if (own !== undefined && next === undefined && isWords(below))
    return createHead(draft, at, 2, own.page, `#\n${below}`)
  if (next !== undefined && own === undefined && isWords(text))
    return createHead(draft, at, 2, next.page, `${text}\n#`)
  return []
}

/** Numbers that count up by one or, on left or right pages alone, by two. */
function countsUp(heads: readonly Head[]): boolean {
  const steps = heads.slice(1).map(({page}, index) => page - (heads[index]?.page ?? 0))
  return steps.every((step) => step === 1 || step === 2)
}

function isPlaced(heads: readonly Head[]): boolean {
  const columns = heads.map(({column}) => column)
  const least = Math.min(...columns)
  // Centred heads, and heads that cut a sentence: rows of a table do neither.
  const isApart = least >= indented || heads.filter(({isCut}) => isCut).length * 2 >= heads.length
  return isApart && columns.every((column) => column - least <= drift)
}

/**
 * Lists the running heads of a text in which nothing marks the end of a page: the same words beside a
 * number that counts up, twice or more, in the same place and set apart from the text.
 *
 * @param draft the text.
 * @returns the heads with their numbers, each line once; none where numbers, words or place differ.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {listPageHeads} from '#core/ingest/list-page-heads.ts'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * import {en} from '#core/text/languages/en.ts'
 * const received = 'The river\n    4\n    On rivers\nruns by\n    5\n    On rivers\nthe mill.'
 * const shape = {kind: 'wrapped', gap: 0, width: 9} as const
 * const draft = {received, language: en, shape, lines: readLines(received), proposals: [], findings: []}
 * assert.deepEqual(listPageHeads(draft).map(({number}) => number), [2, 3, 5, 6])
 * ```
 */
export function listPageHeads(draft: DraftText): readonly Line[] {
  const heads = draft.lines.flatMap((_, at) => readHeads(draft, at))
  const groups = Map.groupBy(heads, ({key}) => key.toLowerCase().replaceAll(/[ \t]+/gu, ' '))
  const found = [...groups.values()].filter(
    (group) => group.length >= leastTimes && countsUp(group) && isPlaced(group),
  )
  return [...new Set(found.flat().flatMap(({lines}) => lines))]
}
