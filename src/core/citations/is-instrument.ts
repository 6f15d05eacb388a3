import type {Locus} from '../model/corpus-document.ts'

/**
 * Tells whether a locus begins with the number of an instrument and not of a place in one.
 *
 * @param locus a locus, or what has its unit.
 * @returns `true` for resolutions and numbers of documents, with a place inside behind them or without.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {isInstrument} from '#core/citations/is-instrument.ts'
 * assert.equal(isInstrument({unit: 'resolution'}), true)
 * assert.equal(isInstrument({unit: 'paragraph'}), false)
 * ```
 */
export function isInstrument({unit}: Pick<Locus, 'unit'>): boolean {
  return unit === 'resolution' || unit === 'number'
}
