/**
 * Tells whether the first letter of a text is a capital; quotes, dashes and brackets before it do
 * not count, a figure does.
 *
 * @param text the text.
 * @returns `false` also for a text without letters.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {startsUpper} from '#core/ingest/starts-upper.ts'
 * assert.equal(startsUpper('«Стороны'), true)
 * assert.equal(startsUpper('3 Стороны'), false)
 * ```
 */
export function startsUpper(text: string): boolean {
  return /^[\p{P}\p{S}\s]*\p{Lu}/u.test(text)
}
