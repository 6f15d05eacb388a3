/** Number of an annex: `1`, `№ 2`, `No. 3`, `II`, `A`. */
const annexNumber = /^\s*(?:(?:№|[Nn]o\.?|N)\s*)?(\d{1,3}|[IVXLC]{1,7}|\p{Lu})?[.:]?(?=\s|$)/u

/** Head of an annex. */
export interface AnnexHead {
  /** Number as printed. */
  readonly label?: string
  /** What stands behind word and number, without white space around it. */
  readonly rest: string
}

/**
 * Reads the head of an annex: an annex word, behind it the number if there is one.
 *
 * @param text text of a line or a heading.
 * @param annexWords words that open one, lower case.
 * @returns the number and what follows, or `undefined` where the text is no such head.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readAnnexHead} from '#core/segment/read-annex-head.ts'
 * assert.deepEqual(readAnnexHead('Приложение № II к плану', ['приложение']), {label: 'II', rest: 'к плану'})
 * assert.equal(readAnnexHead('Приложения', ['приложение']), undefined)
 * ```
 */
export function readAnnexHead(text: string, annexWords: readonly string[]): AnnexHead | undefined {
  const lower = text.toLowerCase()
  const word = annexWords.find((candidate) => lower.startsWith(candidate))
  if (word === undefined) return undefined
  const after = text.slice(word.length)
  const match = annexNumber.exec(after)
  if (match === null) return undefined
  const rest = after.slice(match[0].length).trim()
  return match[1] === undefined ? {rest} : {label: match[1], rest}
}
