import type {EntityEntry} from '#core/indexes/entity-page.ts'
import {escapeHtml} from '#core/reading/inline-html.ts'
import {relativeHref} from '#core/offline/relative-href.ts'
import type {Dictionary} from '../i18n/dictionary.ts'
import {indexName, sortByName} from '../i18n/entity-name.ts'
import {entityPath} from '../i18n/entity-path.ts'
import {formatCount} from '../i18n/format-count.ts'
import {plainHtml} from './plain-html.ts'

/**
 * Writes a list of records in the order of the reader's language. A string and not a component: see
 * `rows-html.ts`.
 *
 * @param entries records.
 * @param words language of the interface.
 * @param here site path of the page.
 * @returns an `ol` with a link, the name in the other language and the number of mentions for each.
 */
export function entityListHtml(entries: readonly EntityEntry[], words: Dictionary, here: string): string {
  const items = sortByName(entries, words).map((entry) => {
    const name = indexName(entry, words.language)
    const others = Object.keys(entry.labels)
      .filter((tag) => tag !== name.language)
      .map((tag) => indexName(entry, tag))
      .map(({language, text}) => `<span lang="${escapeHtml(language)}">${plainHtml(text, language)}</span>`)
    const lang = name.language === words.language ? '' : ` lang="${escapeHtml(name.language)}"`
    const href = escapeHtml(relativeHref(here, entityPath(words.language, entry.id)))
    const amount = escapeHtml(formatCount(entry.count, words.entities.mentions, words))
    const count = entry.count === 0 ? '' : `\u00A0<span class="count" title="${amount}">${entry.count}</span>`
    return `<li><a href="${href}"${lang}>${plainHtml(name.text || entry.id, name.language)}</a>${count}${others.join('')}</li>`
  })
  return `<ol class="names">${items.join('')}</ol>`
}
