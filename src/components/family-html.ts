import type {FamilyAbsence, FamilyClause} from '#core/model/clause-family.ts'
import type {LanguageTag} from '#core/model/corpus-document.ts'
import {relativeHref} from '#core/offline/relative-href.ts'
import {escapeHtml} from '#core/reading/inline-html.ts'
import {setSpacesIn} from '#core/reading/set-spaces.ts'
import {chooseWords} from '#core/text/choose-words.ts'
import {compareCodes} from '#core/text/compare-codes.ts'
import type {Dictionary} from '../i18n/dictionary.ts'
import {ownFirst} from '../i18n/own-first.ts'
import {sitePath} from '../i18n/site-paths.ts'
import {compareWording, type WordRun} from './compare-wording.ts'
import {dateHtml} from './date-html.ts'
import {plainHtml} from './plain-html.ts'

type Words = Readonly<Record<LanguageTag, string>>

/** A clause with its words. */
export interface ShownClause extends FamilyClause {
  /** Number of its paragraph as printed. */
  readonly label?: string | undefined
  readonly words: Words
}

/** A text of a family: with clauses, or said to have none. */
export interface FamilyText {
  readonly id: string
  readonly date: string
  readonly titles: Words
  readonly clauses: readonly ShownClause[]
  readonly absence?: FamilyAbsence | undefined
}

/** Below it two wordings have too little in common for marks to tell anything. */
const leastLikeness = 0.4

/**
 * Writes the clauses of a family text by text, in order of time, with what differs from the text before in the same
 * language.
 *
 * @param texts the texts.
 * @param words language of the interface; its column comes first.
 * @param here site path of the page.
 * @returns one `section` per text.
 */
export function familyHtml(texts: readonly FamilyText[], words: Dictionary, here: string): string {
  const order = texts.toSorted((a, b) => compareCodes(a.date, b.date) || compareCodes(a.id, b.id))
  const spoken = order.filter(({clauses}) => clauses.length > 0)
  return order.map((text) => textHtml(text, spoken[spoken.indexOf(text) - 1], words, here)).join('')
}

function textHtml(text: FamilyText, before: FamilyText | undefined, words: Dictionary, here: string): string {
  const {id, date, titles, clauses, absence} = text
  const title = chooseWords(titles, words.language) ?? {language: words.language, text: id}
  const href = escapeHtml(relativeHref(here, sitePath(words.language, id)))
  const time = dateHtml(date, words)
  const head = `<h2><a href="${href}"${lang(title.language, words)}>${plainHtml(title.text, title.language)}</a></h2>`
  const body =
    absence === undefined
      ? clauses.map((clause) => clauseHtml(clause, href, words)).join('') + changesHtml(text, before, words)
      : `<p class="gone">${escapeHtml(words.families.absent)}</p>${noteHtml(absence.note, words)}`
  return `<section class="part kin"><p class="eyebrow">${time}</p>${head}${body}</section>`
}

function clauseHtml({at, label, words: cells, note}: ShownClause, href: string, words: Dictionary): string {
  const columns = languagesOf(cells, words)
    .map((language) => `<p lang="${escapeHtml(language)}">${plainHtml(cells[language] ?? '', language)}</p>`)
    .join('')
  const spoken = label === undefined ? ` aria-label="${escapeHtml(at)}"` : ''
  const number = `<a class="n" href="${href}#${escapeHtml(at)}"${spoken}>${escapeHtml(label ?? '¶')}</a>`
  return `<div class="kin-clause">${number}<div class="columns">${columns}</div>${noteHtml(note, words)}</div>`
}

/** Per language, the words of the text marked by what the one before has instead of them. */
function changesHtml(text: FamilyText, before: FamilyText | undefined, words: Dictionary): string {
  if (before === undefined) return ''
  const [old, fresh] = [joinWords(before), joinWords(text)]
  const columns = languagesOf(fresh, words)
    .filter((language) => old[language] !== undefined)
    .map((language) => changeHtml(language, old[language] ?? '', fresh[language] ?? '', words))
  return columns.length === 0
    ? ''
    : `<div class="kin-changes"><h3 class="eyebrow">${escapeHtml(words.families.difference)}</h3><div class="columns">${columns.join('')}</div></div>`
}

function changeHtml(language: LanguageTag, before: string, after: string, words: Dictionary): string {
  const {likeness, runs} = compareWording(before, after)
  const isSame = runs.every(({kind}) => kind === 'same')
  if (!isSame && likeness >= leastLikeness) {
    const html = runs.map((run) => runHtml(run, words)).join('')
    return `<p lang="${escapeHtml(language)}">${setSpacesIn(html, language)}</p>`
  }
  return `<p class="gone">${escapeHtml(isSame ? words.families.same : words.families.rewritten)}</p>`
}

/** Browsers say `ins` and `del` aloud to no one: words do. */
function runHtml({kind, text}: WordRun, {language, families}: Dictionary): string {
  if (kind === 'same') return escapeHtml(text)
  const [tag, spoken] = kind === 'added' ? ['ins', families.added] : ['del', families.dropped]
  const space = /\s*$/.exec(text)?.[0] ?? ''
  return `<${tag}><span class="unseen" lang="${language}">${escapeHtml(spoken)} </span>${escapeHtml(text.trimEnd())}</${tag}>${space}`
}

function joinWords({clauses}: FamilyText): Words {
  const all = clauses.flatMap(({words}) => Object.entries(words))
  return Object.fromEntries(
    [...Map.groupBy(all, ([language]) => language)].map(([language, list]) => [
      language,
      list.map(([, text]) => text).join(' '),
    ]),
  )
}

/** The language of the interface first. */
function languagesOf(cells: Words, {language}: Dictionary): readonly LanguageTag[] {
  return ownFirst(cells, language).map(([tag]) => tag)
}

function noteHtml(note: Words | undefined, words: Dictionary): string {
  const chosen = note && chooseWords(note, words.language)
  return chosen === undefined
    ? ''
    : `<p class="kin-note"${lang(chosen.language, words)}>${plainHtml(chosen.text, chosen.language)}</p>`
}

function lang(language: LanguageTag, words: Dictionary): string {
  return language === words.language ? '' : ` lang="${escapeHtml(language)}"`
}
