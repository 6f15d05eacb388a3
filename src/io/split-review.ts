/** First and last line of what `diglot align --review` writes. */
export const reviewMarks = {
  start: '# >>> doubtful: written by `diglot align --review`, which writes this block anew each time',
  end: '# <<< doubtful',
} as const

/** A file in three parts that make up the whole; `block` is empty where there is none. */
export interface ReviewParts {
  readonly before: string
  /** From the first mark to the end of the line of the last. */
  readonly block: string
  readonly after: string
}

/**
 * Finds the block of proposals in a file of decisions.
 *
 * @param source the file; a block without its last mark ends with the file.
 * @returns the parts, character for character.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {reviewMarks, splitReview} from '#io/split-review.ts'
 * const source = `pin: []\n${reviewMarks.start}\n# …\n${reviewMarks.end}\n`
 * assert.equal(splitReview(source).before, 'pin: []\n')
 * assert.equal(splitReview('pin: []\n').block, '')
 * ```
 */
export function splitReview(source: string): ReviewParts {
  const start = /^# >>> doubtful/m.exec(source)?.index
  if (start === undefined) return {before: source, block: '', after: ''}
  const rest = source.slice(start)
  const last = /^# <<< doubtful.*\n?/m.exec(rest)
  const length = last === null ? rest.length : last.index + last[0].length
  return {before: source.slice(0, start), block: rest.slice(0, length), after: rest.slice(length)}
}
