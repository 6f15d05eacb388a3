import type {Span} from '../model/corpus-document.ts'

/** A stretch of text with what stands around it. */
export interface Excerpt {
  /** Words before the stretch; `…` in front where more was cut off. */
  readonly before: string
  readonly quote: string
  /** Words behind the stretch; `…` at the end where more was cut off. */
  readonly after: string
}

/** Context on either side of a mention, in UTF-16 code units: a line of a page on each side of a wide screen. */
const reach = 60

/**
 * Makes one line of printed text: no soft hyphens, one space for any gap. Spaces at the ends stay.
 *
 * @param text any text.
 * @returns the same words in one line.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {toLine} from '#core/indexes/excerpt.ts'
 * assert.equal(toLine('two\n lines '), 'two lines ')
 * ```
 */
export function toLine(text: string): string {
  return text.replace(/\u00ad/g, '').replace(/\s+/g, ' ')
}

/**
 * Cuts a stretch out of a text with a line of words around it.
 *
 * @param text any text.
 * @param span the stretch, UTF-16 offsets.
 * @returns the stretch and about 60 code units on either side, cut between words.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {excerpt} from '#core/indexes/excerpt.ts'
 * assert.deepEqual(excerpt('the river Ob freezes', {start: 10, end: 12}), {
 *   before: 'the river ', quote: 'Ob', after: ' freezes',
 * })
 * ```
 */
export function excerpt(text: string, {start, end}: Span): Excerpt {
  // Gaps and soft hyphens shrink: four times the reach is enough, and a long paragraph is not read whole.
  const before = toLine(text.slice(Math.max(0, start - 4 * reach), start)).trimStart()
  const after = toLine(text.slice(end, end + 4 * reach)).trimEnd()
  return {before: keepEnd(before), quote: toLine(text.slice(start, end)), after: shorten(after, reach)}
}

function keepEnd(line: string): string {
  if (line.length <= reach) return line
  const space = line.indexOf(' ', line.length - reach)
  // A single word longer than the reach is cut inside.
  const from = space === -1 || space >= line.length - 1 ? line.length - reach : space + 1
  return `…${line.slice(from).replace(/^[\s,;:–—]+/, '')}`
}

/**
 * Cuts the end of a line off, between words where it can.
 *
 * @param line one line of text.
 * @param most greatest length to keep, in UTF-16 code units.
 * @returns the line, or its beginning and `…`.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {shorten} from '#core/indexes/excerpt.ts'
 * assert.equal(shorten('one two three', 9), 'one two…')
 * ```
 */
export function shorten(line: string, most: number): string {
  if (line.length <= most) return line
  const space = line.lastIndexOf(' ', most)
  const kept = line.slice(0, space > 0 ? space : most)
  return `${kept.replace(/[\s.,;:–—-]+$/, '')}…`
}
