/** Mark of a footnote at the start of a line. */
export interface NoteMark {
  /** Digits, or asterisks: what the mark says, however it is printed. */
  readonly label: string
  /** The mark with its punctuation, letter for letter. */
  readonly printed: string
  /** Where the note itself begins, UTF-16 offset in the line. */
  readonly textStart: number
  /** How the mark is printed: references are printed alike. */
  readonly style: NoteStyle
}

/** `raised` `¹`, `star` `*`, `bracket` `[1]`, `plain` `1)` or `1`: the last only below a rule. */
export type NoteStyle = 'raised' | 'star' | 'bracket' | 'plain'

const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const marks: readonly (readonly [NoteStyle, RegExp])[] = [
  ['raised', /^([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\s{0,3}(?=[\p{L}\p{N}«“"(])/u],
  ['star', /^(\*{1,3})\s{0,3}(?=[\p{L}«“"(])/u],
  ['bracket', /^\[(\d{1,3})\]\s{0,3}(?=[\p{L}«“"(])/u],
]
const plainMark = /^(\d{1,3})[.)]?\s{1,3}(?=[\p{L}«“"(])/u
const references: readonly (readonly [NoteStyle, RegExp])[] = [
  // «20 м²» is no reference.
  ['raised', /(?<=[\p{L}\p{N}»”").,;])(?<!(?<!\p{L})[кдсмkdcm]?[мm])([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})/gu],
  ['star', /(?<=[\p{L}»”")])(\*{1,3})(?!\*)/gu],
  ['bracket', /(?<=\S ?)\[(\d{1,3})\]/gu],
  ['plain', /(?<=\p{L}[.,;:!?]?[»”")]?)(\d{1,3})\)?(?![\p{L}\p{N}])/gu],
]

function readLabel(style: NoteStyle, mark: string): string {
  return style === 'raised' ? Array.from(mark, (digit) => raisedDigits.indexOf(digit)).join('') : mark
}

/**
 * Reads the mark of a footnote at the start of a line: `¹`, `*`, `[1]`, and below a rule `1)`, `1.`, `1`.
 *
 * @param text the line.
 * @param isBelowRule `true`: a line of dashes stands above.
 * @returns the mark, `undefined` when the line begins with none. It is a footnote only where a
 *   reference stands before it.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readNoteMark} from '#core/ingest/read-note-mark.ts'
 * assert.equal(readNoteMark('¹² Устав реки', false)?.label, '12')
 * assert.equal(readNoteMark('1) Устав реки', false), undefined)
 * ```
 */
export function readNoteMark(text: string, isBelowRule: boolean): NoteMark | undefined {
  for (const [style, pattern] of isBelowRule ? [...marks, ['plain', plainMark] as const] : marks) {
    const [whole, mark] = pattern.exec(text) ?? []
    if (whole === undefined || mark === undefined) continue
    return {label: readLabel(style, mark), printed: whole.trimEnd(), textStart: whole.length, style}
  }
  return undefined
}

/**
 * Lists the references to footnotes in a line: marks that stand behind a word.
 *
 * @param text the line.
 * @returns keys, style and label, in no order; none for most lines.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {listNoteReferences} from '#core/ingest/read-note-mark.ts'
 * assert.deepEqual(listNoteReferences('по Уставу¹ реки*'), ['raised 1', 'star *'])
 * ```
 */
export function listNoteReferences(text: string): readonly string[] {
  return references.flatMap(([style, pattern]) =>
    [...text.matchAll(pattern)].map(([, mark = '']) => `${style} ${readLabel(style, mark)}`),
  )
}
