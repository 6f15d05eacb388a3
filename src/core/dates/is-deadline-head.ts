import type {Language} from '../text/language.ts'

/**
 * Tells whether the head of a column says that it holds deadlines, by its first word.
 *
 * @param head head of a column as printed; `undefined` outside of tables.
 * @param language its language.
 * @returns `false` where there is no head.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {isDeadlineHead} from '#core/dates/is-deadline-head.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * assert.equal(isDeadlineHead('Сроки исполнения', ru), true)
 * assert.equal(isDeadlineHead('Мероприятия', ru), false)
 * ```
 */
export function isDeadlineHead(head: string | undefined, {deadlines}: Language): boolean {
  const first = /\p{L}+/u.exec(head ?? '')?.[0].toLowerCase()
  return first !== undefined && deadlines.heads.includes(first)
}
