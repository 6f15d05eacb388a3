import type {LineHint} from '#core/ingest/received-document.ts'

/** A line that fills the column, UTF-16 code units, and ends a sentence was set apart by its break: it is no verse. */
const fullLine = 80
const sentenceEnd = /[.!?…:;]["»”)]?$/
/** A capital with a stop is an initial: «A. Reed». */
const itemStart =
  /^(?:[-–—•]\s|\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zа-я]|[ivx]{2,5}|[IVX]{2,5})[.)]\s|\(?\p{Lu}\)\s)/u

/** A sentence that goes on in small letters was broken to fit a column, and heads are broken for looks. */
function isLayout(text: string, before: string | undefined, kind: LineHint['kind']): boolean {
  if (kind === 'title' || kind === 'heading') return true
  return /^\p{Ll}/u.test(text) && before !== undefined && /[\p{L}\p{N}]$/u.test(before)
}

/**
 * Says whether a line after a forced line break goes on with its block. Pages and documents part
 * verse, addresses and signatures by such breaks, but also paragraphs and items of lists.
 *
 * @param text the line.
 * @param before the line before it, if there is one.
 * @param kind what the block is.
 * @returns it goes on, and whether the break stays; or nothing: that is left to be inferred, as in plain text.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {guessOpening} from '#io/formats/guess-opening.ts'
 * assert.deepEqual(guessOpening('falls on the town', 'The rain'), {opensBlock: false})
 * assert.deepEqual(guessOpening('Mill Street 5', 'A. Reed'), {opensBlock: false, keepsBreak: true})
 * assert.deepEqual(guessOpening('A. Reed', 'For the Town'), {opensBlock: false, keepsBreak: true})
 * assert.deepEqual(guessOpening('2. Snow.', '1. Rain.'), {})
 * ```
 */
export function guessOpening(
  text: string,
  before: string | undefined,
  kind?: LineHint['kind'],
): Pick<LineHint, 'opensBlock' | 'keepsBreak'> {
  if (itemStart.test(text)) return {}
  if (before !== undefined && before.length > fullLine && sentenceEnd.test(before)) return {}
  return isLayout(text, before, kind) ? {opensBlock: false} : {opensBlock: false, keepsBreak: true}
}
