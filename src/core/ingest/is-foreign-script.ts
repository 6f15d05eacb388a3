import type {Language} from '#core/text/language.ts'

/**
 * Tells whether a text has letters and none of them is of the language's script: «top of page» on a
 * Russian page.
 *
 * @param text the text.
 * @param language the language, for its script.
 * @returns `false` also for a text without letters.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {isForeignScript} from '#core/ingest/is-foreign-script.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * assert.equal(isForeignScript('top of page', ru), true)
 * assert.equal(isForeignScript('Центр CERT', ru), false)
 * ```
 */
export function isForeignScript(text: string, language: Language): boolean {
  const own = language.script === 'Cyrl' ? /\p{Script=Cyrillic}/u : /\p{Script=Latin}/u
  return /\p{L}/u.test(text) && !own.test(text)
}
