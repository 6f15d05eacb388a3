import type {LineRange} from '#core/model/corpus-document.ts'

/** What is read of a paragraph to find gaps. */
export interface NumberedParagraph {
  readonly id: string
  readonly label?: string
  readonly marker?: string
  readonly parent?: string
  readonly lines?: LineRange
}

/** A number that does not follow the one before it in its row. */
export interface NumberGap<P extends NumberedParagraph> {
  readonly paragraph: P
  /** The first number that is left out. */
  readonly expected: string
}

/**
 * Number of a plain numeric label, and the row of numbers it belongs to: `2.1` is number 1 under `2`, and
 * `1)` under `5.` is in a row of its own, because what it belongs to and the signs around it differ.
 */
function placeOf({label, marker, parent}: NumberedParagraph): {level: string; number: number} | undefined {
  const parts = label?.split('.') ?? []
  const number = Number(parts.at(-1))
  if (label === undefined || !parts.every((part) => /^\d+$/.test(part))) return undefined
  const shape = marker?.replace(label, '') ?? ''
  return {level: [parent, shape, ...parts.slice(0, -1)].join(' '), number}
}

/**
 * Finds printed numbers that leave a number out, row by row.
 *
 * @param paragraphs paragraphs of one division in reading order.
 * @returns the paragraphs behind a gap; `[]` when there is none.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findNumberGaps} from '#core/segment/find-number-gaps.ts'
 * const gaps = findNumberGaps([{id: 'p1', label: '1'}, {id: 'p3', label: '3'}])
 * assert.deepEqual(gaps.map(({paragraph, expected}) => [paragraph.id, expected]), [['p3', '2']])
 * ```
 */
export function findNumberGaps<P extends NumberedParagraph>(
  paragraphs: readonly P[],
): readonly NumberGap<P>[] {
  const last = new Map<string, number>()
  return paragraphs.flatMap((paragraph) => {
    const place = placeOf(paragraph)
    if (place === undefined) return []
    const before = last.get(place.level)
    last.set(place.level, place.number)
    if (before === undefined || place.number <= before + 1) return []
    const expected = [...(paragraph.label?.split('.').slice(0, -1) ?? []), before + 1].join('.')
    return [{paragraph, expected}]
  })
}
