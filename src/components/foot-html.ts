import {chooseWords} from '#core/text/choose-words.ts'
import {quoteWords} from '#core/text/quote-words.ts'
import {escapeHtml} from '#core/reading/inline-html.ts'
import type {CitedBy, ReadingGroup} from '#core/model/reading-view.ts'
import {describeDifferences, describeMoved} from '../i18n/describe-row.ts'
import type {Dictionary} from '../i18n/dictionary.ts'
import {apparatusHtml} from './apparatus-html.ts'
import {noticesHtml} from './register-html.ts'

/** What things outside of a text are called in the language of the interface. */
export interface OuterNames {
  /** Name of a record by its id. */
  readonly recordName: (id: string) => string
  /** Title of a text by its id. */
  readonly textTitle: (id: string) => string
}

/**
 * Writes what stands under a group: where its sides differ, where the other one has its place, what became of its
 * words, what cites it, and what opens at the signs in it.
 *
 * @param group group of the page.
 * @param languages languages of the columns.
 * @param words language of the interface.
 * @param names what records and texts are called.
 * @returns HTML; `''` when there is nothing to say.
 */
export function footHtml(
  group: ReadingGroup,
  languages: readonly string[],
  words: Dictionary,
  names: OuterNames,
): string {
  return (
    differHtml(group, languages, words, names) +
    movedHtml(group, languages, words) +
    noticesHtml(group, words) +
    familiesHtml(group, words) +
    citedByHtml(group, words, names) +
    apparatusHtml(group, words)
  )
}

function movedHtml(group: ReadingGroup, languages: readonly string[], words: Dictionary): string {
  const [, language = ''] = languages
  const said = describeMoved(group, language, words)
  if (said === undefined) return ''
  const behind = group.moved?.words
  const quote =
    behind === undefined
      ? ''
      : ` <span lang="${escapeHtml(language)}">${escapeHtml(quoteWords(`${behind} …`, language))}</span>`
  return `<p class="by moved">${escapeHtml(said)}${quote}</p>`
}

function differHtml(
  {differences = []}: ReadingGroup,
  languages: readonly string[],
  words: Dictionary,
  {recordName}: OuterNames,
): string {
  const lines = describeDifferences(differences, languages, words, recordName)
  if (lines.length === 0) return ''
  const items = lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')
  return `<details class="differ"><summary title="${escapeHtml(words.differ)}">≠</summary><ul>${items}</ul></details>`
}

/** Below a clause of the text whose page lies two folders below the root. */
function familiesHtml({families = []}: ReadingGroup, words: Dictionary): string {
  if (families.length === 0) return ''
  const links = families.map(({id, titles, count}) => {
    const title = chooseWords(titles, words.language) ?? {language: words.language, text: id}
    const lang = title.language === words.language ? '' : ` lang="${escapeHtml(title.language)}"`
    const href = escapeHtml(`../families/${id}/index.html`)
    return `<a class="ref" href="${href}"${lang}>${escapeHtml(title.text)}</a> (${count})`
  })
  return `<p class="by">${escapeHtml(words.families.see)}: ${links.join(', ')}</p>`
}

function citedByHtml({kind, citedBy = []}: ReadingGroup, words: Dictionary, {textTitle}: OuterNames): string {
  if (citedBy.length === 0) return ''
  const lead = kind === 'title' ? words.textCitedBy : words.citedBy
  const links = citedBy.map((place) => linkHtml(place, words, textTitle)).join(', ')
  return `<p class="by">${escapeHtml(lead)}: ${links}</p>`
}

function linkHtml(
  {document, address, label, kind = 'paragraph'}: CitedBy,
  words: Dictionary,
  textTitle: OuterNames['textTitle'],
): string {
  const page = document === undefined ? '' : `../${document}/index.html`
  const title = document === undefined ? undefined : textTitle(document)
  // A number alone would read as how many there are.
  const place =
    label === undefined
      ? words.find.unnumbered[kind].toLocaleLowerCase(words.language)
      : words.citingPlace.replace('#', () => label)
  const text = title === undefined ? place : label === undefined ? title : `${title}, ${place}`
  return `<a class="ref" href="${escapeHtml(`${page}#${address}`)}">${escapeHtml(text)}</a>`
}
