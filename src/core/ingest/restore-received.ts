import type {LedgerEntry} from './ledger-entry.ts'

/**
 * Gives the received text back, character for character, from what is displayed and what was changed.
 *
 * @param display the blocks of a draft edition as {@link ingestText} defines the display text:
 *   `marker + ' ' + text`, or `text`, joined by two line feeds.
 * @param ledger the ledger of the same edition.
 * @returns the received text.
 * @throws {RangeError} when the display text does not carry what the ledger says it should: the
 *   two do not belong together.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {restoreReceived} from '#core/ingest/restore-received.ts'
 * const ledger = [{start: 7, end: 9, received: ' \n', replacement: ' ', rule: 'line-break'}]
 * assert.equal(restoreReceived('Стороны встретились', ledger), 'Стороны \nвстретились')
 * ```
 */
export function restoreReceived(display: string, ledger: readonly LedgerEntry[]): string {
  const parts: string[] = []
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
    parts.push(display.slice(shown, at), entry.received)
    shown = at + entry.replacement.length
    received = entry.end
  }
  return [...parts, display.slice(shown)].join('')
}
