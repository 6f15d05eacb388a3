import {chooseWords} from '#core/text/choose-words.ts'
import {toDays} from '#core/dates/to-days.ts'
import {startOf, yearOf, type TimelineEntry} from '#core/indexes/order-timeline.ts'
import {escapeHtml} from '#core/reading/inline-html.ts'
import {relativeHref} from '#core/offline/relative-href.ts'
import type {Dictionary} from '../i18n/dictionary.ts'
import {startUpper} from '../i18n/entity-name.ts'
import {entityPath} from '../i18n/entity-path.ts'
import {formatDate} from '../i18n/format-date.ts'
import {nameOf} from '../i18n/index.ts'
import {ownFirst} from '../i18n/own-first.ts'
import {sitePath} from '../i18n/site-paths.ts'
import {describeShared} from '../i18n/words/deadlines.ts'
import {plainHtml} from './plain-html.ts'

/** Address on the page of what has no date. */
export const undatedId = 'undated'

/**
 * Writes entries of the timeline year by year. A string and not a component: see `rows-html.ts`.
 *
 * @param entries entries in order; those without a date last.
 * @param words language of the interface.
 * @param here site path of the page.
 * @returns one `section` per year, with `y2024` for its address, and one for what has no date.
 */
export function timelineHtml(entries: readonly TimelineEntry[], words: Dictionary, here: string): string {
  const years = Map.groupBy(entries, ({date}) => yearOf(date))
  return [...years]
    .map(([year, own]) => {
      const id = year === '' ? undatedId : `y${year}`
      const name = year === '' ? words.timeline.standing : year
      const items = own.map((entry) => entryHtml(entry, words, here)).join('')
      return `<section class="part" id="${id}"><h2>${escapeHtml(name)}</h2><ol class="timeline">${items}</ol></section>`
    })
    .join('')
}

const groups = ['event', 'document', 'deadline', 'standing', 'dependent'] as const
type TimelineGroup = (typeof groups)[number]

/**
 * Counts the entries by what they can be narrowed by.
 *
 * @param entries entries of a page.
 * @param words language of the interface.
 * @returns groups that have entries, in their order; an open deadline counts as a deadline, too.
 */
export function countGroups(
  entries: readonly TimelineEntry[],
  words: Dictionary,
): readonly {readonly value: string; readonly name: string; readonly count: number}[] {
  const all = entries.flatMap((entry) => groupsOf(entry))
  return groups
    .map((value) => ({
      value,
      name: words.deadlines.filter[value],
      count: all.filter((group) => group === value).length,
    }))
    .filter(({count}) => count > 0)
}

function groupsOf(entry: TimelineEntry): readonly TimelineGroup[] {
  if ('entity' in entry) return [entry.type === 'instrument' ? 'document' : 'event']
  if (!('item' in entry)) return ['document']
  return entry.kind === 'dated' ? ['deadline'] : ['deadline', entry.kind]
}

/** What an entry says, whatever it is. */
interface Told {
  readonly kind: string
  /** The text that it is, or that sets it. */
  readonly text?: string
  readonly path: string
  readonly titles: Readonly<Record<string, string>>
  /** The deadline as printed, per language. */
  readonly due?: Readonly<Record<string, string>>
  /** The text that sets it, as HTML. */
  readonly from?: string
}

function entryHtml(entry: TimelineEntry, words: Dictionary, here: string): string {
  const {kind, path, titles, due, from, text = ''} = tell(entry, words, here)
  const {date} = entry
  const days = date === undefined ? undefined : toDays(date)
  const [first, last] = days === undefined ? ['', ''] : [days.from ?? '', days.until ?? '9999']
  const data = `data-narrow data-kind="${groupsOf(entry).join(' ')}" data-text="${escapeHtml(text)}" data-from="${first}" data-until="${last}"`
  const time =
    date === undefined
      ? ''
      : `<time datetime="${startOf(date) ?? ''}">${escapeHtml(formatDate(date, words))}</time>`
  const href = escapeHtml(relativeHref(here, path))
  const main = chooseWords(titles, words.language)?.language
  const columns = ownFirst(titles, main).map(([tag, title]) => {
    const inner =
      tag === main
        ? `<a href="${href}">${plainHtml(startUpper(title), tag)}</a>`
        : plainHtml(startUpper(title), tag)
    const small = due?.[tag] === undefined ? '' : `<small>${plainHtml(due[tag], tag)}</small>`
    return `<p lang="${escapeHtml(tag)}">${inner}${small}</p>`
  })
  const source = from === undefined ? '' : `<p class="source">${from}</p>`
  return `<li ${data}><div>${time}<p class="eyebrow">${escapeHtml(kind)}</p></div><div><div class="columns">${columns.join('')}</div>${source}</div></li>`
}

function tell(entry: TimelineEntry, words: Dictionary, here: string): Told {
  const {language, recordKinds, kinds, timeline} = words
  if ('entity' in entry) {
    const {entity, type, labels} = entry
    return {kind: recordKinds[type], path: entityPath(language, entity), titles: labels}
  }
  const {document, titles, kind} = entry.text
  if (!('item' in entry)) {
    return {kind: nameOf(kinds, kind), path: sitePath(language, document), titles, text: document}
  }
  const title = chooseWords(titles, language) ?? {language, text: document}
  const href = escapeHtml(relativeHref(here, sitePath(language, document)))
  const number = entry.label === null ? '' : `, ${escapeHtml(entry.label)}`
  const {mechanisms} = entry
  const doubt =
    mechanisms.length < 2 ? '' : `. ${escapeHtml(describeShared(mechanisms.length, words.deadlines))}`
  return {
    kind: timeline.deadline,
    from: `<a href="${href}" lang="${escapeHtml(title.language)}">${plainHtml(title.text, title.language)}</a>${number}${doubt}`,
    path: sitePath(language, document, entry.address),
    titles: entry.item,
    due: entry.words,
    text: document,
  }
}
