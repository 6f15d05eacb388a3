import type {Language} from '#core/text/language.ts'
import {endsSentence} from './ends-sentence.ts'

/**
 * Tells whether a line is a paragraph by itself: it ends a sentence and is no item of a byline,
 * which a bullet opens («• 3 мин.» ends in a stop and is no sentence).
 *
 * @param text the line.
 * @param language its language.
 * @returns `false` also for an empty line.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {isWholeLine} from '#core/ingest/is-whole-line.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * assert.equal(isWholeLine('Стороны встретились.', ru), true)
 * assert.equal(isWholeLine('• Читать 3 минуты.', ru), false)
 * ```
 */
export function isWholeLine(text: string, language: Language): boolean {
  return !/^[•·▪]/u.test(text) && endsSentence(text, language)
}
