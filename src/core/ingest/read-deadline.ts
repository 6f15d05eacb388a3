import type {Language} from '#core/text/language.ts'
import {readMonth} from '#core/text/read-month.ts'

/** No deadline is longer, in UTF-16 code units. */
const longestDeadline = 90
const year = /^(?:19|20)\d\d$/
const figure = /^(?:\d{1,2}|[ivx]{1,4}|q[1-4])$/
const date = /^\d{1,2}\.\d{1,2}\.(?:\d\d)?\d\d$/

function listWords(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[\s,;–—()/-]+/u)
    .map((word) => (date.test(word) ? word : word.replace(/\.+$/, '')))
    .filter((word) => word !== '')
}

/** Nothing but words of time, among them a date, or a figure with a stretch of time. */
function isTime(words: readonly string[], language: Language): boolean {
  const {deadlines} = language
  const isMonth = (word: string) => readMonth(word, language) !== undefined
  const isFigure = (word: string) => figure.test(word) || deadlines.fillers.includes(word)
  const isPeriod = (word: string) => deadlines.periods.includes(word)
  const isPlaced = words.some((word) => year.test(word) || date.test(word) || isMonth(word))
  const isCounted = words.some(isPeriod) && words.some((word) => figure.test(word))
  if (!isPlaced && !isCounted && !words.some((word) => deadlines.adverbs.includes(word))) return false
  return words.every(
    (word) =>
      year.test(word) ||
      date.test(word) ||
      isFigure(word) ||
      isMonth(word) ||
      isPeriod(word) ||
      deadlines.adverbs.includes(word),
  )
}

/**
 * Reads how sure a text is a deadline and nothing else.
 *
 * @param text all of a cell, its lines joined by spaces.
 * @param language its language.
 * @returns `certain` for a date, a stretch of time or a set wording; `likely` for one that refers to
 *   something and needs a column of its own to be known by; `undefined` for any other text.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {readDeadline} from '#core/ingest/read-deadline.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * assert.equal(readDeadline('до 1 марта 2023 г.', ru), 'certain')
 * assert.equal(readDeadline('После ремонта моста', ru), 'likely')
 * assert.equal(readDeadline('Постоянно действующий орган', ru), undefined)
 * ```
 */
export function readDeadline(text: string, language: Language): 'certain' | 'likely' | undefined {
  if (text.length > longestDeadline) return undefined
  const words = listWords(text)
  const plain = words.join(' ')
  const {phrases, openings} = language.deadlines
  if (phrases.includes(plain) || isTime(words, language)) return 'certain'
  return openings.some((opening) => plain.startsWith(`${opening} `)) ? 'likely' : undefined
}
