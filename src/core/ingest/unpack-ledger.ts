import type {LedgerEntry} from './ledger-entry.ts'
import type {PackedLedger} from './pack-ledger.ts'

const step = /^(?:#(\d+)|(\d+)\+(\d+))$/

/**
 * Unpacks what {@link packLedger} packed.
 *
 * @param packed kinds and steps.
 * @param changes entries that are more than layout, by their numbers.
 * @returns the ledger in the order of the display text.
 * @throws {RangeError} when a step names a kind or a change that is not there, or names a change twice.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {unpackLedger} from '#core/ingest/unpack-ledger.ts'
 * const packed = {kinds: [['line-break', '\n', ' ']], steps: ['0+7']} as const
 * assert.equal(unpackLedger(packed, new Map())[0]?.start, 7)
 * assert.throws(() => unpackLedger({kinds: [], steps: ['#3']}, new Map()), {name: 'RangeError'})
 * ```
 */
export function unpackLedger(
  {kinds, steps}: PackedLedger,
  changes: ReadonlyMap<number, LedgerEntry>,
): readonly LedgerEntry[] {
  const used = new Set<number>()
  let end = 0
  return steps.map((text) => {
    const [, number, place, skip] = step.exec(text) ?? []
    const entry =
      number === undefined ? readKind(kinds, place, end + Number(skip)) : changes.get(Number(number))
    if (entry === undefined || (number !== undefined && used.has(Number(number)))) {
      throw new RangeError(`Unexpected step \`${text}\`, expected a kind or a change of this ledger, once`)
    }
    if (number !== undefined) used.add(Number(number))
    end = entry.end
    return entry
  })
}

function readKind(
  kinds: PackedLedger['kinds'],
  place: string | undefined,
  start: number,
): LedgerEntry | undefined {
  const kind = place === undefined ? undefined : kinds[Number(place)]
  if (kind === undefined) return undefined
  const [rule, received, replacement] = kind
  return {start, end: start + received.length, received, replacement, rule}
}
