import {escapeHtml} from '#core/reading/inline-html.ts'
import type {EditionHistory, WordChange} from '#core/model/text-history.ts'
import type {Dictionary} from '../i18n/dictionary.ts'
import {nameOf} from '../i18n/index.ts'
import {whyHtml} from './apparatus-html.ts'

/**
 * Writes the changes of words in a ledger, one per row, each with a link to its place.
 *
 * @param history history of an edition.
 * @param words language of the interface.
 * @returns a table; `''` where no word was changed.
 */
export function changesHtml({language, changes}: EditionHistory, words: Dictionary): string {
  const {authority} = words
  const heads = [
    authority.line,
    authority.printed,
    `${authority.shown} / ${authority.proposed}`,
    authority.reason,
    authority.page.state,
    authority.page.place,
  ]
  if (changes.length === 0) return ''
  const rows = changes.map((change) => {
    const cells = cellsOf(change, language, words)
    // In a narrow window each cell says itself what it is.
    return `<tr>${cells.map((cell, index) => `<td data-head="${escapeHtml(heads[index] ?? '')}">${cell}</td>`).join('')}</tr>`
  })
  return tableHtml('changes', authority.page.repairs, heads, rows)
}

function cellsOf(change: WordChange, language: string, {authority}: Dictionary): readonly string[] {
  const {rule, state, isMade, received, replacement, reason, line, address} = change
  const inText = (text: string): string => `<span lang="${escapeHtml(language)}">${escapeHtml(text)}</span>`
  const isWaiting = state === 'accepted' && !isMade
  return [
    line === undefined ? '–' : String(line),
    inText(received),
    inText(replacement),
    whyHtml(rule, reason, authority),
    escapeHtml(isWaiting ? authority.page.notCarriedOut : authority.states[state]),
    address === undefined
      ? escapeHtml(authority.page.unplaced)
      : `<a href="../index.html#${escapeHtml(address)}">${escapeHtml(address)}</a>`,
  ]
}

/**
 * Writes how often each rule changed an edition.
 *
 * @param history history of an edition.
 * @param words language of the interface.
 * @returns a table; `''` where nothing was changed.
 */
export function countsHtml({counts}: EditionHistory, {authority, locale}: Dictionary): string {
  const {page} = authority
  if (counts.length === 0) return ''
  const format = new Intl.NumberFormat(locale)
  const rows = counts.map(
    ({rule, isWords, count}) =>
      `<tr><td>${escapeHtml(nameOf(authority.rules, rule))}</td><td>${escapeHtml(isWords ? page.words : page.layout)}</td><td>${format.format(count)}</td></tr>`,
  )
  return tableHtml('counts', page.byKind, [page.kind, page.concerns, page.count], rows)
}

function tableHtml(name: string, caption: string, heads: readonly string[], rows: readonly string[]): string {
  const head = heads.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join('')
  return `<table class="${name}"><caption>${escapeHtml(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`
}
