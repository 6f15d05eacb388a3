import {isLayout} from './is-layout.ts'
import type {LedgerEntry} from './ledger-entry.ts'

/** One kind of layout change: rule, received, replacement. */
export type LayoutKind = readonly [rule: string, received: string, replacement: string]

/** The order of a whole ledger in little space. */
export interface PackedLedger {
  readonly kinds: readonly LayoutKind[]
  /**
   * One step per entry, in the order of the display text: `0+57` is a change of kind 0 that begins
   * 57 UTF-16 code units behind the end of the entry before, `#3` is the change with number 3.
   */
  readonly steps: readonly string[]
}

/**
 * Packs a ledger: white-space changes in full, the others by their numbers.
 *
 * @param ledger all entries, in the order of the display text.
 * @param numbers number of each entry that is more than layout.
 * @returns the packed ledger, which {@link unpackLedger} reads.
 * @throws {RangeError} when an entry that is more than layout has no number.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {packLedger} from '#core/ingest/pack-ledger.ts'
 * const entry = {start: 7, end: 8, received: '\n', replacement: ' ', rule: 'line-break'}
 * assert.deepEqual(packLedger([entry], new Map()).steps, ['0+7'])
 * ```
 */
export function packLedger(
  ledger: readonly LedgerEntry[],
  numbers: ReadonlyMap<LedgerEntry, number>,
): PackedLedger {
  const kinds: LayoutKind[] = []
  const places = new Map<string, number>()
  let end = 0
  const steps = ledger.map((entry) => {
    const number = numbers.get(entry)
    const skip = entry.start - end
    end = entry.end
    if (number !== undefined) return `#${number}`
    const kind: LayoutKind = [entry.rule, entry.received, entry.replacement]
    const key = JSON.stringify(kind)
    if (!isLayout(entry)) throw new RangeError(`Unexpected change ${key} without number, expected one`)
    const place = places.get(key) ?? kinds.push(kind) - 1
    places.set(key, place)
    return `${place}+${skip}`
  })
  return {kinds, steps}
}
