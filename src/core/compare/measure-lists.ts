/** Lengths of the inline lists of a text. */
export interface ListLengths {
  /** Items after `a)`, `(a)` or `1)`, list by list. */
  readonly marked: readonly number[]
  /** Parts that semicolons set off after a colon, list by list. */
  readonly parted: readonly number[]
}

/** A marker stands at the beginning or behind a stop of any kind; `see (a)` has none. */
const markers = /(?<=^|[;:,.]\s(?:(?:and|or|или|и)\s)?)\(?(\p{Ll}|\d{1,2})\)\s/gu
const fewestParts = 3

/**
 * Measures the enumerations that run inside a paragraph.
 *
 * @param text any text.
 * @returns numbers of items; a list of marked items has at least two, one of parts at least three.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {measureLists} from '#core/compare/measure-lists.ts'
 * assert.deepEqual(measureLists('They fix: a) roofs, b) walls.').marked, [2])
 * assert.deepEqual(measureLists('They fix: roofs; walls; doors.').parted, [3])
 * ```
 */
export function measureLists(text: string): ListLengths {
  const parted = text
    .split(':')
    .slice(1)
    .flatMap(splitSentences)
    .map((part) => part.split(';').length)
  return {marked: measureMarked(text), parted: parted.filter((length) => length >= fewestParts)}
}

/** A list ends with its sentence; an abbreviation only makes it shorter on both sides. */
function splitSentences(text: string): readonly string[] {
  return text.split(/\.\s(?=\p{Lu})/u)
}

function measureMarked(text: string): number[] {
  const lengths: number[] = []
  for (const [, mark] of text.matchAll(markers)) {
    if (/^[aа1]$/u.test(mark ?? '')) lengths.push(1)
    else if (lengths.length > 0) lengths.push((lengths.pop() ?? 0) + 1)
  }
  return lengths.filter((length) => length > 1)
}
