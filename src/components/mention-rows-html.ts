import {chooseWords} from '#core/text/choose-words.ts'
import type {RowGroup} from '#core/indexes/entity-page.ts'
import type {MentionContext, MentionRow} from '#core/indexes/index-text.ts'
import {escapeHtml} from '#core/reading/inline-html.ts'
import {setSpacesIn} from '#core/reading/set-spaces.ts'
import {relativeHref} from '#core/offline/relative-href.ts'
import type {Dictionary} from '../i18n/dictionary.ts'
import {formatCount} from '../i18n/format-count.ts'
import {ownFirst} from '../i18n/own-first.ts'
import {sitePath} from '../i18n/site-paths.ts'
import {dateHtml} from './date-html.ts'
import {plainHtml} from './plain-html.ts'

/**
 * Writes the mentions of an entity, year by year and text by text. A string and not a component: see
 * `rows-html.ts`.
 *
 * @param groups rows by text, in order of time.
 * @param words language of the interface; its language is the first column.
 * @param here site path of the page.
 * @returns one `section` per year.
 */
export function mentionRowsHtml(groups: readonly RowGroup[], words: Dictionary, here: string): string {
  const years = Map.groupBy(groups, ({text}) => text.date.slice(0, 4))
  return [...years]
    .map(([year, own]) => {
      const name = year === '0000' ? words.entities.undated : year
      const texts = own.map((group) => groupHtml(group, words, here)).join('')
      return `<section class="year"><h3>${escapeHtml(name)}</h3>${texts}</section>`
    })
    .join('')
}

function groupHtml({text, count, rows}: RowGroup, words: Dictionary, here: string): string {
  const page = relativeHref(here, sitePath(words.language, text.document))
  const title = chooseWords(text.titles, words.language) ?? {language: words.language, text: text.document}
  const amount = formatCount(count, words.entities.mentions, words)
  const date = dateHtml(text.date, words)
  const head = `<h4><a href="${escapeHtml(page)}"${lang(title.language, words)}>${plainHtml(title.text, title.language)}</a></h4>`
  const lines = rows.map((row) => rowHtml(row, page, words)).join('')
  return `<div class="source">${head}<p class="eyebrow">${date} · ${escapeHtml(amount)}</p></div>${lines}`
}

function rowHtml({address, label, sides}: MentionRow, page: string, words: Dictionary): string {
  const spoken = label === null ? ` aria-label="${escapeHtml(address)}"` : ''
  const link = `<a class="n" href="${escapeHtml(`${page}#${address}`)}"${spoken}>${escapeHtml(label ?? '¶')}</a>`
  const cells = ownFirst(sides, words.language).map(([language, side]) => cellHtml(side, language, words))
  return `<div class="line">${link}${cells.join('')}</div>`
}

function cellHtml(side: readonly MentionContext[] | string, language: string, words: Dictionary): string {
  const inner =
    typeof side === 'string'
      ? plainHtml(side, language)
      : side.map((context) => contextHtml(context, language, words)).join('')
  // The first column is that of the interface: a side that stands alone keeps its place.
  const place = `${language === words.language ? 'own' : 'other'}${typeof side === 'string' ? ' beside' : ''}`
  return `<div class="${place}" lang="${escapeHtml(language)}">${inner}</div>`
}

function contextHtml(context: MentionContext, language: string, words: Dictionary): string {
  const {before, quote, after, isAmbiguous, isAdjective} = context
  const {ambiguous, adjective} = words.entities
  const notes = [isAmbiguous === true ? ambiguous : [], isAdjective === true ? adjective : []].flat()
  const note =
    notes.length === 0 ? '' : ` <small lang="${words.language}">${escapeHtml(notes.join(', '))}</small>`
  const html = `${escapeHtml(before)}<b>${escapeHtml(quote)}</b>${escapeHtml(after)}`
  return `<p>${setSpacesIn(html, language)}${note}</p>`
}

function lang(language: string, words: Dictionary): string {
  return language === words.language ? '' : ` lang="${escapeHtml(language)}"`
}
