import {describeAbsence, describeLink} from '../../i18n/describe-link.ts'
import {clauseNumber} from '../../i18n/describe-row.ts'
import type {ReaderWords} from '../../i18n/words/reader.ts'
import {make} from '../cite/make.ts'
import {cellsOf, rowsIn} from '../text-rows.ts'

/** What is said, in the language of the interface. */
export interface ReaderPageWords extends ReaderWords {
  readonly language: string
  /** What a paragraph without a number is, by its kind. */
  readonly unnumbered: Readonly<Record<string, string>>
}

/** What is said of a row. */
export interface ToldRow {
  /** Where it stands. */
  readonly name: string
  /** Of the link; `none` where a side is missing. */
  readonly level: keyof ReaderWords['levels'] | 'none'
  /** How sure the link is and how it was found, or why there is none. */
  readonly said: readonly string[]
}

/** What stands in a cell and is not of the text. */
const asides = '.note, .pb, .card, .num, .column'

/**
 * Tells where a row stands and how sure its link is.
 *
 * @param row of the text.
 * @param words see {@link ReaderPageWords}.
 * @returns see {@link ToldRow}; `undefined` in a text of one edition.
 */
export function tellRow(row: HTMLElement, words: ReaderPageWords): ToldRow | undefined {
  const bond = row.dataset['link'] ?? ''
  const languages = cellsOf(row).map(({lang}) => lang)
  const link = describeLink(bond, words, languages)
  if (link === undefined) return undefined
  const name = nameOf(row, words)
  const gap = cellsOf(row).find((cell) => cell.matches('.gap'))
  if (gap !== undefined) {
    const absence = describeAbsence(bond, words)
    return {name, level: 'none', said: [reasonOf(gap), ...(absence === undefined ? [] : [absence])]}
  }
  return {
    name,
    level: link.level,
    said: [link.text, ...(link.origin === '' ? [] : [link.origin]), ...link.why],
  }
}

/** The first of a run of empty cells says why for all of them. */
function reasonOf(gap: Element): string {
  const saying = [...document.querySelectorAll('.text .gap:not(.again)')].findLast(
    (each) => each === gap || (each.compareDocumentPosition(gap) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  )
  return saying?.textContent ?? ''
}

function nameOf(row: HTMLElement, words: ReaderPageWords): string {
  const group = row.closest('.g')
  const number = group?.querySelector('.n:not(.sub)')?.textContent.replace(/[.)]$/, '') ?? ''
  const kind = /\bk-(\w+)/.exec(group?.className ?? '')?.[1] ?? ''
  const paragraph =
    // The dash of a list is no number.
    /[\p{L}\p{N}]/u.test(number) ? words.paragraph.replace('#', () => number) : (words.unnumbered[kind] ?? '')
  const clause = clauseNumber(row.id)
  const isOnly = group != null && rowsIn(group).length === 1
  if (isOnly || !/\d/.test(clause)) return paragraph
  return words.clause.replace('#', () => paragraph).replace('@', clause)
}

/**
 * Copies the sides of a row that are hidden; to a tap, where they stand one below the other, those that were not
 * tapped.
 *
 * @param row of the text.
 * @param tapped the cell that was tapped, `null` for another part of the row; `undefined`: none was.
 * @returns one element per side, without addresses and links.
 */
export function copyCounterparts(row: HTMLElement, tapped: Element | null | undefined): HTMLElement[] {
  const cells = cellsOf(row).filter((cell) => !cell.matches('.gap'))
  const shown = cells.filter((cell) => cell.checkVisibility())
  const read = tapped !== undefined && isStacked(shown) ? [tapped ?? shown[0]] : shown
  return cells.filter((cell) => !read.includes(cell)).map(copyOf)
}

function isStacked(cells: readonly HTMLElement[]): boolean {
  const [first, second] = cells.map((cell) => cell.getBoundingClientRect())
  return first !== undefined && second !== undefined && Math.abs(second.top - first.top) >= first.height
}

function copyOf({lang, childNodes}: HTMLElement): HTMLElement {
  const copy = make('div', {lang}, ...[...childNodes].map((node) => node.cloneNode(true)))
  for (const aside of copy.querySelectorAll(asides)) aside.remove()
  for (const part of copy.querySelectorAll('a, .e, .ref, [id]')) part.replaceWith(...part.childNodes)
  return copy
}
