const initials = String.raw`(?:\p{Lu}[\p{Ll}’]?\.\s{0,2}){1,3}`
const surname = String.raw`\p{Lu}[\p{L}’'-]{1,40}`
const name = new RegExp(
  String.raw`^(?:${initials}${surname}|${surname}\s{1,2}${initials}|${surname}(?:\s${surname}){1,2})$`,
  'u',
)

/**
 * Tells whether a text is the name of a person and nothing else: `И.И. Петрова`, `Brook A. B.`, `Anna Brook`.
 *
 * @param text the text, without white space around it.
 * @returns `true` also for two or three capitalised words that name something else.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {isPersonName} from '#core/ingest/is-person-name.ts'
 * assert.equal(isPersonName('И.И. Петрова'), true)
 * assert.equal(isPersonName('Глава края'), false)
 * ```
 */
export function isPersonName(text: string): boolean {
  return name.test(text)
}
