import {escapeHtml} from '#core/reading/inline-html.ts'
import type {CitedBy, ReadingGroup} from '#core/model/reading-view.ts'
import {describeDifferences} from '../i18n/describe-row.ts'
import type {Dictionary} from '../i18n/dictionary.ts'
import {noticesHtml} from './register-html.ts'

/** What things outside of a text are called in the language of the interface. */
export interface OuterNames {
  /** Name of a record by its id. */
  readonly recordName: (id: string) => string
  /** Title of a text by its id. */
  readonly textTitle: (id: string) => string
}

/**
 * Writes what stands under a group: where its sides differ, what became of its words, and what cites it.
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
    differHtml(group, languages, words, names) + noticesHtml(group, words) + citedByHtml(group, words, names)
  )
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

function citedByHtml({kind, citedBy = []}: ReadingGroup, words: Dictionary, {textTitle}: OuterNames): string {
  if (citedBy.length === 0) return ''
  const lead = kind === 'title' ? words.textCitedBy : words.citedBy
  const links = citedBy.map((place) => linkHtml(place, words, textTitle)).join(', ')
  return `<p class="by">${escapeHtml(lead)}: ${links}</p>`
}

function linkHtml(
  {document, address, label}: CitedBy,
  words: Dictionary,
  textTitle: OuterNames['textTitle'],
): string {
  const page = document === undefined ? '' : `../${document}/index.html`
  const title = document === undefined ? undefined : textTitle(document)
  // A number alone would read as how many there are.
  const place = label === undefined ? address : words.citingPlace.replace('#', () => label)
  const text = title === undefined ? place : label === undefined ? title : `${title}, ${place}`
  return `<a class="ref" href="${escapeHtml(`${page}#${address}`)}">${escapeHtml(text)}</a>`
}
