import type {LedgerEntry} from './ledger-entry.ts'

/** A stretch of the received text: UTF-16 offset of its start, and its words. */
interface Piece {
  readonly start: number
  readonly text: string
}

/** Cuts the display text where the ledger says so, and puts what was received into each cut. */
function cutDisplay(display: string, ledger: readonly LedgerEntry[]): readonly Piece[] {
  const pieces: Piece[] = []
  let received = 0
  let shown = 0
  for (const entry of ledger) {
    const at = shown + entry.start - received
    if (at < shown || !display.startsWith(entry.replacement, at)) {
      const found = display.slice(at, at + entry.replacement.length)
      throw new RangeError(
        `Unexpected \`${found}\` at ${at} of the display text, expected \`${entry.replacement}\``,
      )
    }
    pieces.push({start: received, text: display.slice(shown, at)})
    if (entry.rule !== 'moved') pieces.push({start: entry.start, text: entry.received})
    shown = at + entry.replacement.length
    received = entry.end
  }
  return [...pieces, {start: received, text: display.slice(shown)}]
}

/**
 * Gives the received text back, character for character, from what is displayed and what was changed.
 *
 * The display text is cut into kept and exchanged pieces, each with its place in the received text;
 * in the order of their places they are the received text.
 *
 * @param display the blocks of a draft edition as {@link joinDisplay} writes them.
 * @param ledger the ledger of the same edition.
 * @returns the received text.
 * @throws {RangeError} when the display text does not carry what the ledger says it should, or the
 *   pieces leave a gap or overlap: the two do not belong together.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {restoreReceived} from '#core/ingest/restore-received.ts'
 * const ledger = [
 *   {start: 0, end: 3, received: '', replacement: '', rule: 'moved'},
 *   {start: 7, end: 7, received: '', replacement: ' ', rule: 'line-break'},
 *   {start: 7, end: 0, received: '', replacement: '', rule: 'moved'},
 *   {start: 2, end: 3, received: '\n', replacement: '', rule: 'outer-blank'},
 * ]
 * assert.equal(restoreReceived('мост на', ledger), 'на\nмост')
 * ```
 */
export function restoreReceived(display: string, ledger: readonly LedgerEntry[]): string {
  const pieces = cutDisplay(display, ledger).filter(({text}) => text !== '')
  let end = 0
  const texts = pieces
    .toSorted((a, b) => a.start - b.start)
    .map(({start, text}) => {
      if (start !== end) {
        throw new RangeError(
          `Unexpected piece at ${start} of the received text, expected one at ${end}: \`${text.slice(0, 40)}\``,
        )
      }
      end += text.length
      return text
    })
  return texts.join('')
}
