/**
 * How a label counts.
 * - `article`: has its word or sign: `Article 5.`, `§ 5.`;
 * - `path`: a number from the division's start on: `9.`, `2.1.1`;
 * - `part`: a capital or Roman number with a stop, above all others: `IV.`, `A.`;
 * - the rest count inside the paragraph before them.
 */
export type LabelStyle =
  'article' | 'path' | 'part' | 'number' | 'letter' | 'capital' | 'roman' | 'capital-roman'

/** A label already read, still open for what belongs to it. */
export interface OpenLabel {
  readonly style: LabelStyle
  readonly label: string
}

const romanLetters = /^[ivxlх]+$/i

/** `(i)` after `(h)` is a letter, after a text of its own a number; `(v)` is a number after `(iv)` only. */
function isRoman(label: string, open: readonly OpenLabel[]): boolean {
  if (!romanLetters.test(label) || /^х$/i.test(label)) return false
  if (label.length > 1) return true
  const lower = label.toLowerCase()
  const before = new Set(open.map((level) => level.label.toLowerCase()))
  if (lower === 'i') return !before.has('h')
  return (lower === 'v' && before.has('iv')) || (lower === 'x' && before.has('ix'))
}

/**
 * Reads how a label counts.
 *
 * @param label as printed, without stop and brackets.
 * @param marker the label with its punctuation; without one a number is taken to have a stop.
 * @param open labels that are open before it, outermost first: they tell the letter `i` from the number.
 * @returns the style.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readLabelStyle} from '#core/segment/label-style.ts'
 * assert.equal(readLabelStyle('9', '9.', []), 'path')
 * assert.equal(readLabelStyle('i', '(i)', [{style: 'letter', label: 'h'}]), 'letter')
 * ```
 */
export function readLabelStyle(
  label: string,
  marker: string | undefined,
  open: readonly OpenLabel[],
): LabelStyle {
  if (/^(?:§|\p{L}{2,}\.?\s)/u.test(marker ?? '')) return 'article'
  const hasBracket = marker?.endsWith(')') ?? false
  if (/^\d/.test(label)) return hasBracket && !label.includes('.') ? 'number' : 'path'
  const isCapital = label !== label.toLowerCase()
  if (isCapital && !hasBracket) return 'part'
  if (isRoman(label, open)) return isCapital ? 'capital-roman' : 'roman'
  return isCapital ? 'capital' : 'letter'
}
