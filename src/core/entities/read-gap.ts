/**
 * What stands between two words, as one bit of a mask: a name tells which bit it needs between its
 * words, a text tells which bits a gap satisfies.
 */
export const gaps = {
  none: 0,
  /** White space, also with quotation marks, a comma, a bracket or a dash. */
  space: 1,
  hyphen: 2,
  apostrophe: 4,
  /** A stop, after initials and abbreviations. */
  stop: 8,
  /** Any other sign, as `&` or `№`. */
  other: 16,
  comma: 32,
} as const

/** The gap kinds a gap satisfies and the line breaks it holds. */
export interface Gap {
  readonly mask: number
  readonly breaks: number
  /** Starts with a hyphen and ends the line: the next word may be the rest of this one. */
  readonly isLineEndHyphen: boolean
  /** A hyphen alone, or white space alone. */
  readonly isPlain: boolean
  /** Opens a bracket and nothing else. */
  readonly isOpening: boolean
}

const apostrophes = /^['’ʼ]$/u
const quotes = /[«»“”„‟"'‘’‚‹›]/gu
/** Beyond this many characters two words are not parts of one name. */
const longestGap = 16

function readMask(gap: string): number {
  if (apostrophes.test(gap)) return gaps.apostrophe
  const signs = gap.replace(quotes, '').replace(/\s+/gu, '')
  if (gap.includes('\t') || gap.includes('\f')) return gaps.none
  if (signs === ',') return gaps.comma
  if (signs === '' || /^[,()]{1,3}$/u.test(signs)) return gaps.space
  if (signs === '.') return gaps.stop
  if (/^[-‐‑]$/u.test(signs) && !/\s/u.test(gap)) return gaps.hyphen
  // A hyphen or dash that opens a line is the mark of a list item.
  if (/^[-‐‑–—]$/u.test(signs)) return /\n\s*[-‐‑–—]/u.test(gap) ? gaps.none : gaps.hyphen | gaps.space
  return gaps.other
}

/**
 * Reads what stands between two words of a text.
 *
 * @param gap characters between the end of one word and the start of the next.
 * @returns kinds of gap it satisfies (bits of {@link gaps}, 0 for none) and its line breaks.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {gaps, readGap} from '#core/entities/read-gap.ts'
 * assert.equal(readGap('-').mask, gaps.hyphen)
 * assert.equal(readGap(' «').mask, gaps.space)
 * assert.deepEqual(readGap('\n\n'), {mask: gaps.space, breaks: 2, isLineEndHyphen: false, isPlain: true, isOpening: false})
 * ```
 */
export function readGap(gap: string): Gap {
  if (gap.length > longestGap)
    return {mask: gaps.none, breaks: 0, isLineEndHyphen: false, isPlain: false, isOpening: false}
  const mask = readMask(gap)
  return {
    mask,
    breaks: gap.split('\n').length - 1,
    isLineEndHyphen: /^[-‐‑][ \t]*\r?\n/u.test(gap),
    isPlain: mask !== gaps.none && /^(?:\s+|[-‐‑])$/u.test(gap),
    isOpening: /^\s+\($/u.test(gap),
  }
}
