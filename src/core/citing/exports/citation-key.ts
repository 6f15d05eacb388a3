/**
 * Gives the key of a citation in a reference manager.
 *
 * @param text id of the text.
 * @param address address in it; `''` for the whole text.
 * @returns letters of ASCII, digits and hyphens, the same for the same place.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {citationKey} from '#core/citing/exports/citation-key.ts'
 * assert.equal(citationKey('rain-2024', 'annex1.p7:p9c2'), 'rain-2024-annex1-p7-p9c2')
 * ```
 */
export function citationKey(text: string, address: string): string {
  return `${text}-${address}`.replaceAll(/[^a-z\d]+/gi, '-').replaceAll(/^-|-$/g, '')
}
