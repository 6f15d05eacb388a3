/** A run of digits, a word, a single other sign, or an empty line. */
export interface Token {
  readonly kind: 'number' | 'word' | 'sign' | 'gap'
  /** Lower case, with `е` for `ё`. */
  readonly text: string
  /** UTF-16 offsets in the text, `end` excluded. */
  readonly start: number
  readonly end: number
  /** No white space before it. */
  readonly isJoined: boolean
}

const pattern = /(\d+)|(\p{L}+)|(\n[^\S\n]*\n)|\S/gu

const fold = (text: string): string => text.toLowerCase().replaceAll('ё', 'е')

function kindOf([, digits, letters, gap]: RegExpExecArray): Token['kind'] {
  if (digits !== undefined) return 'number'
  if (letters !== undefined) return 'word'
  return gap === undefined ? 'sign' : 'gap'
}

/**
 * Cuts a text into the tokens that dates are made of.
 *
 * @param text any text.
 * @returns tokens in order; white space is none, but for an empty line, which no date crosses.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readTokens} from '#core/dates/read-tokens.ts'
 * assert.deepEqual(readTokens('3-го мая').map(({text}) => text), ['3', '-', 'го', 'мая'])
 * ```
 */
export function readTokens(text: string): readonly Token[] {
  const tokens: Token[] = []
  const folded = fold(text)
  // Folded at once where no letter changes its length by it, as İ does.
  const isLevel = folded.length === text.length
  let last = -1
  for (const match of text.matchAll(pattern)) {
    const start = match.index
    const end = start + match[0].length
    const own = isLevel ? folded.slice(start, end) : fold(match[0])
    tokens.push({kind: kindOf(match), text: own, start, end, isJoined: start === last})
    last = match[3] === undefined ? end : -1
  }
  return tokens
}
