import type {Language} from '#core/text/language.ts'
import type {Line} from './draft-text.ts'

/** Heads of the columns of a table, as printed. */
export interface ColumnHeads {
  /** Lines of the head row. */
  readonly lines: readonly Line[]
  /** Heads of the columns between the items and the deadlines, from left to right. */
  readonly middle: readonly string[]
  readonly deadline: string
}

/** Head of the column of numbers. */
const numberHead = /^(?:№|#|[Nn]os?\.?(?=\s|$)|п\/п)/u
/** No head row takes more lines, and no head more UTF-16 code units. */
const mostLines = 16
const longestHead = 80

function isDeadlineHead(head: string, {deadlines}: Language): boolean {
  const [word = ''] = head.toLowerCase().split(/\P{L}+/u)
  return deadlines.heads.includes(word)
}

/** «№ Работы Кто отвечает»: every capital begins a head. */
function splitAtCapitals(words: readonly string[]): readonly string[] {
  const heads: string[] = []
  for (const word of words) {
    const last = heads.at(-1)
    if (last === undefined || /^\p{Lu}/u.test(word)) heads.push(word)
    else heads[heads.length - 1] = `${last} ${word}`
  }
  return heads
}

/** "No. Planned Work Due Date": where every word has a capital, only few words and set beginnings tell heads. */
function splitTitleCase(words: readonly string[], language: Language): readonly string[] {
  const from = words[0] !== undefined && numberHead.test(words[0]) ? 1 : 0
  const found = words.findIndex((word) => isDeadlineHead(word, language))
  const to = found < 0 ? words.length : found
  const middle = words.slice(from, to)
  const heads = middle.length <= 2 ? middle : [middle.join(' ')]
  return [...words.slice(0, from), ...heads, words.slice(to).join(' ')].filter((head) => head !== '')
}

/** Heads of one line: wide gaps part them, and capitals. */
function splitLine(text: string, language: Language): readonly string[] {
  return text.split(/\t| {2,}/).flatMap((part) => {
    const words = part.split(' ')
    const isTitleCase = language.script === 'Latn' && words.every((word) => !/^\p{Ll}/u.test(word))
    return isTitleCase ? splitTitleCase(words, language) : splitAtCapitals(words)
  })
}

/** A small letter goes on with the head above it. */
function joinHeads(parts: readonly string[]): readonly string[] {
  const heads: string[] = []
  for (const part of parts) {
    const last = heads.at(-1)
    if (last !== undefined && /^\p{Ll}/u.test(part)) heads[heads.length - 1] = `${last} ${part}`
    else heads.push(part)
  }
  return heads
}

/** The lines right above the rows that may be a head row: from the head of the numbers on, or one group. */
function takeHeadLines(lines: readonly Line[], usualGap: number): readonly Line[] {
  const near = lines.slice(-mostLines)
  const number = near.findLastIndex((line) => numberHead.test(line.text))
  if (number >= 0) return near.slice(number)
  const gap = near.findLastIndex((line) => line.gap > usualGap)
  return near.slice(Math.max(gap, 0))
}

/**
 * Reads the head row of a table that has lost its columns: three heads or more, one of them over the
 * numbers or the deadlines.
 *
 * @param lines lines above the first row, in order.
 * @param usualGap blank lines that usually stand between two lines.
 * @param language language of the text.
 * @returns the heads, or `undefined` where the lines are no head row.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readColumnHeads} from '#core/ingest/read-column-heads.ts'
 * import {readLines} from '#core/ingest/read-lines.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * const heads = readColumnHeads(readLines('№ Работы Кто отвечает\nСроки\nработ'), 0, ru)
 * assert.deepEqual([heads?.middle, heads?.deadline], [['Кто отвечает'], 'Сроки работ'])
 * ```
 */
export function readColumnHeads(
  lines: readonly Line[],
  usualGap: number,
  language: Language,
): ColumnHeads | undefined {
  const headLines = takeHeadLines(lines, usualGap)
  const heads = joinHeads(headLines.flatMap((line) => splitLine(line.text, language)))
  const isShort = heads.every(
    (head) => head.length <= longestHead && !/[.!?;:]$/.test(head.replace(numberHead, '')),
  )
  const [first = ''] = heads
  const hasNumbers = numberHead.test(first)
  const deadline = heads.findLastIndex((head) => isDeadlineHead(head, language))
  if (heads.length < 3 || !isShort || (!hasNumbers && deadline < 0)) return undefined
  const at = deadline < 0 ? heads.length - 1 : deadline
  const from = hasNumbers ? 2 : 1
  return {
    lines: headLines,
    middle: heads.filter((_, index) => index >= from && index !== at),
    deadline: heads[at] ?? '',
  }
}
