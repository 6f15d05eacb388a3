import {readDeadline} from '../ingest/read-deadline.ts'
import type {Language} from '../text/language.ts'
import {isDeadlineHead} from './is-deadline-head.ts'

/**
 * Tells whether a block is a deadline: a cell of a column of deadlines, or nothing but a time.
 *
 * @param text all of the block.
 * @param column head of its column as printed; `undefined` outside of tables.
 * @param language its language.
 * @returns `false` for a sentence that has a deadline in it.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {isDeadlineBlock} from '#core/dates/is-deadline-block.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * assert.equal(isDeadlineBlock('После ремонта моста', 'Сроки исполнения', ru), true)
 * assert.equal(isDeadlineBlock('После ремонта моста', 'Мероприятия', ru), false)
 * ```
 */
export function isDeadlineBlock(text: string, column: string | undefined, language: Language): boolean {
  return isDeadlineHead(column, language) || readDeadline(text, language) === 'certain'
}
