import type {Language} from '#core/text/language.ts'

const closers = '»”"’\')]'
/** Reference to a footnote behind a stop; behind an abbreviation it is a number: «табл.2». */
const noteMark =
  /(?<=[\p{L}\d][.!?…][»”")]?)(?:[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3}|\*{1,3}|\[\d{1,3}\])$|(?<=\p{Ll}{4}[.!?…][»”")]?)\d{1,2}$/u
/** Long enough for an abbreviation and the figure before it. */
const tailLength = 40

function isAbbreviation(beforeStop: string, language: Language): boolean {
  const whole = /[\p{L}.]+$/u.exec(beforeStop)?.[0] ?? ''
  const word = whole.slice(whole.lastIndexOf('.') + 1)
  if (language.endingAbbreviations.includes(whole.toLowerCase())) return false
  const forms = [whole.toLowerCase(), word.toLowerCase()]
  if (forms.some((form) => language.abbreviations.includes(form))) return true
  if (language.numberAbbreviations.includes(word.toLowerCase())) return !/\d\s*\p{L}+$/u.test(beforeStop)
  return /^\p{Lu}$/u.test(word)
}

function dropNoteMark(tail: string, {endingAbbreviations}: Language): string {
  // Most lines end in no mark, and this is asked of every line.
  if (!/[\d*\]¹²³⁴⁵⁶⁷⁸⁹⁰]$/u.test(tail.slice(-1))) return tail
  const kept = tail.replace(noteMark, '')
  if (kept === tail || !/\d$/.test(tail)) return kept
  const word = /\p{Ll}+(?=[.!?…][»”")]?$)/u.exec(kept)?.[0] ?? ''
  return endingAbbreviations.includes(word) ? tail : kept
}

/**
 * Tells whether a line ends in a full stop, question mark, exclamation mark or omission mark,
 * closing quotes and brackets apart. The stop of an abbreviation or an initial is none.
 *
 * @param text the line.
 * @param language its language, for the abbreviations.
 * @returns `false` also for an empty line.
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import {endsSentence} from '#core/ingest/ends-sentence.ts'
 * import {ru} from '#core/text/languages/ru.ts'
 * assert.equal(endsSentence('Стороны договорились (см. ст. 3).', ru), true)
 * assert.equal(endsSentence('Встреча прошла в г.', ru), false)
 * ```
 */
export function endsSentence(text: string, language: Language): boolean {
  const tail = dropNoteMark(text.slice(-tailLength), language)
  let end = tail.length
  while (end > 0 && (closers.includes(tail.charAt(end - 1)) || tail.charAt(end - 1).trim() === '')) end -= 1
  const last = tail.charAt(end - 1)
  if (last === '.') return !isAbbreviation(tail.slice(0, end - 1), language)
  return last !== '' && '!?…'.includes(last)
}
