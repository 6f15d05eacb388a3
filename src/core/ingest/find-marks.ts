import type {Decision} from './ledger-entry.ts'
import type {Place} from './match-decisions.ts'
import {quoteContext} from './quote-context.ts'
import {squeezeSpaces} from './squeeze-spaces.ts'

/** A place whose words a mark speaks of. */
export interface MarkPlace extends Place {
  /** UTF-16 offsets of the received text, `end` excluded. */
  readonly start: number
  readonly end: number
}

/** Words that stand this often in a text are too common to say where the mark was. */
const mostPlaces = 1000

/** The text with single spaces, and where each of its code units was received. */
function squeezeWithOffsets(received: string): {readonly text: string; readonly offsets: Uint32Array} {
  const offsets = new Uint32Array(received.length + 1)
  let length = 0
  for (const {0: run, index} of received.matchAll(/\s+|\S+/gu)) {
    const isBlank = run.trim() === ''
    for (let at = 0; at < (isBlank ? 1 : run.length); at += 1) offsets[length + at] = index + at
    length += isBlank ? 1 : run.length
  }
  offsets[length] = received.length
  return {text: squeezeSpaces(received), offsets}
}

/**
 * Finds every place where the words of a mark stand, over line ends too. Marks are decisions that
 * change nothing, as `sic`.
 *
 * @param received the received text.
 * @param marks decisions whose `received` is their `replacement`; one without words is found nowhere.
 * @returns places in no order, one per mark rule and words and occurrence; the first 1,000 of each.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {findMarks} from '#core/ingest/find-marks.ts'
 * const sic = {rule: 'sic', received: 'у река', replacement: 'у река', state: 'accepted', before: '', after: ''} as const
 * assert.deepEqual(findMarks('мост у\nрека', [sic]).map(({start, end}) => [start, end]), [[5, 11]])
 * ```
 */
export function findMarks(received: string, marks: readonly Decision[]): readonly MarkPlace[] {
  const asked = new Map(
    marks.map((mark) => [JSON.stringify([mark.rule, squeezeSpaces(mark.received)]), mark]),
  )
  if (asked.size === 0) return []
  const {text, offsets} = squeezeWithOffsets(received)
  const places: MarkPlace[] = []
  for (const mark of asked.values()) {
    const words = squeezeSpaces(mark.received)
    let at = words.trim() === '' ? -1 : text.indexOf(words)
    for (let count = 0; at >= 0 && count < mostPlaces; count += 1) {
      const start = offsets[at] ?? 0
      const end = (offsets[at + words.length - 1] ?? 0) + 1
      const found = {rule: mark.rule, received: words, replacement: words}
      places.push({...found, start, end, ...quoteContext(received, start, end)})
      at = text.indexOf(words, at + words.length)
    }
  }
  return places
}
