import {toDatetime} from '#core/dates/to-datetime.ts'
import {toDays} from '#core/dates/to-days.ts'
import type {Deadline, Mechanism} from '#core/indexes/list-deadlines.ts'
import {orderDeadlines} from '#core/indexes/order-deadlines.ts'
import type {LanguageTag} from '#core/model/corpus-document.ts'
import {relativeHref} from '#core/offline/relative-href.ts'
import {escapeHtml} from '#core/reading/inline-html.ts'
import type {Dictionary} from '../i18n/dictionary.ts'
import {formatDate} from '../i18n/format-date.ts'
import {ownFirst} from '../i18n/own-first.ts'
import {sitePath} from '../i18n/site-paths.ts'
import {describeShared} from '../i18n/words/deadlines.ts'
import {plainHtml} from './plain-html.ts'

/**
 * Gives the address of the first row that has a date on the page of deadlines.
 *
 * @param date EDTF.
 * @returns an id.
 */
export function periodId(date: string): string {
  return `on-${date.replaceAll('/', '_')}`
}

/**
 * Writes the deadlines of a text as a table in order of time.
 *
 * @param document the text.
 * @param deadlines its deadlines in reading order.
 * @param words language of the interface.
 * @param here site path of the page.
 * @returns a `table`; its rows bear what `src/scripts/narrow` filters and sorts them by.
 */
export function deadlinesHtml(
  document: string,
  deadlines: readonly Deadline[],
  words: Dictionary,
  here: string,
): string {
  const {title, item, mechanism, printed, date} = words.deadlines
  const page = relativeHref(here, sitePath(words.language, document))
  const heads = [
    `<th scope="col" data-sort="item">${escapeHtml(item)}</th>`,
    `<th scope="col">${escapeHtml(mechanism)}</th>`,
    `<th scope="col">${escapeHtml(printed)}</th>`,
    `<th scope="col" data-sort="date" aria-sort="ascending">${escapeHtml(date)}</th>`,
  ]
  const seen = new Set<string>()
  const rows = orderDeadlines(deadlines).map(({deadline, place}) => {
    const {date: own = ''} = deadline
    const id = own === '' || seen.has(own) ? '' : ` id="${escapeHtml(periodId(own))}"`
    seen.add(own)
    return rowHtml(deadline, place, id, page, words)
  })
  return `<table class="due"><caption class="unseen">${escapeHtml(title)}</caption><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`
}

function rowHtml(deadline: Deadline, place: number, id: string, page: string, words: Dictionary): string {
  const {date, kind, label, address, words: printed, mechanisms} = deadline
  const {from = '', until = '9999'} = date === undefined ? {until: ''} : toDays(date)
  const data = `data-narrow data-kind="${kind}" data-from="${from}" data-until="${until}" data-item="${place}"`
  const href = escapeHtml(`${page}#${address}`)
  const spoken = label === null ? ` aria-label="${escapeHtml(address)}"` : ''
  const number = `<th scope="row"><a href="${href}"${spoken}>${escapeHtml(label ?? '¶')}</a></th>`
  const cells = [
    mechanismsHtml(mechanisms, page, words),
    wordsHtml(printed, words),
    dateHtml(deadline, words),
  ].map((cell) => `<td>${cell}</td>`)
  return `<tr${id} ${data}>${number}${cells.join('')}</tr>`
}

function mechanismsHtml(mechanisms: readonly Mechanism[], page: string, words: Dictionary): string {
  const [first] = mechanisms
  if (first === undefined) return ''
  if (mechanisms.length === 1) return wordsHtml(first.words, words)
  const items = mechanisms.map(({address, label, words: own}) => {
    const href = escapeHtml(`${page}#${address}`)
    return `<li><a href="${href}">${escapeHtml(label ?? '¶')}</a><div>${wordsHtml(own, words)}</div></li>`
  })
  const note = escapeHtml(describeShared(mechanisms.length, words.deadlines))
  return `<ul class="any">${items.join('')}</ul><p class="remark">${note}</p>`
}

function dateHtml({date, kind}: Deadline, words: Dictionary): string {
  if (date === undefined) {
    return `<span class="remark">${escapeHtml(kind === 'standing' ? words.deadlines.standing : words.deadlines.dependent)}</span>`
  }
  const day = toDatetime(date)
  const shown = escapeHtml(formatDate(date, words))
  return day === undefined ? shown : `<time datetime="${day}" data-edtf="${escapeHtml(date)}">${shown}</time>`
}

/** The language of the interface first, the other below it; said once where both print the same. */
function wordsHtml(words: Readonly<Record<LanguageTag, string>>, {language}: Dictionary): string {
  return ownFirst(words, language)
    .filter(([, text]) => text !== '')
    .map(([tag, text]) => `<p lang="${escapeHtml(tag)}">${plainHtml(text, tag)}</p>`)
    .join('')
}
