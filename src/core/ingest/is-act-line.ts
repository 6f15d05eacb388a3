import type {Language} from '#core/text/language.ts'
import {readMonth} from '#core/text/read-month.ts'

/** «г. Приозёрск», «город Омск»: a place stands alone below signatures. */
const place = /^(?:г|с|пос|р\.\s?п|город|село|посёлок)\.?\s{1,3}\p{Lu}[\p{L} -]{1,40}$/u
/** «№ 17-З», «No. 12/3» */
const number = /^(?:№|N|[Nn]o\.?)\s{0,3}[\p{L}\d/.-]{0,20}\d[\p{L}\d/.-]{0,20}$/u
/** «15 марта 2031 г.», “3 May 2031”, “May 3, 2031”, «03.05.2031». */
const figures =
  /^["«“]?\d{1,2}["»”]?[.\s/]{1,2}(?:\d{1,2}|(\p{L}{3,12})\.?)[.\s/]{1,2}\d{4}(?:\s{1,2}(?:г\.|года))?\.?$/u
const monthFirst = /^(\p{L}{3,12})\s\d{1,2},?\s\d{4}$/u

function isMonth(word: string | undefined, language: Language): boolean {
  return word === undefined || readMonth(word, language) !== undefined
}

/**
 * Tells whether a line says where, when or under which number an act was signed, and nothing else.
 *
 * @param text the line.
 * @param language its language, for the months.
 * @returns `false` also for a date inside a sentence.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {isActLine} from '#core/ingest/is-act-line.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * assert.deepEqual(['г. Приозёрск', '15 марта 2031 г.', '№ 17-З', 'Глава края'].map((text) => isActLine(text, ru)), [true, true, true, false])
 * ```
 */
export function isActLine(text: string, language: Language): boolean {
  if (place.test(text) || number.test(text)) return true
  const date = figures.exec(text) ?? monthFirst.exec(text)
  return date !== null && isMonth(date[1], language)
}
