const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const lowered = '₀₁₂₃₄₅₆₇₈₉'

/** Digits as small digits, so that «12¹» does not read as 121; the letters of `th` stay as they are. */
function shift(text: string, digits: string): string {
  return /^[\d\s,;–-]*$/.test(text) ? text.replace(/\d/g, (digit) => digits.charAt(Number(digit))) : text
}

/**
 * Prints a piece of text that stands above the line: its digits become superscript digits, which is
 * what the page shows. A piece with anything but digits, commas and dashes stays.
 *
 * @param text the piece.
 * @returns the piece as it is printed.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {toSuperscript} from '#io/formats/to-superscript.ts'
 * assert.equal(`10${toSuperscript('6')}, 10${toSuperscript('th')}`, '10⁶, 10th')
 * ```
 */
export function toSuperscript(text: string): string {
  return shift(text, raised)
}

/**
 * Prints a piece of text that stands below the line, as {@link toSuperscript}.
 *
 * @param text the piece.
 * @returns the piece as it is printed.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {toSubscript} from '#io/formats/to-superscript.ts'
 * assert.equal(`CO${toSubscript('2')}`, 'CO₂')
 * ```
 */
export function toSubscript(text: string): string {
  return shift(text, lowered)
}
