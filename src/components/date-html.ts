import {toDatetime} from '#core/dates/to-datetime.ts'
import {escapeHtml} from '#core/reading/inline-html.ts'
import type {Dictionary} from '../i18n/dictionary.ts'
import {formatDate} from '../i18n/format-date.ts'

/**
 * Writes a date for readers, with the form that programs read.
 *
 * @param date EDTF.
 * @param words language of the interface.
 * @returns a `time`; of a date that HTML has no form for, as one that is not known, a `span`.
 */
export function dateHtml(date: string, words: Dictionary): string {
  const datetime = toDatetime(date)
  const text = escapeHtml(formatDate(date, words))
  return datetime === undefined
    ? `<span class="time">${text}</span>`
    : `<time datetime="${datetime}">${text}</time>`
}
