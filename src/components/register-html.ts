import {chooseWords} from '#core/text/choose-words.ts'
import {escapeHtml} from '#core/reading/inline-html.ts'
import type {ReadingGroup} from '#core/model/reading-view.ts'
import type {Notice} from '#core/model/register.ts'
import {byLanguage} from '../i18n/by-language.ts'
import type {Dictionary} from '../i18n/dictionary.ts'
import {formatDate} from '../i18n/format-date.ts'

/**
 * Writes what became of words that were cited under the addresses of a group.
 *
 * @param group group of the page.
 * @param words language of the interface.
 * @returns HTML; `''` when there is nothing to say.
 */
export function noticesHtml(group: ReadingGroup, words: Dictionary): string {
  const {formerLabel} = group
  const former = formerLabel === undefined ? [] : [escapeHtml(fill(words.register.former, formerLabel))]
  const lines = [...former, ...mergeNotices(group).map((notice) => noticeHtml(notice, group, words))]
  return lines.map((line) => `<p class="by">${line}</p>`).join('')
}

/**
 * Writes an address whose words are gone.
 *
 * @param group group of the page with a tombstone.
 * @param words language of the interface.
 * @returns one `section`; `''` for any other group.
 */
export function tombstoneHtml(
  {id, labels, anchors = [], tombstone}: ReadingGroup,
  words: Dictionary,
): string {
  if (tombstone === undefined) return ''
  const {on, reason} = tombstone
  const number = `<a class="n sub" href="#${escapeHtml(id)}" aria-label="${escapeHtml(id)}">${escapeHtml(labels[0] ?? '†')}</a>`
  const gone = sentence(fill(words.register.gone, formatDate(on, words)), reason, words)
  const spans = anchors.map((anchor) => `<span id="${escapeHtml(anchor)}"></span>`).join('')
  return `<section class="g tomb" id="${escapeHtml(id)}">${spans}<div class="row">${number}<p>${gone}</p></div></section>`
}

/** What happened to both languages at once, or to a place and the whole of it, is told once. */
function mergeNotices({id, rows, notices = []}: ReadingGroup): Notice[] {
  const isRemoved = ({at, language, on}: Notice): boolean =>
    notices.some(
      (each) => each.kind === 'removed' && each.at === at && each.language === language && each.on === on,
    )
  const merged = new Map<string, Notice>()
  for (const notice of notices) {
    if (notice.kind === 'changed' && isRemoved(notice)) continue
    const {language, ...event} = notice
    const key = JSON.stringify({...event, at: rows.length === 1 ? id : event.at})
    const told = merged.get(key)
    if (told === undefined) merged.set(key, notice)
    else if (told.language !== language) merged.set(key, {...told, language: 'mul'})
  }
  return [...merged.values()]
}

function noticeHtml(
  {at, kind, language, on, reason, into = []}: Notice,
  {id}: ReadingGroup,
  words: Dictionary,
): string {
  const {changed, removed, split} = words.register
  const day = formatDate(on, words)
  const place = at === id ? '' : `<a class="ref" href="#${escapeHtml(at)}">${escapeHtml(at)}</a> · `
  if (kind !== 'split') {
    const said = kind === 'changed' ? changed : removed
    return place + sentence(fill(byLanguage(said, language), day), reason, words)
  }
  const links = into.map((part) => `<a class="ref" href="#${escapeHtml(part)}">${escapeHtml(part)}</a>`)
  return `${place}${escapeHtml(fill(split, day))} ${links.join(', ')}`
}

/** The reason stands in the language of the editor who gave it. */
function sentence(said: string, reason: Notice['reason'], words: Dictionary): string {
  const why = chooseWords(reason ?? {}, words.language)
  if (why === undefined) return escapeHtml(said)
  return `${escapeHtml(said)}: <span lang="${escapeHtml(why.language)}">${escapeHtml(why.text)}</span>`
}

function fill(template: string, value: string): string {
  return template.replace('#', () => value)
}
