/**
 * Tells whether a word is an acronym by its letters.
 *
 * @param text a word.
 * @returns `true` for a capital that only capitals and digits follow, at least one.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {isAcronym} from '#core/entities/is-acronym.ts'
 * assert.deepEqual([isAcronym('G20'), isAcronym('Union'), isAcronym('A')], [true, false, false])
 * ```
 */
export function isAcronym(text: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(text)
}
